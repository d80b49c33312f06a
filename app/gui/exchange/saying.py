"""Values of a list as people read them: words in the language of the window, days by name."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from app.base.names import NameOrder, PersonalName
from app.exchange.reading.source import SourceKind
from app.gui.exchange.draft import Draft
from app.gui.exchange.targets import TARGET_NAMES, column_letter
from app.gui.i18n import NOTHING_TO_SHOW, _, country_name, day, language_name
from app.queries.person import PersonCard
from app.rules.delegations import FUNCTION_NAMES
from app.rules.importing.plain import as_text
from app.rules.importing.values import Change, Record, Target
from app.rules.people import PERSON_FIELDS
from app.rules.registrations import ROOM_NAMES, SEX_NAMES, STATUS_NAMES

NAMES: Mapping[Target, Mapping[Any, str]] = {
    Target.STATUS: STATUS_NAMES,
    Target.SEX: SEX_NAMES,
    Target.ROOM_KIND: ROOM_NAMES,
    Target.MEMBER_FUNCTION: FUNCTION_NAMES,
}
FLAGS = frozenset({Target.CONSENT_CONTACT_LIST, Target.CONSENT_PHOTOS})
DAYS = frozenset({Target.HOTEL_FROM, Target.HOTEL_UNTIL, Target.PASSPORT_EXPIRES_ON})
MOMENTS = frozenset({Target.ARRIVAL_AT, Target.DEPARTURE_AT})
SIDE_BY_SIDE = (
    *(Target.ORIGINAL, Target.TITLE, Target.FUNCTION),
    *(Target.ORGANISATION, Target.CITY, Target.COUNTRY, Target.DELEGATION),
    *(Target.EMAIL, Target.PHONE, Target.CATEGORY, Target.STATUS),
)


def said(target: Target, value: Any) -> str:  # noqa: ANN401 - parsed values of any kind, or their text
    """A value in words; a dash for nothing."""
    if value is None or value == "":
        return NOTHING_TO_SHOW
    if target in NAMES:
        return _(NAMES[target].get(_member(NAMES[target], value), str(value)))
    if target in FLAGS or isinstance(value, bool):
        return _("yes") if value in {True, "yes"} else _("no")
    speak = SPEAKING.get(target, as_text)
    return speak(value) or NOTHING_TO_SHOW


def _spoken_languages(value: Any) -> str:  # noqa: ANN401 - codes, or the text of them
    codes = value.split(", ") if isinstance(value, str) else value
    return ", ".join(map(language_name, codes))


def _member(names: Mapping[Any, str], value: object) -> StrEnum | None:
    return next((each for each in names if each == value), None)


def _when(value: Any) -> str:  # noqa: ANN401 - a moment, a day, or the text of one
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if " " in value else date.fromisoformat(value)
        except ValueError:
            return str(value)
    if isinstance(value, datetime):
        return f"{day(value.date())} {value:%H:%M}"
    return day(value)


SPEAKING: Mapping[Target, Callable[[Any], str]] = {
    Target.COUNTRY: country_name,
    Target.LANGUAGES: _spoken_languages,
    **dict.fromkeys(DAYS | MOMENTS, _when),
}


def field_of(change: Change, draft: Draft) -> str:
    """What a change is about: the field, or the question of a column."""
    if change.target is Target.QUESTION and change.position is not None:
        return heading(draft, change.position)
    return _(TARGET_NAMES[change.target])


def header(draft: Draft, position: int) -> str:
    """The header of a column, "" where it has none; address cards name their fields by keys."""
    headers = draft.table.headers
    text = headers[position] if position < len(headers) else ""
    if draft.source.kind is SourceKind.VCARD and text in set(Target):
        return _(TARGET_NAMES[Target(text)])
    return text


def heading(draft: Draft, position: int) -> str:
    """What a column is called in the list."""
    return header(draft, position) or _("Column {letter}", letter=column_letter(position))


def name_of(record: Record, order: NameOrder) -> str:
    """How the person of a line is called."""
    parts = {part: str(record.values.get(Target(part)) or "") for part in NAME_PARTS}
    return PersonalName(**parts).display(order) or NOTHING_TO_SHOW


NAME_PARTS = ("given", "family", "original", "title", "degree")


def place_of(record: Record) -> str:
    """Where the person of a line comes from, else the e-mail address."""
    values = record.values
    found = values.get(Target.ORGANISATION) or values.get(Target.DELEGATION)
    return str(found or values.get(Target.CITY) or values.get(Target.EMAIL) or "")


def facts_of(record: Record) -> dict[Target, str]:
    """What a line says of a person, in words, in the order of the fields."""
    return {
        target: said(target, record.values[target])
        for target in Target
        if target in record.values and record.values[target] not in (None, "", ())
    }


def standing_of(card: PersonCard, best: Callable[[Any], str]) -> dict[Target, str]:
    """What the conference says of a person, as far as lists are compared with it."""
    row = card.row
    own = vars(row) | vars(card)
    values: dict[Target, Any] = {
        Target(name): own[name] for name in PERSON_FIELDS if name in set(Target) and name in own
    }
    values |= {
        Target.ORGANISATION: best(row.organisation),
        Target.CITY: row.city,
        Target.COUNTRY: row.country,
        Target.DELEGATION: best(row.delegation_name),
        Target.MEMBER_FUNCTION: row.member_function,
        Target.CATEGORY: best(row.category),
        Target.STATUS: row.status,
        Target.NUMBER: row.number,
        Target.CODE: row.code,
        Target.TAGS: row.tags,
    }
    return {t: said(t, v) for t, v in values.items() if v not in (None, "", ())}
