"""The conference: one in a file; its pictures, logos, categories and tags."""

from datetime import date

import pytest
from model.conftest import (
    a_category,
    a_person,
    a_picture,
    a_registration,
    a_tag,
    add,
    an_event,
    check,
    count_of,
    defaults,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session

from app.base.texts import Texts
from app.model import (
    Event,
    EventLogo,
    Person,
    PersonTag,
    Picture,
    Registration,
    RegistrationCategory,
    Tag,
)
from app.rules.events import LogoPurpose

FIRST, LAST = date(2027, 12, 10), date(2027, 12, 12)


def test_a_conference_of_which_only_the_days_are_known(session: Session) -> None:
    row = session.get_one(Event, an_event(session))
    texts = ("title", "motto", "place", "host", "funder_text")
    lines = ("uid", "time_zone", "country", "contact_name", "contact_email", "contact_phone")
    assert defaults(row) == {
        "id": 1,
        **dict.fromkeys(texts, Texts()),
        **dict.fromkeys(lines, ""),
        "starts_on": FIRST,
        "ends_on": LAST,
        "languages": (),
        "registration_deadline": None,
    }


def test_a_file_has_one_conference(session: Session) -> None:
    an_event(session)
    second = Event(id=2, starts_on=FIRST, ends_on=LAST)
    assert refusal(session, second) == check("event_only_one")


def test_it_ends_on_its_last_day(session: Session) -> None:
    wrong = Event(id=1, starts_on=LAST, ends_on=FIRST)
    assert refusal(session, wrong) == check("event_ends_after_start")
    an_event(session, starts_on=LAST, ends_on=LAST)


def test_a_picture_is_kept_once(session: Session) -> None:
    a_picture(session, sha256="same")
    second = Picture(sha256="same", media_type="image/png", width=1, height=1, data=b"")
    assert refusal(session, second) == unique("picture.sha256")
    assert session.get_one(Picture, 1).added_at.tzinfo is not None


def logo(session: Session) -> EventLogo:
    picture = a_picture(session)
    return EventLogo(event_id=an_event(session), picture_id=picture, purpose=LogoPurpose.HOST)


def test_a_logo_without_words(session: Session) -> None:
    row = logo(session)
    add(session, row)
    assert (row.caption, row.position) == ("", 0)


@pytest.mark.parametrize("kind", [Event, Picture])
def test_a_logo_goes_with_conference_or_picture(
    session: Session, kind: type[Event] | type[Picture]
) -> None:
    add(session, logo(session))
    remove(session, kind, 1)
    assert count_of(session, EventLogo) == 0


def test_a_category_leaves_its_registrations(session: Session) -> None:
    registration = a_registration(session, category_id=a_category(session))
    remove(session, RegistrationCategory, 1)
    assert session.get_one(Registration, registration).category_id is None


def test_a_tag_has_a_name_of_its_own(session: Session) -> None:
    a_tag(session)
    assert session.get_one(Tag, 1).tone == ""
    assert refusal(session, Tag(name="VIP")) == unique("tag.name")


def test_a_tag_is_carried_once(session: Session) -> None:
    person, tag = a_person(session), a_tag(session)
    add(session, PersonTag(person_id=person, tag_id=tag))
    add(session, PersonTag(person_id=a_person(session), tag_id=tag))
    again = PersonTag(person_id=person, tag_id=tag)
    assert refusal(session, again) == unique("person_tag.person_id", "person_tag.tag_id")


@pytest.mark.parametrize("kind", [Person, Tag])
def test_a_carried_tag_goes_with_either_side(
    session: Session, kind: type[Person] | type[Tag]
) -> None:
    add(session, PersonTag(person_id=a_person(session), tag_id=a_tag(session)))
    remove(session, kind, 1)
    assert count_of(session, PersonTag) == 0
