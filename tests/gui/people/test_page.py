"""The page as a whole: reading, selecting, jumping, keys, and what stays across changes."""

from collections.abc import Callable

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.base.texts import Texts
from app.gui import i18n
from app.gui.actions import collisions
from app.gui.desk import Desk
from app.gui.people.actions import ACTIONS
from app.gui.people.page import PeoplePage, build, count
from app.queries.people import PersonRow
from app.rules.people import NewPerson
from app.store import Store
from app.usecases.delegations import add_delegation
from app.usecases.organisations import add_organisation
from app.usecases.people import add_people, edit_people, remove_people

Settle = Callable[[Desk], None]
Row = Callable[[int], PersonRow]


def act(page: PeoplePage, action: str) -> None:
    """Do what an action of the page does."""
    found = {a.id: a for a in ACTIONS}[f"people.{action}"]
    assert found.when(page)
    found.run(page)


def test_the_first_person_is_shown_and_everything_counted(page: PeoplePage) -> None:
    assert len(page.listing.model.ids) == 48
    assert page.panel.person_id == page.listing.model.ids[0] == page.table.current_id()
    assert page.title.subtitle.text() == "48 people · 27 confirmed · 9 consents missing"
    assert page.bar.chips["all"].text() == "All 48"


def test_the_side_bar_counts_people(desk: Desk) -> None:
    assert desk.ask(count) == 48
    assert isinstance(build(desk), PeoplePage)


def test_the_model_keeps_qts_rules(page: PeoplePage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.listing.model)


def test_every_control_has_a_name(page: PeoplePage) -> None:
    for section in page.panel.sections.values():
        section.set_open(True)
    page.add()
    assert nameless(page) == []
    page.table.select_ids(page.listing.model.ids[:3])
    assert nameless(page.bulk) == []


def test_shortcuts_do_not_collide() -> None:
    assert collisions(ACTIONS) == []


def test_jumping_to_a_person_takes_a_hiding_filter_away(
    page: PeoplePage, ids: tuple[int, ...]
) -> None:
    page.search.setText("tanaka")
    assert len(page.listing.model.ids) == 3

    page.jump(ids[0])

    assert page.panel.person_id == ids[0]
    assert page.search.text() == ""
    assert len(page.listing.model.ids) == 48


def test_jumping_to_a_gap_and_to_a_delegation(page: PeoplePage, row: Row) -> None:
    page.jump("gap:no_consent")
    assert len(page.listing.model.ids) == 9
    assert page.bar.menus["gap"].text() == "Consent missing 9"

    delegation = row(page.listing.model.ids[0]).delegation_id
    page.jump(f"delegation:{delegation}")
    assert {row(i).delegation_id for i in page.listing.model.ids} == {delegation}

    page.jump("nonsense:1")
    assert page.listing.wanted.delegation_id == delegation


def test_typing_in_the_table_searches(page: PeoplePage, qtbot: QtBot, row: Row) -> None:
    page.table.setFocus()
    qtbot.keyClicks(page.table, "l")
    qtbot.keyClicks(page.search, "i")

    assert page.search.text() == "li"
    assert {row(i).family for i in page.listing.model.ids} == {"Li"}
    assert page.title.subtitle.text().endswith("· 3 shown")


def test_enter_opens_the_card_and_escape_goes_back(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.panel.fields["email"].shown

    qtbot.keyClick(page.panel.fields["email"].shown, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_down_leaves_the_search_for_the_table(page: PeoplePage, qtbot: QtBot) -> None:
    page.go_search()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()


def test_arrow_keys_show_the_next_card(page: PeoplePage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.panel.person_id == page.listing.model.ids[1]


def test_escape_leaves_one_of_several_selected(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.selectAll()
    assert page.side.currentWidget() is page.bulk
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.side.currentWidget() is page.panel
    assert len(page.chosen()) == 1


def test_f2_edits_the_name(page: PeoplePage, desk: Desk, settle: Settle, row: Row) -> None:
    person = page.listing.model.ids[0]
    act(page, "edit")
    field = page.panel.fields["given"]
    assert field.editing
    field._input.set_value("Ilse")
    field.save()
    settle(desk)
    assert row(person).given == "Ilse"
    assert page.listing.model.row_at(0).given == "Ilse"


def test_selection_and_place_stay_when_others_change(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    page.jump(ids[20])
    scroll = page.table.verticalScrollBar().value()

    desk.do(edit_people, [ids[5]], {"function": "Something else"})
    settle(desk)

    assert page.chosen() == [ids[20]]
    assert page.table.verticalScrollBar().value() == scroll


def test_a_removed_person_hands_the_card_to_a_neighbour(
    page: PeoplePage, desk: Desk, settle: Settle
) -> None:
    before = list(page.listing.model.ids)
    page.jump(before[4])

    act(page, "remove")
    settle(desk)

    assert page.panel.person_id == before[5]
    desk.undo()
    settle(desk)
    assert list(page.listing.model.ids) == before


def test_what_is_kept_is_restored(page: PeoplePage, desk: Desk, qtbot: QtBot) -> None:
    page.jump("status:confirmed")
    page.listing.sort_by("number", descending=True)
    chosen = list(page.listing.model.ids[3:6])
    page.table.show_id(chosen[0])
    page.table.select_ids(chosen)
    i18n.set_language("pl")

    other = PeoplePage(desk)
    qtbot.addWidget(other)
    other.resize(1064, 776)
    other.restore(page.keep())

    assert other.keep() == page.keep()
    assert other.chosen() == chosen


def test_the_order_of_names_is_followed(page: PeoplePage, desk: Desk, ids: tuple[int, ...]) -> None:
    page.jump(ids[0])
    assert page.panel.head.words.name.text() == "Dr. Ilze Bērziņa"
    desk.preferences.update(name_order=NameOrder.FAMILY_FIRST)
    assert page.panel.head.words.name.text() == "Dr. Bērziņa Ilze"
    assert page.listing.model.cell_at(0, 0).name == "Bērziņa Ilze"


@pytest.mark.parametrize("many", [1, 3])
def test_a_page_of_few(page: PeoplePage, desk: Desk, many: int, settle: Settle) -> None:
    remaining = page.listing.model.ids[:many]
    desk.do(remove_people, [i for i in page.listing.model.ids if i not in remaining])
    settle(desk)
    assert list(page.listing.model.ids) == list(remaining)
    assert page.title.subtitle.text().startswith("1 person" if many == 1 else "3 people")


def test_an_empty_page_offers_the_first_step(
    page: PeoplePage, desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    desk.do(remove_people, list(page.listing.model.ids))
    settle(desk)
    assert page.listing.first.isVisible()
    qtbot.mouseClick(page.listing.first, Qt.MouseButton.LeftButton)
    assert page.quick.isVisible()


def test_no_hits_offer_to_clear_the_filters(page: PeoplePage, qtbot: QtBot) -> None:
    page.search.setText("zzzz")
    assert page.listing.widen.isVisible()
    qtbot.mouseClick(page.listing.widen, Qt.MouseButton.LeftButton)
    assert len(page.listing.model.ids) == 48
    assert page.search.text() == ""


def test_other_tables_feed_the_lists_again(page: PeoplePage, desk: Desk, settle: Settle) -> None:
    before = len(page.lists.delegations)
    body = add_organisation(desk.store, {"name": Texts(en="Torun"), "country": "PL"})
    add_delegation(desk.store, organisation_id=body)
    settle(desk)
    assert len(page.lists.delegations) == before + 1


def test_changes_while_counting_are_counted_too(
    page: PeoplePage, desk: Desk, store: Store, settle: Settle
) -> None:
    for name in ("A", "B", "C"):
        desk.do(add_people, [NewPerson({"given": name})])
    settle(desk)
    settle(desk)
    assert page.title.subtitle.text().startswith("51 people")
