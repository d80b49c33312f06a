"""Signature sheets: per day and delegation, for the funder, certified by both sides."""

from dataclasses import dataclass

from app.base.names import NameOrder
from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Flow
from app.documents.letterhead import letterhead, page_text, right_to_left
from app.documents.name_orders import NAME_ORDERS
from app.documents.signing import (
    SHEET_COLUMNS,
    Look,
    SheetColumn,
    SheetFacts,
    Sheets,
    collect_sheets,
    days_of,
)
from app.documents.tongues import Tongues
from app.rules.precedence import ORDER_NAMES, Order
from app.store import Reading


@dataclass(frozen=True)
class Options:
    """How the sheets are made."""

    days: tuple[str, ...] = option(
        (), N_("Days"), offered="days", hint=N_("None chosen is each day of the conference.")
    )
    columns: tuple[SheetColumn, ...] = option(
        (SheetColumn.NUMBER, SheetColumn.FUNCTION),
        N_("Beside name and signature"),
        choices=tuple(SHEET_COLUMNS.items()),
        hint=N_("By the registration number a signed sheet is typed back."),
    )
    order: Order = option(
        Order.PROTOCOL, N_("Order of delegations"), choices=tuple(ORDER_NAMES.items())
    )
    others: bool = option(True, N_("Also people without a delegation"))
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    height: float = option(9.0, N_("Height of a row"), least=7.0, most=20.0, unit="mm")
    empty: int = option(2, N_("Empty rows for latecomers"), least=0, most=50)
    certified: bool = option(True, N_("With lines to certify it"))
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> SheetFacts:
    """Everybody in their delegations, and the fund."""
    return collect_sheets(read, asked, tongues, options.order, others=options.others)


def layout(facts: SheetFacts, tongues: Tongues, options: Options) -> Flow:
    """A sheet for each delegation on each day."""
    look = Look(options.columns, options.names, options.height, options.empty, options.certified)
    sheets = Sheets(facts, tongues, look)
    days = days_of(facts.around, options.days)
    return Flow(
        letterhead(facts.around, tongues, _title),
        list(sheets.of_days(days, each_delegation=True)),
        page_text(tongues),
        landscape=options.landscape,
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Signature sheet"))


DOCUMENT = DocumentKind(
    "signature_sheet",
    N_("Signature sheets"),
    N_("For the funder: per day and delegation, with the project, certified by both sides."),
    Family.FLOW,
    Group.LISTS,
    Options,
    collect,
    layout,
    icon="user-round-pen",
    third_party=("name", "function", "signature"),
    once_per="list",
)
