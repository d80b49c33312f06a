"""Two records side by side."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.merge import (
    KEPT,
    OTHER,
    ChoiceRow,
    MergeSheet,
    facts_of,
    shown_fact,
    shown_more,
    shown_together,
)
from app.queries import people, person
from app.queries.people import PersonRow
from app.rules.registrations import RegistrationStatus as S
from app.usecases.people import edit_people

Settle = Callable[[Desk], None]
Row = Callable[[int], PersonRow]


@pytest.fixture
def sheet(desk: Desk, ids: tuple[int, ...], qtbot: QtBot) -> MergeSheet:
    edit_people(desk.store, [ids[0]], {"phone": ""})
    keep, other = (desk.ask(person.card, i) for i in (ids[0], ids[16]))
    assert keep is not None
    assert other is not None
    made = MergeSheet(None, desk, keep, other)
    qtbot.addWidget(made)
    made.show()
    return made


def test_differences_are_marked_and_the_rest_filled_in(sheet: MergeSheet) -> None:
    assert [name for name, row in sheet.rows.items() if row.differs] == [
        "given",
        "email",
        "languages",
    ]
    assert sheet.rows["phone"].result.text() == "+371 2012 3416"
    assert sheet.rows["family"].result.text() == "Bērziņa"


def test_the_result_follows_the_choice(sheet: MergeSheet) -> None:
    sheet.rows["email"].choose(OTHER)
    assert sheet.rows["email"].result.text() == "ilze1@city.example"
    assert sheet.from_other == ["email"]
    assert sheet.preview["email"] == "ilze1@city.example"
    assert sheet.preview["given"] == "Ilze"
    assert sheet.preview["phone"] == "+371 2012 3416"


def test_swapping_keeps_the_values_chosen(sheet: MergeSheet) -> None:
    sheet.rows["email"].choose(OTHER)
    sheet.swap()
    assert sheet.rows["email"].result.text() == "ilze1@city.example"
    assert sheet.rows["given"].result.text() == "Ilze"
    assert sheet.from_other == ["given", "languages"]


def test_what_was_previewed_is_what_becomes(
    sheet: MergeSheet, desk: Desk, ids: tuple[int, ...], settle: Settle, qtbot: QtBot
) -> None:
    before = desk.ask(people.rows, ids[:17:16])
    sheet.rows["given"].choose(OTHER)
    preview = sheet.preview
    with qtbot.waitSignal(sheet.merged) as told:
        sheet.submit()
        settle(desk)
    assert told.args == [ids[0]]
    card = desk.ask(person.card, ids[0])
    assert card is not None
    assert facts_of(card) == preview
    assert desk.ask(person.card, ids[16]) is None
    desk.undo()
    settle(desk)
    assert desk.ask(people.rows, ids[:17:16]) == before


def test_a_refusal_stands_at_the_foot(
    sheet: MergeSheet, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    people_gone = desk.ask(person.card, ids[16])
    assert people_gone is not None
    sheet.cards = (people_gone, people_gone)
    sheet.submit()
    settle(desk)
    assert sheet._error.text() == "A record cannot be merged with itself. Choose two people."


def test_facts_in_words(desk: Desk, ids: tuple[int, ...]) -> None:
    card = desk.ask(person.card, ids[0])
    assert card is not None
    assert shown_fact("organisation_id", card) == "Rīgas pilsētas pašvaldība"
    assert shown_fact("languages", card) == "English, Latvian"
    more = [shown_more(card, key) for key in ("delegation", "status", "number", "tags", "consents")]
    assert more == ["Riga", "Confirmed", "1", "VIP, Vegetarian", ""]


@pytest.mark.parametrize(
    ("kept", "gone", "status", "number"),
    [
        (S.INVITED, S.CONFIRMED, "Confirmed", "1"),
        (S.CONFIRMED, S.CANCELLED, "Confirmed", "1"),
        (S.CONFIRMED, None, "Confirmed", "1"),
        (None, S.INVITED, "Invited", "17"),
        (None, None, "Not registered", ""),
    ],
)
def test_what_becomes_of_two_registrations(
    desk: Desk, ids: tuple[int, ...], kept: S | None, gone: S | None, status: str, number: str
) -> None:
    cards = []
    for person_id, state in ((ids[0], kept), (ids[16], gone)):
        card = desk.ask(person.card, person_id)
        assert card is not None
        row = replace(card.row, status=state, number=card.row.number if state else None)
        cards.append(replace(card, row=row))
    assert shown_together(*cards, "status") == status
    assert shown_together(*cards, "number") == number
    assert shown_together(*cards, "delegation") == "Riga"
    assert shown_together(*cards, "tags") == "VIP, Vegetarian"


def test_all_rows_have_the_same_columns(sheet: MergeSheet) -> None:
    sheet.grab()
    lefts = {row.result.x() for row in sheet.rows.values()}
    assert len(lefts) == 1


def test_a_row_with_a_fixed_result(qtbot: QtBot) -> None:
    row = ChoiceRow("Tags", ("a", "b"), result="a, b")
    qtbot.addWidget(row)
    assert (row.differs, row.side, row.result.text()) == (False, KEPT, "a, b")
