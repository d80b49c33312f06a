"""Each field of the card shows and saves its fact."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from factories import at
from gui.people.picking import pick
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.card_fields import label_of, yes_no
from app.gui.people.page import PeoplePage
from app.queries import person
from app.queries.person import PersonCard
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus, RoomKind, Sex

Settle = Callable[[Desk], None]

FACTS: list[tuple[str, Any, Callable[[PersonCard], object], str]] = [
    ("given", "Ilse", lambda c: c.row.given, "Ilse"),
    ("family", "Berg", lambda c: c.row.family, "Berg"),
    ("original", "Ильзе", lambda c: c.row.original, "Ильзе"),
    ("title", "Prof.", lambda c: c.row.title, "Prof."),
    ("degree", "MA", lambda c: c.row.degree, "MA"),
    ("salutation", "Ms", lambda c: c.salutation, "Ms"),
    ("email", "a@b.example", lambda c: c.row.email, "a@b.example"),
    ("phone", "112", lambda c: c.row.phone, "112"),
    ("function", "Mayor", lambda c: c.row.function, "Mayor"),
    ("languages", ("pl", "de"), lambda c: c.languages, "Polish, German"),
    ("notes", "two\nlines", lambda c: c.notes, "two\nlines"),
    ("delegation_id", 2, lambda c: c.row.delegation_id, "Gliwice"),
    ("member_function", MemberFunction.DEPUTY, lambda c: c.row.member_function, "Deputy head"),
    ("status", RegistrationStatus.WAITING, lambda c: c.row.status, "Waiting list"),
    ("category_id", 3, lambda c: c.row.category_id, "Speaker"),
    ("badge_text", "Ilze B.", lambda c: c.badge_text, "Ilze B."),
    ("sex", Sex.FEMALE, lambda c: c.sex, "Female"),
    ("diet", "vegan", lambda c: c.logistics.diet, "vegan"),
    ("allergies", "nuts", lambda c: c.logistics.allergies, "nuts"),
    ("accessibility", "step-free", lambda c: c.logistics.accessibility, "step-free"),
    ("hotel", "Inn", lambda c: c.logistics.hotel, "Inn"),
    ("hotel_from", date(2027, 12, 9), lambda c: c.logistics.hotel_from, "09/12/2027"),
    ("hotel_until", date(2027, 12, 14), lambda c: c.logistics.hotel_until, "14/12/2027"),
    ("room_kind", RoomKind.TWIN, lambda c: c.logistics.room_kind, "Twin room"),
    ("arrival_at", at(9, 8, 5), lambda c: c.logistics.arrival_at, "9 Dec 2027, 08:05"),
    ("arrival_by", "train", lambda c: c.logistics.arrival_by, "train"),
    ("arrival_transfer", True, lambda c: c.logistics.arrival_transfer, "Yes"),
    ("departure_at", at(13), lambda c: c.logistics.departure_at, "13 Dec 2027, 00:00"),
    ("departure_by", "car", lambda c: c.logistics.departure_by, "car"),
    ("departure_transfer", True, lambda c: c.logistics.departure_transfer, "Yes"),
    ("passport_number", "P1", lambda c: c.logistics.passport_number, "P1"),
    (
        "passport_expires_on",
        date(2030, 1, 2),
        lambda c: c.logistics.passport_expires_on,
        "02/01/2030",
    ),
    (
        "meals",
        ("2027-12-11 lunch", "2027-12-12 reception"),
        lambda c: c.logistics.meals,
        "11/12/2027: Lunch\n12/12/2027: Reception",
    ),
]


@pytest.mark.parametrize(("key", "value", "read", "text"), FACTS, ids=[f[0] for f in FACTS])
def test_a_fact_is_typed_saved_and_shown(
    page: PeoplePage,
    desk: Desk,
    ids: tuple[int, ...],
    settle: Settle,
    key: str,
    value: object,
    read: Callable[[PersonCard], object],
    text: str,
) -> None:
    page.jump(ids[0])
    for section in page.panel.sections.values():
        section.set_open(True)
    page.panel.show_person(ids[0])
    field = page.panel.fields[key]
    before = read(desk.ask(person.card, ids[0]))
    assert before != value

    field.edit()
    field._input.set_value(value)
    field.save()
    settle(desk)

    assert field._error.text() == ""
    assert read(desk.ask(person.card, ids[0])) == value
    assert field.shown.text() == text
    desk.undo()
    settle(desk)
    assert read(desk.ask(person.card, ids[0])) == before


def test_an_organisation_is_picked_or_made(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, qtbot: QtBot
) -> None:
    page.jump(ids[0])
    field = page.panel.fields["organisation_id"]
    field.edit()
    entry = field._input
    for text, row, name in (("osak", 0, "City of Osaka"), ("Teatr Nowy", 0, "Teatr Nowy")):
        field.edit()
        pick(entry, qtbot, text, row)
        settle(desk)
        assert field.shown.text() == name
    field.edit()
    entry.setText("")
    entry.textEdited.emit("")
    field.save()
    settle(desk)
    card = desk.ask(person.card, ids[0])
    assert card is not None
    assert card.row.organisation_id is None


def test_a_second_head_is_refused_at_the_field(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    page.jump(ids[16])
    field = page.panel.fields["member_function"]
    field.edit()
    field._input.set_value(MemberFunction.HEAD)
    field.save()
    settle(desk)
    assert field._error.text().startswith("The delegation of Rīgas pilsētas pašvaldība already")


def test_who_shares_the_room_is_picked_by_name(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, qtbot: QtBot
) -> None:
    page.jump(ids[0])
    page.panel.sections["travel"].set_open(True)
    field = page.panel.fields["shares_with_id"]
    field.edit()
    pick(field._input, qtbot, "tanaka")
    settle(desk)
    card = desk.ask(person.card, ids[0])
    assert card is not None
    assert card.logistics.shares_with_id == ids[4]
    assert field.shown.text() == "Haruto Tanaka"


def test_fields_of_a_closed_section_can_be_let_go(page: PeoplePage) -> None:
    fields = page.panel.fields
    assert "email" in fields
    fields.forget("em")
    assert "email" not in fields
    assert "phone" in fields


def test_labels_come_from_the_rules() -> None:
    assert [label_of(key) for key in ("given", "status", "diet")] == [
        "Given name",
        "Status",
        "Diet",
    ]
    assert yes_no() == [(True, "Yes"), (False, "No")]
    with pytest.raises(KeyError):
        label_of("shoe")


def test_a_moment_is_local(desk: Desk, ids: tuple[int, ...]) -> None:
    card = desk.ask(person.card, ids[0])
    assert card is not None
    assert isinstance(card.logistics.arrival_at, datetime)
    assert card.logistics.arrival_at.tzinfo is None
