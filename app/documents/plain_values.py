"""Any value of the conference as a reader understands it: names of choices, days, yes and no."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from app.base.texts import Texts
from app.base.words import N_, Words
from app.rules.checkins import REFUSAL_NAMES, RESULT_NAMES, CheckResult, Direction, Refusal
from app.rules.consents import PURPOSE_NAMES, SOURCE_NAMES, ConsentPurpose, ConsentSource
from app.rules.delegations import FUNCTION_NAMES, MemberFunction
from app.rules.printing import REASON_NAMES, VOID_NAMES, PrintReason, VoidReason
from app.rules.registrations import (
    ROOM_NAMES,
    SEX_NAMES,
    STATUS_NAMES,
    RegistrationStatus,
    RoomKind,
    Sex,
)
from app.rules.sessions import ROLE_NAMES, SIGN_UP_NAMES, RoleType, SignUpState

YES, NO = N_("yes"), N_("no")

NAMES: Mapping[type[StrEnum], Mapping[Any, str]] = {
    CheckResult: RESULT_NAMES,
    ConsentPurpose: PURPOSE_NAMES,
    ConsentSource: SOURCE_NAMES,
    Direction: {Direction.IN: N_("In"), Direction.OUT: N_("Out")},
    MemberFunction: FUNCTION_NAMES,
    PrintReason: REASON_NAMES,
    Refusal: REFUSAL_NAMES,
    RegistrationStatus: STATUS_NAMES,
    RoleType: ROLE_NAMES,
    RoomKind: ROOM_NAMES,
    Sex: SEX_NAMES,
    SignUpState: SIGN_UP_NAMES,
    VoidReason: VOID_NAMES,
}


def value_text(value: Any, words: Words, zone: ZoneInfo) -> str:  # noqa: ANN401 - of any column
    """The value in one language; what happened is told in the time of the conference."""
    if isinstance(value, bool):
        return words(YES) if value else words(NO)
    if isinstance(value, StrEnum):
        return words(NAMES[type(value)][value])
    if isinstance(value, Texts):
        return words.pick(value)
    if isinstance(value, date):
        return _when(value, words, zone)
    if isinstance(value, list | tuple | dict):
        return _several(value, words, zone)
    return "" if value is None else str(value)


def _when(value: date, words: Words, zone: ZoneInfo) -> str:
    if not isinstance(value, datetime):
        return words.short_day(value)
    local = value.astimezone(zone) if value.tzinfo else value
    return f"{words.short_day(local)}, {words.time(local)}"


def _several(value: Any, words: Words, zone: ZoneInfo) -> str:  # noqa: ANN401 - of JSON
    """Things after each other; of those with names, a line for each that says something."""
    if not isinstance(value, dict):
        return ", ".join(filter(None, (value_text(each, words, zone) for each in value)))
    said = {key: value_text(each, words, zone) for key, each in value.items()}
    return "; ".join(f"{key}: {text}" for key, text in said.items() if text)


def marked(text: str, words: Words) -> str:
    """A text that may be one of ours, in a language; anybody else's stays as it is."""
    return words.catalogue.gettext(text) if text else ""
