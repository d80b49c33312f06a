"""People in the card: adding, functions, heads, order, leaving."""

import pytest
from factories import a_person
from gui.delegations.world import World
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.delegations.member_area import MemberArea
from app.gui.delegations.move_sheet import MoveSheet
from app.gui.delegations.page import DelegationsPage
from app.queries import people
from app.rules.delegations import MemberFunction

ALT = Qt.KeyboardModifier.AltModifier
HEAD, MEMBER, EXPERT = MemberFunction.HEAD, MemberFunction.MEMBER, MemberFunction.EXPERT


@pytest.fixture
def area(page: DelegationsPage) -> MemberArea:
    return page.card.members


def shown(area: MemberArea) -> list[int]:
    return list(area.list.members.ids)


def test_members_stand_with_the_head_first(world: World, area: MemberArea) -> None:
    assert shown(area) == [world.ilze, world.janis, world.zane]
    assert area.list.members.cell_at(0, 0).words == (  # type: ignore[union-attr]
        "Ilze Bērziņa, Head of delegation, Submitted"
    )
    assert area.list.members.cell_at(2, 0).words == "Zane Zariņa, Choose a function, Submitted"  # type: ignore[union-attr]


def test_a_name_typed_and_enter_add_somebody_new(
    world: World, area: MemberArea, qtbot: QtBot
) -> None:
    qtbot.keyClicks(area.adder, "Jan van der Berg")
    qtbot.keyClick(area.adder, Qt.Key.Key_Return)
    world.settle()
    (added,) = set(shown(area)) - {world.ilze, world.janis, world.zane}
    row = world.desk.ask(people.rows, [added])[added]
    assert (row.given, row.family, row.member_function) == ("Jan", "van der Berg", MEMBER)
    assert row.organisation_id == world.row(world.riga).organisation_id
    assert world.toasts == ["Jan van der Berg was added."]
    qtbot.waitUntil(lambda: area.adder.text() == "")
    world.desk.undo()
    world.settle()
    assert shown(area) == [world.ilze, world.janis, world.zane]


def test_who_is_there_already_under_that_name_is_taken(
    world: World, area: MemberArea, qtbot: QtBot
) -> None:
    qtbot.keyClicks(area.adder, "nowak jan")
    qtbot.keyClick(area.adder, Qt.Key.Key_Return)
    world.settle()
    assert world.jan in shown(area)
    assert world.members(world.bonn) == []
    assert world.toasts == ["Jan Nowak → Riga"]


def test_a_name_of_nothing_is_refused_in_words(world: World, area: MemberArea) -> None:
    area._on_added(0, ",")
    world.settle()
    assert world.toasts == [
        "A person needs a name. Fill in the given name, the family name or both."
    ]


@pytest.mark.parametrize("many", [1, 3])
def test_functions_of_several(world: World, area: MemberArea, many: int) -> None:
    ids = [world.zane, world.janis, world.ilze][:many]
    area.list.function_chosen.emit(ids, EXPERT)
    world.settle()
    expected = dict.fromkeys(ids, EXPERT)
    assert {p: f for p, f in world.members(world.riga) if p in ids} == expected
    assert world.toasts == [{1: "Zane Zariņa: Expert", 3: "3 people: Expert"}[many]]


def test_a_second_head_is_refused_and_appointing_is_offered(world: World, area: MemberArea) -> None:
    area.list.function_chosen.emit([world.janis], HEAD)
    world.settle()
    assert area.refusal.text() == (
        "The delegation of Riga already has a head: Ilze Bērziņa. "
        "Give that person another function first, or appoint the new head instead."
    )
    assert area.instead.text() == "Appoint Jānis Ozols instead"
    assert area.instead.isVisibleTo(area)
    area.instead.click()
    world.settle()
    assert world.members(world.riga)[:2] == [(world.janis, HEAD), (world.ilze, MEMBER)]
    assert area.refusal.text() == ""
    assert world.toasts == ["Jānis Ozols is head of the delegation now."]


def test_two_heads_at_once_are_refused_without_an_offer(world: World, area: MemberArea) -> None:
    area.list.function_chosen.emit([world.janis, world.zane], HEAD)
    world.settle()
    assert area.refusal.text().startswith("The delegation of Riga already has a head")
    assert not area.instead.isVisibleTo(area)


def test_a_refusal_is_forgotten_with_the_delegation(world: World, page: DelegationsPage) -> None:
    page.card.members.list.function_chosen.emit([world.janis], HEAD)
    world.settle()
    page.table.show_id(world.bonn)
    assert page.card.members.refusal.text() == ""


def test_alt_and_arrows_order(world: World, area: MemberArea, qtbot: QtBot) -> None:
    area.list.show_id(world.zane)
    area.list.setFocus()
    qtbot.keyClick(area.list, Qt.Key.Key_Up, ALT)
    world.settle()
    assert shown(area) == [world.ilze, world.zane, world.janis]
    assert area.list.current_id() == world.zane
    qtbot.keyClick(area.list, Qt.Key.Key_Down, ALT)
    world.settle()
    assert shown(area) == [world.ilze, world.janis, world.zane]


def test_delete_takes_out_and_undo_brings_back(
    world: World, area: MemberArea, qtbot: QtBot
) -> None:
    area.list.show_id(world.zane)
    qtbot.keyClick(area.list, Qt.Key.Key_Delete)
    world.settle()
    assert shown(area) == [world.ilze, world.janis]
    assert world.toasts == ["Zane Zariņa left the delegation."]
    world.desk.undo()
    world.settle()
    assert shown(area) == [world.ilze, world.janis, world.zane]


def test_several_leave_at_once(world: World, area: MemberArea) -> None:
    area.list.leave_wanted.emit([world.ilze, world.janis, world.zane])
    world.settle()
    assert shown(area) == []
    assert world.toasts == ["3 people left the delegation."]
    assert area.list.isHidden()


def test_the_head_is_appointed_by_the_menu(world: World, area: MemberArea) -> None:
    area.list.show_id(world.zane)
    menu = area.list.context_menu()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        "Open person",
        "Appoint head",
        "Function in the delegation",
        "Move up",
        "Move down",
        "Move to another delegation…",
        "Remove from delegation",
    ]
    menu.actions()[1].trigger()
    world.settle()
    assert world.members(world.riga)[0] == (world.zane, HEAD)


def test_people_go_to_another_delegation_by_dialog(
    world: World, page: DelegationsPage, qtbot: QtBot
) -> None:
    page.card.members.list.select_ids([world.janis, world.zane])
    page.move_people()
    sheet = page.window().findChild(MoveSheet)
    assert sheet is not None
    qtbot.keyClicks(sheet.search, "cork")
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    world.settle()
    assert [person for person, _ in world.members(world.cork)] == [world.janis, world.zane]
    assert world.toasts == ["2 people → Cork"]


def test_enter_opens_the_person(world: World, area: MemberArea, qtbot: QtBot) -> None:
    area.list.show_id(world.janis)
    with qtbot.waitSignal(world.desk.wanted_page) as told:
        qtbot.keyClick(area.list, Qt.Key.Key_Return)
    assert told.args == ["people", world.janis]


def test_a_person_changed_elsewhere_is_shown_anew(world: World, area: MemberArea) -> None:
    world.desk.do(a_person, "Anna Liepa", delegation=world.riga, function=HEAD_NO)
    world.settle()
    assert len(shown(area)) == 4
    assert area.places.text() == "4 of 5"


HEAD_NO = MemberFunction.DRIVER


def test_adding_and_appointing_by_the_page(world: World, page: DelegationsPage) -> None:
    page.add_person()
    assert page.card.members.adder.hasFocus()
    page.appoint()
    page.card.members.list.show_id(world.janis)
    assert page.people() == [world.janis]
    page.appoint()
    world.settle()
    assert world.members(world.riga)[0] == (world.janis, HEAD)
