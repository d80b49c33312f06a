"""Panel sheets: for who leads a panel, its question, its people, and lines for notes."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.base.words import N_, Words
from app.documents import agenda_saying as saying
from app.documents.agenda_rows import with_issue
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Column, Flow, Heading, Ink, Paragraph, Row, Space, Table
from app.documents.letterhead import letterhead, page_text, right_to_left
from app.documents.list_facts import column, said
from app.documents.panel_facts import PanelFacts, collect_panels, panel_heading
from app.documents.tongues import Tongues
from app.queries.agenda import RoleRow, SessionRow
from app.queries.panels import Balance, balance
from app.rules.sessions import ROLE_NAMES, ROLE_ORDER, SignUpState
from app.store import Reading

NO_PANELS = N_("There are no panels or workshops yet.")
LINE_HEIGHT = 9.0


@dataclass(frozen=True)
class Options:
    """How the sheets are made."""

    panels: tuple[str, ...] = option(
        (), N_("Panels"), offered="panels", hint=N_("None chosen is each panel.")
    )
    people: bool = option(True, N_("With the list of those who have a place"))
    notes: int = option(12, N_("Lines for notes"), least=0, most=60)
    large: bool = option(False, N_("Large print"))


def collect(read: Reading, asked: Asked, options: Options, _tongues: Tongues) -> PanelFacts:
    """The panels and who signed up."""
    return collect_panels(read, asked, options.panels)


def layout(facts: PanelFacts, tongues: Tongues, options: Options) -> Flow:
    """Each panel on a page of its own."""
    blocks: list[Block] = []
    for row in facts.panels:
        blocks += _panel(facts, row, tongues, options, new_page=bool(blocks))
    return Flow(
        with_issue(letterhead(facts.around, tongues, _title), facts.issue, tongues),
        blocks or (Paragraph(tongues(NO_PANELS), Ink.NOTE),),
        page_text(tongues),
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Panel sheet"))


def _panel(
    facts: PanelFacts, row: SessionRow, tongues: Tongues, options: Options, *, new_page: bool
) -> Iterator[Block]:
    yield panel_heading(row, tongues, new_page=new_page)
    for question in tongues.lines(lambda words: words.pick(row.question)):
        yield Paragraph(question, Ink.STRONG, keep=True)
    roles = [_role(role, tongues) for role in sorted(row.roles, key=_rank)]
    if roles:
        yield Table(
            (
                Column("", 1.0, name="role", label=N_("Role")),
                Column("", 3.0, name="name", label=N_("Name")),
            ),
            roles,
            zebra=False,
            rules=True,
        )
    signed = facts.sign_ups.get(row.id, ())
    placed = [one for one in signed if one.state is SignUpState.PLACED]
    if placed:
        yield Heading(tongues(N_("Participants: {count}"), count=len(placed)), 2, bookmark=False)
        yield Paragraph(_balance(balance(signed), tongues), Ink.SMALL, keep=True)
    if placed and options.people:
        columns = (
            column(tongues, N_("Name"), 1.3, name="name"),
            column(tongues, N_("City"), name="city"),
        )
        rows = [Row((one.name.formal(), one.city), one.person_id) for one in placed]
        number = "\n".join(tongues.lines(lambda words: words(N_("No."))))
        yield Table(columns, rows, zebra=False, rules=True, numbered=True, number_title=number)
    if options.notes:
        yield Space(4)
        yield Heading(tongues(N_("Notes")), 3, bookmark=False)
        lines = [Row(("",), height=LINE_HEIGHT)] * options.notes
        yield Table((Column("", name="notes"),), lines, zebra=False, rules=True)


def _rank(role: RoleRow) -> int:
    return ROLE_ORDER[role.role]


def _role(role: RoleRow, tongues: Tongues) -> Row:
    name = Cell(saying.person(role), role.function)
    return Row((said(tongues, lambda words: words(ROLE_NAMES[role.role])), name), role.person_id)


def _balance(found: Balance, tongues: Tongues) -> str:
    """From where the participants come, the most first."""
    cities = ", ".join(f"{city} {count}" for city, count in found.cities if city)
    countries = ", ".join(f"{tongues.country(code)} {count}" for code, count in found.countries)
    return "\n".join(part for part in (cities, countries) if part)


DOCUMENT = DocumentKind(
    "panel_sheet",
    N_("Panel sheets"),
    N_("The question, the people, who takes part, and lines for notes."),
    Family.FLOW,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="notebook-pen",
    third_party=("role", "name", "city"),
    once_per="list",
)
