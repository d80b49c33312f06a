"""The way of a delegation as steps."""

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.delegations.stepper import STEPS, Stepper
from app.rules.delegations import DelegationStatus

S = DelegationStatus


@pytest.fixture
def stepper(qtbot: QtBot) -> Stepper:
    made = Stepper()
    qtbot.addWidget(made)
    made.show_status(S.ANNOUNCED)
    made.resize(340, 46)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(
    ("status", "passed"),
    [
        (S.INVITED, {S.INVITED, S.DECLINED}),
        (S.NOMINATED, {S.INVITED, S.ANNOUNCED, S.NOMINATED, S.DECLINED}),
        (S.CONFIRMED, set(S)),
        (S.DECLINED, {S.DECLINED}),
    ],
)
def test_how_far_it_is(stepper: Stepper, status: S, passed: set[S]) -> None:
    stepper.show_status(status)
    assert {step.status for step in stepper.steps.values() if step.passed} == passed
    checked = [step.status for step in stepper.steps.values() if step.isChecked()]
    assert checked == [status]
    stepper.grab()


def test_a_click_chooses_but_what_is_shown_waits_for_the_file(
    stepper: Stepper, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(stepper.chosen) as told:
        qtbot.mouseClick(stepper.steps[S.CONFIRMED], Qt.MouseButton.LeftButton)
    assert told.args == [S.CONFIRMED]
    assert stepper.steps[S.ANNOUNCED].isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_arrows_walk_and_keys_choose(stepper: Stepper, qtbot: QtBot, key: Qt.Key) -> None:
    stepper.setFocus()
    assert stepper.steps[S.ANNOUNCED].hasFocus()
    qtbot.keyClick(stepper.steps[S.ANNOUNCED], Qt.Key.Key_Right)
    assert stepper.steps[S.NOMINATED].hasFocus()
    with qtbot.waitSignal(stepper.chosen) as told:
        qtbot.keyClick(stepper.steps[S.NOMINATED], key)
    assert told.args == [S.NOMINATED]


def test_the_present_status_is_not_chosen_again(stepper: Stepper, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(stepper.chosen):
        stepper.steps[S.ANNOUNCED].click()


def test_only_the_present_step_is_a_tab_stop_and_all_have_names(stepper: Stepper) -> None:
    tab = Qt.FocusPolicy.TabFocus
    assert [s for s in STEPS if stepper.steps[s].focusPolicy() == tab] == [S.ANNOUNCED]
    assert stepper.steps[S.ANNOUNCED].accessibleName() == "Status: Announced, chosen"
    assert stepper.steps[S.DECLINED].accessibleName() == "Declined"
    assert nameless(stepper) == []


def test_mirrored_it_is_painted_too(stepper: Stepper) -> None:
    before = stepper.grab().toImage()
    stepper.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert stepper.grab().toImage() != before


def test_mirrored_the_arrows_are_too(stepper: Stepper, qtbot: QtBot) -> None:
    stepper.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(stepper.steps[S.ANNOUNCED], Qt.Key.Key_Left)
    assert stepper.steps[S.NOMINATED].hasFocus()
    for _more in range(3):
        qtbot.keyClick(stepper.window().focusWidget(), Qt.Key.Key_Left)
    assert stepper.steps[S.DECLINED].hasFocus()
    qtbot.keyClick(stepper.steps[S.DECLINED], Qt.Key.Key_Tab)
