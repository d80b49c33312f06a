"""Consents on the card."""

from collections.abc import Callable
from datetime import UTC, datetime

from app.gui.desk import Desk
from app.gui.people.card_consents import consent_menu, said_of
from app.gui.people.page import PeoplePage
from app.queries import consents
from app.queries.consents import ConsentRow
from app.rules.consents import ConsentPurpose, ConsentSource

Settle = Callable[[Desk], None]
PHOTOS = ConsentPurpose.PHOTOS


def test_an_answer_is_recorded_from_the_menu_and_undone(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    page.jump(ids[0])
    line = page.panel.consents.lines[PHOTOS]
    assert line.answer.text() == "Not asked yet"

    yes, no = (action.menu() for action in line.button.menu().actions())
    assert [action.text() for action in yes.actions()] == [
        "Form",
        "E-mail",
        "Phone",
        "In person",
        "Imported",
        "Earlier conference",
    ]
    no.actions()[2].trigger()
    settle(desk)
    found = desk.ask(consents.current, ids[0])[PHOTOS]
    assert (found.given, found.source) == (False, ConsentSource.PHONE)
    assert line.answer.text().startswith("No · Phone · ")
    assert line.accessibleName().startswith("Photos: No · Phone")
    assert page.panel.undo.isVisible()

    yes.actions()[0].trigger()
    settle(desk)
    assert line.answer.text().startswith("Yes · Form · ")
    desk.undo()
    settle(desk)
    assert line.answer.text().startswith("No · Phone · ")


def test_the_menu_says_what_it_records(page: PeoplePage) -> None:
    told: list[tuple[ConsentPurpose, bool, ConsentSource]] = []
    menu = consent_menu(page, PHOTOS, lambda *answer: told.append(answer))
    for action in menu.actions():
        action.menu().actions()[0].trigger()
    assert told == [(PHOTOS, True, ConsentSource.FORM), (PHOTOS, False, ConsentSource.FORM)]


def test_an_answer_in_words() -> None:
    at = datetime(2026, 5, 12, 10, 42, tzinfo=UTC)
    row = ConsentRow(1, 2, PHOTOS, True, at, ConsentSource.EMAIL, "")
    assert said_of(row).startswith("Yes · E-mail · 12 May 2026 ")
    assert said_of(None) == "Not asked yet"
