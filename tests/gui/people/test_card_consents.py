"""Consents on the card."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from app.gui.desk import Desk
from app.gui.people.card_consents import ConsentLine, consent_menu, said_of
from app.gui.people.consent_sheet import ConsentSheet
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

    yes, no = (action.menu() for action in line.button.menu().actions()[:2])
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
    told: list[tuple[object, ...]] = []
    menu = consent_menu(page, PHOTOS, lambda *answer: told.append(answer))  # type: ignore[arg-type,func-returns-value] # nobody waits for it
    *answers, more = menu.actions()
    for action in answers:
        action.menu().actions()[0].trigger()
    form = ConsentSource.FORM
    assert told == [(PHOTOS, True, form, ""), (PHOTOS, False, form, "")]
    assert more.text() == "With the wording…"


def test_the_wording_is_kept_and_offered_again(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    page.jump(ids[0])
    line = page.panel.consents.lines[PHOTOS]
    line.button.menu().actions()[2].trigger()
    sheet = opened(line)
    sheet.source.set_value(ConsentSource.EMAIL)
    sheet.wording.set_value("May we print your picture?")
    sheet.submit()
    settle(desk)
    found = desk.ask(consents.current, ids[0])[PHOTOS]
    assert (found.given, found.source, found.wording) == (
        True,
        ConsentSource.EMAIL,
        "May we print your picture?",
    )
    assert line.answer.text().endswith("“May we print your picture?”")
    line.button.menu().actions()[2].trigger()
    again = opened(line)
    assert again.wording.value() == "May we print your picture?"
    again.reject()


def opened(line: ConsentLine) -> ConsentSheet:
    return next(sheet for sheet in line.findChildren(ConsentSheet) if sheet.isVisible())


def test_an_answer_in_words() -> None:
    at = datetime(2026, 5, 12, 10, 42, tzinfo=UTC)
    row = ConsentRow(1, 2, PHOTOS, True, at, ConsentSource.EMAIL, "")
    assert said_of(row).startswith("Yes · E-mail · 12 May 2026 ")
    assert said_of(None) == "Not asked yet"
    said = [said_of(replace(row, given=given, wording="May we?")) for given in (True, False)]
    assert [text[:3] + text[-10:] for text in said] == ["Yes “May we?”", "No  “May we?”"]
