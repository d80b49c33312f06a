"""The columns that lists of delegations can have."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.base.texts import Texts
from app.base.words import N_, Words
from app.exchange.columns import Column
from app.exchange.table_out import Kind
from app.queries.delegations import DelegationRow
from app.rules.delegations import PART_MISSING

DELEGATIONS = N_("Delegations")
"""What the sheet is called."""


@dataclass(frozen=True)
class DelegationOut:
    """A delegation and the name of its head, unless that one is not coming."""

    row: DelegationRow
    head: str = ""


def _row(key: str, label: str, kind: Kind = Kind.TEXT) -> Column[DelegationOut]:
    return Column(key, label, kind, lambda facts, _words: getattr(facts.row, key))


def _texts(key: str, label: str, value: Callable[[DelegationOut], Texts]) -> Column[DelegationOut]:
    return Column(key, label, Kind.TEXT, lambda facts, words: words.pick(value(facts)))


def _missing(facts: DelegationOut, words: Words) -> tuple[str, ...]:
    return tuple(words(PART_MISSING[part]) for part in facts.row.completeness.missing)


_ALL: tuple[Column[DelegationOut], ...] = (
    _row("protocol_rank", N_("Protocol rank"), Kind.NUMBER),
    _texts("delegation", N_("Delegation"), lambda facts: facts.row.name),
    _texts("organisation", N_("Organisation"), lambda facts: facts.row.organisation),
    _row("kind", N_("Kind of organisation"), Kind.CHOICE),
    _row("street", N_("Street")),
    _row("postcode", N_("Postcode")),
    _row("city", N_("City")),
    _row("country", N_("Country"), Kind.COUNTRY),
    _row("population", N_("Population"), Kind.NUMBER),
    _row("status", N_("Status"), Kind.CHOICE),
    _row("places", N_("Places promised"), Kind.NUMBER),
    _row("members", N_("Members"), Kind.NUMBER),
    Column("head", N_("Head of delegation"), Kind.TEXT, lambda facts, _words: facts.head),
    _row("contact_name", N_("Contact")),
    _row("contact_email", N_("E-mail of the contact")),
    _row("contact_phone", N_("Phone of the contact"), Kind.PHONE),
    _row("arrival_at", N_("Arrival"), Kind.MOMENT),
    _row("departure_at", N_("Departure"), Kind.MOMENT),
    _row("travel", N_("Travels by")),
    _row("hotel", N_("Hotel")),
    Column("missing", N_("Still missing"), Kind.CHOICES, _missing),
    _row("notes", N_("Notes"), Kind.LONG),
)

CONTACT = ("contact_name", "contact_email", "contact_phone")


def people_in(rows: Iterable[DelegationOut], columns: Collection[str]) -> int:
    """How many people these columns name: heads, and contacts who are not the head."""
    shown = [key for key in CONTACT if key in columns]
    count = 0
    for each in rows:
        head = each.head if "head" in columns else ""
        known = any(getattr(each.row, key) for key in shown)
        count += bool(head) + (known and (not head or each.row.contact_name != head))
    return count


COLUMNS: Mapping[str, Column[DelegationOut]] = MappingProxyType(
    {column.key: column for column in _ALL}
)
