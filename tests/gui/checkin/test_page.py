"""The page as a whole: scanned, typed, chosen, taken back."""

import pytest
from accessibility import nameless
from gui.checkin.world import Settle, World, press, scan
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.checkin.page import DeskPage, build
from app.gui.desk import Desk
from app.queries.questions import answers
from app.rules.checkins import Direction
from app.rules.questions import QuestionKind
from app.store import Store
from app.usecases.checkins import Door, check_in_person, remove_point
from app.usecases.questions import add_question
from app.usecases.registrations import edit_registrations

ENTER, TAB, DOWN, ESCAPE = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Down,
    Qt.Key.Key_Escape,
)


def title(page: DeskPage) -> str:
    """What stands in large letters."""
    assert page.front.stack.currentWidget() is page.front.card
    return page.front.card.title.text()


def test_it_waits_with_the_line_ready(page: DeskPage) -> None:
    assert page.front.stack.currentWidget() is page.front.waiting
    assert page.field.hasFocus()
    assert page.bar.head.subtitle.text() == "Friday · 0 of 3 in"
    assert nameless(page) == []


@pytest.mark.parametrize("end", [ENTER, TAB])
def test_a_scan_is_decided_at_once(
    page: DeskPage, world: World, settle: Settle, end: Qt.Key
) -> None:
    scan(page.field, world.code(world.ilze), end)
    assert page.field.text() == ""
    assert page.field.hasFocus()
    settle(page.desk)
    assert (title(page), page.front.card.name.text()) == ("In", "Ilze Bērziņa")
    assert world.inside() == [world.ilze]
    assert page.side.inside.text() == "1"


def test_a_burst_of_badges_is_decided_in_order(
    page: DeskPage, world: World, settle: Settle
) -> None:
    for who in (world.zane, world.ilze, world.janis):
        scan(page.field, world.code(who))
    settle(page.desk)
    settle(page.desk)
    order = [row.person_id for row in page.scene.recent]
    assert order == [world.janis, world.ilze, world.zane]
    assert page.front.card.name.text() == "Jānis Ozols"
    assert nameless(page) == []


def test_the_second_scan_says_since_when(page: DeskPage, world: World, settle: Settle) -> None:
    for _time in range(2):
        scan(page.field, world.code(world.ilze))
        settle(page.desk)
    assert title(page) == "Already in"
    assert page.front.card.detail.text().endswith(" · Friday")
    assert page.front.card.verdict is not None
    assert page.front.card.verdict.tone == "amber"


def test_for_a_scan_the_window_itself_reads_nothing(
    page: DeskPage, world: World, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_part("missing")
    settle(page.desk)
    asked: list[object] = []
    monkeypatch.setattr(page.desk, "ask", asked.append)
    for who in (world.ilze, world.jan, world.ilze):
        scan(page.field, world.code(who))
        settle(page.desk)
    assert title(page) == "Already in"
    assert asked == []


def test_another_program_that_writes_disturbs_nobody_who_types(
    page: DeskPage, world: World, settle: Settle
) -> None:
    scan(page.field, world.code(world.ilze))
    settle(page.desk)
    code = world.code(world.zane)
    page.field.insert(code[:13])
    with Store.open(page.desk.store.path, alone=False) as other:
        check_in_person(other, Door(world.day, Direction.OUT), world.ilze)
    page.desk.notice_others()
    settle(page.desk)
    assert (page.field.text(), title(page)) == (code[:13], "Not in yet")
    scan(page.field, code[13:])
    settle(page.desk)
    assert world.inside() == [world.zane]


def test_a_strange_code_is_told_and_kept(page: DeskPage, world: World, settle: Settle) -> None:
    scan(page.field, "ZZZZZZZZZZ7ZZZZZZZZZZZZZZZ")
    settle(page.desk)
    settle(page.desk)
    assert title(page) == "Unknown code"
    assert [row.said for row in page.scene.recent] == ["ZZZZZZZZZZ7ZZZZZZZZZZZZZZZ"]
    assert world.inside() == []


def test_letters_find_and_enter_lets_in(page: DeskPage, world: World, settle: Settle) -> None:
    page.field.setText("zari")
    settle(page.desk)
    assert page.front.stack.currentWidget() is page.front.hits
    press(page.field, ENTER)
    settle(page.desk)
    assert title(page) == "In"
    assert world.inside() == [world.zane]


def test_arrows_choose_among_those_found(page: DeskPage, world: World, settle: Settle) -> None:
    page.field.setText("riga")
    settle(page.desk)
    ids = list(page.front.hits.model.ids)
    assert len(ids) == 3
    press(page.field, DOWN, ENTER)
    settle(page.desk)
    assert world.inside() == [ids[1]]


def test_enter_before_the_answer_takes_the_only_one(
    page: DeskPage, world: World, settle: Settle
) -> None:
    page.field.setText("ozols")
    press(page.field, ENTER)
    settle(page.desk)
    settle(page.desk)
    assert world.inside() == [world.janis]


def test_enter_before_the_answer_guesses_nobody_of_several(
    page: DeskPage, world: World, settle: Settle
) -> None:
    page.field.setText("riga")
    press(page.field, ENTER)
    settle(page.desk)
    settle(page.desk)
    assert world.inside() == []
    assert page.front.stack.currentWidget() is page.front.hits


def test_nobody_found_offers_a_walk_in(page: DeskPage, settle: Settle) -> None:
    page.field.setText("Quentin Xu")
    settle(page.desk)
    assert page.front.hits.nobody.title.text() == "Nobody is found by “Quentin Xu”"
    press(page.field, ENTER)
    settle(page.desk)
    assert page.field.text() == "Quentin Xu"


def test_escape_goes_back_step_by_step(page: DeskPage, world: World, settle: Settle) -> None:
    scan(page.field, world.code(world.ilze))
    settle(page.desk)
    page.field.setText("z")
    settle(page.desk)
    press(page.field, ESCAPE)
    assert title(page) == "In"
    press(page.field, ESCAPE)
    assert page.front.stack.currentWidget() is page.front.waiting


def test_undo_takes_the_last_one_out(page: DeskPage, world: World, settle: Settle) -> None:
    assert not page.bar.undo.isEnabled()
    page.doing.let_in(world.ilze)
    settle(page.desk)
    assert page.bar.undo.isEnabled()
    page.desk.undo()
    settle(page.desk)
    settle(page.desk)
    assert world.inside() == []
    assert world.rows() == 2
    assert title(page) == "Not in yet"
    press(page.field, ENTER)
    settle(page.desk)
    assert world.inside() == [world.ilze]


def test_who_is_not_confirmed_is_let_in_with_a_reason(
    page: DeskPage, world: World, settle: Settle
) -> None:
    page.doing.let_in(world.jan)
    settle(page.desk)
    assert title(page) == "Not confirmed"
    assert page.front.card.step.text() == "Let in anyway…"
    page.doing.let_in(world.jan, "The host agreed")
    settle(page.desk)
    assert title(page) == "In"
    assert page.front.card.detail.text() == "Let in anyway: The host agreed"


def test_out_and_in_again(page: DeskPage, world: World, settle: Settle) -> None:
    page.doing.let_in(world.ilze)
    settle(page.desk)
    page.act("checkin.turn")
    settle(page.desk)
    assert page.where.direction is Direction.OUT
    assert page.banners.going_out.isVisible()
    scan(page.field, world.code(world.ilze))
    settle(page.desk)
    assert title(page) == "Out"
    assert world.inside() == []


def test_another_point_begins_anew(page: DeskPage, world: World, settle: Settle) -> None:
    page.doing.let_in(world.ilze)
    settle(page.desk)
    page.where.choose(world.dinner)
    settle(page.desk)
    assert page.bar.head.subtitle.text() == "Dinner · 0 of 3 in"
    assert page.front.stack.currentWidget() is page.front.waiting


def test_what_is_typed_elsewhere_comes_to_the_line(page: DeskPage) -> None:
    page.bar.undo.setFocus()
    press(page, Qt.Key.Key_X)
    assert page.field.hasFocus()
    assert page.field.text() == "x"


def test_without_points_the_first_step_is_offered(
    store: Store, world: World, desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    for point in (world.day, world.dinner):
        remove_point(store, point)
    made = build(desk)
    qtbot.addWidget(made)
    made.show()
    settle(desk)
    assert made.front.stack.currentWidget() is made.front.first
    assert made.field.isHidden()
    made.front.first.days.click()
    settle(desk)
    settle(desk)
    assert len(made.scene.points) == 3
    assert made.focusWidget() is made.field
    assert made.front.stack.currentWidget() is made.front.waiting


def test_nobody_expected_says_what_belongs_there(
    store: Store, world: World, page: DeskPage, settle: Settle
) -> None:
    people = [world.ilze, world.janis, world.zane]
    edit_registrations(store, people, {"status": "cancelled"})
    settle(page.desk)
    settle(page.desk)
    assert page.front.stack.currentWidget() is page.front.nobody


def test_jump_keep_and_restore(desk: Desk, world: World, qtbot: QtBot, settle: Settle) -> None:
    made = build(desk)
    qtbot.addWidget(made)
    made.jump(world.zane)
    made.show()
    settle(desk)
    assert made.subject() == world.zane
    made.jump("missing")
    kept = made.keep()
    made.front.forget()
    made.restore(kept)
    assert (made.subject(), made.side.chips.key()) == (world.zane, "missing")
    made.jump(f"delegation:{world.riga}")
    assert made.front.shows_party


def test_a_file_that_can_only_be_read_lets_nobody_in(
    page: DeskPage, world: World, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    page.desk.failed.connect(told.append)
    problem = ValueError("only read")
    monkeypatch.setattr(page.desk.store, "read_only_because", problem)
    scan(page.field, world.code(world.ilze))
    settle(page.desk)
    assert told == [problem]
    assert world.inside() == []


def test_a_point_that_goes_is_left(
    page: DeskPage, store: Store, world: World, settle: Settle
) -> None:
    page.show_person(world.zane)
    remove_point(store, world.day)
    settle(page.desk)
    settle(page.desk)
    assert page.where.point_id == world.dinner
    assert page.front.stack.currentWidget() is page.front.waiting


def test_the_whole_screen_is_its_own(page: DeskPage) -> None:
    told: list[bool] = []
    page.alone_changed.connect(told.append)
    page.showFullScreen()
    page.sleep()
    page.wake()
    press(page.field, ESCAPE)
    assert told == [True, False, True, False]


def test_what_is_missing_is_answered_by_keyboard(
    page: DeskPage, store: Store, world: World, settle: Settle
) -> None:
    facts = {"label": Texts(en="Dinner?"), "kind": QuestionKind.YES_NO, "required": True}
    question = add_question(store, facts)
    scan(page.field, world.code(world.ilze))
    settle(page.desk)
    press(page.field, TAB)
    yes = page.focusWidget()
    assert isinstance(yes, QPushButton)
    assert (yes.text(), yes.accessibleDescription()) == ("Yes", "Dinner?")
    press(yes, Qt.Key.Key_Space)
    settle(page.desk)
    assert page.desk.ask(answers, world.ilze) == {question: True}
    assert page.field.hasFocus()


def test_in_a_small_window_the_result_has_the_room(page: DeskPage) -> None:
    assert page.side.isVisible()
    page.resize(744, 560)
    assert not page.side.isVisible()
    page.resize(1064, 740)
    assert page.side.isVisible()


def test_a_new_page_can_be_used_before_all_was_read(
    desk: Desk, world: World, qtbot: QtBot, settle: Settle
) -> None:
    made = build(desk)
    qtbot.addWidget(made)
    assert made.bar.head.subtitle.text() == "Friday"
    assert made.bar.walk_in.isEnabled()
    scan(made.field, world.code(world.ilze))
    settle(desk)
    assert made.front.card.detail.text() == "Friday"
    assert world.inside() == [world.ilze]
