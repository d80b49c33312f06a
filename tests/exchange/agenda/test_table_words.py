"""What headings of programme tables mean."""

import pytest

from app.exchange.agenda.table_words import Column, meaning_of
from app.rules.sessions import RoleType


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Title", Column.TITLE),
        ("TYTUŁ", Column.TITLE),
        ("Miasta – Uhrzeit", Column.START),
        ("Vortragende – 1", Column.PEOPLE),
        ("Speaker 2", Column.PEOPLE),
        ("Dzień", Column.DATE),
        ("Sala / Room", Column.ROOM),
        ("Beschreibung", Column.ABSTRACT),
        ("Lp.", Column.ID),
    ],
)
def test_headings(header: str, column: Column) -> None:
    assert meaning_of(header) == (column, None)


@pytest.mark.parametrize(
    ("header", "role"), [("Moderacja", RoleType.MODERATOR), ("Panellist", RoleType.PANELLIST)]
)
def test_headings_that_say_a_role(header: str, role: RoleType) -> None:
    assert meaning_of(header) == (Column.PEOPLE, role)


@pytest.mark.parametrize("header", ["", "1", "E-mail", "Title of the speaker"])
def test_headings_that_mean_nothing_here(header: str) -> None:
    assert meaning_of(header) is None
