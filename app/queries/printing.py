"""Reading what was printed: how people stand with a card, runs, slots, void codes."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from app.base.names import PersonalName
from app.model import CardPrint, CardRun, Person, Registration, VoidCode
from app.model.columns import as_json
from app.queries import printed_facts
from app.queries.card_prints import (
    KIND,
    LastPrint,
    last_prints,
    printed_query,
    registered_query,
    slots_query,
    taken_query,
    unprinted_query,
)
from app.queries.evidence import stands
from app.queries.matching import IDS
from app.rules import printing
from app.rules.printing import (
    BADGE,
    FACT_NAMES,
    PER_BOX,
    PrintReason,
    PrintState,
    Slot,
    VoidReason,
)
from app.store import Reading


@dataclass(frozen=True)
class CardStanding:
    """How somebody stands with a kind of card, and which facts on it are different now."""

    state: PrintState
    changes: tuple[str, ...] = ()
    last: LastPrint | None = None


def standings(
    read: Reading, person_ids: Sequence[int], kind: str = BADGE
) -> dict[int, CardStanding]:
    """Person id → how they stand with this kind of card; of those who are registered."""
    last = last_prints(read, kind, person_ids)
    one_of_each_run = {each.run_id: each for each in last.values()}
    shown = {run_id: tuple(json.loads(each.kept)) for run_id, each in one_of_each_run.items()}
    now = printed_facts.standing(read, person_ids, {"code"}.union(*shown.values()))
    found = {}
    for person_id in person_ids:
        if person_id in now.rows:
            card = last.get(person_id)
            changes = None if card is None else _changes(now, person_id, card, shown[card.run_id])
            found[person_id] = CardStanding(printing.state(changes), changes or (), card)
    return found


def _changes(
    now: printed_facts.Standing, who: int, last: LastPrint, shown: tuple[str, ...]
) -> tuple[str, ...]:
    """Nearly always nothing changed, and what would be kept today is what was kept."""
    facts, code = now.facts(who, last.languages, shown), now.rows[who].code
    if as_json(facts) == last.kept and last.code in {"", code}:
        return ()
    return printing.changed(last.snapshot, {**facts, "code": code})


def states(read: Reading, person_ids: Sequence[int], kind: str = BADGE) -> dict[int, PrintState]:
    """Person id → state of this kind of card; of those who are registered."""
    return {who: each.state for who, each in standings(read, person_ids, kind).items()}


def ids_in(
    read: Reading, wanted: Collection[PrintState] | PrintState, kind: str = BADGE
) -> list[int]:
    """The ids of people whose card is in one of these states, in no particular order.

    Not printed are those who are registered, neither cancelled nor on the waiting list.
    """
    sought = {wanted} if isinstance(wanted, PrintState) else set(wanted)
    found: list[int] = []
    if PrintState.NOT_PRINTED in sought:
        found += read.connection().scalars(unprinted_query(), {KIND: kind})
    if sought - {PrintState.NOT_PRINTED}:
        printed = list(read.connection().scalars(printed_query(), {KIND: kind}))
        found += [who for who, state in states(read, printed, kind).items() if state in sought]
    return found


def counts(read: Reading, kind: str = BADGE) -> dict[PrintState, int]:
    """How many people are in each state; not printed as for `ids_in`."""
    printed = list(read.connection().scalars(printed_query(), {KIND: kind}))
    found = dict.fromkeys(PrintState, 0)
    for state in states(read, printed, kind).values():
        found[state] += 1
    found[PrintState.NOT_PRINTED] = len(ids_in(read, PrintState.NOT_PRINTED, kind))
    return found


@dataclass(frozen=True)
class NewCard:
    """A card that is about to be printed, with what it shows; `code` if it shows one."""

    person_id: int
    snapshot: dict[str, Any]
    code: str = ""
    slot: Slot | None = None
    reason: PrintReason = PrintReason.FIRST


def new_cards(
    read: Reading,
    person_ids: Sequence[int],
    *,
    kind: str = BADGE,
    languages: Sequence[str] = ("en",),
    shown: Collection[str] = tuple(FACT_NAMES),
    per_box: int | None = None,
    reason: PrintReason | None = None,
) -> list[NewCard]:
    """What is to be recorded of these people's cards if they come out, in this order.

    Take it from the same reading as the document. `shown` are the names of the facts that
    the design shows; `per_box` None means that the cards lie in no boxes. Without a reason
    each card has the one its state gives. People who are not registered are left out.
    """
    before = states(read, person_ids, kind)
    now = printed_facts.standing(read, person_ids, shown)
    places = {} if per_box is None else slots(read, person_ids, kind=kind, per_box=per_box)
    cards = []
    for person_id, state in before.items():
        snapshot = now.facts(person_id, tuple(languages), shown)
        code, slot = snapshot.pop("code", ""), places.get(person_id)
        why = reason or printing.reason(state)
        cards.append(NewCard(person_id, snapshot, code, slot, why))
    return cards


def slots(
    read: Reading, person_ids: Sequence[int], *, kind: str = BADGE, per_box: int = PER_BOX
) -> dict[int, Slot]:
    """Person id → place in the boxes: the one they have, or the next in the order given.

    People who are not registered have none.
    """
    known = slots_of(read, person_ids, kind)
    asked = {IDS: json.dumps(list(person_ids))}
    registered = set(read.connection().scalars(registered_query(), asked))
    new = [i for i in dict.fromkeys(person_ids) if i in registered and i not in known]
    taken = read.connection().execute(taken_query(), {KIND: kind})
    places = printing.slots(len(new), per_box=per_box, taken={Slot(*row) for row in taken})
    return known | dict(zip(new, places, strict=True))


def slots_of(read: Reading, person_ids: Sequence[int], kind: str = BADGE) -> dict[int, Slot]:
    """Person id → where their card lies; those whose card lies in no box are left out."""
    asked = {KIND: kind, IDS: json.dumps(list(person_ids))}
    return {row[0]: Slot(*row[1:]) for row in read.connection().execute(slots_query(), asked)}


def slot_of(read: Reading, person_id: int, kind: str = BADGE) -> Slot | None:
    """Where somebody's card lies."""
    return slots_of(read, [person_id], kind).get(person_id)


@dataclass(frozen=True)
class RunRow:
    """Cards that came out together, and how many of them count; `at` in UTC."""

    id: int
    at: datetime
    kind: str
    design: str
    paper: str
    languages: tuple[str, ...]
    note: str
    cards: int


def runs(read: Reading) -> list[RunRow]:
    """All runs of which a card still counts, the latest first."""
    columns: list[Any] = [getattr(CardRun, n) for n in RunRow.__dataclass_fields__ if n != "cards"]
    query: Select[*tuple[Any, ...]] = (
        select(*columns, func.count(CardPrint.id))
        .join(CardPrint, CardPrint.run_id == CardRun.id)
        .where(*stands(CardPrint))
        .group_by(CardRun.id)
        .order_by(CardRun.at.desc(), CardRun.id.desc())
    )
    return [RunRow(*row) for row in read.execute(query)]


@dataclass(frozen=True)
class PrintRow:
    """One card of a run."""

    person_id: int
    name: PersonalName
    number: int
    code: str
    slot: Slot | None
    reason: PrintReason


def run_cards(read: Reading, run_id: int) -> list[PrintRow]:
    """The cards of a run that count, in the order in which they were printed."""
    query = (
        select(
            Person.id,
            Person.given,
            Person.family,
            Person.original,
            Person.title,
            Person.degree,
            Registration.number,
            CardPrint.code,
            CardPrint.box,
            CardPrint.slot,
            CardPrint.reason,
        )
        .join(Registration, Registration.id == CardPrint.registration_id)
        .join(Person, Person.id == Registration.person_id)
        .where(CardPrint.run_id == run_id, *stands(CardPrint))
        .order_by(CardPrint.id)
    )
    found = []
    for who, *parts, number, code, box, slot, reason in read.execute(query):
        place = None if box is None else Slot(box, slot)
        found.append(PrintRow(who, PersonalName(*parts), number, code, place, reason))
    return found


@dataclass(frozen=True)
class VoidRow:
    """A code that counts no more, whose it was and why; `at` in UTC."""

    person_id: int
    reason: VoidReason
    at: datetime


def void_code(read: Reading, code: str) -> VoidRow | None:
    """Whose code this was, if it is void; None for one that counts or was never given."""
    query = (
        select(Registration.person_id, VoidCode.reason, VoidCode.at)
        .join(Registration, Registration.id == VoidCode.registration_id)
        .where(VoidCode.code == code, VoidCode.code != Registration.code, *stands(VoidCode))
        .order_by(VoidCode.at.desc(), VoidCode.id.desc())
        .limit(1)
    )
    row = read.execute(query).one_or_none()
    return None if row is None else VoidRow(*row)
