"""Keeping what came out of the printer, and making cards void."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, select, update

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import CardPrint, CardRun, Registration, VoidCode
from app.queries.evidence import Evidence, stands
from app.queries.matching import among
from app.queries.printing import NewCard
from app.rules import fields
from app.rules.numbering import new_code
from app.rules.printing import NEW_CODE, PrintReason, VoidReason
from app.store import Reading, Store
from app.usecases.bulk import insert_rows
from app.usecases.loading import need
from app.usecases.registrations import registration_ids


@dataclass(frozen=True)
class NewRun:
    """What the cards of a run have in common; a design and a paper by their names."""

    kind: str
    design: str = ""
    paper: str = ""
    languages: tuple[str, ...] = ("en",)
    note: str = ""


def record_run(
    store: Store, run: NewRun, cards: Sequence[NewCard], *, at: datetime | None = None
) -> int:
    """Keep that these cards came out (UTC); the id of the run. Raises RuleBroken for none.

    All show the same facts. Cards of people who were removed meanwhile are left out.
    """
    with store.change(N_("Mark cards as printed")) as change:
        return insert_run(change, run, cards, at=at)


def insert_run(
    change: Reading, run: NewRun, cards: Sequence[NewCard], *, at: datetime | None = None
) -> int:
    """The same within a larger change."""
    note = fields.clean_text(run.note, N_("Note"), limit=fields.LINE, field="note")
    known = registration_ids(change, [card.person_id for card in cards])
    kept = [card for card in cards if card.person_id in known]
    assert len({tuple(card.snapshot) for card in cards}) <= 1, "cards of a run show the same facts"
    if not kept:
        raise RuleBroken(N_("None of these cards belongs to somebody who is registered."))
    when = at or datetime.now(UTC)
    row = CardRun(
        at=when,
        kind=run.kind,
        design=run.design,
        paper=run.paper,
        languages=run.languages,
        note=note,
    )
    change.add(row)
    change.flush()
    _append(change, CardPrint, [_print(row, known[card.person_id], card) for card in kept])
    return row.id


def _print(run: CardRun, registration_id: int, card: NewCard) -> dict[str, Any]:
    return {
        "run_id": run.id,
        "registration_id": registration_id,
        "code": card.code,
        "box": card.slot.box if card.slot else None,
        "slot": card.slot.number if card.slot else None,
        "reason": card.reason,
        "snapshot": card.snapshot,
        "at": run.at,
        "voids_id": None,
    }


def take_back_run(store: Store, run_id: int) -> None:
    """Say that the cards of a run do not count, by a row more for each; raises NotFound."""
    with store.change(N_("Mark cards as not printed")) as change:
        need(change, CardRun, run_id)
        now = datetime.now(UTC)
        prints = _rows(change, CardPrint, CardPrint.run_id == run_id)
        _append(change, CardPrint, [{**row, "voids_id": row["id"], "at": now} for row in prints])


def print_again(store: Store, person_ids: Sequence[int], reason: PrintReason) -> None:
    """Prepare that these people's badges are printed once more.

    One that was lost must not open a door: the registration gets a new code, the old one
    is void and known as such. For other reasons the code stays, and nothing is changed.
    """
    if reason not in NEW_CODE:
        return
    with store.change(N_("Make badges void")) as change:
        renew_codes(change, person_ids)


def renew_codes(
    change: Reading, person_ids: Sequence[int], reason: VoidReason = VoidReason.LOST
) -> dict[int, str]:
    """The same within a larger change: person id → new code, of those who are registered."""
    which = Registration.person_id.in_(among(person_ids))
    query = select(Registration.id, Registration.code, Registration.person_id)
    former = change.execute(query.where(which)).all()
    new = {row.person_id: new_code() for row in former}
    if former:
        _void(change, [(row.id, row.code) for row in former], reason)
        codes = [{"id": row.id, "code": new[row.person_id]} for row in former]
        change.execute(update(Registration), codes)
    return new


def hand_over_cards(change: Reading, kept: Registration, other: Registration) -> None:
    """Give one registration what was printed for another of the same person.

    The code that a card out there shows stays in force: its own where it has cards.
    """
    own = CardPrint.registration_id == kept.id
    prints = _rows(change, CardPrint, CardPrint.registration_id == other.id)
    if prints and not _rows(change, CardPrint, own):
        kept_code, other_code = kept.code, other.code
        other.code = new_code()  # no two may have one, not even for a moment
        change.flush()
        kept.code, other.code = other_code, kept_code
        change.flush()
    _append(change, CardPrint, [{**row, "registration_id": kept.id} for row in prints])
    void = _rows(change, VoidCode, VoidCode.registration_id == other.id)
    _append(change, VoidCode, [{**row, "registration_id": kept.id} for row in void])
    _void(change, [(kept.id, other.code)], VoidReason.MERGED)


def _void(change: Reading, codes: Iterable[tuple[int, str]], reason: VoidReason) -> None:
    now, common = datetime.now(UTC), {"reason": reason, "voids_id": None}
    rows = [{**common, "registration_id": i, "code": code, "at": now} for i, code in codes]
    _append(change, VoidCode, rows)


def _rows(change: Reading, kind: Evidence, which: ColumnElement[bool]) -> list[dict[str, Any]]:
    """The rows that count among those of a kind, oldest first."""
    query = select(*kind.__table__.columns).where(which, *stands(kind)).order_by(kind.id)
    return [dict(row) for row in change.execute(query).mappings()]


def _append(change: Reading, kind: Evidence, rows: Sequence[dict[str, Any]]) -> None:
    """Add rows to the end, with ids of their own."""
    insert_rows(change, kind, [{k: v for k, v in row.items() if k != "id"} for row in rows])
