"""Deciding by hand who gets a place: what the menus, keys and buttons of the page do."""

from collections.abc import Sequence

from app.base.names import PersonalName
from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.panels import wording
from app.gui.panels.board import Board
from app.queries.panels import SignUpRow
from app.rules.placing import Place
from app.rules.sessions import SignUpState
from app.usecases.panels import lock_places, set_place

SAYINGS = {
    SignUpState.PLACED: N_("{people}: place given, and fixed"),
    SignUpState.WAITING: N_("{people}: on the waiting list"),
    SignUpState.WISH: N_("{people}: place taken back"),
    SignUpState.DECLINED: N_("{people}: declined"),
}


class Doing:
    """What can be done with wishes; each is one step that can be undone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def decide(self, rows: Sequence[SignUpRow], state: SignUpState) -> None:
        """Give, take back, put on the waiting list or decline; what is given by hand is fixed."""
        changed = [row for row in rows if row.state is not state]
        if not changed:
            return
        self._set(_places(changed), [row.name for row in changed], state)

    def add(self, place: Place, name: PersonalName) -> None:
        """Give a place to somebody who did not wish it."""
        self._set([place], [name], SignUpState.PLACED)

    def _set(
        self, places: Sequence[Place], names: Sequence[PersonalName], state: SignUpState
    ) -> None:
        people = wording.some(names, self._desk.settings.name_order)
        answer = self._desk.do(set_place, places, state, locked=state is SignUpState.PLACED)
        answer.then(lambda _none: self._say(_(SAYINGS[state], people=people)))

    def lock(self, rows: Sequence[SignUpRow]) -> None:
        """Fix what is chosen; let it move again where all of it is fixed already."""
        if not rows:
            return
        locked = not all(row.locked for row in rows)
        people = wording.some((row.name for row in rows), self._desk.settings.name_order)
        template = N_("{people}: fixed") if locked else N_("{people}: may move again")
        answer = self._desk.do(lock_places, _places(rows), locked=locked)
        answer.then(lambda _none: self._say(_(template, people=people)))

    def promote(self, board: Board, session_id: int | None = None) -> None:
        """Give free places to those who wait for them."""
        places = [one for one in board.promotable if session_id in {None, one[1]}]
        if not places:
            return
        names = [board.people[person].name for person, _session in places if person in board.people]
        people = wording.some(names, self._desk.settings.name_order)
        text = _("{people}: moved up from the waiting list", people=people)
        answer = self._desk.do(set_place, places, SignUpState.PLACED)
        answer.then(lambda _none: self._say(text))

    def _say(self, text: str) -> None:
        self._desk.toast(text, undo=True)


def _places(rows: Sequence[SignUpRow]) -> list[Place]:
    return [(row.person_id, row.session_id) for row in rows]
