"""The plan of joint projects: who does what with whom, when, for how many, and paid by whom."""

from dataclasses import dataclass
from datetime import date

from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Flow
from app.documents.letterhead import Around, read_around
from app.documents.list_look import list_flow
from app.documents.project_blocks import calendar_blocks, plan_table
from app.documents.tongues import Tongues
from app.queries import projects
from app.queries.projects import ProjectRow
from app.rules.outcomes import ProjectStatus
from app.store import Reading


@dataclass(frozen=True)
class Options:
    """What is shown and how it looks."""

    table: bool = option(True, N_("As a table"))
    calendar: bool = option(True, N_("As a calendar"))
    given_up: bool = option(False, N_("Also those given up"))
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(True, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """The projects in their order; the calendar of those without dates begins with `about`."""

    around: Around
    projects: tuple[ProjectRow, ...]
    about: date


def collect(read: Reading, _asked: Asked, options: Options, _tongues: Tongues) -> Facts:
    """All joint projects; those given up only if wished for."""
    around = read_around(read)
    rows = projects.projects(read)
    kept = (row for row in rows if options.given_up or row.status is not ProjectStatus.GIVEN_UP)
    about = around.event.ends_on if around.event else date(2000, 1, 1)
    return Facts(around, tuple(kept), about)


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """The table, then the calendar."""
    blocks: list[Block] = []
    if facts.projects and options.table:
        blocks.append(plan_table(facts.projects, tongues))
    if facts.projects and options.calendar:
        blocks += calendar_blocks(facts.projects, tongues, facts.about)
    nothing = N_("No joint project has been planned yet.")
    return list_flow(facts.around, tongues, _title, blocks, options, empty=nothing)


def _title(words: Words) -> str:
    return words(N_("Plan of joint projects"))


DOCUMENT = DocumentKind(
    "project_plan",
    N_("Plan of joint projects"),
    N_("Who does what with whom in the coming year, as a table and as a calendar."),
    Family.FLOW,
    Group.AFTER,
    Options,
    collect,
    layout,
    icon="handshake",
    third_party=("title", "partners", "when", "fund", "budget", "reached", "status"),
    once_per="list",
)
