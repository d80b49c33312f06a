"""Guards that other programs put before cells."""

import pytest
from exchange.tables import table

from app.exchange.shape import Table
from app.exchange.unguarding import is_guarded, plain_rows


def test_guards_are_taken_off_where_the_table_has_them() -> None:
    found = table("Name|Phone|Notes", " 't Hooft |'+48 601|'- none", "O'Neill|123|x")
    assert plain_rows(found.rows) == (("'t Hooft", "+48 601", "- none"), ("O'Neill", "123", "x"))


def test_a_guarded_table_has_its_bars_back() -> None:
    found = Table(("Notes",), (2, 3), (("'=1+1",), ("left\\|right",)), (1,))
    assert plain_rows(found.rows) == (("=1+1",), ("left|right",))


@pytest.mark.parametrize(
    "cells",
    [
        ["'+48601", "Anna"],
        ["'=1+1", "-5", "+48 601 234 567", "+1 (202) 555-0100"],
        ["'-", "-12,50"],
    ],
)
def test_numbers_need_no_guard(cells: list[str]) -> None:
    assert is_guarded([(cell,) for cell in cells])


@pytest.mark.parametrize(
    "cells",
    [
        [],
        ["Anna", "'t Hooft", "'Ali"],
        ["'+48601", "=A1"],
        ["'=1+1", "- none"],
        ["+48601"],
    ],
)
def test_a_cell_without_a_guard_shows_that_nobody_guards(cells: list[str]) -> None:
    assert not is_guarded([(cell,) for cell in cells])


def test_an_apostrophe_stays_where_nobody_guards() -> None:
    found = table("Name|Notes", "'+Ali|=A1", "Ann|x")
    assert plain_rows(found.rows) == (("'+Ali", "=A1"), ("Ann", "x"))
