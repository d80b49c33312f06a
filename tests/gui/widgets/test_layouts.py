"""Whether the short words for building a page say what they say."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.widgets import layouts
from app.gui.widgets.layouts import STRETCH, H, V, box, button, clear, label, tool_button


def test_a_row_takes_widgets_layouts_room_and_stretch(qtbot: QtBot) -> None:
    inner = V(QLabel("b"))
    row = H(QLabel("a"), 12, (inner, 2), None, STRETCH, margins=(1, 2, 3, 4), spacing=5)
    holder = box(row)
    qtbot.addWidget(holder)
    assert row.count() == 4
    assert [row.stretch(n) for n in range(4)] == [0, 0, 2, 1]
    assert row.itemAt(1).sizeHint().width() == 12
    assert row.spacing() == 5
    margins = row.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (1, 2, 3, 4)


def test_a_layout_is_emptied_with_all_it_holds(qtbot: QtBot) -> None:
    column = V(QLabel("a"), H(QLabel("b")), 4)
    holder = box(column)
    qtbot.addWidget(holder)
    clear(column)
    assert column.count() == 0
    assert [one for one in holder.findChildren(QLabel) if not one.isHidden()] == []


def test_a_label_never_reads_markup(qtbot: QtBot) -> None:
    made = label("Jan <Kowalski> & <b>Co</b>")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.text() == "Jan <Kowalski> & <b>Co</b>"


def test_a_section_is_in_capitals_and_read_as_written(qtbot: QtBot) -> None:
    made = label("E-mail", "section")
    qtbot.addWidget(made)
    assert (made.text(), made.accessibleName()) == ("E-MAIL", "E-mail")


def test_a_button_shows_ampersands_and_does_what_it_is_for(qtbot: QtBot) -> None:
    done: list[str] = []
    made = button("Łódź & Co", "plus", "primary", lambda: done.append("x"))
    qtbot.addWidget(made)
    assert (made.text(), made.accessibleName()) == ("Łódź && Co", "Łódź & Co")
    assert made.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert not made.icon().isNull()
    made.click()
    assert done == ["x"]


def test_a_tool_button_without_text_is_named_and_has_a_tip(qtbot: QtBot) -> None:
    done: list[str] = []
    made = tool_button("Sort", "arrow-up-down", lambda: done.append("x"), checkable=True)
    qtbot.addWidget(made)
    assert (made.accessibleName(), made.toolTip()) == ("Sort", "Sort")
    made.click()
    assert (done, made.isChecked()) == (["x"], True)


def test_a_tool_button_with_text_needs_no_tip(qtbot: QtBot) -> None:
    made = tool_button("People", "users", text=True)
    qtbot.addWidget(made)
    assert made.toolTip() == ""
    assert made.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_a_menu_is_made_of_rows(qtbot: QtBot) -> None:
    done: list[str] = []
    menu = layouts.menu_of(
        ("Edit", "pencil", lambda: done.append("edit")), None, ("A & B", "", lambda: None)
    )
    qtbot.addWidget(menu)
    assert [action.text() for action in menu.actions()] == ["Edit", "", "A && B"]
    assert menu.actions()[1].isSeparator()
    menu.actions()[0].trigger()
    assert done == ["edit"]


def test_a_button_with_a_menu_opens_it(qtbot: QtBot) -> None:
    menu = layouts.menu_of(("Edit", "pencil", lambda: None))
    made = button("More", menu=menu)
    qtbot.addWidget(menu)
    qtbot.addWidget(made)
    assert made.menu() is menu
    tool = tool_button("More", "ellipsis", menu=menu)
    qtbot.addWidget(tool)
    assert tool.menu() is menu


def test_a_button_keeps_its_menu(qtbot: QtBot) -> None:
    plain = button("More", menu=layouts.menu_of(("Edit", "pencil", lambda: None)))
    tool = tool_button("More", "ellipsis", menu=layouts.menu_of(("Edit", "", lambda: None)))
    for one in (plain, tool):
        qtbot.addWidget(one)
    gc.collect()
    assert [one.menu().actions()[0].text() for one in (plain, tool)] == ["Edit", "Edit"]


def test_a_scrolled_column_grows_with_its_page(qtbot: QtBot) -> None:
    area = layouts.scrolled(V(QLabel("a"), layouts.line()), "Details")
    qtbot.addWidget(area)
    assert area.accessibleName() == "Details"
    assert area.widgetResizable()


def test_a_text_can_be_marked_and_copied(qtbot: QtBot) -> None:
    made = label("https://plenum.example", copy=True, wrap=True)
    qtbot.addWidget(made)
    assert made.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert made.wordWrap()


@pytest.mark.parametrize("kind", ["page", "side"])
def test_a_page_has_its_own_ground(qtbot: QtBot, kind: str) -> None:
    made = box(V(), kind)
    qtbot.addWidget(made)
    assert made.property("kind") == kind
    assert made.testAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def test_a_style_is_looked_at_again(qtbot: QtBot) -> None:
    made = QPushButton("x")
    qtbot.addWidget(made)
    made.ensurePolished()
    before = made.sizeHint().height()
    layouts.restyle(made, kind="link")
    assert made.sizeHint().height() < before
