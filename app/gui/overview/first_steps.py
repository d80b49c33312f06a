"""What an empty conference begins with, each step with its button and a tick when done."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.overview.surfaces import IconBadge
from app.gui.widgets.card import Card
from app.gui.widgets.layouts import H, V, box, button, clear, label
from app.queries.events import EventRow
from app.queries.overview import Figures


@dataclass(frozen=True)
class FirstStep:
    """A step: what to do and why, where to do it, and whether it has been done."""

    icon: str
    title: str
    text: str
    button: str
    done: Callable[[Figures, EventRow], bool]
    page: str
    target: str = ""
    action: str = ""


STEPS = (
    FirstStep(
        "flag",
        N_("Invite delegations"),
        N_("Each city or organisation that sends people, with its places and its contact."),
        N_("Add delegation"),
        lambda figures, _event: figures.delegations > 0,
        "delegations",
        action="delegations.add",
    ),
    FirstStep(
        "users",
        N_("Register people"),
        N_("One by one with three fields, or all at once from a list."),
        N_("Add people"),
        lambda figures, _event: figures.people > 0,
        "people",
        action="people.add",
    ),
    FirstStep(
        "door-open",
        N_("Name the rooms"),
        N_("Venues with their rooms and seats, for panels and door signs."),
        N_("Add rooms"),
        lambda figures, _event: figures.rooms > 0,
        "conference",
        "rooms",
    ),
    FirstStep(
        "clock",
        N_("Set a deadline"),
        N_("Until when delegations may register; Plenum reminds you before it passes."),
        N_("Set deadline"),
        lambda _figures, event: event.registration_deadline is not None,
        "conference",
        "deadline",
    ),
)


class FirstStepsCard(Card):
    """The first steps; it goes away when there are delegations and people."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._steps = V(spacing=14)
        head = V(
            label(_("First steps"), "heading"),
            label(_("In any order; everything can be changed and undone later."), "subtitle"),
            spacing=3,
        )
        super().__init__(head, box(self._steps), spacing=18, margins=22)

    def show_steps(self, figures: Figures, event: EventRow) -> None:
        """Tick what is done; the first open step has the one primary button."""
        self.setVisible(not (figures.delegations and figures.people))
        clear(self._steps)
        first = next((step for step in STEPS if not step.done(figures, event)), None)
        for step in STEPS:
            done = step.done(figures, event)
            badge = IconBadge("check" if done else step.icon, "green" if done else "blue", 36)
            words = V(
                label(_(step.title), "medium"), label(_(step.text), "caption", wrap=True), spacing=2
            )
            press = button(
                _(step.button),
                kind="primary" if step is first else "plain",
                on=partial(self._begin, step),
            )
            self._steps.addLayout(H(badge, (words, 1), press, spacing=14))

    def _begin(self, step: FirstStep) -> None:
        self._desk.go(step.page, step.target or None)
        if step.action:
            self._desk.act(step.action)
