"""The nomination form come back: recognised by its hidden rows, whatever program saved it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.base.errors import FileProblem
from app.base.texts import fold
from app.base.words import N_
from app.exchange.reading.source import Row, Source
from app.exchange.shape import Table
from app.queries import delegations, events
from app.queries.questions import QuestionRow, questions
from app.rules.importing.matching import ALIKE, alike
from app.rules.importing.values import ColumnMap, DateOrder, ImportMapping, Target
from app.store import Reading

MARK = "plenum-nomination"
VERSION = "1"
ROW, CODE, SENT = "row", "code", "sent"
"""Keys of the columns that nobody fills in: the row's number, whose row it was, and as what."""
HEADINGS = "plenum-headings"
"""Stands in the hidden column of the row with the headings."""
QUESTION = "question:"
DEEP = 40
"""Rows in which the mark is looked for: somebody may have put lines above it."""


@dataclass(frozen=True)
class Nomination:
    """A form that came back; everybody in it goes to the delegation it was written for."""

    delegation_id: int
    delegation: str
    language: str
    sheet: int
    table: Table
    mapping: ImportMapping


def fingerprint(given: str, family: str, email: str) -> str:
    """What tells, when the form is back, whether a row still means the same person."""
    name = " ".join(sorted(fold(f"{given} {family}").split()))
    return f"{name}|{email.casefold()}"


def recognise(read: Reading, source: Source) -> Nomination | None:
    """The form in a file, ready to be imported without asking; None if it is none.

    Raises FileProblem for a form of another conference or of a delegation that is gone.
    """
    for place, sheet in enumerate(source.sheets):
        top = _marked(sheet.rows)
        if top is not None:
            return _nomination(read, place, sheet.rows, top)
    return None


def mark_of(conference_uid: str, delegation_id: int, language: str) -> str:
    """What the first row of a form says of it, in one cell so that columns may be put in."""
    return "|".join((MARK, VERSION, conference_uid, str(delegation_id), language))


def _marked(rows: Sequence[Row]) -> int | None:
    for number, row in enumerate(rows[:DEEP]):
        if _mark(row):
            return number
    return None


def _mark(row: Row) -> str:
    return next((cell.strip() for cell in row if cell.strip().startswith(f"{MARK}|")), "")


def _nomination(read: Reading, place: int, rows: Sequence[Row], top: int) -> Nomination:
    _name, version, uid, delegation_id, language = (*_mark(rows[top]).split("|"), *[""] * 4)[:5]
    if version != VERSION:
        raise FileProblem(N_("This form was made by a newer version of Plenum. Update it first."))
    keys = [cell.strip() for cell in (rows[top + 1] if top + 1 < len(rows) else ())]
    known = delegations.rows(read)
    event = events.event(read)
    if event is None or event.uid != uid:
        raise FileProblem(N_("This form belongs to another conference. Open that one first."))
    name = next((r.name for r in known if str(r.id) == delegation_id), None)
    if name is None:
        raise FileProblem(
            N_("The delegation of this form is no longer in the conference. Add it again first.")
        )
    table, keys = _table(rows, top, keys)
    called = name.best((*event.languages, "en"))
    mapping = ImportMapping(
        tuple(_columns(keys, questions(read))),
        {Target.DELEGATION: called},
        date_order=DateOrder.DAY_FIRST,
    )
    return Nomination(int(delegation_id), called, language, place, table, mapping)


def _columns(keys: Sequence[str], asked: Sequence[QuestionRow]) -> Iterator[ColumnMap]:
    by_key = {f"{QUESTION}{question.id}": question for question in asked}
    targets = {target.value: target for target in Target}
    for position, key in enumerate(keys):
        question = by_key.get(key)
        if question is not None:
            yield ColumnMap(
                position,
                Target.QUESTION,
                question_id=question.id,
                kind=question.kind,
                options=question.options,
            )
        else:
            yield ColumnMap(position, targets.get(key, Target.IGNORE))


def _table(rows: Sequence[Row], top: int, keys: list[str]) -> tuple[Table, list[str]]:
    """The rows below the headings, as wide as the columns with a key; numbers alone are blank."""
    headed = next(
        (i for i in range(top + 2, len(rows)) if HEADINGS in map(str.strip, rows[i])), None
    )
    if headed is None:
        raise FileProblem(
            N_("The headings of this form are gone. Ask for it again, filled in as it was sent.")
        )
    width = len(keys)
    headings = _wide(rows[headed], width)
    texts = tuple("" if cell.strip() == HEADINGS else cell.strip() for cell in headings)
    body = [_person(_wide(row, width), keys) for row in rows[headed + 1 :]]
    lines = tuple(range(headed + 2, len(rows) + 1))
    return Table(texts, lines, tuple(body), (headed + 1,)), keys


def _wide(row: Row, width: int) -> Row:
    return (*row[:width], *([""] * (width - len(row))))


def _person(row: Row, keys: Sequence[str]) -> Row:
    """The row without its number, and without the code of somebody who was replaced."""
    cells = dict(zip(keys, row, strict=True))
    nobody = not any(cells.get(key, "").strip() for key in FILLED & set(keys))
    now = fingerprint(*(cells.get(key, "").strip() for key in ("given", "family", "email")))
    dropped = {ROW, SENT, *(() if _same_person(cells.get(SENT, ""), now) else (CODE,))}
    return tuple(
        "" if nobody or key in dropped else cell for key, cell in zip(keys, row, strict=True)
    )


FILLED = frozenset(target.value for target in Target) - {CODE}


def _same_person(sent: str, now: str) -> bool:
    """Whether the row still means whom it meant: the same address, or nearly the same name."""
    was, _bar, was_at = sent.strip().partition("|")
    name, _bar, at = now.partition("|")
    return bool(at and at == was_at) or bool(was and name and alike(was, name) >= ALIKE)
