"""How a value is written in a cell in one language, and which value a cell's word means."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from app.base.texts import fold
from app.base.words import N_, PAPER_LANGUAGES, Words, words_for
from app.exchange.table_out import Kind
from app.rules.delegations import FUNCTION_NAMES, DelegationStatus, MemberFunction
from app.rules.delegations import STATUS_NAMES as DELEGATION_STATUS_NAMES
from app.rules.organisations import KIND_NAMES, OrganisationKind
from app.rules.registrations import (
    MEAL_NAMES,
    ROOM_NAMES,
    SEX_NAMES,
    STATUS_NAMES,
    Meal,
    RegistrationStatus,
    RoomKind,
    Sex,
)

YES, NO = N_("yes"), N_("no")
SEPARATOR = "; "
EXACT_DIGITS = 15
ChoiceT = TypeVar("ChoiceT", bound=StrEnum)
Cell = str | float | date | datetime | None

NAMES: Mapping[type[StrEnum], Mapping[Any, str]] = {
    DelegationStatus: DELEGATION_STATUS_NAMES,
    MemberFunction: FUNCTION_NAMES,
    OrganisationKind: KIND_NAMES,
    RegistrationStatus: STATUS_NAMES,
    RoomKind: ROOM_NAMES,
    Sex: SEX_NAMES,
    Meal: MEAL_NAMES,
}


def spelt(value: Any, kind: Kind, words: Words) -> Cell:  # noqa: ANN401, PLR0911 - a value of any kind
    """What stands in the cell: text, or a number or date where the kind is one."""
    if value is None or value in ("", ()):
        return None
    if kind is Kind.CHOICE:
        return choice(value, words)
    if kind is Kind.FLAG:
        return words(YES) if value else words(NO)
    if kind is Kind.COUNTRY:
        return country(value, words)
    if kind is Kind.LANGUAGES:
        return ", ".join(language(code, words) for code in value)
    if kind is Kind.LIST:
        return ", ".join(value)
    if kind is Kind.CHOICES:
        return SEPARATOR.join(value)
    if kind is Kind.NUMBER:
        return _number(value)
    return value if isinstance(value, date) else str(value)


def as_text(cell: Cell) -> str:
    """The cell where there is nothing but text: days and times as ISO 8601 writes them."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def plain(value: Any) -> Any:  # noqa: ANN401 - a value of any kind
    """The value as JSON has it: codes, lists, days and times in ISO 8601."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def choice(value: StrEnum, words: Words) -> str:
    """The name of one of our choices."""
    return words(NAMES[type(value)][value])


def _number(value: int | str) -> Cell:
    """A number, unless writing it as one would lose a figure somebody typed."""
    if isinstance(value, int):
        return value
    exact = Decimal(value)
    if len(exact.as_tuple().digits) > EXACT_DIGITS or str(exact.normalize()) != value:
        return value
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def country(code: str, words: Words) -> str:
    """The country's name, or its code where the name would not lead back to it."""
    return _led_back(code, words.country(code))


def language(code: str, words: Words) -> str:
    """The language's name, or its code where the name would not lead back to it."""
    name = str(words.locale.languages.get(code, code))
    return _led_back_language(code, name)


@cache
def _led_back(code: str, name: str) -> str:
    from app.base.errors import RuleBroken
    from app.exchange.parsing import parse_country

    try:
        return name if parse_country(name) == code else code
    except RuleBroken:
        return code


@cache
def _led_back_language(code: str, name: str) -> str:
    from app.base.errors import RuleBroken
    from app.exchange.parsing import parse_languages

    try:
        return name if parse_languages(name) == (code,) else code
    except RuleBroken:
        return code


def meaning(kind: type[ChoiceT], text: str) -> ChoiceT | None:
    """The choice that a cell names: by its key, or by its name in a language of ours."""
    found = _meanings(kind).get(fold(text))
    return None if found is None else kind(found)


@cache
def _meanings(kind: type[StrEnum]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for word, value in _spellings(kind):
        found.setdefault(fold(word), value)
    return found


def _spellings(kind: type[StrEnum]) -> Iterable[tuple[str, str]]:
    for value in kind:
        yield value.value, value.value
        for code in PAPER_LANGUAGES:
            yield choice(value, words_for(code)), value.value
