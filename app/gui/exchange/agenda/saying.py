"""Sessions of a file as people read them: times, kinds and roles in words."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from app.base.words import N_
from app.gui.agenda.wording import day_name, length_words
from app.gui.i18n import NOTHING_TO_SHOW, _, clock, language_name
from app.rules.importing.agenda_values import SessionField, SessionRecord
from app.rules.importing.plain import as_text
from app.rules.sessions import ROLE_NAMES, SESSION_FIELDS, TYPE_NAMES, SessionType

FIELD_NAMES: Mapping[SessionField, str] = MappingProxyType(
    {
        **{
            SessionField(name): field.label
            for name, field in SESSION_FIELDS.items()
            if name in set(SessionField)
        },
        SessionField.TRACK: SESSION_FIELDS["track_id"].label,
        SessionField.ROOM: SESSION_FIELDS["room_id"].label,
        SessionField.PEOPLE: N_("People"),
    }
)
SHOWN = (
    *(SessionField.SUBTITLE, SessionField.KIND, SessionField.STARTS_AT, SessionField.MINUTES),
    *(SessionField.ROOM, SessionField.TRACK, SessionField.LANGUAGES, SessionField.ABSTRACT),
)
"""What is told of a new session, in this order."""


def field_name(field: SessionField) -> str:
    """What a field is called."""
    return _(FIELD_NAMES[field])


def said(field: SessionField, text: str) -> str:
    """A value in words; a dash for nothing."""
    return SPEAKING.get(field, str)(text) if text else NOTHING_TO_SHOW


def _kind(text: str) -> str:
    return _(TYPE_NAMES[SessionType(text)]) if text in set(SessionType) else text


def _moment(text: str) -> str:
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{day_name(when.date())} {clock(when)}"


def _length(text: str) -> str:
    return length_words(int(text)) if text.isdecimal() else text


def _languages(text: str) -> str:
    return ", ".join(map(language_name, text.split(", ")))


SPEAKING: Mapping[SessionField, Callable[[str], str]] = {
    SessionField.KIND: _kind,
    SessionField.STARTS_AT: _moment,
    SessionField.MINUTES: _length,
    SessionField.LANGUAGES: _languages,
}


def when_of(record: SessionRecord) -> str:
    """Day, hours and room of a session of the file, as far as it says them."""
    start = record.values.get(SessionField.STARTS_AT)
    minutes = record.values.get(SessionField.MINUTES)
    parts = []
    if isinstance(start, datetime):
        end = clock(start + timedelta(minutes=minutes)) if isinstance(minutes, int) else ""
        hours = f"{clock(start)}–{end}" if end else clock(start)
        parts.append(f"{day_name(start.date())}, {hours}")
    parts.append(str(record.values.get(SessionField.ROOM) or ""))
    return " · ".join(part for part in parts if part)


def facts_of(record: SessionRecord) -> dict[SessionField, str]:
    """What the file says of a session, in words, in the order of the fields."""
    texts = {field: as_text(record.values.get(field)) for field in SHOWN}
    return {field: said(field, text) for field, text in texts.items() if text}


def people_of(record: SessionRecord) -> list[str]:
    """Who the file says is in a session, with the roles that it names."""
    return [
        _("{name}, {role}", name=each.name, role=_(ROLE_NAMES[each.role]))
        if each.role
        else each.name
        for each in record.people or ()
    ]
