"""Name and note of an edition."""

from accessibility import nameless
from gui.agenda.world import World
from pytestqt.qtbot import QtBot

from app.gui.agenda.edition_sheet import EditionSheet
from app.queries import editions
from app.usecases.editions import release_edition


def a_sheet(world: World, qtbot: QtBot) -> EditionSheet:
    """The sheet of the edition released last."""
    row = world.desk.ask(editions.newest)
    assert row is not None
    made = EditionSheet(None, world.desk, row)
    qtbot.addWidget(made)
    made.open()
    return made


def test_name_and_note_are_changed(world: World, qtbot: QtBot) -> None:
    release_edition(world.desk.store, "First", "A note")
    sheet = a_sheet(world, qtbot)
    assert nameless(sheet) == []
    assert sheet.form.values() == {"name": "First", "note": "A note"}
    sheet.form.set_values({"name": "Printed", "note": "For the folders"})
    sheet.submit()
    world.settle()
    [row] = world.desk.ask(editions.editions)
    assert (row.name, row.note) == ("Printed", "For the folders")
    assert world.toasts == ["Edition “Printed” is changed."]
    assert not sheet.isVisible()


def test_a_taken_name_is_refused_where_it_was_typed(world: World, qtbot: QtBot) -> None:
    release_edition(world.desk.store, "First")
    release_edition(world.desk.store, "Second")
    sheet = a_sheet(world, qtbot)
    sheet.form.set_values({"name": "First"})
    sheet.submit()
    world.settle()
    assert sheet.isVisible()
    assert sheet.primary.isEnabled()
    assert [row.name for row in world.desk.ask(editions.editions)] == ["Second", "First"]
    sheet.reject()
