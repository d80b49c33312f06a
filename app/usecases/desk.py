"""What the desk changes besides letting people in: walk-ins, names, notes, a paper list."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import DeskNote, Person
from app.model.base import utc_now
from app.queries import arrivals, delegations, desk
from app.queries.matching import among
from app.rules import fields
from app.rules.people import (
    NAME_PARTS,
    PERSON_FIELDS,
    REGISTRATION_FIELDS,
    NewPerson,
    check_named,
)
from app.rules.printing import VoidReason
from app.rules.registrations import RegistrationStatus
from app.rules.tally import UNKNOWN, Marks
from app.store import Reading, Store
from app.usecases.arriving import arrive
from app.usecases.bulk import insert_rows
from app.usecases.checkins import Attempt, CheckedIn, Door
from app.usecases.keys import key_people
from app.usecases.loading import need, need_registration, overwrite, put
from app.usecases.organisations import insert_organisation
from app.usecases.printing import renew_codes
from app.usecases.registrations import register_missing, registration_ids

CORRECTED = frozenset({*NAME_PARTS, "title", "degree", "function"})
"""What of a person is corrected at the desk, besides the text on the badge."""


def walk_in(
    store: Store,
    door: Door,
    facts: Mapping[str, object],
    *,
    organisation: Mapping[str, object] | None = None,
    now: datetime | None = None,
) -> CheckedIn:
    """Add somebody who came without being announced, confirmed, and let them in: one step.

    A name is enough. Besides a person's own facts `delegation_id`, `member_function` and
    `category_id` may be given; `organisation` are the facts of one that is new with them.
    Raises RuleBroken. Where the point does not let them in, being for another day, they are
    added all the same and the answer says why.
    """
    place = {name: facts[name] for name in PLACE & facts.keys()}
    own = {name: value for name, value in facts.items() if name not in PLACE}
    with store.change(_walk_in_label(store, facts.get("delegation_id"))) as change:
        if organisation is not None:
            own["organisation_id"] = insert_organisation(change, organisation).id
        person = NewPerson(own, status=RegistrationStatus.CONFIRMED, **place)  # type: ignore[arg-type] # by name
        (person_id,) = arrive(change, [person])
        attempt = Attempt(change, door, now or utc_now())
        return attempt.through(arrivals.of_person(change, door.point_id, person_id))


def register_and_let_in(
    store: Store, door: Door, person_id: int, *, now: datetime | None = None
) -> CheckedIn:
    """Register somebody who is known as confirmed, and let them in: one step; raises NotFound."""
    with store.change(N_("Register and let in")) as change:
        register_missing(change, [person_id], status=RegistrationStatus.CONFIRMED)
        attempt = Attempt(change, door, now or utc_now())
        return attempt.through(arrivals.of_person(change, door.point_id, person_id))


PLACE = frozenset({"delegation_id", "member_function", "category_id"})


def _walk_in_label(store: Store, delegation_id: object) -> str:
    """The history says where more came than places were promised."""
    rows = store.ask(delegations.rows) if delegation_id is not None else []
    full = any(
        row.id == delegation_id and row.members >= (row.places or row.members + 1) for row in rows
    )
    return N_("Walk-in beyond the places promised") if full else N_("Walk-in")


def correct_name(store: Store, person_id: int, changes: Mapping[str, object], reason: str) -> str:
    """Correct what stands on somebody's badge and make the old one void: one step.

    `changes` are parts of the name, `function` and `badge_text`. The new code; raises
    RuleBroken where nobody says why, NotFound for who is not registered.
    """
    said = fields.clean_text(reason, N_("Reason"), limit=fields.LINE, field="reason")
    fields.require(said, N_("Reason"), field="reason")
    of_badge = {name: value for name, value in changes.items() if name == "badge_text"}
    of_person = {name: value for name, value in changes.items() if name in CORRECTED}
    assert len(of_badge) + len(of_person) == len(changes), "the desk corrects nothing else"
    own = fields.cleaned(PERSON_FIELDS, of_person)
    with store.change(N_("Correct the name on a badge: {reason}"), reason=said) as change:
        registration = need_registration(change, person_id)
        put(registration, fields.cleaned(REGISTRATION_FIELDS, of_badge))
        _rename(change, person_id, own)
        change.flush()
        return renew_codes(change, [person_id], VoidReason.CORRECTED)[person_id]


def _rename(change: Reading, person_id: int, values: Mapping[str, Any]) -> None:
    person = need(change, Person, person_id)
    put(person, values)
    check_named({part: getattr(person, part) for part in NAME_PARTS})
    key_people(change, [person])


def note_for_desk(store: Store, person_ids: Sequence[int], text: str) -> None:
    """Keep what the desk has to say or ask when these people come; nothing takes it away.

    Those who are not registered are left out.
    """
    said = fields.clean_text(text, N_("Note for the desk"), limit=fields.LONG, field="note")
    with store.change(N_("Note for the desk")) as change:
        ids = list(registration_ids(change, person_ids).values())
        which = DeskNote.registration_id.in_(among(ids))
        if not said:
            change.execute(delete(DeskNote).where(which))
            return
        known = set(change.scalars(select(DeskNote.registration_id).where(which)))
        overwrite(change, DeskNote, which, {"text": said})
        new = [{"registration_id": each, "text": said} for each in ids if each not in known]
        insert_rows(change, DeskNote, new)


def check_in_marks(
    store: Store, door: Door, marks: Marks, *, now: datetime | None = None
) -> list[CheckedIn]:
    """Let in those who are marked on a paper list, by registration number: one step.

    In the order of the marks; raises RuleBroken where a number is nobody's (any more).
    """
    with store.change(N_("Check in from paper")) as change:
        people = desk.numbers(change)
        strange = [str(number) for number in marks.numbers if number not in people]
        if strange:
            raise RuleBroken(UNKNOWN, field="marks", numbers=", ".join(strange))
        attempt = Attempt(change, door, now or utc_now(), on_paper=True)
        ids = [people[number] for number in marks.numbers]
        return [attempt.through(arrivals.of_person(change, door.point_id, each)) for each in ids]
