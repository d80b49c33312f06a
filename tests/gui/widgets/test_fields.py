"""Whether a value is edited where it stands, and nothing typed is lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.base.errors import RuleBroken
from app.gui.widgets import fields
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import NumberInput
from app.gui.widgets.layouts import V

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page with something else to go to."""
    holder = QWidget()
    other = QLineEdit()
    other.setObjectName("other")
    holder.setLayout(V(other))
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
    return holder


def put(page: QWidget, field: Field) -> Field:
    page.layout().addWidget(field)
    return field


@pytest.fixture
def mail(page: QWidget) -> Field:
    field = put(page, fields.text_field("E-mail", "mail"))
    field.set_value("ilze@x.example")
    return field


def line(field: Field) -> QLineEdit:
    found = field.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def error(field: Field) -> str:
    return " ".join(
        one.text()
        for one in field.findChildren(QLabel)
        if one.property("kind") == "error" and not one.isHidden()
    )


def test_it_is_read_as_label_and_value(mail: Field) -> None:
    assert mail.shown.accessibleName() == "E-mail: ilze@x.example"
    mail.set_value("")
    assert (mail.shown.text(), mail.shown.accessibleName()) == ("—", "E-mail: —")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F2, Key.Key_Space])
def test_a_key_opens_it_with_all_marked(mail: Field, qtbot: QtBot, key: Key) -> None:
    qtbot.keyClick(mail.shown, key)
    assert mail.editing
    assert line(mail).selectedText() == "ilze@x.example"
    assert line(mail).hasFocus()


def test_a_click_opens_it(mail: Field, qtbot: QtBot) -> None:
    qtbot.mouseClick(mail.shown, Qt.MouseButton.LeftButton)
    assert mail.editing


def test_enter_saves(mail: Field, qtbot: QtBot) -> None:
    mail.edit()
    qtbot.keyClicks(line(mail), "new@x.example")
    with qtbot.waitSignal(mail.edited) as told:
        qtbot.keyClick(line(mail), Key.Key_Return)
    assert told.args == ["new@x.example"]
    assert not mail.editing
    assert mail.shown.text() == "new@x.example"
    assert mail.shown.hasFocus()


def test_escape_gives_up(mail: Field, qtbot: QtBot) -> None:
    mail.edit()
    qtbot.keyClicks(line(mail), "wrong")
    with qtbot.assertNotEmitted(mail.edited):
        qtbot.keyClick(line(mail), Key.Key_Escape)
    assert (mail.editing, mail.shown.text()) == (False, "ilze@x.example")
    mail.edit()
    assert line(mail).text() == "ilze@x.example"


def test_leaving_saves(mail: Field, page: QWidget, qtbot: QtBot) -> None:
    mail.edit()
    qtbot.keyClicks(line(mail), "left@x.example")
    with qtbot.waitSignal(mail.edited) as told:
        page.findChild(QLineEdit, "other").setFocus()
    assert told.args == ["left@x.example"]
    assert page.findChild(QLineEdit, "other").hasFocus()


def test_the_same_value_is_not_told(mail: Field, qtbot: QtBot) -> None:
    mail.edit()
    with qtbot.assertNotEmitted(mail.edited):
        qtbot.keyClick(line(mail), Key.Key_Return)


def test_nothing_for_nothing_is_not_told(mail: Field, qtbot: QtBot) -> None:
    mail.set_value(None)
    mail.edit()
    with qtbot.assertNotEmitted(mail.edited):
        qtbot.keyClick(line(mail), Key.Key_Return)


def test_a_refusal_opens_it_again_with_what_was_typed(mail: Field, qtbot: QtBot) -> None:
    mail.edit()
    qtbot.keyClicks(line(mail), "no-address")
    qtbot.keyClick(line(mail), Key.Key_Return)
    mail.show_error("“no-address” is not an e-mail address.")
    assert (mail.editing, line(mail).text()) == (True, "no-address")
    assert error(mail) == "“no-address” is not an e-mail address."
    assert line(mail).property("wrong") is True
    qtbot.keyClick(line(mail), Key.Key_Escape)
    assert (error(mail), mail.shown.text()) == ("", "ilze@x.example")


def test_news_from_outside_do_not_disturb_who_is_typing(mail: Field, qtbot: QtBot) -> None:
    mail.edit()
    qtbot.keyClicks(line(mail), "typing")
    mail.set_value("other@x.example")
    assert (mail.editing, line(mail).text(), mail.value) == (True, "typing", "other@x.example")


def test_an_unreadable_number_is_said_at_once(page: QWidget, qtbot: QtBot) -> None:
    field = put(page, fields.number_field("Places", least=0, most=100))
    field.set_value(8)
    field.edit()
    qtbot.keyClicks(line(field), "many")
    with qtbot.assertNotEmitted(field.edited):
        qtbot.keyClick(line(field), Key.Key_Return)
    assert field.editing
    assert error(field) == "“many” is not a whole number."


def test_a_long_text_is_saved_with_control_enter(page: QWidget, qtbot: QtBot) -> None:
    field = put(page, fields.long_field("Notes"))
    field.edit()
    text = field.findChild(QPlainTextEdit)
    qtbot.keyClicks(text, "one")
    qtbot.keyClick(text, Key.Key_Return)
    qtbot.keyClicks(text, "two")
    assert field.editing
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["one\ntwo"]


def test_a_date_is_shown_as_the_language_writes_it(page: QWidget, qtbot: QtBot) -> None:
    field = put(page, fields.date_field("Arrival"))
    field.set_value(date(2026, 5, 9))
    assert field.shown.text() == "09/05/2026"
    field.edit()
    line(field).setText("10.5.2026")
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(line(field), Key.Key_Return)
    assert told.args == [date(2026, 5, 10)]


def test_choosing_saves(page: QWidget, qtbot: QtBot) -> None:
    field = put(page, fields.choice_field("Status", [("new", "Invited"), ("ok", "Confirmed")]))
    field.set_value("new")
    assert field.shown.text() == "Invited"
    field.edit()
    combo = field.findChild(ChoiceCombo)
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(combo, Key.Key_Down)
    assert told.args == ["ok"]
    assert (field.editing, field.shown.text()) == (False, "Confirmed")


def test_no_is_an_answer(page: QWidget, qtbot: QtBot) -> None:
    field = put(page, fields.flag_field("Needs a visa letter"))
    assert field.shown.text() == "—"
    field.edit()
    combo = field.findChild(ChoiceCombo)
    combo.set_value(False)
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(combo, Key.Key_Return)
    assert told.args == [False]
    assert field.shown.text() == "No"


def test_what_is_only_read_does_not_open(page: QWidget, qtbot: QtBot) -> None:
    field = put(page, fields.read_field("Number", "id-card"))
    field.set_value(17)
    qtbot.mouseClick(field.shown, Qt.MouseButton.LeftButton)
    field.edit()
    assert (field.editing, field.shown.text()) == (False, "17")


def test_a_long_word_does_not_widen_the_page(mail: Field) -> None:
    mail.set_value("x" * 300)
    assert mail.minimumSizeHint().width() < 200


def test_a_known_problem_is_said_at_the_field(mail: Field, qtbot: QtBot) -> None:
    mail.refuse(RuleBroken("“{text}” is not an address.", text="anna"))
    assert mail.editing
    assert error(mail) == "“anna” is not an address."


def test_a_bare_field_has_no_label_but_a_name(page: QWidget, qtbot: QtBot) -> None:
    field = put(page, Field("Seats", lambda: NumberInput("Seats"), bare=True))
    field.show()
    assert [each.text() for each in field.findChildren(QLabel) if each.isVisible()] == ["—"]
    assert field.shown.accessibleName() == "Seats: —"


def test_a_long_name_takes_two_lines_and_not_the_room_of_others(qtbot: QtBot) -> None:
    question = fields.text_field("In which language shall talks be interpreted for you?")
    short = fields.text_field("E-mail")
    for field in (question, short):
        qtbot.addWidget(field)
    assert question.minimumSizeHint().width() < 200
    assert question.heightForWidth(200) > short.heightForWidth(200)
