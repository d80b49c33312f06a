"""What is seen under the line: the last result, people found, a delegation, or what to do first."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.checkin.first_steps import FirstSteps
from app.gui.checkin.hits import HitsView
from app.gui.checkin.party import PartyView, party
from app.gui.checkin.scene import Scene
from app.gui.checkin.searching import Hits
from app.gui.checkin.verdict_card import VerdictCard, Waiting
from app.gui.checkin.verdicts import Step, Verdict
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.widgets.card import Card
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import V, button
from app.gui.widgets.stack import Stack
from app.queries.desk import GuestRow
from app.rules.checkins import Direction


class Front(QWidget):
    """Letters that are typed go before a delegation, that before the last result."""

    acted = Signal(str)
    """Something is to be done: the id of an action."""
    scanned = Signal(str)
    answered = Signal()

    chosen = Signal(int)
    """Somebody found is to be let through."""
    submitted = Signal()
    """Those of the delegation who are ticked are to be let through."""
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._scene: Scene | None = None
        self._found: Hits | None = None
        self._party_of: tuple[int, int] | None = None
        self._direction = Direction.IN
        self._whole = False
        self.verdict: Verdict | None = None
        self.waiting = Waiting()
        self.stack = Stack(self.waiting)
        self.setLayout(V(self.stack))

    # each is made when it is first needed: a page is there sooner so

    @cached_property
    def hits(self) -> HitsView:
        """Whom the letters find."""
        made = HitsView(self._desk)
        made.chosen.connect(self.chosen)
        made.walk_in_asked.connect(lambda: self.acted.emit("checkin.walk_in"))
        self.stack.addWidget(made)
        return made

    @cached_property
    def party(self) -> PartyView:
        """A delegation with ticks."""
        made = PartyView(self._desk)
        made.submitted.connect(self.submitted)
        made.left.connect(self.left)
        made.looked_at.connect(lambda _id: self.acted.emit("checkin.look"))
        self.stack.addWidget(made)
        return made

    @cached_property
    def card(self) -> VerdictCard:
        """The last result."""
        made = VerdictCard(self._desk)
        made.acted.connect(self.acted)
        made.asking.scanned.connect(self.scanned)
        made.asking.answered.connect(self.answered)
        made.show_whole(on=self._whole)
        self.stack.addWidget(made)
        return made

    @cached_property
    def first(self) -> FirstSteps:
        """What to do where there is no point yet."""
        made = FirstSteps(self._desk)
        made.acted.connect(self.acted)
        self.stack.addWidget(made)
        return made

    @cached_property
    def nobody(self) -> QWidget:
        """What to do where nobody is expected."""
        people = button(_("Go to the people"), "users", on=lambda: self._desk.go("people"))
        walk_in = button(
            _("Add a walk-in…"), "user-plus", "primary",
            lambda: self.acted.emit("checkin.walk_in"),
        )  # fmt: skip
        walk_in.setEnabled(not self._desk.read_only)
        text = _("Those whose registration is confirmed are expected here.")
        said = EmptyState("users", _("Nobody is expected yet"), text, people, walk_in)
        made = Card((said, 1))
        self.stack.addWidget(made)
        return made

    # what is in front

    def _show(self) -> None:
        self.stack.setCurrentWidget(self._wanted())

    def _wanted(self) -> QWidget:
        shown = self._scene
        if shown is not None and shown.point is None:
            return self.first
        if self._found is not None:
            return self.hits
        if self._party_of is not None:
            return self.party
        if self.verdict is not None:
            return self.card
        return self.nobody if shown is not None and shown.nobody else self.waiting

    def show_scene(self, shown: Scene) -> None:
        """Show how the point stands, and what is looked at of it."""
        self._scene = shown
        if shown.standing is not None:
            self.waiting.show_counts(shown.standing.inside, shown.standing.expected)
            self.card.asking.questions = shown.questions
        if shown.point is None:
            self.first.show_scene(shown)
        elif shown.party is not None and self.party_of == shown.party.delegation_id:
            self.party.show_party(shown.party, self._direction)
        self._show()

    @property
    def found(self) -> Hits | None:
        """The last answer, while there are letters."""
        return self._found

    def show_hits(self, hits: Hits | None) -> None:
        """Show whom the letters find; None where there are no letters any more."""
        before, self._found = self._found, hits
        if hits is not None and before is not None and before.text == hits.text:
            self.hits.refresh(hits)
        elif hits is not None:
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
        self._whole = on
        for part in (self.card, self.waiting):
            part.show_whole(on=on)

    # a delegation

    @property
    def party_of(self) -> int | None:
        """The delegation that is open."""
        return self._party_of[1] if self._party_of is not None else None

    def open_party(self, point_id: int, delegation_id: int, direction: Direction) -> None:
        """Show a delegation at a point; it is small and read at once, later with the scene."""
        found = self._desk.ask(party, point_id, delegation_id)
        self._party_of = (point_id, delegation_id)
        self._direction = direction
        self._found = None
        self.party.show_party(found, direction)
        self._show()

    def close_party(self) -> None:
        """The delegation went through."""
        self._party_of = None
        self._show()

    # the line's keys

    def walk(self, steps: int) -> None:
        """The arrow keys."""
        if self._found is not None:
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
        return self._party_of is not None and self.stack.currentWidget() is self.party

    @property
    def guest(self) -> GuestRow | None:
        """Whom the last result is about."""
        return self.verdict.guest if self.verdict is not None else None

    @property
    def step(self) -> Step | None:
        """What can be done about the result in front."""
        if self.verdict is None or self.stack.currentWidget() is not self.card:
            return None
        return self.verdict.step

    def subject(self) -> int | None:
        """Whom an action is about."""
        front = self.stack.currentWidget()
        if isinstance(front, HitsView):
            return front.current()
        if isinstance(front, PartyView):
            return front.table.current_id()
        in_front = isinstance(front, VerdictCard) and self.guest is not None
        return self.guest.person_id if in_front and self.guest is not None else None
