"""The sheet for a new conference."""

from datetime import date
from pathlib import Path

import pytest
from accessibility import nameless
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.base.errors import RuleBroken
from app.base.paths import documents_folder
from app.base.texts import Texts
from app.gui.files.new_sheet import NewSheet
from app.usecases.takeover import PART_NAMES, Part


@pytest.fixture
def sheet(qtbot: QtBot) -> NewSheet:
    made = NewSheet(None)
    qtbot.addWidget(made)
    made.show()
    return made


def errors(sheet: NewSheet) -> list[str]:
    found = sheet.findChildren(QLabel)
    return [label.text() for label in found if label.property("kind") == "error" and label.text()]


def fill(sheet: NewSheet) -> None:
    sheet.form.set_values(
        {
            "title": "Partner cities: 2026",
            "starts_on": date(2026, 5, 12),
            "ends_on": date(2026, 5, 14),
            "place": "Łódź",
            "country": "PL",
        }
    )


def test_a_complete_sheet_says_what_to_make(sheet: NewSheet) -> None:
    fill(sheet)
    new = sheet.wanted()
    assert new is not None
    assert new.path == documents_folder() / "Partner cities- 2026.plenum"
    assert new.facts == {
        "title": Texts(en="Partner cities: 2026"),
        "starts_on": date(2026, 5, 12),
        "ends_on": date(2026, 5, 14),
        "place": Texts(en="Łódź"),
        "country": "PL",
        "time_zone": "Europe/Warsaw",
        "languages": ("en",),
    }
    assert (new.earlier, list(new.parts)) == (None, [])


def test_what_is_missing_is_said_at_its_field(sheet: NewSheet) -> None:
    assert sheet.wanted() is None
    assert errors(sheet) == [
        "Give the conference a title.",
        "Say on which day it begins.",
        "Say on which day it ends.",
    ]


def test_a_date_nobody_can_read_is_said_at_its_field(sheet: NewSheet) -> None:
    fill(sheet)
    line = sheet.form["starts_on"].widget()
    line.setText("12 Smarch")  # type: ignore[attr-defined] # a line of text
    assert sheet.wanted() is None
    assert len(errors(sheet)) == 1
    assert "12 Smarch" in errors(sheet)[0]


def test_the_path_follows_the_title_until_it_was_chosen(sheet: NewSheet) -> None:
    sheet.form.set_values({"path": Path("/data/mine.plenum")})
    fill(sheet)
    new = sheet.wanted()
    assert new is not None
    assert new.path == Path("/data/mine.plenum")


def test_the_last_day_is_never_before_the_first_by_itself(sheet: NewSheet) -> None:
    sheet.form.set_values({"starts_on": date(2026, 5, 12)})
    assert sheet.form["ends_on"].value() == date(2026, 5, 12)
    sheet.form.set_values({"ends_on": date(2026, 5, 14)})
    sheet.form.set_values({"starts_on": date(2026, 5, 13)})
    assert sheet.form["ends_on"].value() == date(2026, 5, 14)
    sheet.form.set_values({"starts_on": date(2026, 6, 1)})
    assert sheet.form["ends_on"].value() == date(2026, 6, 1)


def test_a_zone_of_the_country_is_kept(sheet: NewSheet) -> None:
    sheet.form.set_values({"time_zone": "Atlantic/Azores"})
    sheet.form.set_values({"country": "PT"})
    assert sheet.form["time_zone"].value() == "Atlantic/Azores"
    sheet.form.set_values({"country": "ES"})
    assert sheet.form["time_zone"].value() == "Europe/Madrid"


def test_parts_of_the_earlier_conference_can_be_left_out(qtbot: QtBot) -> None:
    earlier = Path("/data/old.plenum")
    sheet = NewSheet(None, earlier=earlier, parts=PART_NAMES.items())
    qtbot.addWidget(sheet)
    fill(sheet)
    sheet.form.set_values({"parts": [part for part in Part if part is not Part.LOGOS]})
    filters = sheet.form["parts"].widget().flags[Part.FILTERS]  # type: ignore[attr-defined] # PartsInput
    filters.click()
    new = sheet.wanted()
    assert new is not None
    assert new.earlier == earlier
    assert set(new.parts) == set(Part) - {Part.LOGOS, Part.FILTERS}


def test_a_refusal_stands_at_its_field_or_at_the_foot(sheet: NewSheet) -> None:
    sheet.set_busy(busy=True)
    sheet.refuse(RuleBroken("{name} is too long.", field="title", name="Title"))
    assert errors(sheet) == ["Title is too long."]
    assert sheet.primary.isEnabled()
    sheet.form.clear_marks()
    sheet.refuse(RuleBroken("The disk is full."))
    assert errors(sheet) == ["The disk is full."]


def test_nothing_is_nameless(sheet: NewSheet) -> None:
    assert nameless(sheet) == []
