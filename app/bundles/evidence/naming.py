"""What scans and photos are called among the evidence: what they show, then a number."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from app.base.file_names import safe_name
from app.base.words import N_, Words
from app.bundles.materials.contents import is_photo
from app.bundles.materials.places import LONGEST_PART, photo_name
from app.queries import agenda, attendance, delegations, materials
from app.queries.attendance import ScanRow
from app.queries.materials import ENDINGS
from app.rules.stored_files import PDF, plain_name
from app.store import Reading

SHEET = N_("Signed sheet {number}")
CAME_AS, PHOTO_BY = N_("Came as “{file}”"), N_("Photo: {author}")


@dataclass(frozen=True)
class Named:
    """A scan or photo by its id, the name of its file with its ending, and where it is from."""

    id: int
    name: str
    about: str


def scans(read: Reading, words: Words) -> Iterator[Named]:
    """The signed sheets by day, delegation or session, and number."""
    bodies = {row.id: words.pick(row.name) for row in delegations.rows(read)}
    rows = {row.id: row for row in agenda.sessions(read)}
    known: Counter[tuple[str, ...]] = Counter()
    for scan in attendance.scans(read):
        session = rows.get(scan.session_id or 0)
        starts_at = session.starts_at if session else None
        day = scan.day or (starts_at.date() if starts_at else None)
        of = (
            day.isoformat() if day else "",
            bodies.get(scan.delegation_id or 0, ""),
            words.pick(session.title) if session else "",
        )
        known[of] += 1
        shown = (safe_name(part, "", LONGEST_PART) for part in of)
        stem = " – ".join((*filter(None, shown), words(SHEET, number=known[of])))
        yield Named(scan.id, f"{stem}{_ending(scan)}", _came_as(scan, words))


def _ending(scan: ScanRow) -> str:
    known = {PDF: ".pdf", **ENDINGS}
    return known.get(scan.media_type) or PurePath(plain_name(scan.name)).suffix or ".bin"


def _came_as(scan: ScanRow, words: Words) -> str:
    nameless = scan.media_type in ENDINGS  # of pictures only the pixels are kept
    file = "" if nameless else words(CAME_AS, file=scan.name)
    return ", ".join(part for part in (file, scan.note) if part)


def photos(read: Reading, words: Words) -> Iterator[Named]:
    """All photos, shared ones or not, by their number and what they show."""
    languages = (words.language, *words.fallbacks)
    rows = filter(is_photo, materials.materials(read))
    for number, row in enumerate(rows, start=1):
        ending = ENDINGS.get(row.media_type, ".jpg")
        by = words(PHOTO_BY, author=row.author) if row.author else ""
        yield Named(row.id, f"{photo_name(row, number, languages)}{ending}", by)
