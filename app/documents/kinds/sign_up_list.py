"""Sign-up lists: for each panel who has a place, with a line to sign on, and who is waiting."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.base.names import NameOrder
from app.base.words import N_, Words
from app.documents.agenda_rows import with_issue
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Column, Flow, Heading, Ink, Paragraph, Row, Table
from app.documents.letterhead import letterhead, page_text, right_to_left
from app.documents.list_facts import column
from app.documents.name_orders import NAME_ORDERS
from app.documents.panel_facts import PanelFacts, collect_panels, panel_heading
from app.documents.tongues import Tongues
from app.queries.agenda import SessionRow
from app.queries.panels import SignUpRow
from app.rules.sessions import SignUpState
from app.store import Reading

NO_PANELS = N_("There are no panels or workshops yet.")


@dataclass(frozen=True)
class Options:
    """How the lists are made."""

    panels: tuple[str, ...] = option(
        (), N_("Panels"), offered="panels", hint=N_("None chosen is each panel.")
    )
    signature: bool = option(True, N_("With a column to sign"))
    waiting: bool = option(True, N_("With the waiting list"))
    height: float = option(9.0, N_("Height of a row"), least=7.0, most=20.0, unit="mm")
    empty: int = option(3, N_("Empty rows for latecomers"), least=0, most=50)
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    large: bool = option(False, N_("Large print"))


def collect(read: Reading, asked: Asked, options: Options, _tongues: Tongues) -> PanelFacts:
    """The panels and who signed up."""
    return collect_panels(read, asked, options.panels)


def layout(facts: PanelFacts, tongues: Tongues, options: Options) -> Flow:
    """Each panel on a page of its own."""
    blocks: list[Block] = []
    for row in facts.panels:
        blocks.append(panel_heading(row, tongues, new_page=bool(blocks)))
        blocks += _lists(row, facts.sign_ups.get(row.id, ()), tongues, options)
    return Flow(
        with_issue(letterhead(facts.around, tongues, _title), facts.issue, tongues),
        blocks or (Paragraph(tongues(NO_PANELS), Ink.NOTE),),
        page_text(tongues),
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Sign-up list"))


def _lists(
    row: SessionRow, signed: tuple[SignUpRow, ...], tongues: Tongues, options: Options
) -> Iterator[Block]:
    placed = [one for one in signed if one.state is SignUpState.PLACED]
    waiting = [one for one in signed if one.state is SignUpState.WAITING]
    seats = row.capacity if row.capacity is not None else row.seats
    if seats is None:
        taken = tongues(N_("Places taken: {count}"), count=len(placed))
    else:
        taken = tongues(N_("Places taken: {count} of {seats}"), count=len(placed), seats=seats)
    yield Paragraph(taken, Ink.SMALL, keep=True)
    blank = Row(("",) * len(_columns(tongues, options)), height=options.height)
    yield _table([*_rows(placed, options), *[blank] * options.empty], tongues, options)
    if waiting and options.waiting:
        yield Heading(tongues(N_("Waiting list")), 2, bookmark=False)
        yield _table(_rows(waiting, options), tongues, options)


def _table(rows: list[Row], tongues: Tongues, options: Options) -> Table:
    return Table(
        _columns(tongues, options),
        rows,
        zebra=False,
        rules=True,
        numbered=True,
        number_title="\n".join(tongues.lines(lambda words: words(N_("No.")))),
    )


def _columns(tongues: Tongues, options: Options) -> tuple[Column, ...]:
    columns = (
        column(tongues, N_("Name"), 1.3, name="name", lines=4),
        column(tongues, N_("City"), name="city"),
    )
    if not options.signature:
        return columns
    signature = column(tongues, N_("Signature"), name="signature", sign=True)
    return (*columns, replace(signature, width=66.0))


def _rows(signed: list[SignUpRow], options: Options) -> list[Row]:
    last = ("",) if options.signature else ()
    return [
        Row((one.name.formal(options.names), one.city, *last), one.person_id, options.height)
        for one in signed
    ]


DOCUMENT = DocumentKind(
    "sign_up_list",
    N_("Sign-up lists"),
    N_("For each panel who has a place, with a line to sign on, and who is waiting."),
    Family.FLOW,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="list-checks",
    third_party=("name", "city", "signature"),
    once_per="list",
)
