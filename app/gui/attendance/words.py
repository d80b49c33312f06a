"""How the page says things."""

from datetime import date

from app.base.texts import Texts
from app.base.words import N_
from app.gui.attendance.board import Board
from app.gui.i18n import _, brief_day, current_language, day
from app.rules.attendance import Counter, Occasion, Trace

TONES = {
    Trace.BOTH: "green",
    Trace.SIGNED: "amber",
    Trace.CHECKED_IN: "blue",
    Trace.NEITHER: "neutral",
}

SHORT = {
    Trace.BOTH: N_("Both"),
    Trace.SIGNED: N_("Only signed"),
    Trace.CHECKED_IN: N_("Only desk"),
    Trace.NEITHER: N_("Neither"),
}
"""Where there is little room."""


def said(texts: Texts) -> str:
    """The text in the language of the window, else in English, else in any."""
    return texts.best((current_language(), "en"))


def occasion_name(board: Board, occasion: Occasion) -> str:
    """A day or the title of a session."""
    if isinstance(occasion, date):
        return day(occasion)
    return said(board.sessions.get(occasion, Texts()))


def short_name(board: Board, occasion: Occasion) -> str:
    """The same where there is little room."""
    return brief_day(occasion) if isinstance(occasion, date) else occasion_name(board, occasion)


def occasions(board: Board) -> list[tuple[Occasion, str]]:
    """The days and the sessions, as one chooses among them."""
    days: list[tuple[Occasion, str]] = [(each, day(each)) for each in board.days]
    return [*days, *((each, said(title)) for each, title in board.sessions.items())]


def subtitle(board: Board) -> str:
    """How many are expected, were there and signed."""
    first = next((row for row in board.counters if row.kind == "participants"), None)
    if first is None:
        return ""
    return _(
        "{expected} expected · {there} were there · {signed} signed",
        expected=first.expected,
        there=first.there,
        signed=first.signed,
    )


def verdict(counter: Counter) -> tuple[str, str]:
    """What a counter comes to, and its tone; nothing without a threshold.

    Before the conference those expected are told, since nobody can be there yet.
    """
    if counter.least is None:
        return "", "neutral"
    if counter.is_reached(counter.there):
        return _("Reached"), "green"
    missing = counter.least - counter.there
    if counter.is_reached(counter.expected):
        return _("Expected, {missing} still to come", missing=missing), "blue"
    return _("{missing} too few expected", missing=counter.least - counter.expected), "amber"
