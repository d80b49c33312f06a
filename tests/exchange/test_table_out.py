"""Guards of cells, and headings a filter can tell apart."""

import pytest
from exchange.leaving import a_table

from app.exchange.table_out import guarded, unique


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "@A1",
        "+cmd",
        "-x",
        "-",
        "+",
        "\t=1",
        "\r=1",
        "\n=1",
        "|calc",
        "%0",
        "+48 cmd",
    ],
)
def test_what_a_spreadsheet_would_calculate_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ilze",
        "-5",
        "+48 601 234 567",
        "+371-67-012",
        "+49 (0)541/969",
        "-0,5",
        "'t Hooft",
        "5%",
    ],
)
def test_names_numbers_and_phones_stay(text: str) -> None:
    assert guarded(text) == text


def test_headings_that_repeat_are_counted() -> None:
    assert unique(["Diet", "Room", "Diet", "Diet"]) == ("Diet", "Room", "Diet (2)", "Diet (3)")


def test_where_a_column_stands() -> None:
    assert (a_table().position("status"), a_table().position("family")) == (5, None)
