"""What is seen under the line: the last result, people found, a delegation, or what to do first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.checkin.hits import HitsView
from app.gui.checkin.party import Party, PartyView, party
from app.gui.checkin.scene import Scene
from app.gui.checkin.searching import Hits
from app.gui.checkin.verdict_card import VerdictCard, Waiting
from app.gui.checkin.verdicts import Step, Verdict
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.widgets.card import Card
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import V, button, set_shown
from app.gui.widgets.stack import Stack
from app.queries.desk import GuestRow
from app.rules.checkins import Direction


class Front(QWidget):
    """Letters that are typed go before a delegation, that before the last result."""

    acted = Signal(str)
    """Something is to be done: the id of an action."""
    scanned = Signal(str)
    answered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._scene: Scene | None = None
        self._hits_shown = False
        self._party_of: tuple[int, int] | None = None
        self._direction = Direction.IN
        self.verdict: Verdict | None = None
        self.hits, self.party = HitsView(desk), PartyView(desk)
        self.card, self.waiting = VerdictCard(desk), Waiting()
        self._first_steps()
        self.stack = Stack(
            *(self.waiting, self.hits, self.card, self.party, self.first, self.nobody)
        )
        self.setLayout(V(self.stack))
        self.card.acted.connect(self.acted)
        self.card.asking.scanned.connect(self.scanned)
        self.card.asking.answered.connect(self.answered)
        self.hits.walk_in_asked.connect(lambda: self.acted.emit("checkin.walk_in"))
        self.party.looked_at.connect(lambda _id: self.acted.emit("checkin.look"))

    def _first_steps(self) -> None:
        writable = not self._desk.read_only
        self.days = button(
            _("Set up the days"), "calendar-days", "primary",
            lambda: self.acted.emit("checkin.days"),
        )  # fmt: skip
        self.conference = button(
            _("Name the conference"), "calendar-days", "primary",
            lambda: self._desk.go("conference"),
        )  # fmt: skip
        add = button(_("Add a point…"), "plus", on=lambda: self.acted.emit("checkin.add_point"))
        for each in (self.days, add):
            each.setEnabled(writable)
        text = _(
            "People are checked in at points: each day of the conference, a dinner, a bus, a "
            "panel. One step makes a point for every day."
        )
        title = _("Where are people checked in?")
        self._first = EmptyState("scan-line", title, text, self.days, self.conference, add)
        people = button(_("Go to the people"), "users", on=lambda: self._desk.go("people"))
        walk_in = button(
            _("Add a walk-in…"), "user-plus", "primary",
            lambda: self.acted.emit("checkin.walk_in"),
        )  # fmt: skip
        walk_in.setEnabled(writable)
        text = _("Those whose registration is confirmed are expected here.")
        nobody = EmptyState("users", _("Nobody is expected yet"), text, people, walk_in)
        self.first, self.nobody = Card((self._first, 1)), Card((nobody, 1))

    # what is in front

    def _show(self) -> None:
        self.stack.setCurrentWidget(self._wanted())

    def _wanted(self) -> QWidget:
        shown = self._scene
        if shown is not None and shown.point is None:
            return self.first
        if self._hits_shown:
            return self.hits
        if self._party_of is not None and self.party.party is not None:
            return self.party
        if self.verdict is not None:
            return self.card
        return self.nobody if shown is not None and shown.nobody else self.waiting

    def show_scene(self, shown: Scene) -> None:
        """Show how the point stands."""
        self._scene = shown
        if shown.standing is not None:
            self.waiting.show_counts(shown.standing.inside, shown.standing.expected)
        set_shown(self.days, bool(shown.days))
        set_shown(self.conference, not shown.days)
        self._show()

    def show_hits(self, hits: Hits | None) -> None:
        """Show whom the letters find; None where there are no letters any more."""
        before, same = self.hits.hits, hits is not None
        self._hits_shown = hits is not None
        if hits is None:
            self.hits.hits = None
        elif same and before is not None and before.text == hits.text:
            self.hits.refresh(hits)
        else:
            self.hits.show_hits(hits)
        self._show()

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a result; a delegation that is open stays if it is about one of its members."""
        self.verdict = verdict
        guest = verdict.guest
        of_party = guest is not None and self._party_of is not None
        if of_party and guest is not None and self._party_of is not None:
            of_party = guest.delegation_id == self._party_of[1] and guest.inside is not None
        if not of_party:
            self._party_of = None
        self.card.show_verdict(verdict)
        self._show()

    def drop_verdict(self) -> None:
        """The last result holds no more."""
        self.verdict = None
        self._show()

    def forget(self) -> None:
        """Begin anew, as at another point."""
        self._party_of = None
        self.drop_verdict()

    def leave(self) -> bool:
        """Go a step back; False where there is none."""
        if self._party_of is not None:
            self._party_of = None
        elif self.verdict is not None:
            self.verdict = None
        else:
            return False
        self._show()
        return True

    def show_whole(self, *, on: bool) -> None:
        """Write larger on a whole screen."""
        for part in (self.card, self.waiting):
            part.show_whole(on=on)

    # a delegation

    def open_party(self, point_id: int, delegation_id: int, direction: Direction) -> None:
        """Show a delegation at a point."""
        self._party_of = (point_id, delegation_id)
        self._direction = direction
        self._hits_shown = False
        self._read_party()

    def close_party(self) -> None:
        """The delegation went through."""
        self._party_of = None
        self._show()

    def reload(self) -> None:
        """What is shown of a delegation has changed."""
        if self._party_of is not None:
            self._read_party()

    def _read_party(self) -> None:
        """A delegation is small: it is read at once."""
        if self._party_of is not None:
            found: Party = self._desk.ask(party, *self._party_of)
            self.party.show_party(found, self._direction)
            self._show()

    # the line's keys

    def walk(self, steps: int) -> None:
        """The arrow keys."""
        if self._hits_shown:
            self.hits.walk(steps)
        elif self.shows_party:
            self.party.walk(steps)

    def tick(self) -> None:
        """The space bar."""
        if self.shows_party:
            self.party.tick()

    def tick_all(self) -> None:
        """Everybody of the delegation."""
        if self.shows_party:
            self.party.tick_all()

    # what is shown

    @property
    def shows_party(self) -> bool:
        """Whether a delegation is in front."""
        return self.stack.currentWidget() is self.party

    @property
    def guest(self) -> GuestRow | None:
        """Whom the last result is about."""
        return self.verdict.guest if self.verdict is not None else None

    @property
    def step(self) -> Step | None:
        """What can be done about the result in front."""
        in_front = self.stack.currentWidget() is self.card and self.verdict is not None
        return self.verdict.step if in_front and self.verdict is not None else None

    def subject(self) -> int | None:
        """Whom an action is about."""
        front = self.stack.currentWidget()
        if front is self.hits:
            return self.hits.current()
        if front is self.party:
            return self.party.table.current_id()
        return self.guest.person_id if front is self.card and self.guest is not None else None
