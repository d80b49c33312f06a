"""Whether the walk through the accessible tree finds what has no name, and only that."""

import pytest
from accessibility import nameless
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.gui.row_model import Column, RowModel
from app.gui.widgets import fields, layouts
from app.gui.widgets.avatar import Avatar
from app.gui.widgets.banner import Banner
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.completeness_bar import CompletenessBar
from app.gui.widgets.country_combo import CountryCombo
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import FlagInput, LongInput, NumberInput, TextInput
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.overlay import ProgressOverlay
from app.gui.widgets.picker import Picker
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.table import RowTable
from app.gui.widgets.title_block import TitleBlock
from app.gui.widgets.toast import Toast

NAMELESS = (QPushButton, QToolButton, QLineEdit, QCheckBox, QComboBox, QSpinBox, QTableWidget)


@pytest.mark.parametrize("kind", NAMELESS, ids=lambda kind: kind.__name__)
def test_what_has_no_name_is_found(qtbot: QtBot, kind: type[QWidget]) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    control = kind()
    holder.setLayout(layouts.V(QLabel("beside it"), control))
    found = nameless(holder)
    assert len(found) == 1
    assert kind.__name__ in found[0]
    control.setAccessibleName("Named")
    assert nameless(holder) == []


def form() -> Form:
    return (
        Form()
        .add("name", "Name", TextInput())
        .add("notes", "Notes", LongInput())
        .add("places", "Places", NumberInput())
        .add("visa", "", FlagInput("Visa"))
        .add("when", "When", DateInput())
        .add("status", "Status", ChoiceCombo("", [(1, "one")]))
        .add("country", "Country", CountryCombo())
        .add("title", "Title", LanguageTexts("Title", ["en", "pl"]))
        .add("head", "Head", Picker("", lambda _text: []))
    )


def page() -> QWidget:
    """Everything the kit has."""
    rows: RowModel[int] = RowModel([Column("A", str)], lambda ids: {i: i for i in ids})
    bar = CompletenessBar("Complete")
    bar.show_share(3, 8, "3 of 8")
    made = layouts.box(
        layouts.V(
            TitleBlock("People", "412", SearchField("Search…"), layouts.button("Add", "plus")),
            Banner("Read-only", "Save a copy…"),
            ChipRow("Filter", [Choice("all", "All", 3)]),
            layouts.tool_button("Sort", "arrow-up-down"),
            RowTable(rows, "People"),
            Avatar("Ilze Bērziņa"),
            bar,
            fields.text_field("E-mail", "mail"),
            fields.read_field("Number"),
            EmptyState("users", "Nobody", "yet", layouts.button("Add")),
            form(),
        )
    )
    rows.setParent(made)
    rows.show_ids([1, 2, 3])
    Toast(made)
    ProgressOverlay(made)
    return made


def test_everything_in_the_kit_has_a_name(qtbot: QtBot) -> None:
    made = page()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert nameless(made) == []


def test_an_open_field_has_a_name(qtbot: QtBot) -> None:
    made = layouts.box(layouts.V(fields.date_field("Arrival"), fields.flag_field("Visa")))
    qtbot.addWidget(made)
    made.show()
    for field in made.findChildren(fields.Field):
        field.edit()
    assert nameless(made) == []


def test_a_dialog_and_a_calendar_have_names(qtbot: QtBot) -> None:
    sheet = Sheet(None, "Add person", form())
    day = DateInput("Arrival")
    for one in (sheet, day):
        qtbot.addWidget(one)
    day.open_calendar()
    assert day._popup is not None
    assert nameless(sheet) == []
    assert nameless(day._popup) == []
    day._popup.hide()
