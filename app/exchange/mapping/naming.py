"""Which columns hold the name, and whether the family name comes first in it."""

from collections.abc import Sequence
from dataclasses import replace

from app.exchange.mapping.column import Column
from app.exchange.mapping.headers import is_middle_name
from app.exchange.names import HAN_OR_HANGUL, is_salutation, is_title, take_apart
from app.exchange.vocabulary import header_key, header_targets, keys_of
from app.rules.importing.values import ColumnMap, NameSplit, Target

FAMILY_FIRST = keys_of(
    ("ФИО", "ПІБ", "П.І.Б.", "név", "teljes név", "姓名", "氏名", "お名前", "성명", "이름")
)
GIVEN_WORDS = keys_of(("vor", "имя", "given", "ім'я"))
MOST = 0.6
HALF = 0.5
FEW_CELLS = 2


def settle_names(columns: Sequence[ColumnMap], seen: Sequence[Column]) -> list[ColumnMap]:
    """The same columns, where “Name” beside “First name” is the family name, and the like."""
    by_target: dict[Target, ColumnMap] = {}
    for column in columns:
        if seen[column.position].filled and not is_middle_name(seen[column.position].header):
            by_target.setdefault(column.target, column)
    given, family = by_target.get(Target.GIVEN), by_target.get(Target.FAMILY)
    full = by_target.get(Target.FULL_NAME)
    if full and (given or family) and not (given and family):
        half = given or family
        if half and not _holds_both(seen[full.position]):
            wanted = Target.FAMILY if given else Target.GIVEN
            return _changed(columns, full, wanted)
    alone = given or family
    if alone and not full and not (given and family) and _holds_both(seen[alone.position]):
        return _changed(columns, alone, Target.FULL_NAME)
    return list(columns)


def _changed(columns: Sequence[ColumnMap], column: ColumnMap, target: Target) -> list[ColumnMap]:
    changed = replace(column, target=target, sure=False)
    return [changed if each is column else each for each in columns]


def _holds_both(column: Column) -> bool:
    """Whether most cells have more than one word."""
    return column.share(lambda text: " " in text) >= MOST


def title_or_function(column: Column) -> Target:
    """What “Title” means here: dr and prof., Mr and Ms, or what somebody does."""
    if column.share(is_salutation) >= MOST:
        return Target.SALUTATION
    known = column.share(is_title) >= HALF or column.filled < FEW_CELLS
    return Target.TITLE if known else Target.FUNCTION


def name_split(columns: Sequence[ColumnMap], seen: Sequence[Column]) -> NameSplit:
    """Where the family name stands in the full names of this file."""
    full = next((seen[c.position] for c in columns if c.target is Target.FULL_NAME), None)
    if full is None:
        return NameSplit.FAMILY_LAST
    if full.share(_has_comma) > MOST:
        return NameSplit.COMMA
    if full.key in FAMILY_FIRST or _names_family_first(full.key):
        return NameSplit.FAMILY_FIRST
    return NameSplit.FAMILY_FIRST if full.share(_is_cjk) > MOST else NameSplit.FAMILY_LAST


def _has_comma(text: str) -> bool:
    """Whether there is a comma that is not the one before a degree."""
    found = take_apart(text, NameSplit.COMMA)
    return bool(found.given and found.family) and "," in text.removesuffix(f", {found.degree}")


def _is_cjk(text: str) -> bool:
    return bool(HAN_OR_HANGUL.search(text))


def _names_family_first(key: str) -> bool:
    """“Nazwisko i imię”, “Nom et prénom”: both words, the family name's in front."""
    first, *others = key.split() or [""]
    whole = header_targets().get(first)
    given = any(
        word in GIVEN_WORDS or header_targets().get(word) is Target.GIVEN for word in others
    )
    family = whole is Target.FAMILY or (whole is Target.FULL_NAME and len(others) > 1)
    return family and given and first != header_key("nombre")
