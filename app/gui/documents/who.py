"""Whom a document is made for, as a value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.documents.document import Asked
from app.documents.selection import selected
from app.gui.people import filters
from app.queries.people import PeopleFilter
from app.rules.printing import PrintState
from app.store import Reading


class Whom(StrEnum):
    """How people were chosen."""

    EVERYBODY = "everybody"
    FILTER = "filter"
    DELEGATIONS = "delegations"
    SELECTED = "selected"
    NOT_PRINTED = "not_printed"
    CHANGED = "changed"


STATES: Mapping[Whom, frozenset[PrintState]] = {
    Whom.NOT_PRINTED: frozenset({PrintState.NOT_PRINTED}),
    Whom.CHANGED: frozenset({PrintState.CHANGED, PrintState.AGAIN}),
}


@dataclass(frozen=True)
class Who:
    """Only what `whom` names counts."""

    whom: Whom = Whom.EVERYBODY
    wanted: PeopleFilter = field(default_factory=PeopleFilter)
    delegation_ids: tuple[int, ...] = ()
    person_ids: tuple[int, ...] = ()

    def asked(self, read: Reading, kind: str) -> Asked:
        """Who that is now, for a kind of document."""
        if self.whom in STATES:
            return selected(read, kind=kind, states=STATES[self.whom])
        if self.whom is Whom.SELECTED:
            return Asked(self.person_ids)
        if self.whom is Whom.DELEGATIONS:
            return Asked(tuple(dict.fromkeys(self._members(read))))
        return selected(read, self.wanted) if self.whom is Whom.FILTER else Asked()

    def _members(self, read: Reading) -> Iterator[int]:
        for each in self.delegation_ids:
            yield from selected(read, PeopleFilter(delegation_id=each)).person_ids or ()

    def to_json(self) -> dict[str, Any]:
        """The same as plain JSON."""
        made: dict[str, Any] = {"whom": str(self.whom)}
        if self.whom is Whom.FILTER:
            made["filter"] = filters.to_json(self.wanted)
        elif self.whom is Whom.DELEGATIONS:
            made["delegations"] = list(self.delegation_ids)
        elif self.whom is Whom.SELECTED:
            made["people"] = list(self.person_ids)
        return made


def from_json(stored: object) -> Who:
    """What `to_json` wrote; everybody where it is not understood."""
    if not isinstance(stored, Mapping) or stored.get("whom") not in set(Whom):
        return Who()
    return Who(
        Whom(stored["whom"]),
        filters.from_json(stored.get("filter")),
        _ids(stored.get("delegations")),
        _ids(stored.get("people")),
    )


def _ids(stored: object) -> tuple[int, ...]:
    given = stored if isinstance(stored, list | tuple) else ()
    return tuple(each for each in given if isinstance(each, int) and not isinstance(each, bool))
