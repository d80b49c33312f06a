"""Whether what stands in a column is what its header says, and what it is without a header."""

import re
from collections.abc import Callable, Sequence

from app.exchange.cells import CHOICES, CONSENTS, DAYS, MOMENTS, Reader, consents
from app.exchange.mapping.column import Column
from app.exchange.people import MOST_COMPANIONS, counted
from app.exchange.shape import EMAIL
from app.exchange.vocabulary import as_flag, known_statuses, status_key
from app.rules.importing.values import ColumnMap, Target

MOST = 0.6
SOME = 0.4
FEW_LINES = 4
FEWEST_DIGITS = 5
TYPED = frozenset({Target.COUNTRY, Target.LANGUAGES, *DAYS, *MOMENTS, *CHOICES})
FEW_WORDS = 8
LONGEST_WORD = 40
LONGEST_NAME = 80
STATES = frozenset(("state", "stan", "estado", "stato", "stat", "estat", "stav", "tila", "stare"))
"""Headers that are as often a part of a country, or something else."""
NO_NAME = re.compile(r"[\d@/\\]|\.\w{2,4}$")
SAYING = frozenset(
    {
        *(Target.GIVEN, Target.FAMILY, Target.FULL_NAME, Target.FUNCTION, Target.ORGANISATION),
        *(
            Target.CITY,
            Target.STREET,
            Target.HOTEL,
            Target.DIET,
            Target.ALLERGIES,
            Target.ACCESSIBILITY,
        ),
        *(Target.ARRIVAL_BY, Target.DEPARTURE_BY, Target.CATEGORY, Target.BADGE_TEXT),
    }
)
"""Targets whose cells say something: a yes under them is the answer to another question."""
NAMING = frozenset({Target.GIVEN, Target.FAMILY, Target.FULL_NAME, Target.ORIGINAL})


def is_plausible(target: Target, column: Column) -> bool:
    """Whether the cells may be of this kind; a header can mislead."""
    if not column.filled:
        return target is not Target.STATUS or column.key not in STATES
    if target is Target.STATUS:
        return _are_statuses(column)
    if target in {Target.COMPANIONS, Target.QUANTITY}:
        names = target is Target.COMPANIONS
        return all(_is_small_count(text, names=names) for text in column.texts)
    if target in NAMING and column.share(_has_letter) < MOST:
        return False
    return not (target in SAYING and _says_yes_or_no(column)) and _holds_mostly(target, column)


def _holds_mostly(target: Target, column: Column) -> bool:
    holds = _holds(target)
    if holds is None or column.filled < FEW_LINES:
        return True  # few cells prove nothing: what is wrong with them is said cell by cell
    return column.share(holds) >= SOME


def _holds(target: Target) -> Callable[[str], bool] | None:
    if target is Target.EMAIL:
        return _is_address
    if target is Target.PHONE:
        return lambda text: sum(map(str.isdigit, text)) >= FEWEST_DIGITS
    if target in CONSENTS:
        return lambda text: consents(text) is not None
    if target in TYPED:
        reader = Reader(ColumnMap(0, target))
        return lambda text: reader.look(text)[1] is None
    return None


def _is_small_count(text: str, *, names: bool) -> bool:
    count = counted(text)
    return count <= MOST_COMPANIONS if count is not None else names and len(text) <= LONGEST_NAME


def _says_yes_or_no(column: Column) -> bool:
    """Whether a text would be nothing but yes and no, as under “Hotel (yes/no)”."""
    few = len(column.texts) <= 2 < column.filled  # noqa: PLR2004 - yes and no
    return few and all(as_flag(text) is not None for text in column.texts)


def _is_address(text: str) -> bool:
    return bool(EMAIL.fullmatch(text))


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text)) or "?" in text


def _are_statuses(column: Column) -> bool:
    """Whether at least half the words are known, or they are few and short enough to be asked."""
    known = known_statuses()
    if column.share(lambda text: status_key(text) in known) >= 1 / 2:
        return True
    if column.key in STATES or column.rows < FEW_WORDS:
        return False
    few = len(column.texts) <= min(FEW_WORDS, column.filled / 2)
    return few and all(len(text) <= LONGEST_WORD for text in column.texts)


def by_values(column: Column) -> Target | None:
    """What cells are that need no header: addresses."""
    return Target.EMAIL if column.share(_is_address) >= MOST else None


def without_headers(columns: Sequence[ColumnMap], seen: Sequence[Column]) -> list[ColumnMap]:
    """The columns of a table whose first line is a person: the names come first."""
    names = [c for c in seen if columns[c.position].target is Target.IGNORE and _are_names(c)][:2]
    if len(names) == 2 and names[1].position == names[0].position + 1:  # noqa: PLR2004 - given and family
        targets = [Target.GIVEN, Target.FAMILY]
    else:
        names, targets = names[:1], [Target.FULL_NAME]
    found = (
        {column.position: target for column, target in zip(names, targets, strict=True)}
        if names
        else {}
    )
    return [
        ColumnMap(c.position, found[c.position], sure=False) if c.position in found else c
        for c in columns
    ]


def _are_names(column: Column) -> bool:
    short = column.share(lambda text: len(text) <= LONGEST_NAME and not NO_NAME.search(text))
    return column.filled > 0 and short >= MOST and column.share(_has_letter) >= MOST
