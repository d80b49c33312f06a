"""What a folder will hold if it is put together now, and what is not ready for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.base.words import N_
from app.bundles.materials.contents import Contents, collect, is_photo
from app.documents.agenda_facts import is_public
from app.gui.bundles.kinds import MATERIALS
from app.queries import agenda, attendance, certificates, held, materials, outcomes
from app.queries.attendance import FundingRow
from app.queries.materials import MaterialRow
from app.rules.outcomes import OutcomeState
from app.store import Reading

PROGRAMME, SESSIONS = "calendar-range", N_("Sessions of the programme")
MATERIALS_PAGE, PROOFS = ("outcomes", "materials"), ("attendance", "proofs")


@dataclass(frozen=True)
class Part:
    """A part of the folder: how many, of how many, where that says something.

    `missing` is a sentence about what is not ready, with {n} for `open`; `where` is the page
    on which it is mended, and what to show there.
    """

    icon: str
    name: str
    count: int | None
    of: int | None = None
    missing: str = ""
    open: int = 0
    where: tuple[str, object] = ("", None)


def glance(read: Reading, key: str) -> list[Part]:
    """The parts of a folder; raises NotFound while there is no conference."""
    contents = collect(read)
    return list(_materials(read, contents) if key == MATERIALS else _evidence(read, contents))


def _materials(read: Reading, contents: Contents) -> Iterator[Part]:
    yield _programme(read, contents)
    yield _conclusions(read, len(contents.found))
    yield _projects(len(contents.planned))
    kept = [row for row in materials.materials(read) if not row.shared]
    photos = sum(map(is_photo, kept))
    yield _shared("monitor", N_("Presentations and files"), contents.files, len(kept) - photos)
    yield _shared("image", N_("Photos"), contents.photos, photos)
    expected = sum(each.expected for each in attendance.presences(read))
    agreed = len(contents.contacts)
    yield Part(
        "contact",
        N_("Contacts of those who agreed"),
        agreed,
        expected,
        missing=N_("Did not agree to the contact list: {n}"),
        open=max(expected - agreed, 0),
        where=("people", "gap:no_consent"),
    )


def _shared(icon: str, name: str, rows: Sequence[MaterialRow], kept: int) -> Part:
    missing = N_("Not shared with participants: {n}")
    return Part(icon, name, len(rows), missing=missing, open=kept, where=MATERIALS_PAGE)


def _evidence(read: Reading, contents: Contents) -> Iterator[Part]:
    yield _frozen(read, contents)
    yield from _attendance(read)
    yield _conclusions(read, len(contents.found))
    yield _projects(len(contents.planned))
    photos = sum(map(is_photo, materials.materials(read)))
    none = N_("None kept yet")
    yield Part(
        "image", N_("Photos"), photos, missing=none, open=int(not photos), where=MATERIALS_PAGE
    )
    unknown = attendance.funding(read) == FundingRow()
    yield Part(
        "landmark",
        N_("Facts of the funded project"),
        None,
        missing=N_("Not written down yet"),
        open=int(unknown),
        where=("attendance", "funding"),
    )


def _attendance(read: Reading) -> Iterator[Part]:
    known = attendance.presences(read)
    there = sum(bool(each.there) for each in known)
    absent = sum(each.expected and not each.there for each in known)
    yield Part(
        "user-check",
        N_("People who were there"),
        there,
        there + absent,
        missing=N_("Expected, without check-in or signature: {n}"),
        open=absent,
        where=PROOFS,
    )
    scans = len(attendance.scans(read))
    name, none = N_("Scans of signed sheets"), N_("None attached yet")
    yield Part("file-text", name, scans, missing=none, open=int(not scans), where=PROOFS)
    standing = certificates.standing(read)
    yield Part(
        "badge-check",
        N_("Certificates"),
        len(standing.issued),
        missing=N_("Earned and not issued: {n}"),
        open=len(standing.to_issue),
        where=("attendance", "certificates"),
    )


def _programme(read: Reading, contents: Contents) -> Part:
    public = sum(map(is_public, agenda.sessions(read)))
    timed = _timed(contents)
    return Part(
        PROGRAMME,
        SESSIONS,
        timed,
        missing=N_("Without a time, left out: {n}"),
        open=public - timed,
        where=("agenda", None),
    )


def _frozen(read: Reading, contents: Contents) -> Part:
    edition = held.edition(read)
    frozen = [] if edition is None else held.sessions(read, edition.id)
    return Part(
        PROGRAMME,
        SESSIONS,
        sum(map(is_public, frozen)) if edition else _timed(contents),
        missing=N_("Not frozen yet as it was held"),
        open=int(edition is None),
        where=("closing", "tasks"),
    )


def _timed(contents: Contents) -> int:
    return sum(len(day.sessions) for day in contents.days)


def _conclusions(read: Reading, final: int) -> Part:
    drafts = sum(row.state is OutcomeState.DRAFT for row in outcomes.outcomes(read))
    return Part(
        "notebook-pen",
        N_("Final reports of sessions"),
        final,
        missing=N_("Still drafts, left out: {n}"),
        open=drafts,
        where=("outcomes", "sessions"),
    )


def _projects(count: int) -> Part:
    name, none = N_("Joint projects"), N_("None written down yet")
    where = ("outcomes", "projects")
    return Part("handshake", name, count, missing=none, open=int(not count), where=where)
