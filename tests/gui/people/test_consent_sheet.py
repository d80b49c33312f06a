"""An answer with the words that were asked."""

from collections.abc import Callable

import pytest
from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.jobs import Answer
from app.gui.people.consent_sheet import ConsentSheet
from app.queries import consents
from app.rules.consents import ConsentPurpose, ConsentSource
from app.usecases.consents import record_consent

Settle = Callable[[Desk], None]
PHOTOS = ConsentPurpose.PHOTOS


@pytest.fixture
def sheet(desk: Desk, ids: tuple[int, ...], qtbot: QtBot) -> ConsentSheet:
    def record(
        purpose: ConsentPurpose,
        given: bool,  # noqa: FBT001 - as `Record` is called
        source: ConsentSource,
        wording: str,
    ) -> Answer[None]:
        facts = {"given": given, "source": source, "wording": wording}
        return desk.do(record_consent, ids[:1], purpose, **facts)  # type: ignore[arg-type] # the three facts

    made = ConsentSheet(None, PHOTOS, record, "May we?")  # type: ignore[arg-type] # on its own
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_was_chosen_is_recorded(
    sheet: ConsentSheet, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    assert nameless(sheet) == []
    sheet.answer.set_value(False)
    sheet.source.set_value(ConsentSource.IN_PERSON)
    sheet.submit()
    settle(desk)
    row = desk.ask(consents.current, ids[0])[PHOTOS]
    assert (row.given, row.source, row.wording) == (False, ConsentSource.IN_PERSON, "May we?")
    assert not sheet.isVisible()


def test_a_refusal_stands_at_the_wording(
    sheet: ConsentSheet, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    sheet.wording.set_value("x" * 10_001)
    sheet.submit()
    settle(desk)
    assert sheet.form._marks["wording"].text() == (
        "Wording is too long: 10,001 characters, at most 10,000 are kept. Shorten it."
    )
    assert sheet.primary.isEnabled()
    assert desk.ask(consents.of_person, ids[0]) == []
    sheet.reject()
