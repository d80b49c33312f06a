"""Reading countries and languages by their codes or by their names in many languages."""

import re
from functools import cache

from babel import Locale

from app.base.errors import RuleBroken
from app.base.texts import fold
from app.base.words import N_
from app.exchange.vocabulary import words
from app.rules import fields

LANGUAGES = (
    *("en", "pl", "lv", "de", "fr", "es", "it", "nl", "lt", "et", "cs", "sk", "hu", "ro", "pt"),
    *("sv", "da", "nb", "fi", "ru", "uk", "bg", "hr", "sl", "el", "tr", "ga", "ar", "he", "zh"),
    "ja",
)
"""Whose names for countries, languages and months are understood, the first before the others."""
NO_COUNTRIES = frozenset({"EU", "UN", "EZ", "ZZ", "QO", "XA", "XB"})
SMALL_WORDS = frozenset(("and", "the", "of", "und", "et", "y", "i", "e"))
LONGEST_CODE = 3


def parse_country(text: str) -> str:
    """The code of a country given by code or by its name in many languages; raises RuleBroken."""
    bare = text.strip()
    if len(bare) == 2 and bare.isascii():  # noqa: PLR2004 - ISO 3166 alpha-2
        code = {"UK": "GB", "EL": "GR"}.get(bare.upper(), bare.upper())
        if code in Locale("en").territories and code not in NO_COUNTRIES:
            return code
    outside, _bracket, inside = bare.partition("(")
    for name in (bare, outside, inside):
        code = _countries().get(_place_key(name), "")
        if code:
            return fields.check_country(code)
    raise RuleBroken(N_("“{text}” is not a country we know by this name."), text=text)


def _place_key(name: str) -> str:
    return " ".join(word for word in fold(name).split() if word not in SMALL_WORDS)


@cache
def _countries() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in reversed(LANGUAGES):
        for code, name in Locale.parse(language).territories.items():
            if re.fullmatch("[A-Z]{2}", str(code)) and code not in NO_COUNTRIES:
                names[_place_key(str(name))] = str(code)
    for code, listed in words("countries").items():
        names |= {_place_key(name): code for name in listed}
    return names


def parse_languages(text: str) -> tuple[str, ...]:
    """Language codes of a list of codes or names; raises RuleBroken."""
    named = (word.strip() for word in re.split(r"[,;/|\n]+", text))
    return tuple(dict.fromkeys(_language(word) for word in named if word))


def _language(word: str) -> str:
    found = _language_names().get(fold(word))
    code = word.lower().replace("_", "-").split("-")[0]
    if found is None and len(code) <= LONGEST_CODE and code in Locale("en").languages:
        found = code
    if found is None:
        raise RuleBroken(N_("“{text}” is not a language we know by this name."), text=word)
    return found


@cache
def _language_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in reversed(LANGUAGES):
        for code, name in Locale.parse(language).languages.items():
            if len(str(code)) <= LONGEST_CODE:
                names[fold(str(name))] = str(code)
    return names
