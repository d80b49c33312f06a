"""How delegations and their members are put into words and colours."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from app.base.names import PersonalName
from app.base.texts import Texts
from app.base.words import words_for
from app.gui.desk import Desk
from app.gui.i18n import _, _n, clock, country_name, current_language, number
from app.queries import events
from app.queries.delegations import DelegationRow
from app.rules.delegations import PART_MISSING, DelegationStatus
from app.rules.organisations import KIND_NAMES, OrganisationKind

ALWAYS = ("en", "pl", "de", "lv")


def said(texts: Texts, language: str = "") -> str:
    """The text in a language (else that of the window), in English, or in any."""
    return texts.best((language or current_language(), current_language(), "en"))


def country_in(code: str, language: str = "") -> str:
    """A country's name in a language, else in that of the window; "" for none."""
    if not code:
        return ""
    if not language or language == current_language():
        return country_name(code)
    return words_for(language).country(code)


def circle(country: str, name: str) -> str:
    """What an avatar makes its two letters from: the country's code, else the name."""
    return " ".join(country) or name


def shown_name(desk: Desk, name: PersonalName) -> str:
    """A person's name in the order the user prefers."""
    return name.display(desk.settings.name_order)


def places(members: int, promised: int | None) -> str:
    """5 of 6, or 5 where no places were promised."""
    if promised is None:
        return number(members)
    return _("{members} of {places}", members=number(members), places=number(promised))


def short_moment(moment: datetime | None) -> str:
    """Day, month and time as a table shows them."""
    if moment is None:
        return ""
    day = QLocale().toString(QDate(moment.year, moment.month, moment.day), "d MMM")
    return f"{day}, {clock(moment)}"


def missing_words(delegation: DelegationRow) -> str:
    """What is still missing, a line each; "" where nothing is."""
    missing = delegation.completeness.missing
    if not missing:
        return ""
    lines = (f"• {_(PART_MISSING[part])}" for part in missing)
    return "\n".join((_("Still missing:"), *lines))


def kind_name(kind: OrganisationKind) -> str:
    """What an organisation is; "" for a city, which goes without saying."""
    return "" if kind is OrganisationKind.CITY else _(KIND_NAMES[kind])


def place_line(kind: OrganisationKind, city: str, country: str) -> str:
    """City and country under a name, the kind where it is not a city."""
    where = "" if kind is OrganisationKind.CITY else city
    return " · ".join(part for part in (kind_name(kind), where, country_in(country)) if part)


def totals(rows: Iterable[DelegationRow]) -> str:
    """15 delegations from 9 countries · 92 of 110 places · 3 without a head."""
    coming = [row for row in rows if row.status is not DelegationStatus.DECLINED]
    countries = len({row.country for row in coming if row.country})
    many = _n("{n} delegation", "{n} delegations", len(coming))
    parts = [
        _(
            "{delegations} from {countries}",
            delegations=many,
            countries=_n("{n} country", "{n} countries", countries),
        )
        if countries
        else many
    ]
    promised = sum(row.places or 0 for row in coming)
    members = sum(row.members for row in coming)
    if promised:
        filled = number(members)
        parts.append(
            _n("{members} of {n} place", "{members} of {n} places", promised, members=filled)
        )
    else:
        parts.append(_n("{n} member", "{n} members", members))
    headless = sum(1 for row in coming if row.members and row.head is None)
    if headless:
        parts.append(_n("{n} without a head", "{n} without a head", headless))
    return " · ".join(parts)


def conference_languages(desk: Desk) -> tuple[str, ...]:
    """The languages of the conference, that of the window where it has none."""
    event = desk.ask(events.event)
    return event.languages if event and event.languages else (current_language(),)


def listing_languages(desk: Desk) -> tuple[str, ...]:
    """Languages whose alphabet is likely to be wanted: the conference's, the window's, ours."""
    wanted = (*conference_languages(desk), current_language(), *ALWAYS)
    return tuple(dict.fromkeys(wanted))
