"""The attendance list: a line to sign on for everybody, day by day, certified at the end."""

from dataclasses import dataclass

from app.base.names import NameOrder
from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Flow
from app.documents.letterhead import letterhead, page_text, right_to_left
from app.documents.name_orders import NAME_ORDERS
from app.documents.signing import Look, SheetColumn, SheetFacts, Sheets, collect_sheets, days_of
from app.documents.tongues import Tongues
from app.rules.precedence import ORDER_NAMES, Order
from app.store import Reading


@dataclass(frozen=True)
class Options:
    """How the list is made."""

    days: tuple[str, ...] = option(
        (), N_("Days"), offered="days", hint=N_("None chosen is each day of the conference.")
    )
    order: Order = option(
        Order.PROTOCOL, N_("Order of delegations"), choices=tuple(ORDER_NAMES.items())
    )
    new_pages: bool = option(
        False,
        N_("Each delegation on a new page"),
        hint=N_("Some funders ask for a list of each invited town."),
    )
    others: bool = option(True, N_("Also people without a delegation"))
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    height: float = option(9.0, N_("Height of a row"), least=7.0, most=20.0, unit="mm")
    empty: int = option(3, N_("Empty rows for latecomers"), least=0, most=50)
    certified: bool = option(True, N_("With lines to certify it"))
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> SheetFacts:
    """Everybody in their delegations."""
    return collect_sheets(read, asked, tongues, options.order, others=options.others)


def layout(facts: SheetFacts, tongues: Tongues, options: Options) -> Flow:
    """A table for each day, or for each delegation on each day."""
    columns = (SheetColumn.FUNCTION,)
    look = Look(columns, options.names, options.height, options.empty, options.certified)
    days = days_of(facts.around, options.days)
    sheets = Sheets(facts, tongues, look)
    return Flow(
        letterhead(facts.around, tongues, _title),
        list(sheets.of_days(days, each_delegation=options.new_pages)),
        page_text(tongues),
        landscape=options.landscape,
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Attendance list"))


DOCUMENT = DocumentKind(
    "attendance_list",
    N_("Attendance list"),
    N_("To be signed, day by day, with lines to certify it."),
    Family.FLOW,
    Group.LISTS,
    Options,
    collect,
    layout,
    icon="pencil",
    third_party=("name", "function", "signature"),
    once_per="list",
)
