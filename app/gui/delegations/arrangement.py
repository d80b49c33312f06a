"""Which delegations are shown and how they stand: grouping, order, language, filter."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass

from app.base.words import N_
from app.gui.delegations.wording import country_in, said
from app.gui.i18n import _, current_language
from app.queries.delegations import DelegationRow
from app.queries.overview import delegation_gaps
from app.rules.delegations import STATUS_NAMES, DelegationStatus
from app.rules.gaps import GAP_NAMES, GapKind
from app.rules.precedence import Group, Grouping, Order, grouped, in_order

ALL = "all"
GAP, COUNTRY = "gap:", "country:"


@dataclass(frozen=True)
class Arrangement:
    """How the table stands; `language` is that of names and alphabet, "" the window's."""

    grouping: Grouping = Grouping.NONE
    order: Order = Order.PROTOCOL
    language: str = ""

    def as_json(self) -> dict[str, str]:
        """What is remembered for the next start."""
        return {key: str(value) for key, value in asdict(self).items()}

    @classmethod
    def from_json(cls, kept: object) -> "Arrangement":
        """What was remembered, or the standard where it cannot be read."""
        if not isinstance(kept, Mapping):
            return cls()
        try:
            return cls(
                Grouping(kept.get("grouping", "none")),
                Order(kept.get("order", "protocol")),
                str(kept.get("language", "")),
            )
        except ValueError:
            return cls()

    def arrange(self, rows: Iterable[DelegationRow]) -> list[DelegationRow]:
        """The rows in order."""
        language = self.language or current_language()
        return in_order(
            rows,
            self.order,
            language=language,
            country_name=lambda code: country_in(code, language),
            name=lambda row: said(row.name, language),
        )

    def groups(self, rows: Iterable[DelegationRow]) -> tuple[Group[DelegationRow], ...]:
        """The rows in order under their headings."""
        return grouped(self.arrange(rows), self.grouping)

    def heading(self, key: str) -> str:
        """What stands over a group."""
        if self.grouping is Grouping.STATUS:
            return _(STATUS_NAMES[DelegationStatus(key)])
        return country_in(key, self.language) or _(N_("Without a country"))


def passes(key: str) -> Callable[[DelegationRow], bool]:
    """Whether a delegation belongs to a chip: all, a status, "gap:no_head", "country:LV"."""
    if key.startswith(GAP):
        kind = GapKind(key.removeprefix(GAP))
        return lambda row: kind in delegation_gaps(row)
    if key.startswith(COUNTRY):
        return lambda row: row.country == key.removeprefix(COUNTRY)
    if key == ALL:
        return lambda _row: True
    return lambda row: row.status == key


def chip_name(key: str) -> str:
    """What stands on a chip."""
    if key.startswith(GAP):
        return _(GAP_NAMES[GapKind(key.removeprefix(GAP))])
    if key.startswith(COUNTRY):
        return country_in(key.removeprefix(COUNTRY))
    return _("All") if key == ALL else _(STATUS_NAMES[DelegationStatus(key)])


def is_chip(key: str) -> bool:
    """Whether this can be a chip; others may have been sent by mistake or long ago."""
    if key.startswith(GAP):
        return key.removeprefix(GAP) in set(GapKind)
    return key == ALL or key in set(DelegationStatus) or key.startswith(COUNTRY)
