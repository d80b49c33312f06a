"""A report is written in one language at a time, where it stands."""

import pytest
from factories import a_person
from gui.outcomes.world import Calm, World
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.outcomes.outcome_card import OutcomeCard
from app.gui.outcomes.page import OutcomesPage
from app.gui.widgets.inputs import LongInput
from app.rules.outcomes import OutcomeState
from app.rules.registrations import RegistrationStatus
from app.usecases.agenda import remove_sessions
from app.usecases.checkins import Door, add_point, check_in_person


@pytest.fixture
def card(page: OutcomesPage) -> OutcomeCard:
    return page.sessions.card


def write(card: OutcomeCard, name: str, text: str, qtbot: QtBot) -> None:
    """Type a text and save it with Ctrl+Enter."""
    field = card.notes if name == "notes" else card.texts[name]
    field.edit()
    entry = next(one for one in field.findChildren(LongInput) if not one.isHidden())
    entry.setPlainText(text)
    qtbot.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_is_shown(card: OutcomeCard) -> None:
    assert (card.title.text(), card.place.text()) == (
        "Energy",
        "Panel · Fri 10 Dec, 09:00–10:30",
    )
    assert card.writers.text() == "Rapporteur: Ilze Bērziņa"
    assert card.texts["summary"].value == "Much was said."
    assert card.notes.value == "Ask Jan"
    assert card.present.isHidden()


def test_texts_are_written_in_the_language_chosen(
    card: OutcomeCard, world: World, calm: Calm, qtbot: QtBot
) -> None:
    write(card, "conclusions", "Agreed", qtbot)
    card.languages.chips["pl"].click()
    assert card.texts["summary"].value == ""
    write(card, "conclusions", "Uzgodniono", qtbot)
    write(card, "notes", "Jan knows", qtbot)
    calm()
    row = world.outcome()
    assert row.conclusions == Texts(en="Agreed", pl="Uzgodniono")
    assert (row.summary, row.notes) == (Texts(en="Much was said."), "Jan knows")
    assert card.language == "pl"


def test_what_is_typed_belongs_to_the_language_before(
    card: OutcomeCard, world: World, calm: Calm
) -> None:
    card.texts["summary"].edit()
    card.texts["summary"].findChildren(LongInput)[0].setPlainText("Little was said.")
    card.languages.chips["pl"].click()
    calm()
    assert world.outcome().summary == Texts(en="Little was said.")


def test_what_is_typed_belongs_to_the_session_before(
    card: OutcomeCard, page: OutcomesPage, world: World, calm: Calm
) -> None:
    card.notes.edit()
    card.notes.findChildren(LongInput)[0].setPlainText("Ask Ada")
    page.sessions.show_session(world.youth)
    calm()
    assert (world.outcome().notes, world.outcome(world.youth).notes) == ("Ask Ada", "")


def test_final_and_open_again(card: OutcomeCard, world: World, calm: Calm) -> None:
    assert card.final.text() == "Report is final"
    card.final.click()
    calm()
    assert world.outcome().state is OutcomeState.FINAL
    assert world.toasts == ["1 report is final."]
    assert card.final.text() == "Open again"
    card.switch_final()
    calm()
    assert world.outcome().state is OutcomeState.DRAFT


def test_nothing_written_cannot_be_final(
    card: OutcomeCard, page: OutcomesPage, world: World
) -> None:
    page.sessions.show_session(world.youth)
    assert not card.can_switch
    assert card.final.isHidden()


def test_too_long_is_said_at_its_field(card: OutcomeCard, calm: Calm, qtbot: QtBot) -> None:
    write(card, "summary", "a" * 10_001, qtbot)
    calm()
    assert card.texts["summary"].editing


def test_gone_in_the_meantime(
    card: OutcomeCard, page: OutcomesPage, world: World, calm: Calm, qtbot: QtBot
) -> None:
    remove_sessions(page.desk.store, [world.energy])
    write(card, "summary", "Late", qtbot)
    calm()
    assert world.energy not in world.board().outcomes


def test_who_was_there(card: OutcomeCard, page: OutcomesPage, world: World, calm: Calm) -> None:
    store = page.desk.store
    jan = a_person(store, "Jan Nowak", status=RegistrationStatus.CONFIRMED)
    door = Door(add_point(store, {"name": Texts(en="Energy"), "session_id": world.energy}))
    check_in_person(store, door, jan)
    calm()
    assert not card.present.isHidden()
    assert card.there.text() == "1 person came in: Jan Nowak"
