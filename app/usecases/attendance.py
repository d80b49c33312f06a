"""Keeping what proves attendance: the fund, thresholds, signatures, scans of signed sheets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import ColumnElement, func, select

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import Delegation, Funding, Session, SheetScan, Signature, Threshold
from app.queries import desk
from app.queries.evidence import stands
from app.queries.matching import among
from app.rules import fields
from app.rules.attendance import FUNDING_FIELDS, LEAST, CounterKind
from app.rules.photos import SoundPicture, as_kept
from app.rules.stored_files import PDF, check_file, is_pdf
from app.rules.tally import UNKNOWN, Marks
from app.store import Reading, Store
from app.usecases.bulk import insert_rows
from app.usecases.events import drop_unused_pictures, keep_picture
from app.usecases.loading import need, need_registration, next_position, put
from app.usecases.registrations import registration_ids
from app.usecases.stored_files import drop_unused_files, keep_file, read_file

NOTE = fields.line(N_("Note"))
SHEET = fields.line(N_("Name of the sheet"), fields.NAME)


@dataclass(frozen=True)
class Sheet:
    """A paper that was signed: of a day or of a session, and what the paper is called."""

    day: date | None = None
    session_id: int | None = None
    name: str = ""


def edit_funding(store: Store, changes: Mapping[str, object]) -> None:
    """Change what the funder wants to read on signed papers."""
    values = fields.cleaned(FUNDING_FIELDS, changes)
    with store.change(N_("Edit the facts of the funding")) as change:
        row = change.get(Funding, 1)
        if row is None:
            row = Funding(id=1)
            change.add(row)
            change.flush()
        put(row, values)


def set_threshold(store: Store, kind: CounterKind, least: int | None) -> None:
    """Say what a counter has to reach; nothing takes the threshold away. Raises RuleBroken."""
    LEAST.clean(least, LEAST.label, "least")
    with store.change(N_("Change threshold")) as change:
        row = change.scalar(select(Threshold).where(Threshold.kind == kind))
        if least is None:
            if row is not None:
                change.delete(row)
        elif row is None:
            position = next_position(change, select(func.max(Threshold.position)))
            change.add(Threshold(kind=kind, least=least, position=position))
        else:
            put(row, {"least": least})


def order_thresholds(store: Store, kinds: Sequence[CounterKind]) -> None:
    """Put the thresholds in this order; those not named keep theirs, behind."""
    with store.change(N_("Order thresholds")) as change:
        places = {kind: place for place, kind in enumerate(kinds, start=1)}
        for row in change.scalars(select(Threshold)):
            put(row, {"position": places.get(row.kind, len(places) + row.position)})


def sign(
    store: Store, sheet: Sheet, person_ids: Sequence[int], *, now: datetime | None = None
) -> int:
    """Keep that these people signed a sheet; how many had not signed there before.

    Raises NotFound for somebody who is not registered.
    """
    with store.change(N_("Record signatures")) as change:
        return _sign(change, sheet, person_ids, now)


def sign_marks(store: Store, sheet: Sheet, marks: Marks, *, now: datetime | None = None) -> int:
    """The same for the registration numbers that were signed on paper: one step.

    Raises RuleBroken where a number is nobody's (any more).
    """
    with store.change(N_("Record signatures from paper")) as change:
        people = desk.numbers(change)
        strange = [str(number) for number in marks.numbers if number not in people]
        if strange:
            raise RuleBroken(UNKNOWN, field="marks", numbers=", ".join(strange))
        return _sign(change, sheet, [people[number] for number in marks.numbers], now)


def _sign(change: Reading, sheet: Sheet, person_ids: Sequence[int], now: datetime | None) -> int:
    _check_sheet(change, sheet)
    ids = registration_ids(change, person_ids)
    for person_id in person_ids:
        if person_id not in ids:
            need_registration(change, person_id)  # says that there is none
    wanted = ids.values()
    query = select(Signature.registration_id).where(*_on(sheet), *stands(Signature))
    before = set(change.scalars(query.where(Signature.registration_id.in_(among(wanted)))))
    facts = {
        "day": sheet.day,
        "session_id": sheet.session_id,
        "at": now or datetime.now(UTC),
        "sheet": SHEET.clean(sheet.name, SHEET.label, "sheet"),
        "voids_id": None,
    }
    rows = [{**facts, "registration_id": each} for each in wanted if each not in before]
    insert_rows(change, Signature, rows)
    return len(rows)


def _check_sheet(change: Reading, sheet: Sheet) -> None:
    if (sheet.day is None) == (sheet.session_id is None):
        raise RuleBroken(N_("A sheet is signed for a day or for a session."), field="day")
    if sheet.session_id is not None:
        need(change, Session, sheet.session_id)


def _on(sheet: Sheet) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return (
        Signature.day.is_not_distinct_from(sheet.day),
        Signature.session_id.is_not_distinct_from(sheet.session_id),
    )


def withdraw_signatures(
    store: Store, sheet: Sheet, person_ids: Sequence[int], *, now: datetime | None = None
) -> int:
    """Void signatures that were typed by mistake: the rows stay, others answer them."""
    with store.change(N_("Take signatures back")) as change:
        ids = registration_ids(change, person_ids).values()
        query = select(Signature).where(*_on(sheet), *stands(Signature))
        rows = change.scalars(query.where(Signature.registration_id.in_(among(ids)))).all()
        at = now or datetime.now(UTC)
        for row in rows:
            place = {"day": row.day, "session_id": row.session_id, "sheet": row.sheet}
            registration = row.registration_id
            change.add(Signature(registration_id=registration, at=at, voids_id=row.id, **place))
        return len(rows)


@dataclass(frozen=True)
class Scanned:
    """What a scan shows: the sheet of a day or session, perhaps of one delegation."""

    day: date | None = None
    session_id: int | None = None
    delegation_id: int | None = None
    note: str = ""


def attach_scan(store: Store, scanned: Scanned, name: str, data: bytes) -> int:
    """Keep the scan of a signed sheet, a PDF or a picture; its id. Raises RuleBroken."""
    ready = _ready(name, data)
    with store.change(N_("Attach scan")) as change:
        return _insert_scan(change, scanned, name, ready)


def attach_scan_files(store: Store, scanned: Scanned, paths: Sequence[Path]) -> list[int]:
    """The same with files, in one step; raises FileProblem too."""
    read = [(path.name, _ready(path.name, read_file(path))) for path in paths]
    with store.change(N_("Attach scan")) as change:
        return [_insert_scan(change, scanned, name, ready) for name, ready in read]


def _ready(name: str, data: bytes) -> bytes:
    """A PDF as it is, a picture as it is kept: before the change, since others wait for that."""
    if is_pdf(data) or name.lower().endswith(".pdf"):
        check_file(name, data, PDF)
        return data
    return as_kept(data)


def _insert_scan(change: Reading, scanned: Scanned, name: str, ready: bytes) -> int:
    row = SheetScan(**_scan_values(change, scanned))
    if is_pdf(ready):
        row.file_id = keep_file(change, name, ready, PDF)
    else:
        row.picture_id = keep_picture(change, SoundPicture(ready))
    change.add(row)
    change.flush()
    return row.id


def edit_scan(store: Store, scan_id: int, scanned: Scanned) -> None:
    """Say anew what a scan shows."""
    with store.change(N_("Edit scan")) as change:
        put(need(change, SheetScan, scan_id), _scan_values(change, scanned))


def _scan_values(change: Reading, scanned: Scanned) -> dict[str, object]:
    if scanned.session_id is not None:
        need(change, Session, scanned.session_id)
    if scanned.delegation_id is not None:
        need(change, Delegation, scanned.delegation_id)
    place = {"day": scanned.day, "session_id": scanned.session_id}
    note = NOTE.clean(scanned.note, NOTE.label, "note")
    return {**place, "delegation_id": scanned.delegation_id, "note": note}


def remove_scan(store: Store, scan_id: int) -> None:
    """Take a scan out of the conference, and its file where nothing else uses it."""
    with store.change(N_("Remove scan")) as change:
        row = need(change, SheetScan, scan_id)
        change.delete(row)
        change.flush()
        drop_unused_files(change, [row.file_id])
        drop_unused_pictures(change, [row.picture_id])
