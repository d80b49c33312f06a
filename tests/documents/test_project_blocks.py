"""Joint projects as a table with sums, and as months with bars and milestones."""

from datetime import UTC, date, datetime

from app.base.texts import Texts
from app.base.words import NO_BREAK
from app.documents.flow import Cell, Heading, Paragraph, Table
from app.documents.project_blocks import FLAG, calendar_blocks, period, plan_table
from app.documents.tongues import tongues
from app.queries.projects import MilestoneRow, PartnerRow, ProjectRow
from app.rules.outcomes import ProjectField, ProjectStatus

RIGA = PartnerRow(1, Texts(en="City of Riga"), "Riga", "LV")
TORUN = PartnerRow(2, Texts(en="City of Toruń"), "", "PL")
ABOUT = date(2027, 12, 12)


def a_project(
    number: int = 1,
    starts: date | None = date(2028, 3, 1),
    ends: date | None = date(2028, 5, 31),
    budget: int | None = 1500,
) -> ProjectRow:
    milestone = MilestoneRow(1, Texts(en="Applied"), date(2028, 2, 10), None)
    return ProjectRow(
        *(number, f"p{number}", Texts(en="Choirs", pl="Chóry"), Texts(), ProjectField.CULTURE),
        *(ProjectStatus.PLANNED, None, Texts(), "Fund", "Call 7", budget, "EUR", starts, ends),
        *(Texts(en="Singers"), 40, "", "", datetime(2027, 12, 1, tzinfo=UTC), 0, RIGA, (TORUN,)),
        *((), (milestone,)),
    )


def words(row: object) -> list[str]:
    cells = row.cells  # type: ignore[attr-defined] # a row
    return [cell.text if isinstance(cell, Cell) else cell for cell in cells]


def test_one_project_needs_no_sum() -> None:
    (row,) = plan_table([a_project()], tongues("en")).rows
    said = [text.replace(NO_BREAK, " ") for text in words(row)]
    assert said == [
        *(
            "Choirs",
            "Riga",
            "1 Mar 2028 – 31 May 2028",
            "1,500 EUR",
            "40",
            "Planned",
        ),
    ]
    assert row.cells[0] == Cell("Choirs", "Culture", row.cells[0].ink)  # type: ignore[union-attr] # a cell
    assert [cell.second for cell in row.cells[1:4:2] if isinstance(cell, Cell)] == [
        *("City of Toruń", "Fund\nCall 7")
    ]


def test_three_projects_are_added_up() -> None:
    rows = plan_table([a_project(1), a_project(2), a_project(3, budget=None)], tongues("en")).rows
    assert [row.strong for row in rows] == [False, False, False, True]
    assert words(rows[-1]) == ["Projects: 3", "", "", f"3,000{NO_BREAK}EUR", "120", ""]
    assert words(rows[2])[3] == ""


def test_a_period_of_one_day_or_none() -> None:
    day = date(2028, 3, 1)
    english = tongues("en").first
    assert period(a_project(starts=day, ends=day), english).count("2028") == 1
    assert period(a_project(starts=None, ends=None), english) == ""


def test_months_with_bars_and_a_milestone() -> None:
    heading, table, legend = calendar_blocks([a_project()], tongues("en", "de"), ABOUT)
    assert isinstance(heading, Heading)
    assert heading.text == "February 2028 – January 2029"
    assert heading.subtitle == "Februar 2028 – Januar 2029"
    assert isinstance(table, Table)
    months = [(column.title, column.second) for column in table.columns]
    assert months[:4] == [("", ""), ("Feb", ""), ("Mar", "Mär"), ("Apr", "")]
    assert isinstance(legend, Paragraph)
    assert legend.text.startswith("◆ Milestone")
    cells = [cell for cell in table.rows[0].cells[1:] if isinstance(cell, Cell)]
    assert [cell.bar for cell in cells] == [0, 1, 1, 1, *[0] * 8]
    assert [cell.text for cell in cells] == [FLAG, *[""] * 11]


def test_two_years_two_tables() -> None:
    rows = [a_project(1), a_project(2, date(2029, 6, 1), date(2029, 6, 2))]
    blocks = list(calendar_blocks(rows, tongues("pl", "en"), ABOUT))
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [2, 1]
    assert tables[1].rows[0].cells[0] == Cell("Chóry", "Choirs")
