"""One commitment is changed whole."""

import pytest
from gui.outcomes.world import FAR_AHEAD, Calm, World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.outcomes.commitment_sheet import CommitmentSheet
from app.gui.outcomes.page import OutcomesPage


@pytest.fixture
def sheet(page: OutcomesPage, world: World, qtbot: QtBot) -> CommitmentSheet:
    made = CommitmentSheet(page, page.doing, world.board(), world.commitment())
    qtbot.addWidget(made)
    made.open()
    return made


def test_it_shows_what_there_is(sheet: CommitmentSheet, world: World) -> None:
    values = sheet.form.values()
    assert values is not None
    assert (values["what"], values["session_id"]) == (Texts(en="Send the report"), world.energy)
    assert sheet.who.text() == "Ilze Bērziņa"


def test_what_is_changed_is_saved_and_the_person_stays(
    sheet: CommitmentSheet, world: World, calm: Calm
) -> None:
    sheet.form["due_on"].set_value(FAR_AHEAD)
    sheet.form["note"].set_value("By post")
    sheet.submit()
    calm()
    row = world.commitment()
    assert (row.due_on, row.note, row.person_id) == (FAR_AHEAD, "By post", world.ilze)
    assert not sheet.isVisible()


def test_another_may_have_promised(sheet: CommitmentSheet, world: World, calm: Calm) -> None:
    sheet.who.set_value((-world.ogre, "Ogre"))
    sheet.submit()
    calm()
    row = world.commitment()
    assert (row.person_id, row.organisation_id) == (None, world.ogre)


def test_a_refusal_stands_at_its_field(sheet: CommitmentSheet, world: World, calm: Calm) -> None:
    sheet.form["what"].set_value(Texts())
    sheet.submit()
    calm()
    assert sheet.isVisible()
    assert sheet.primary.isEnabled()
    assert world.commitment().what == Texts(en="Send the report")
    sheet.reject()
