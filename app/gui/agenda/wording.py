"""Sessions, times and clashes in the words of the window."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale

from app.gui.agenda.reading import Agenda
from app.gui.delegations.wording import said
from app.gui.i18n import _, _n, clock, language_name, number
from app.queries.agenda import SessionRow
from app.rules.clash_values import Clash, time_of
from app.rules.clash_words import SENTENCES, meeting
from app.rules.sessions import SignUpState

MOST_NAMES = 3


def day_name(day: date) -> str:
    """A day on its tab: Sat 12 Dec."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def clock_of(minute: int) -> str:
    """The time of day of a minute."""
    return clock(time_of(minute))


def span_words(start: int, end: int) -> str:
    """09:00-10:30 with a real dash."""
    return f"{clock_of(start)}–{clock_of(end)}"


def time_words(row: SessionRow) -> str:
    """When a session is: its hours, or that it has none yet."""
    if row.starts_at is None or row.ends_at is None:
        return _("not placed")
    return f"{clock(row.starts_at)}–{clock(row.ends_at)}"


def when_words(row: SessionRow, agenda: Agenda) -> str:
    """Day, hours and room in one line."""
    day = agenda.day_of(row)
    if day is None:
        return _("Not placed, {length}", length=length_words(row.minutes))
    parts = [day_name(day), time_words(row), said(row.room)]
    return ", ".join(part for part in parts if part)


def length_words(minutes: int) -> str:
    """A length: 45 min, 1 h 30 min."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("{n} min", n=rest)
    return _("{hours} h {n} min", hours=hours, n=rest) if rest else _("{n} h", n=hours)


def title_of(agenda: Agenda, session_id: int) -> str:
    """What a session is called."""
    row = agenda.rows.get(session_id)
    return said(row.title) if row else _("a removed session")


def people_words(row: SessionRow) -> str:
    """Who is in a session, by family names."""
    names = [role.name.family or role.name.given for role in row.roles]
    names = list(dict.fromkeys(names))
    if len(names) > MOST_NAMES:
        more = number(len(names) - MOST_NAMES)
        return f"{', '.join(names[:MOST_NAMES])} +{more}"
    return ", ".join(names)


def seats_words(row: SessionRow) -> tuple[str, bool]:
    """Sign-ups against seats ("12/40"), and whether they are too many; "" where nobody has."""
    placed = row.signed_up.get(SignUpState.PLACED, 0)
    seats = min((n for n in (row.capacity, row.seats) if n is not None), default=None)
    if not placed:
        return "", False
    if seats is None:
        return number(placed), False
    return f"{number(placed)}/{number(seats)}", placed > seats


def clash_words(clash: Clash, agenda: Agenda, name: Callable[[int], str]) -> str:
    """A clash as a sentence; `name` says what a person is called."""
    titles = [title_of(agenda, each) for each in clash.sessions]
    room = agenda.rooms.get(clash.room_id) if clash.room_id is not None else None
    delegation = agenda.delegations.get(clash.delegation_id or 0)
    return _(
        SENTENCES[clash.kind],
        one=titles[0],
        other=titles[-1],
        all=", ".join(titles),
        person=name(clash.person_id) if clash.person_id is not None else "",
        room=said(room) if room else "",
        delegation=said(delegation) if delegation else "",
        amount=number(clash.amount),
        asked=number(clash.asked),
        language=language_name(clash.language) if clash.language else "",
        when=_meeting(clash, agenda),
    )


def _meeting(clash: Clash, agenda: Agenda) -> str:
    """Day and hours that all sessions of a clash share."""
    span = meeting(clash)
    if span is None:
        return ""
    day = day_name(agenda.day_at(time_of(span[0])))
    return f"{day}, {span_words(*span)}"


def totals(agenda: Agenda, clashes: int) -> str:
    """40 sessions · 2 not placed · 3 clashes · Edition 2."""
    parts = [_n("{n} session", "{n} sessions", len(agenda.rows))]
    waiting = len(agenda.unplaced)
    if waiting:
        parts.append(_n("{n} not placed", "{n} not placed", waiting))
    if clashes:
        parts.append(_n("{n} clash", "{n} clashes", clashes))
    if agenda.edition is not None:
        parts.append(agenda.edition.name)
        if agenda.fresh:
            parts.append(_n("{n} change since", "{n} changes since", len(agenda.fresh)))
    return " · ".join(parts)


def spoken(row: SessionRow, agenda: Agenda, clashes: int) -> str:
    """A session for the ear."""
    parts = [said(row.title), when_words(row, agenda), people_words(row)]
    if clashes:
        parts.append(_n("{n} clash", "{n} clashes", clashes))
    if row.id in agenda.fresh:
        parts.append(_("changed since the last edition"))
    return ", ".join(part for part in parts if part)
