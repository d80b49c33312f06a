"""What the sample conference has printed already: the badges of some delegations."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import select

from app.base.paths import resource
from app.model import Delegation, Membership, Organisation, Registration
from app.queries import printing
from app.queries.printing import NewCard
from app.rules.printing import BADGE
from app.rules.registrations import RegistrationStatus
from app.store import Reading
from app.usecases.card_designs import put_design
from app.usecases.printing import NewRun, insert_run
from app.usecases.sample.shipped import Facts

THE_DAY_BEFORE = timedelta(days=1)
AFTERNOON = time(16, 30, tzinfo=UTC)


def print_badges(change: Reading, facts: Facts, today: date) -> None:
    """A design of its own, and a run of the day before; some people have changed since."""
    printed: Facts = facts["printed"]
    data = resource(f"samples/{printed['file']}").read_text(encoding="utf-8")
    put_design(change, printed["design"], BADGE, data)
    languages = tuple(printed["languages"])
    cards = printing.new_cards(
        change,
        _confirmed(change, printed["of"]),
        languages=languages,
        shown=printed["shown"],
        per_box=printed["per_box"],
    )
    if cards:
        run = NewRun(BADGE, printed["design"], "A6", languages)
        at = datetime.combine(today - THE_DAY_BEFORE, AFTERNOON)
        insert_run(change, run, [_as_it_was(card, printed) for card in cards], at=at)


def _confirmed(change: Reading, cities: list[str]) -> list[int]:
    query = (
        select(Registration.person_id)
        .join(Membership, Membership.registration_id == Registration.id)
        .join(Delegation, Delegation.id == Membership.delegation_id)
        .join(Organisation, Organisation.id == Delegation.organisation_id)
        .where(Organisation.city.in_(cities), Registration.status == RegistrationStatus.CONFIRMED)
        .order_by(Registration.number)
    )
    return list(change.scalars(query))


def _as_it_was(card: NewCard, printed: Facts) -> NewCard:
    """The card with what stood on it when it was printed."""
    name = f"{card.snapshot['given']} {card.snapshot['family']}"
    return replace(card, snapshot={**card.snapshot, **printed["before"].get(name, {})})
