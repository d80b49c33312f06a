"""What can be done with sessions, each with the sentence that offers Undo."""

from collections.abc import Sequence

from app.base.errors import AppError
from app.base.texts import Texts
from app.base.words import N_
from app.gui.agenda.book import Book, net
from app.gui.agenda.wording import clock_of, title_of
from app.gui.delegations.wording import conference_languages
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.jobs import Answer
from app.rules.clash_values import Clash, time_of
from app.rules.ripple import Move
from app.usecases.agenda import (
    add_session,
    copy_sessions,
    remove_sessions,
    unschedule,
)
from app.usecases.editions import accept_clash, reopen_clash

NEW_MINUTES = 60


class Doing:
    """Hands changes to the desk and says afterwards what was done."""

    def __init__(self, desk: Desk, book: Book) -> None:
        self.desk, self.book = desk, book

    def _say(self, text: str) -> None:
        self.desk.toast(text, undo=True)

    def _complain(self, problem: AppError) -> None:
        self.desk.toast(localized(problem))

    def _many(self, ids: Sequence[int]) -> str:
        if len(ids) == 1:
            return title_of(self.book.agenda, ids[0])
        return _n("{n} session", "{n} sessions", len(ids))

    def move(self, moves: Sequence[Move], label: str = N_("Move session")) -> None:
        """Move sessions; what comes and goes with it is said."""
        ids = [move.id for move in moves]
        start = moves[0].start
        if len(ids) == 1 and start is not None:
            text = _("{session}: {time}", session=self._many(ids), time=clock_of(start))
        else:
            text = _("{sessions} moved.", sessions=self._many(ids))
        judged, answer = self.book.move(moves, label)
        come = len(net(judged).come)
        if come:
            new = _n("{n} new clash", "{n} new clashes", come)
            text = _("{moved} · {clashes}", moved=text, clashes=new)
        answer.then(lambda _none: self._say(text))

    def add(self, start: int | None, room_id: int | None) -> Answer[int]:
        """Add a session with a title to be written over; the answer is its id."""
        language = conference_languages(self.desk)[0]
        facts: dict[str, object] = {
            "title": Texts({language: _("New session")}),
            "room_id": room_id,
            "minutes": NEW_MINUTES,
        }
        if start is not None:
            facts["starts_at"] = time_of(start)
        return self.desk.do(add_session, facts)

    def copy(self, copies: Sequence[Move]) -> Answer[list[int]]:
        """Copy sessions to other places."""
        places = [
            (one.id, one.room_id, None if one.start is None else time_of(one.start))
            for one in copies
        ]
        text = _("{sessions} copied.", sessions=self._many([one.id for one in copies]))
        answer = self.desk.do(copy_sessions, places)
        return answer.then(lambda _ids: self._say(text)).otherwise(self._complain)

    def take_off(self, ids: Sequence[int]) -> None:
        """Put sessions back into the tray."""
        text = _("{sessions}: off the agenda, in the tray.", sessions=self._many(ids))
        self.desk.do(unschedule, ids).then(lambda _none: self._say(text))

    def remove(self, ids: Sequence[int]) -> None:
        """Remove sessions with all that is in them."""
        text = _("{sessions} removed.", sessions=self._many(ids))
        self.desk.do(remove_sessions, ids).then(lambda _none: self._say(text))

    def accept(self, clash: Clash, reason: str) -> None:
        """Live with a clash."""
        answer = self.desk.do(accept_clash, clash, reason)
        answer.then(lambda _none: self._say(_("The clash is accepted.")))
        answer.otherwise(self._complain)

    def reopen(self, key: str) -> None:
        """Show an accepted clash again."""
        self.desk.do(reopen_clash, key)
