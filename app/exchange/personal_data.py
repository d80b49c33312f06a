"""Everything about one person as JSON, for the person or for another program."""

import json
from base64 import b64encode
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, BinaryIO

from app.base.texts import Texts
from app.base.whole_file import write_whole
from app.base.words import N_
from app.queries.personal_data import PersonalData, ToldRow, personal_data
from app.rules.closing import CONCERNED, DisclosureKind
from app.store import Store
from app.usecases.disclosures import note_disclosure

FORMAT = "plenum-person"
VERSION = 1
WHAT = N_("Everything about one person")


def write_person(store: Store, target: Path, person_id: int) -> None:
    """Write everything about a person to `target`, and note that it left.

    Raises NotFound, and FileProblem for a place that cannot be written.
    """
    with store.snapshot() as read:
        data = personal_data(read, person_id)
    text = json.dumps(as_json(data), ensure_ascii=False, indent=1).encode()

    def write(file: BinaryIO) -> None:
        file.write(text)

    write_whole(target, write)
    columns = [part.title for part in data.parts]
    kind = DisclosureKind.ONE_PERSON
    note_disclosure(store, kind, WHAT, columns=columns, people=1, recipient=CONCERNED)


def as_json(data: PersonalData) -> dict[str, Any]:
    """The same as plain JSON: tables by name, moments in UTC, the photo in base64."""
    found: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "written_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "name": data.name.formal(),
        **{part.key: [_row(row) for row in part.rows] for part in data.parts},
    }
    if data.photo is not None:
        found["photo"] = b64encode(data.photo).decode()
    found["left_the_computer"] = [
        {
            "at": row.at.isoformat(timespec="seconds"),
            "kind": row.kind.value,
            "what": row.what,
            "columns": list(row.columns),
            "people": row.people,
            "recipient": row.recipient,
        }
        for row in data.left
    ]
    return found


def _row(row: ToldRow) -> dict[str, Any]:
    values = {told.name.removesuffix("_id"): _plain(told.value) for told in row.values}
    return {**values, "taken_back": True} if row.taken_back else values


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes" if value.tzinfo is None else "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Texts):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value
