"""The page of delegations on a real file, by mouse and keyboard."""

import pytest
from accessibility import nameless
from factories import a_delegation
from gui.delegations.world import World
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.base.errors import FileProblem
from app.gui.delegations.actions import ACTIONS
from app.gui.delegations.new_sheet import NewSheet
from app.gui.delegations.page import DelegationsPage, build, count
from app.gui.desk import Desk
from app.gui.i18n import set_language
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.precedence import Grouping, Order

ALT, NO = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


def shown(page: DelegationsPage) -> list[int]:
    return [row_id for row_id in page.model.ids if row_id > 0]


def headings(page: DelegationsPage) -> list[str]:
    return [page.model.cell_at(place, 0).words for place in page.model.headings()]  # type: ignore[union-attr]


def test_a_page_without_delegations_offers_the_first_step(empty_desk: Desk, qtbot: QtBot) -> None:
    page = build(empty_desk)
    qtbot.addWidget(page)
    assert isinstance(page, DelegationsPage)
    assert page.whole.currentIndex() == 1
    assert page.head.subtitle.text() == ""
    assert empty_desk.ask(count) == 0
    assert not page.search.isEnabled()


def test_delegations_stand_in_protocol_order_and_the_first_is_shown(
    world: World, page: DelegationsPage
) -> None:
    assert shown(page) == [world.riga, world.bonn, world.cork]
    assert page.table.current_id() == world.riga
    assert page.card.title.text() == "Riga"
    assert page.head.subtitle.text() == (
        "3 delegations from 3 countries · 4 of 6 places · 1 without a head"
    )
    assert world.desk.ask(count) == 3


def test_one_delegation_alone(world: World, page: DelegationsPage) -> None:
    page.table.select_ids([world.bonn, world.cork])
    page.remove()
    world.settle()
    assert shown(page) == [world.riga]
    assert page.head.subtitle.text() == "1 delegation from 1 country · 3 of 5 places"
    assert world.toasts == ["2 delegations were removed. Their people are still there."]


def test_chips_count_and_narrow(world: World, page: DelegationsPage) -> None:
    texts = [chip.text() for chip in page.chips.chips.values()]
    assert texts == ["All 3", "Invited 2", "Confirmed 1"]
    page.chips.chips["confirmed"].click()
    assert shown(page) == [world.riga]
    page.show_all()
    assert shown(page) == [world.riga, world.bonn, world.cork]


def test_typing_narrows_and_nothing_found_offers_a_way_back(
    world: World, page: DelegationsPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.search, "ozols")
    assert shown(page) == [world.riga]
    assert [chip.text() for chip in page.chips.chips.values()] == [
        "All 1",
        "Invited 0",
        "Confirmed 1",
    ]
    qtbot.keyClicks(page.search, "x")
    assert (shown(page), page.list.currentIndex()) == ([], 1)
    page.show_all()
    assert (len(shown(page)), page.list.currentIndex(), page.search.text()) == (3, 0, "")


def test_letters_in_the_table_go_to_the_search(
    world: World, page: DelegationsPage, qtbot: QtBot
) -> None:
    page.table.setFocus()
    qtbot.keyClicks(page.table, "c")
    assert page.search.text() == "c"
    assert shown(page) == [world.cork]
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (Grouping.NONE, []),
        (
            Grouping.COUNTRY,
            ["Latvia, 1 delegation", "Germany, 1 delegation", "Ireland, 1 delegation"],
        ),
        (Grouping.STATUS, ["Invited, 2 delegations", "Confirmed, 1 delegation"]),
    ],
)
def test_grouping(page: DelegationsPage, grouping: Grouping, expected: list[str]) -> None:
    page.standing.group_by(grouping)
    assert headings(page) == expected


def test_the_alphabet_of_a_chosen_language(world: World, page: DelegationsPage) -> None:
    page.standing.order_by(Order.ALPHABETICAL)
    assert shown(page) == [world.bonn, world.cork, world.riga]  # Germany, Ireland, Latvia
    polish = page.standing.arrangement.__class__(order=Order.ALPHABETICAL, language="pl")
    page.standing.choose(polish)
    assert shown(page) == [world.cork, world.riga, world.bonn]  # Irlandia, Łotwa, Niemcy
    page.standing.group_by(Grouping.COUNTRY)
    assert [text.split(",")[0] for text in headings(page)] == ["Irlandia", "Łotwa", "Niemcy"]


def test_the_choice_is_remembered(world: World, page: DelegationsPage, qtbot: QtBot) -> None:
    page.standing.group_by(Grouping.STATUS)
    page.standing.order_by(Order.NAME)
    again = DelegationsPage(world.desk)
    qtbot.addWidget(again)
    assert again.standing.arrangement == page.standing.arrangement
    assert len(headings(again)) == 2


def test_the_header_asks_for_an_order(world: World, page: DelegationsPage) -> None:
    page.table.sort_asked.emit("name", False)
    assert page.standing.arrangement.order is Order.NAME
    assert shown(page) == [world.bonn, world.cork, world.riga]
    page.table.sort_asked.emit("protocol", False)
    assert shown(page) == [world.riga, world.bonn, world.cork]


# protocol order


def test_alt_and_arrows_rank(world: World, page: DelegationsPage, qtbot: QtBot) -> None:
    page.table.show_id(world.cork)
    qtbot.keyClick(page.table, Qt.Key.Key_Up, ALT)
    world.settle()
    assert shown(page) == [world.riga, world.cork, world.bonn]
    ranks = [world.row(each).protocol_rank for each in (world.riga, world.bonn, world.cork)]
    assert ranks == [1, 3, 2]
    assert page.table.current_id() == world.cork
    world.desk.undo()
    world.settle()
    assert shown(page) == [world.riga, world.bonn, world.cork]


def test_the_first_cannot_go_higher(world: World, page: DelegationsPage) -> None:
    page.table.show_id(world.riga)
    page.step(-1)
    world.settle()
    assert world.desk.store.undo_step is None


def test_ranks_are_changed_in_protocol_order_only(world: World, page: DelegationsPage) -> None:
    page.standing.order_by(Order.NAME)
    assert not page.can_rank()
    page.step(1)
    assert world.toasts == ["Choose protocol order first: ranks are changed there."]


def test_among_those_shown_a_step_passes_the_neighbour(world: World, page: DelegationsPage) -> None:
    page.chips.chips["invited"].click()
    page.table.show_id(world.cork)
    page.step(-1)
    world.settle()
    page.show_all()
    assert shown(page) == [world.riga, world.cork, world.bonn]


def test_dropped_in_front_of_another(world: World, page: DelegationsPage) -> None:
    page.table.ranked.emit([world.cork, world.bonn], world.riga)
    world.settle()
    assert shown(page) == [world.bonn, world.cork, world.riga]
    assert world.toasts == ["The protocol order is changed."]
    page.table.ranked.emit([world.bonn], world.cork)
    world.settle()
    assert world.toasts == ["The protocol order is changed."]


# several


def test_several_are_changed_at_once(world: World, page: DelegationsPage) -> None:
    page.table.select_ids([world.riga, world.bonn, world.cork])
    assert page.several.title.text() == "3 delegations selected"
    assert page.several.names.text() == "Riga, Bonn, Cork"
    page.several.status[DelegationStatus.ANNOUNCED].click()
    world.settle()
    states = {world.row(each).status for each in (world.riga, world.bonn, world.cork)}
    assert states == {DelegationStatus.ANNOUNCED}
    assert world.toasts == ["3 delegations: Announced"]
    page.several.remove.click()
    world.settle()
    assert page.whole.currentIndex() == 1


def test_people_dropped_on_a_delegation_move(world: World, page: DelegationsPage) -> None:
    page.table.people_dropped.emit([world.janis, world.zane], world.cork)
    world.settle()
    assert [person for person, _function in world.members(world.cork)] == [world.janis, world.zane]
    assert world.toasts == ["2 people → Cork"]


def test_delete_in_the_table_removes_and_undo_brings_back(
    world: World, page: DelegationsPage, qtbot: QtBot
) -> None:
    page.table.show_id(world.bonn)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    world.settle()
    assert shown(page) == [world.riga, world.cork]
    assert world.toasts == ["Bonn was removed. Its people are still there."]
    world.desk.undo()
    world.settle()
    assert shown(page) == [world.riga, world.bonn, world.cork]


# finding one's way


def test_jump_to_one_that_is_filtered_out(world: World, page: DelegationsPage) -> None:
    page.chips.chips["confirmed"].click()
    page.jump(world.cork)
    assert page.table.current_id() == world.cork
    assert page.card.title.text() == "Cork"


def test_jump_to_a_gap(world: World, page: DelegationsPage) -> None:
    page.jump("gap:no_head")
    assert shown(page) == [world.bonn]
    assert page.chips.chips["gap:no_head"].text() == "Delegations without a head 1"
    page.jump("gap:no_members")
    assert shown(page) == [world.cork]
    assert "gap:no_head" not in page.chips.chips
    page.show_all()
    assert list(page.chips.chips) == ["all", "invited", "confirmed"]


def test_jump_to_a_country_and_to_a_status(world: World, page: DelegationsPage) -> None:
    page.jump("country:LV")
    assert shown(page) == [world.riga]
    assert page.chips.chips["country:LV"].text() == "Latvia 1"
    page.jump("invited")
    assert shown(page) == [world.bonn, world.cork]


@pytest.mark.parametrize("target", ["gap:nonsense", "nonsense", None, 999])
def test_a_strange_target_changes_nothing(
    world: World, page: DelegationsPage, target: object
) -> None:
    page.jump(target)
    assert shown(page) == [world.riga, world.bonn, world.cork]


def test_what_was_shown_is_kept_in_another_language(
    world: World, page: DelegationsPage, qtbot: QtBot
) -> None:
    page.jump("country:DE")
    page.search.setText("bonn")
    kept = page.keep()
    set_language("pl")
    again = DelegationsPage(world.desk)
    qtbot.addWidget(again)
    again.restore(kept)
    assert (again.table.current_id(), again.search.text()) == (world.bonn, "bonn")
    assert again.chips.key() == "country:DE"
    again.restore("nonsense")
    assert again.search.text() == "bonn"


def test_other_changes_arrive_and_what_is_selected_stays(
    world: World, page: DelegationsPage
) -> None:
    page.table.show_id(world.bonn)
    world.desk.do(a_delegation, "Ventspils", "LV", protocol_rank=1)
    world.settle()
    assert len(shown(page)) == 4
    assert page.table.current_id() == world.bonn


def test_search_by_shortcut(page: DelegationsPage) -> None:
    page.search.setText("riga")
    page.go_to_search()
    assert page.search.hasFocus()
    assert page.search.selectedText() == "riga"


def test_nothing_is_nameless(page: DelegationsPage) -> None:
    assert nameless(page) == []


def test_the_menu_offers_what_is_possible(world: World, page: DelegationsPage) -> None:
    from app.gui.delegations.actions import page_menu

    page.table.show_id(world.riga)
    page.card.members.list.show_id(world.janis)
    texts = {a.text(): a.isEnabled() for a in page_menu(page).actions() if a.text()}
    assert texts == {
        "Change status": True,
        "Rank higher": True,
        "Rank lower": True,
        "Add a person to the delegation": True,
        "Appoint head of delegation": True,
        "Move members to another delegation…": True,
        "Print…": True,
        "Remove delegation": True,
    }


def test_enter_goes_to_the_card(world: World, page: DelegationsPage, qtbot: QtBot) -> None:
    page.table.show_id(world.riga)
    qtbot.keyClick(page.table, Qt.Key.Key_Return, NO)
    assert page.card.stepper.steps[DelegationStatus.CONFIRMED].hasFocus()


def test_names_follow_the_preferred_order(world: World, page: DelegationsPage) -> None:
    from app.base.names import NameOrder

    world.desk.preferences.update(name_order=NameOrder.FAMILY_FIRST)
    position = page.model.position_of(world.riga)
    assert position is not None
    assert page.model.cell_at(position, 1).words == "Riga\nLatvia, Bērziņa Ilze"  # type: ignore[union-attr]


@pytest.mark.parametrize("way", ["card", "table"])
def test_menus_open_by_button_and_in_the_table(
    world: World, page: DelegationsPage, way: str
) -> None:
    page.table.show_id(world.riga)
    if way == "card":
        page.card.more.click()
    else:
        page.table.menu_asked.emit(QPoint(9, 9))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    states = menu.actions()[0].menu()
    assert isinstance(states, QMenu)
    states.actions()[1].trigger()
    menu.close()
    world.settle()
    assert world.row(world.riga).status is DelegationStatus.ANNOUNCED


def test_a_refusal_comes_into_sight(world: World, page: DelegationsPage, qtbot: QtBot) -> None:
    page.resize(1064, 420)
    area = page.card.area
    page.card.members.list.function_chosen.emit([world.janis], MemberFunction.HEAD)
    world.settle()

    def in_sight() -> bool:
        top = page.card.members.refusal.mapTo(area.viewport(), QPoint(0, 0)).y()
        return 0 <= top < area.viewport().height()

    qtbot.waitUntil(in_sight)


def test_the_new_delegation_is_shown(world: World, page: DelegationsPage, qtbot: QtBot) -> None:
    page.add()
    sheet = page.window().findChild(NewSheet)
    assert sheet is not None
    qtbot.keyClicks(sheet.organisation, "Ventspils")
    sheet.submit()
    world.settle()
    assert page.card.title.text() == "Ventspils"


def test_a_file_that_is_only_read_offers_no_change(world: World, qtbot: QtBot) -> None:
    world.desk.store.read_only_because = FileProblem("It can only be read.")
    page = DelegationsPage(world.desk)
    qtbot.addWidget(page)
    possible = [action.id for action in ACTIONS if action.when(page)]
    assert [each for each in possible if ".group." not in each and ".order." not in each] == [
        "delegations.find",
        "delegations.organisations",
        "delegations.print",
    ]
    assert not page.new.isEnabled()
    assert not page.card.stepper.isEnabled()
    assert page.card.members.adder.isHidden()
    page.card.go_to_field("hotel")
    assert not page.card.fields.made["hotel"].editing
    page.remove()
    page.step(1)
    world.desk.store.read_only_because = None
    world.settle()
    assert [world.row(each).protocol_rank for each in (world.riga, world.bonn)] == [1, 2]
