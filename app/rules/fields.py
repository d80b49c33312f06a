"""What may stand in a field: limits, blanks, addresses, zones and the order of dates."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any
from zoneinfo import available_timezones

from babel import Locale
from babel.core import UnknownLocaleError

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_

SHORT = 60
NAME = 200
LINE = 300
LONG = 10_000
EMAIL = 254
EMAIL_NAME = 64
PLAIN_NAME = re.compile(r"[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*")
MOST = 2_000_000_000  # more people than any country has
MISSING = N_("{name} is missing. Please fill it in.")


def clean_text(value: str, name: str, *, limit: int, field: str = "") -> str:
    """`value` without blanks around it; raises RuleBroken if it is too long or holds a NUL.

    `name` is the field's marked name, for the sentence. Lone surrogates cannot be
    stored as UTF-8 and are refused like NUL.
    """
    if "\0" in value or not (value.isascii() or _is_unicode(value)):
        raise RuleBroken(
            N_("{name} contains a character that cannot be stored. Type the text again."),
            field=field,
            name=name,
        )
    text = value.strip()
    if len(text) > limit:
        raise RuleBroken(
            N_("{name} is too long: {length} characters, at most {limit} are kept. Shorten it."),
            field=field,
            name=name,
            length=len(text),
            limit=limit,
        )
    return text


def _is_unicode(value: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in value)


def require(value: str, name: str, *, field: str = "") -> str:
    """`value`, which must not be blank; raises RuleBroken."""
    if not value.strip():
        raise RuleBroken(MISSING, field=field, name=name)
    return value


def clean_texts(value: Texts, name: str, *, limit: int, field: str = "") -> Texts:
    """Each language's text cleaned; raises RuleBroken."""
    return Texts(
        {
            language: clean_text(text, name, limit=limit, field=field)
            for language, text in value.items()
        }
    )


def require_texts(value: Texts, name: str, *, field: str = "") -> Texts:
    """`value`, which must have text in at least one language; raises RuleBroken."""
    if not value:
        raise RuleBroken(MISSING, field=field, name=name)
    return value


def check_email(value: str, *, field: str = "email") -> str:
    """An e-mail address as given, or nothing; raises RuleBroken. Nothing is looked up."""
    if value and not (_is_plain_address(value) or _is_address(value)):
        raise RuleBroken(
            N_("“{text}” is not an e-mail address. It needs the form name@example.org."),
            field=field,
            text=value,
        )
    return value


def _is_plain_address(value: str) -> bool:
    """Whether it is one of the usual form: quick, since many people share few domains."""
    name, _, domain = value.rpartition("@")
    short = len(value) <= EMAIL and len(name) <= EMAIL_NAME
    return short and bool(PLAIN_NAME.fullmatch(name)) and _takes_mail(domain)


@lru_cache(maxsize=1024)
def _takes_mail(domain: str) -> bool:
    return _is_address(f"a@{domain}")


def _is_address(value: str) -> bool:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def check_zone(name: str) -> str:
    """A time zone of the IANA database; raises RuleBroken."""
    if name not in _zones():
        raise RuleBroken(
            N_("“{text}” is not a time zone. Choose one such as Europe/Warsaw."),
            field="time_zone",
            text=name,
        )
    return name


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def check_country(code: str) -> str:
    """A country's ISO 3166 code in capitals, or nothing; raises RuleBroken."""
    if code and code not in _countries():
        raise RuleBroken(
            N_("“{text}” is not a country code of two letters."), field="country", text=code
        )
    return code


@cache
def _countries() -> frozenset[str]:
    codes = map(str, Locale("en").territories)
    return frozenset(code for code in codes if re.fullmatch("[A-Z]{2}", code))


def check_languages(codes: Sequence[str], *, required: bool = False) -> tuple[str, ...]:
    """Language codes known to CLDR, each once, in the order given; raises RuleBroken."""
    unique = tuple(dict.fromkeys(codes))
    for code in unique:
        if not _is_language(code):
            raise RuleBroken(N_("“{text}” is not a language code."), field="languages", text=code)
    if required and not unique:
        raise RuleBroken(N_("A conference needs at least one language."), field="languages")
    return unique


@lru_cache(maxsize=1024)
def _is_language(code: str) -> bool:
    try:
        Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def check_order(
    start: date | datetime | None,
    end: date | datetime | None,
    sentence: str,
    *,
    field: str,
    values: Mapping[str, object] | None = None,
) -> None:
    """Raise RuleBroken with `sentence` if both are given and the end is before the start."""
    if start is not None and end is not None and end < start:
        raise RuleBroken(sentence, field=field, **(values or {}))


Clean = Callable[[Any, str, str], Any]


@dataclass(frozen=True)
class FieldRule:
    """How one field is called and what may stand in it."""

    label: str
    clean: Clean


def cleaned(rules: Mapping[str, FieldRule], values: Mapping[str, object]) -> dict[str, Any]:
    """The values as they are stored; raises RuleBroken naming the field, KeyError if unknown."""
    return {
        field: rules[field].clean(value, rules[field].label, field)
        for field, value in values.items()
    }


def line(label: str, limit: int = LINE) -> FieldRule:
    """One line of text."""
    return FieldRule(label, lambda v, name, field: clean_text(v, name, limit=limit, field=field))


def texts(label: str, limit: int = LINE, *, required: bool = False) -> FieldRule:
    """The same text in several languages."""

    def clean(value: Texts, name: str, field: str) -> Texts:
        given = clean_texts(value, name, limit=limit, field=field)
        return require_texts(given, name, field=field) if required else given

    return FieldRule(label, clean)


def email(label: str) -> FieldRule:
    """An e-mail address or nothing."""
    return FieldRule(
        label,
        lambda v, name, field: check_email(
            clean_text(v, name, limit=EMAIL, field=field), field=field
        ),
    )


def country(label: str) -> FieldRule:
    """A country's code or nothing."""
    return FieldRule(label, lambda v, _name, _field: check_country(v))


def languages(label: str, *, required: bool = False) -> FieldRule:
    """Language codes in order."""
    return FieldRule(label, lambda v, _name, _field: check_languages(v, required=required))


def zone(label: str) -> FieldRule:
    """A time zone."""
    return FieldRule(label, lambda v, _name, _field: check_zone(v))


def count(label: str, *, least: int = 0, most: int = MOST) -> FieldRule:
    """A whole number or nothing."""

    def clean(value: int | None, name: str, field: str) -> int | None:
        if value is not None and value > most != MOST:
            raise RuleBroken(
                N_("{name} must be a whole number of at most {most}."),
                field=field,
                name=name,
                most=most,
            )
        if value is not None and not least <= value <= MOST:
            raise RuleBroken(
                N_("{name} must be a whole number of at least {least}."),
                field=field,
                name=name,
                least=least,
            )
        return value

    return FieldRule(label, clean)


def one_of(label: str, kind: type[StrEnum], *, required: bool = True) -> FieldRule:
    """A value of an enumeration; nothing only where that is allowed."""

    def clean(value: str | None, name: str, field: str) -> StrEnum | None:
        if value is None and not required:
            return None
        if value not in set(kind):
            raise RuleBroken(
                N_("{name}: “{text}” is not one of the choices."),
                field=field,
                name=name,
                text=value or "",
            )
        return kind(value)

    return FieldRule(label, clean)


def flag(label: str) -> FieldRule:
    """Yes or no; nothing is no."""
    return FieldRule(label, lambda value, _name, _field: bool(value))


def as_given(label: str) -> FieldRule:
    """A value whose type already says all there is to check: a date, a time, yes or no."""
    return FieldRule(label, lambda value, _name, _field: value)
