"""Files kept in the conference, once however often they are used."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import delete, select

from app.model import Material, SheetScan, StoredFile
from app.queries.matching import among
from app.rules.stored_files import check_file, check_size, media_type_of, plain_name
from app.store import Reading
from app.store.problems import file_problems

USED_IN = (Material.file_id, SheetScan.file_id)


def read_file(path: Path) -> bytes:
    """What is in a file; raises RuleBroken where it is too large, FileProblem otherwise."""
    with file_problems(path):
        check_size(path.name, path.stat().st_size)
        return path.read_bytes()


def keep_file(change: Reading, name: str, data: bytes, media_type: str = "") -> int:
    """The id of the file with these bytes, added unless it is there; raises RuleBroken.

    Without a `media_type` it is found. What is there already keeps the name it has.
    """
    called = plain_name(name)
    known_type = media_type or media_type_of(called, data)
    check_file(called, data, known_type)
    digest = b64encode(hashlib.sha256(data).digest()).decode()  # hex would not fit the column
    known = change.scalar(select(StoredFile.id).where(StoredFile.sha256 == digest))
    if known is not None:
        return known
    row = StoredFile(sha256=digest, name=called, media_type=known_type, size=len(data), data=data)
    change.add(row)
    change.flush()
    return row.id


def drop_unused_files(change: Reading, ids: Iterable[int | None]) -> None:
    """Take these files out of the conference, except those still used somewhere."""
    left = {file_id for file_id in ids if file_id is not None}
    for used in USED_IN:
        if left:
            left -= set(change.scalars(select(used).where(used.in_(among(left)))))
    if left:
        change.execute(delete(StoredFile).where(StoredFile.id.in_(among(left))))
