"""Marking what is translated, and one language held in the hand."""

import gettext
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from app.base.paths import resource

if TYPE_CHECKING:  # Babel and ICU are imported where they work: the window is painted before
    from babel import Locale

    from app.base.texts import Texts


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "mark, do not translate"
    """Mark `text` for the catalogues and return it unchanged."""
    return text


@dataclass(frozen=True)
class Words:
    """One language, held in the hand: never global, so several can be used at once."""

    locale: "Locale"
    catalogue: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)
    fallbacks: tuple[str, ...] = ("en",)

    def __call__(self, message: str, /, **values: object) -> str:
        """`message` in this language with its values filled in."""
        return self.catalogue.gettext(message).format(**values)

    @property
    def language(self) -> str:
        """The language's two-letter code."""
        return str(self.locale.language)

    def pick(self, texts: "Texts") -> str:
        """The conference's own text in this language or the nearest one."""
        return texts.best((self.language, *self.fallbacks))

    def day(self, when: date) -> str:
        """A day as a reader of this language expects it, with the weekday."""
        from babel.dates import format_date

        return format_date(when, "full", locale=self.locale)

    def short_day(self, when: date) -> str:
        """A day without its weekday, month by name."""
        from babel.dates import format_date

        return format_date(when, "medium", locale=self.locale)

    def brief_day(self, when: date) -> str:
        """A day with its weekday, both short, without the year; it stays on one line."""
        from babel.dates import format_skeleton

        return format_skeleton("MMMEd", when, locale=self.locale).replace(" ", NO_BREAK)

    def time(self, when: datetime) -> str:
        """The time of day, to the minute."""
        from babel.dates import format_time

        return format_time(when, "short", locale=self.locale)

    def number(self, value: float) -> str:
        """A number with this language's separators."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.locale)

    def percent(self, share: float) -> str:
        """A share of 1 in whole hundredths."""
        from babel.numbers import format_percent

        return format_percent(share, locale=self.locale)

    def country(self, code: str) -> str:
        """The country's name, or the code where it is not known."""
        return str(self.locale.territories.get(code, code))


NO_BREAK = "\N{NO-BREAK SPACE}"
REGIONS = {"en": "en_GB"}
"""European readers: day before month, 24 hours."""

PAPER_LANGUAGES = ("en", "pl", "lv", "de")
"""The languages of the `documents` catalogue: what is for paper and for exports speaks them."""


@cache
def words_for(language: str, *, domain: str = "documents") -> Words:
    """The words of a language; English where there is no catalogue."""
    from babel import Locale

    catalogue = gettext.translation(
        domain, str(resource("locale")), languages=[language], fallback=True
    )
    return Words(Locale.parse(REGIONS.get(language, language)), catalogue)
