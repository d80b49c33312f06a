"""Fields of the card."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.gui.delegations.fields import Fields, show_texts, side_by_side
from app.gui.widgets.fields import Field
from app.gui.widgets.layouts import box

LABELS = {"hotel": "Hotel", "name": "Name", "places": "Places", "arrival_at": "Arrival"}


@pytest.fixture
def fields() -> Fields:
    return Fields(LABELS, editable=True)


def shown(qtbot: QtBot, field: Field) -> Field:
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    return field


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (Texts(), ""),
        (Texts(lv="Rīga"), "Rīga"),
        (Texts(en="Riga", lv="Rīga"), "English: Riga\nLatvian: Rīga"),
    ],
)
def test_texts_are_shown(texts: Texts, expected: str) -> None:
    assert show_texts(texts) == expected


def test_who_listens_learns_name_and_value(fields: Fields, qtbot: QtBot) -> None:
    told: list[tuple[str, object]] = []
    fields.on_edited(lambda name, value: told.append((name, value)))
    field = shown(qtbot, fields.text("hotel"))
    field.edit()
    assert isinstance(field._input, QLineEdit)
    field._input.setText("Park")
    fields.save()
    assert told == [("hotel", "Park")]


def test_closing_forgets(fields: Fields, qtbot: QtBot) -> None:
    field = shown(qtbot, fields.text("hotel"))
    field.set_value("Park")
    field.edit()
    assert isinstance(field._input, QLineEdit)
    field._input.setText("x")
    with qtbot.assertNotEmitted(field.edited):
        fields.close()
    assert field.shown.text() == "Park"


def test_enter_in_any_language_saves_all(fields: Fields, qtbot: QtBot) -> None:
    field = shown(qtbot, fields.texts("name", lambda: ("en", "lv")))
    field.edit()
    assert field._input is not None
    field._input.set_value(Texts(en="Riga", lv="Rīga"))
    line = field._input.widget().findChildren(QLineEdit)[1]
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [Texts(en="Riga", lv="Rīga")]
    field.edit()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not field.editing


def test_an_empty_moment_begins_at_what_is_suggested(fields: Fields, qtbot: QtBot) -> None:
    nine = datetime(2027, 12, 10, 9)  # noqa: DTZ001 - naive
    field = shown(qtbot, fields.moment("arrival_at", lambda: nine))
    field.edit()
    line = field._input
    assert isinstance(line, QLineEdit)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [nine]
    assert field.shown.text() == "10 Dec 2027, 09:00"


def test_a_refusal_is_shown_where_it_was_typed(fields: Fields, qtbot: QtBot) -> None:
    field = shown(qtbot, fields.number("places"))
    fields.refuse(RuleBroken("No.", field="other"), "places")
    assert (field._error.text(), field.editing) == ("No.", True)


def test_what_is_only_looked_at_does_not_open(qtbot: QtBot) -> None:
    field = shown(qtbot, Fields(LABELS, editable=False).text("hotel"))
    field.edit()
    assert not field.editing


def test_choices_countries_and_long_texts_are_shown(fields: Fields, qtbot: QtBot) -> None:
    fields.choice("hotel", [(1, "One")])
    fields.country("name")
    fields.long("places")
    made = box(side_by_side(*fields.made.values()))
    qtbot.addWidget(made)
    fields.made["hotel"].set_value(1)
    fields.made["name"].set_value("LV")
    fields.made["places"].set_value("a\nb")
    assert [f.shown.text() for f in fields.made.values()] == ["One", "Latvia", "a\nb"]
