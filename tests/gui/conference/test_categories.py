"""Categories in their order and tags by name, with the people behind them."""

import pytest
from factories import a_person
from gui.conference.world import World, error
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.conference.categories import Categories, CategoryEditor, TagEditor
from app.queries import events as reading
from app.usecases.tags import add_tag, tag_people


@pytest.fixture
def section(world: World, qtbot: QtBot) -> Categories:
    person = a_person(world.store, category_id=1)
    tag_people(world.store, [person], "VIP", tone="violet")
    add_tag(world.store, "Choir")
    return world.section(world.page(qtbot, "categories"), Categories)


def category(section: Categories, category_id: int = 1) -> CategoryEditor:
    found = section.categories.editors[category_id]
    assert isinstance(found, CategoryEditor)
    return found


def tag(section: Categories, tag_id: int = 1) -> TagEditor:
    found = section.tags.editors[tag_id]
    assert isinstance(found, TagEditor)
    return found


def test_the_people_behind_them_are_one_press_away(world: World, section: Categories) -> None:
    assert [category(section, n).people.text() for n in (1, 2)] == ["1 person", "0 people"]
    category(section).people.click()
    tag(section).people.click()
    tag(section, 2).people.click()
    assert world.went == [("people", "category:1"), ("people", "tag:1")]


def test_a_category_is_renamed_and_coloured(world: World, section: Categories) -> None:
    world.enter(category(section).name, "Member")
    category(section).tone.chosen.emit("red")
    world.settle()
    row = world.desk.ask(reading.categories)[0]
    assert (row.name["en"], row.name["pl"], row.tone) == ("Member", "Delegat", "red")
    assert world.toasts == [("“Member” changed.", True)] * 2
    world.undo()
    assert category(section).tone.tone == "blue"


def test_a_category_without_a_name_is_refused(world: World, section: Categories) -> None:
    section.quick.inputs[0].set_value("Juror")
    section.add()
    world.press(section.quick.inputs[0])
    row = world.desk.ask(reading.categories)[-1]
    assert (row.name, row.tone) == (Texts(en="Juror"), "blue")
    editor = category(section, row.id)
    world.enter(editor.name, "")
    assert error(editor.name) == "Name is missing. Please fill it in."


def test_categories_move_and_go(world: World, section: Categories) -> None:
    category(section).down.click()
    world.settle()
    assert [row.id for row in world.desk.ask(reading.categories)] == [2, 1, 3, 4, 5]
    for row in world.desk.ask(reading.categories):
        category(section, row.id).remove.click()
        world.settle()
    assert world.toasts[0] == ("Category “Guest” removed.", True)
    assert section.no_categories.isVisible()


def test_a_tag_is_renamed_and_coloured(world: World, section: Categories) -> None:
    world.enter(tag(section).name, "Guest of honour")
    tag(section).tone.chosen.emit("red")
    world.settle()
    rows = {row.id: row for row in world.desk.ask(reading.tags)}
    assert (rows[1].name, rows[1].tone) == ("Guest of honour", "red")
    world.enter(tag(section).name, "Choir")
    assert error(tag(section).name) == "There is already a tag of this name."


def test_tags_are_added_and_go(world: World, section: Categories) -> None:
    section.quick_tag.inputs[0].set_value("Press tour")
    section.quick_tag.submit()
    world.settle()
    assert [row.name for row in world.desk.ask(reading.tags)] == ["Choir", "Press tour", "VIP"]
    for row in world.desk.ask(reading.tags):
        tag(section, row.id).remove.click()
        world.settle()
    assert world.toasts[-1] == ("Tag “VIP” removed.", True)
    assert section.no_tags.isVisible()
    world.undo()
    assert tag(section).people.text() == "1 person"
