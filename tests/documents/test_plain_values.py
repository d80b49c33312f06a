"""Any value is said as a reader understands it."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from factories import at

from app.base.texts import Texts
from app.base.words import words_for
from app.documents.plain_values import NAMES, value_text
from app.model.columns import Choice
from app.queries.erasing_places import table_of
from app.queries.personal_parts import PARTS
from app.rules.registrations import RegistrationStatus

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        ("Ada", "Ada"),
        (Texts(en="Aula", pl="Aula magna"), "Aula"),
        (RegistrationStatus.WAITING, "Waiting list"),
        (date(2027, 12, 10), "10 Dec 2027"),
        (at(10, 9, 30), "10 Dec 2027, 09:30"),
        (datetime(2027, 12, 10, 23, 30, tzinfo=UTC), "11 Dec 2027, 00:30"),
        (("lv", "", "en"), "lv, en"),
        ({"name": "Ada", "days": ["a", "b"], "none": ""}, "name: Ada; days: a, b"),
    ],
)
def test_values(value: Any, text: str) -> None:  # noqa: ANN401 - of any kind
    assert value_text(value, words_for("en"), BERLIN) == text


def test_every_choice_about_people_has_a_name() -> None:
    asked = {
        column.type.kind
        for part in PARTS
        for column in table_of(part.kind).columns
        if column.name in part.columns and isinstance(column.type, Choice)
    }
    assert asked <= set(NAMES)
    assert all(set(names) == set(kind) for kind, names in NAMES.items())
