"""A web address becomes a material."""

import pytest
from gui.outcomes.world import Calm, World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.outcomes.link_sheet import LinkSheet
from app.gui.outcomes.page import OutcomesPage
from app.rules.outcomes import MaterialKind


@pytest.fixture
def sheet(page: OutcomesPage, world: World, qtbot: QtBot) -> LinkSheet:
    made = LinkSheet(page, page.doing, {"session_id": world.youth})
    qtbot.addWidget(made)
    made.open()
    return made


def test_it_is_kept(sheet: LinkSheet, world: World, calm: Calm) -> None:
    sheet.form["link"].set_value("example.org/film")
    sheet.form["title"].set_value("The film")
    sheet.submit()
    calm()
    row = list(world.board().materials.values())[-1]
    assert (row.link, row.title) == ("https://example.org/film", Texts(en="The film"))
    assert (row.session_id, row.kind) == (world.youth, MaterialKind.RECORDING)
    assert not sheet.isVisible()


def test_what_is_no_address_is_said(sheet: LinkSheet, world: World, calm: Calm) -> None:
    sheet.form["link"].set_value("the film")
    sheet.submit()
    calm()
    assert sheet.isVisible()
    assert sheet.primary.isEnabled()
    assert len(world.board().materials) == 2
    sheet.reject()
