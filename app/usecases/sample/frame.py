"""What the sample conference has before anybody comes: facts, logos, rooms, questions."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from app.model import RegistrationCategory
from app.rules.events import LogoPurpose
from app.store import Reading
from app.usecases.events import insert_event, insert_logo
from app.usecases.filters import put_filter
from app.usecases.questions import insert_question
from app.usecases.sample.shipped import Facts, chosen, picture
from app.usecases.tags import need_tag
from app.usecases.venues import insert_room, insert_venue

NEAR = timedelta(days=9)
CLOSING = time(18)


@dataclass(frozen=True)
class Frame:
    """The ids of what people choose from, by English name or key."""

    categories: dict[str, int]
    questions: dict[str, int]


def lay_frame(change: Reading, facts: Facts, today: date) -> Frame:
    """Everything but the bodies and the people; the deadline is nine days after `today`."""
    event = chosen(facts["event"], *facts["event"])
    deadline = datetime.combine(today + NEAR, CLOSING)
    insert_event(change, {**event, "registration_deadline": deadline})
    for logo in facts["logos"]:
        purpose = LogoPurpose(logo["purpose"])
        insert_logo(change, picture(logo["file"]), purpose=purpose, caption=logo["caption"])
    _add_venues(change, facts)
    for name, tone in facts["tags"].items():
        need_tag(change, name, tone=tone)
    for saved in facts["filters"]:
        put_filter(change, "people", saved["name"], saved["query"])
    return Frame(_categories(change), _questions(change, facts))


def _add_venues(change: Reading, facts: Facts) -> None:
    for venue in facts["venues"]:
        venue_id = insert_venue(change, chosen(venue, "name", "address", "city", "country"))
        for room in venue["rooms"]:
            insert_room(change, venue_id, chosen(room, "name", "seats", "notes"))


def _questions(change: Reading, facts: Facts) -> dict[str, int]:
    names = ("label", "kind", "options", "required")
    return {q["key"]: insert_question(change, chosen(q, *names)) for q in facts["questions"]}


def _categories(change: Reading) -> dict[str, int]:
    query = select(RegistrationCategory.name, RegistrationCategory.id)
    return {name["en"]: row_id for name, row_id in change.execute(query)}
