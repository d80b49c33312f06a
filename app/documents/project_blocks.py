"""Joint projects on paper: the plan as a table, and as a calendar of months."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from app.base.words import N_, NO_BREAK, Words
from app.documents.cards import Across
from app.documents.flow import Block, Cell, Column, Heading, Ink, Paragraph, Row, Table
from app.documents.list_facts import column, said
from app.documents.tongues import Tongues
from app.queries.projects import PartnerRow, ProjectRow
from app.rules.outcomes import PROJECT_FIELDS_OF_WORK, PROJECT_STATUS_NAMES, totals
from app.rules.project_plan import MONTHS, Line, plan, span

NAME_WIDTH = 62.0
FLAG = "◆"
"""A milestone in the calendar."""


def plan_table(projects: Sequence[ProjectRow], tongues: Tongues) -> Table:
    """A row for each project, and the sums under them."""
    columns = (
        column(tongues, N_("Project"), 2.2, name="title", lines=12),
        column(tongues, N_("Lead and partners"), 1.5, name="partners", lines=12),
        column(tongues, N_("When"), width=25.0, name="when", lines=6),
        column(tongues, N_("Budget and funding"), 1.1, name="fund", lines=8),
        column(tongues, N_("People reached"), 1.1, name="reached", lines=8),
        column(tongues, N_("Status"), 0.8, name="status", lines=4),
    )
    rows = [_row(project, tongues) for project in projects]
    return Table(
        columns,
        [*rows, *_sums(projects, tongues)],
        zebra=False,
        rules=True,
        numbered=True,
        number_title="\n".join(tongues.lines(lambda words: words(N_("No.")))),
        continued=tongues(N_("continued")),
    )


def _row(project: ProjectRow, tongues: Tongues) -> Row:
    titles = tongues.lines(lambda words: words.pick(project.title))
    field = tongues(PROJECT_FIELDS_OF_WORK[project.field])
    title = Cell(titles[0] if titles else "", "\n".join((*titles[1:], field)), Ink.STRONG)
    lead = city(project.lead, tongues) if project.lead else ""
    partners = ", ".join(city(one, tongues) for one in project.partners)
    budget = _sum(project.budget, project.currency, tongues.first) if project.budget else ""
    funding = Cell(budget, "\n".join(part for part in (project.fund, project.call) if part))
    reached = "" if project.people_reached is None else tongues.first.number(project.people_reached)
    who = "\n".join(tongues.lines(lambda words: words.pick(project.beneficiaries)))
    return Row(
        (
            *(title, Cell(lead, partners), period(project, tongues.first), funding),
            *(Cell(reached, who), said(tongues, partial(_status, project))),
        )
    )


def _status(project: ProjectRow, words: Words) -> str:
    return words(PROJECT_STATUS_NAMES[project.status])


def city(body: PartnerRow, tongues: Tongues) -> str:
    """The city of a partner, or what it is called where it has none."""
    return body.city or tongues.first.pick(body.name)


def period(project: ProjectRow, words: Words) -> str:
    """From when to when; a day is not broken."""
    days = dict.fromkeys(day for day in (project.starts_on, project.ends_on) if day)
    return " – ".join(words.short_day(day).replace(" ", NO_BREAK) for day in days)


def _sums(projects: Sequence[ProjectRow], tongues: Tongues) -> Iterator[Row]:
    found, words = totals(projects), tongues.first
    if found.projects < MORE_THAN_ONE:
        return
    budgets = "\n".join(_sum(sum_, code, words) for code, sum_ in found.budgets)
    counts = tongues.lines(lambda words: words(N_("Projects: {count}"), count=found.projects))
    count = Cell(counts[0], "\n".join(counts[1:]), Ink.STRONG)
    reached = words.number(found.people_reached)
    yield Row((count, "", "", budgets, reached, ""), strong=True)


def _sum(amount: int, code: str, words: Words) -> str:
    return f"{words.number(amount)} {code}".replace(" ", NO_BREAK)


MORE_THAN_ONE = 2


def calendar_blocks(
    projects: Sequence[ProjectRow], tongues: Tongues, about: date
) -> Iterator[Block]:
    """A table of months for each year that is planned: bars for periods, marks for milestones."""
    first, months = span(projects, about)
    for turn in range(-(-months // MONTHS)):
        year = plan(projects, _later(first, turn), MONTHS)
        lines = [
            (project, line)
            for project, line in zip(projects, year.lines, strict=True)
            if line.start is not None or line.marks or not line.dated
        ]
        if turn and not lines:
            continue
        titles = tongues.lines(partial(_span, months=year.months))
        yield Heading(titles[0], 2, bookmark=False, subtitle="\n".join(titles[1:]))
        yield _year(lines, year.months, tongues)
    if any(project.milestones for project in projects):
        yield Paragraph(f"{FLAG} {tongues(N_('Milestone'))}", Ink.SMALL)


def _later(first: date, years: int) -> date:
    return first.replace(year=first.year + years)


def _span(words: Words, months: Sequence[date]) -> str:
    """From the first month to the last."""
    from babel.dates import format_skeleton

    ends = (months[0], months[-1])
    return " – ".join(format_skeleton("yMMMM", day, locale=words.locale) for day in ends)


def _month(words: Words, month: date) -> str:
    from babel.dates import format_date

    return format_date(month, "LLL", locale=words.locale)


def _year(
    lines: Sequence[tuple[ProjectRow, Line]], months: Sequence[date], tongues: Tongues
) -> Table:
    name = Column("", width=NAME_WIDTH, lines=6, name="title")
    titled = [_month_column(month, tongues) for month in months]
    rows = [_line(project, line, len(months), tongues) for project, line in lines]
    return Table((name, *titled), rows, zebra=False, rules=True, even=True)


def _month_column(month: date, tongues: Tongues) -> Column:
    titles = tongues.lines(partial(_month, month=month))
    second = "\n".join(titles[1:])
    named = month.isoformat()
    return Column(titles[0], across=Across.CENTRE, lines=1, name=named, second=second)


def _line(project: ProjectRow, line: Line, months: int, tongues: Tongues) -> Row:
    titles = tongues.lines(lambda words: words.pick(project.title))
    title = Cell(titles[0] if titles else "", "\n".join(titles[1:]))
    flags = {int(mark.place) for mark in line.marks}
    cells = []
    for month in range(months):
        active = line.start is not None and line.end is not None
        lies = active and line.start < month + 1 and line.end > month  # type: ignore[operator] # active
        cells.append(Cell(FLAG if month in flags else "", bar=1.0 if lies else 0.0))
    return Row((title, *cells))
