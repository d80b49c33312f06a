"""The language of the window: one at a time, chosen in the settings, changed while running."""

import gettext
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTime, QTranslator

from app.base.errors import AppError
from app.base.paths import resource
from app.base.words import N_

if TYPE_CHECKING:  # Babel is imported where it works: the window is painted before
    from babel import Locale

DOMAIN = "ui"
OWN_NAMES = {"en": "English", "pl": "Polski", "de": "Deutsch", "lv": "Latviešu"}
LANGUAGES = tuple(OWN_NAMES)
REGIONS = {"en": "en_GB"}  # European readers: day before month, 24 hours
NOTHING_TO_SHOW = "—"


class _Current:
    """The one language on the screen, and Qt's translator for its own buttons."""

    language = "en"
    catalogue: gettext.NullTranslations = gettext.NullTranslations()
    qt: QTranslator | None = None


def _(message: str, /, **values: object) -> str:
    """`message` in the language of the window, with its values filled in."""
    if not message:
        return ""
    text = _Current.catalogue.gettext(message)
    return text.format(**values) if values else text


def _n(singular: str, plural: str, n: int, /, **values: object) -> str:
    """The right one of the language's plural forms; {n} is the number with its separators."""
    text = _Current.catalogue.ngettext(singular, plural, n)
    return text.format(**{"n": number(n), **values})


def system_language() -> str:
    """The first of the computer's languages that there is a catalogue for, else English."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0].lower()
        if code in available_languages():
            return code
    return "en"


@cache
def available_languages() -> tuple[str, ...]:
    """Codes of the languages with a compiled catalogue; English always first."""
    compiled = "{}/LC_MESSAGES/" + DOMAIN + ".mo"
    found = [code for code in LANGUAGES if resource(f"locale/{compiled.format(code)}").exists()]
    return ("en", *(code for code in found if code != "en"))


def set_language(code: str) -> None:
    """Speak `code` from now on ("" means the computer's own); the window rebuilds itself."""
    language = code or system_language()
    _Current.language = language
    _Current.catalogue = gettext.translation(
        DOMAIN, str(resource("locale")), languages=[language], fallback=True
    )
    QLocale.setDefault(QLocale(REGIONS.get(language, language)))
    _translate_qt(language)


def _translate_qt(language: str) -> None:
    application = QCoreApplication.instance()
    if application is None:
        return
    if _Current.qt is not None:
        application.removeTranslator(_Current.qt)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(application)
    _Current.qt = None
    if translator.load(f"qtbase_{language}", folder):
        application.installTranslator(translator)
        _Current.qt = translator


def current_language() -> str:
    """The code of the language on the screen."""
    return _Current.language


def localized(error: AppError) -> str:
    """The sentence of a known problem in the language of the window."""
    return _filled(error.template, error.values)


def step_text(label: str, values: Mapping[str, object]) -> str:
    """The label of a change ("Rename {name}") in the language of the window."""
    return _filled(label, values)


def _filled(template: str, values: Mapping[str, object]) -> str:
    return _(template).format(**{key: _value(value) for key, value in values.items()})


def _value(value: object) -> object:
    """A value as it is read: known words translated, dates in the order of the language."""
    if isinstance(value, bool):
        return _(N_("yes")) if value else _(N_("no"))
    for kind, shown in _SHOWN.items():
        if isinstance(value, kind):
            return shown(value)
    return value


@cache
def _babel(language: str) -> "Locale":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(REGIONS.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def number(value: int) -> str:
    """A number with the separators of the language."""
    return QLocale().toString(value)


def day(when: date | None) -> str:
    """A day, month by name, without the weekday; a dash where there is none."""
    if when is None:
        return NOTHING_TO_SHOW
    from babel.dates import format_date

    return str(format_date(when, "long", locale=_babel(current_language())))


def brief_day(when: date) -> str:
    """A day of a year that is known, where there is little room: 21 Nov."""
    from babel.dates import format_skeleton

    return str(format_skeleton("MMMd", when, locale=_babel(current_language())))


def days(start: date | None, end: date | None) -> str:
    """A stretch of days as short as the language allows: 12–14 May 2026."""
    if start is None or end is None:
        return day(start or end)
    from babel.dates import format_interval

    return str(format_interval(start, end, "yMMMMd", locale=_babel(current_language())))


def clock(when: datetime) -> str:
    """The time of day, to the minute, in the computer's own zone when aware."""
    local = when.astimezone() if when.tzinfo else when
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def moment(when: datetime) -> str:
    """Day and time in the computer's own zone; today is the time alone."""
    local = when.astimezone() if when.tzinfo else when
    if local.date() == datetime.now(tz=local.tzinfo).date():
        return clock(when)
    return f"{day(local.date())} {clock(when)}"


_SHOWN: dict[type, Callable[[Any], str]] = {
    AppError: localized,
    str: _,
    datetime: moment,  # before date, which it is too
    date: day,
    int: number,
}


def language_name(code: str) -> str:
    """The name of a language in the language of the window, beginning with a capital."""
    name = str(_babel(current_language()).languages.get(code, code))
    return name[:1].upper() + name[1:]


def own_name(code: str) -> str:
    """The name of one of the window's languages in itself: Polski, Deutsch."""
    return OWN_NAMES.get(code, code)


def country_name(code: str) -> str:
    """The name of a country (ISO 3166) in the language of the window, else the code."""
    return str(_babel(current_language()).territories.get(code, code))


def countries() -> list[tuple[str, str]]:
    """(code, name) of every country, in the alphabet of the language."""
    from app.base.texts import sort_key  # ICU is not needed to paint the start page

    language = current_language()
    found = [
        (code, name)
        for code, name in _babel(language).territories.items()
        if len(code) == len("PL") and code.isalpha() and code not in {"ZZ", "EU", "UN", "EZ", "QO"}
    ]
    return sorted(found, key=lambda pair: sort_key(pair[1], language))


def right_to_left() -> bool:
    """Whether the language of the window is read from right to left."""
    return QLocale().textDirection() == Qt.LayoutDirection.RightToLeft
