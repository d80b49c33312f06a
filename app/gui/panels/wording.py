"""How sessions, wishes and reasons are put into words and colours."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QDate, QLocale

from app.base.names import NameOrder, PersonalName
from app.base.texts import Texts
from app.gui.i18n import _, _n, clock, country_name, current_language
from app.gui.panels.board import Board
from app.gui.widgets.cells import Cell, Plain, TwoLines
from app.queries.agenda import RoleRow, SessionRow
from app.queries.panels import SignUpRow, WisherRow
from app.rules.placing import WHY_NAMES, Reason
from app.rules.sessions import RoleType, SignUpState

STATE_TONES: Mapping[SignUpState, str] = MappingProxyType(
    {
        SignUpState.WISH: "neutral",
        SignUpState.PLACED: "green",
        SignUpState.WAITING: "amber",
        SignUpState.DECLINED: "red",
    }
)
RANK_TONES: Mapping[int | None, str] = MappingProxyType(
    {1: "blue", 2: "teal", 3: "violet", None: "neutral"}
)


def said(texts: Texts) -> str:
    """The text in the language of the window, else in English, else in any."""
    return texts.best((current_language(), "en"))


def title(board: Board, session_id: int) -> str:
    """What a session is called."""
    session = board.sessions.get(session_id)
    return said(session.title) if session else "—"


def when(session: SessionRow) -> str:
    """Day and hours: Tue 12 May, 14:00–15:30."""
    start, end = session.starts_at, session.ends_at
    if start is None or end is None:
        return _("no time yet")
    day = QLocale().toString(QDate(start.year, start.month, start.day), "ddd d MMM")
    return f"{day}, {clock(start)}–{clock(end)}"


def begins(session: SessionRow) -> str:
    """Weekday and beginning: Sat 10:30."""
    start = session.starts_at
    if start is None:
        return _("no time yet")
    day = QLocale().toString(QDate(start.year, start.month, start.day), "ddd")
    return f"{day} {clock(start)}"


def place_line(session: SessionRow) -> str:
    """Day, hours and room."""
    return " · ".join(part for part in (when(session), said(session.room)) if part)


def rank_name(rank: int | None) -> str:
    """A wish in a word."""
    names = {1: _("1st wish"), 2: _("2nd wish"), 3: _("3rd wish")}
    return names.get(rank or 0, _("No wish"))


def country(code: str) -> str:
    """A country's name; nothing for none."""
    return country_name(code) if code else ""


def from_where(row: SignUpRow | WisherRow | RoleRow) -> str:
    """City or body, and the country."""
    where = row.city or said(row.organisation)
    country = country_name(row.country) if row.country else ""
    return ", ".join(part for part in (where, country) if part)


def reason(board: Board, found: Reason | None) -> str:
    """Why, in a sentence."""
    if found is None:
        return ""
    sentence = _(WHY_NAMES[found.why])
    if found.other_id is None:
        return sentence
    return _("{why}: {session}", why=sentence, session=title(board, found.other_id))


def reason_cell(board: Board, found: Reason | None) -> Cell:
    """Why, with the session that is in the way below."""
    if found is None or found.other_id is None:
        return Plain(reason(board, found))
    return TwoLines(_(WHY_NAMES[found.why]), title(board, found.other_id), strong=False)


def people_of(session: SessionRow, roles: Iterable[RoleType], order: NameOrder) -> str:
    """Names of those with one of these roles, each with the city."""
    wanted = frozenset(roles)
    names = [_named(row, order) for row in session.roles if row.role in wanted]
    return ", ".join(dict.fromkeys(names))


def _named(row: RoleRow, order: NameOrder) -> str:
    name = row.name.display(order)
    return f"{name} ({row.city})" if row.city else name


def some(names: Iterable[PersonalName], order: NameOrder) -> str:
    """One by name, several by number."""
    given = list(names)
    if len(given) == 1:
        return given[0].display(order)
    return _n("{n} person", "{n} people", len(given))


def totals(board: Board) -> str:
    """6 sessions · 287 wishes of 96 people · 180 placed · 12 waiting."""
    states = [row.state for row in board.rows]
    wishing = len({row.person_id for row in board.rows})
    parts = [_n("{n} session", "{n} sessions", len(board.sessions))]
    if states:
        parts += [
            _n("wishes of {n} person", "wishes of {n} people", wishing),
            _n("{n} place given", "{n} places given", states.count(SignUpState.PLACED)),
        ]
    waiting = states.count(SignUpState.WAITING)
    if waiting:
        parts.append(_n("{n} waiting", "{n} waiting", waiting))
    return " · ".join(parts)
