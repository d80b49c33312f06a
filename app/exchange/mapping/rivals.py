"""Deciding between columns that would be the same thing: participant or buyer, first or second."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.exchange.mapping.answers import as_question
from app.exchange.mapping.column import Column
from app.exchange.mapping.headers import by_header, is_about_buyer, is_middle_name, is_personal
from app.exchange.mapping.system import System
from app.rules.importing.values import ColumnMap, Target

REPEATABLE = frozenset(
    {Target.QUESTION, Target.NEW_QUESTION, Target.IGNORE, Target.TAGS, Target.NOTES, Target.WISHES}
)
ONLY_ONE = frozenset(
    {
        *(Target.KEY, Target.GROUP, Target.EMAIL, Target.STATUS, Target.ADDON_OF, Target.PHONE),
        *(Target.COMPANIONS, Target.QUANTITY, Target.NUMBER, Target.CODE),
        *(Target.STREET, Target.POSTCODE),
    }
)
"""Targets whose second column says nothing that an organiser would ask for."""
NAMES = frozenset({Target.GIVEN, Target.FAMILY, Target.FULL_NAME})
NUMBERED = re.compile(r"(?:#|no\.?|nr\.?)?\s*\b(\d{1,2})\b", re.IGNORECASE)


def each_once(
    columns: Sequence[ColumnMap], seen: Sequence[Column], system: System | None
) -> list[ColumnMap]:
    """One column for each target: the participant's own before the buyer's."""
    best: dict[Target, ColumnMap] = {}
    for column in columns:
        rival = best.get(column.target)
        if rival is None or _rank(column, seen, system) > _rank(rival, seen, system):
            best[column.target] = column
    found = []
    for column in columns:
        extra = column.target is Target.GIVEN and is_middle_name(seen[column.position].header)
        if column.target in REPEATABLE or extra or column.option or best[column.target] is column:
            found.append(column)
        else:
            found.append(_demoted(column, best[column.target], seen, system))
    return found


def _rank(
    column: ColumnMap, seen: Sequence[Column], system: System | None
) -> tuple[bool, bool, bool, bool, bool, int, int]:
    about = seen[column.position]
    hit = by_header(about.header)
    return (
        not is_middle_name(about.header),
        bool(about.filled),
        system is None or about.key not in system.bookers,
        is_personal(about.header),
        not is_about_buyer(about.header),
        hit.strength if hit and hit.target is column.target else 0,
        -column.position,
    )


def _demoted(
    column: ColumnMap, winner: ColumnMap, seen: Sequence[Column], system: System | None
) -> ColumnMap:
    """What the second column of a target is: somebody else's name, a question, or nothing."""
    about = seen[column.position]
    left_out = ColumnMap(column.position, Target.IGNORE, sure=False)
    if not about.filled or is_about_buyer(about.header) or (system and system.rest):
        return left_out
    if column.target in NAMES:
        person = _person(about.header)
        if person and person != _person(seen[winner.position].header):
            return replace(left_out, target=Target.COMPANIONS, label=person)
        return left_out
    if column.target in ONLY_ONE and not _person(about.header):
        return left_out
    return as_question(about)


def _person(header: str) -> str:
    """The number of the person a header is about: “Guide #2 name”."""
    found = NUMBERED.search(header)
    return found[1] if found else ""
