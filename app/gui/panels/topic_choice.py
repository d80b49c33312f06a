"""The topics chosen, whom they serve, the ties, and making workshops of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout

from app.gui.i18n import _, _n
from app.gui.panels import wording
from app.gui.panels.board import Board
from app.gui.panels.choosing import voters
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.completeness_bar import CompletenessBar
from app.gui.widgets.inputs import NumberInput, Unreadable
from app.gui.widgets.layouts import STRETCH, H, V, button, clear, label, line, set_shown
from app.queries.panels import TopicRow
from app.rules.topics import TopicChoice

NUMBER_WIDTH = 72
MOST_SEATS = 5000


class ChoiceCard(Card):
    """Says what was chosen; a tie is for somebody to decide."""

    picked = Signal()
    make_wanted = Signal(list, object)
    """Make workshops of these topics with this number of seats, or None."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__(spacing=10, margins=(18, 16, 18, 14))
        self._read_only = read_only
        self._topics: dict[int, TopicRow] = {}
        self._choices: list[tuple[int, ...]] = []
        self.served = CompletenessBar(_("People with a topic they want"))
        self.inexact = label(_("There were too many choices to try them all."), "warn", wrap=True)
        self.ties = label("", "soft", wrap=True)
        self.tie_chips = ChipRow(_("Equally good choices"))
        self.tie_chips.chosen.connect(self._on_tie)
        self._list = V(spacing=7)
        self.seats = NumberInput(_("Seats of each"), 0, MOST_SEATS)
        self.seats.setFixedWidth(NUMBER_WIDTH)
        self.problem = label("", "error", wrap=True)
        self.make = button(_("Make workshops"), "calendar-check", on=self._make)
        top = (label(_("Chosen topics"), "heading"), self.served, self.inexact, line())
        ties = (self.ties, self.tie_chips, STRETCH, self.problem)
        foot = H(label(_("Seats of each"), "caption"), self.seats, STRETCH, self.make, spacing=8)
        self.column.addLayout(V(*top, self._list, *ties, foot, spacing=10), 1)
        for part in (self.problem, self.inexact, self.ties, self.tie_chips):
            part.hide()

    def show_choice(self, board: Board, choice: TopicChoice) -> None:
        """Show what was chosen, and other choices exactly as good."""
        self._topics = {topic.id: topic for topic in board.topics}
        before = self.chosen()
        self._choices = [choice.topics, *choice.ties]
        many = voters(board)
        words = _n(
            "{served} of {n} who voted gets a topic they want",
            "{served} of {n} who voted get a topic they want",
            many,
            served=choice.served,
        )
        self.served.show_share(choice.served, many, words)
        set_shown(self.inexact, not choice.exact)
        self._show_ties()
        if before in self._choices:
            self.tie_chips.set_chosen(str(self._choices.index(before)))
        self._show_list()

    def _show_ties(self) -> None:
        several = len(self._choices) > 1
        self.ties.setText(_("These choices are equally good. Somebody has to decide:"))
        keys = [str(place) for place in range(len(self._choices))] if several else []
        self.tie_chips.set_choices(Choice(key, _("Choice {n}", n=int(key) + 1)) for key in keys)
        set_shown(self.ties, several)
        set_shown(self.tie_chips, several)

    def chosen(self) -> tuple[int, ...]:
        """The topics of the choice shown."""
        place = int(self.tie_chips.key() or 0)
        return self._choices[place] if place < len(self._choices) else ()

    def _on_tie(self, _key: str) -> None:
        self._show_list()
        self.picked.emit()

    def _show_list(self) -> None:
        clear(self._list)
        chosen = self.chosen()
        for place, topic_id in enumerate(chosen, start=1):
            topic = self._topics.get(topic_id)
            if topic is not None:
                self._list.addLayout(self._line(place, topic))
        if not chosen:
            self._list.addWidget(label(_("Nobody has voted yet."), "subtitle", wrap=True))
        self.make.setEnabled(bool(self._open()) and not self._read_only)

    @staticmethod
    def _line(place: int, topic: TopicRow) -> QLayout:
        people = _n("{n} person", "{n} people", topic.people)
        title = label(wording.said(topic.title), "body", wrap=True)
        return H(label(f"{place}.", "caption"), (title, 1), label(people, "caption"), spacing=8)

    def _open(self) -> Sequence[int]:
        """What is chosen and not a workshop yet."""
        known = (self._topics.get(one) for one in self.chosen())
        return [topic.id for topic in known if topic is not None and topic.session_id is None]

    def _make(self) -> None:
        try:
            seats = self.seats.value()
        except Unreadable as problem:
            self.problem.setText(str(problem))
            self.problem.show()
            return
        self.problem.hide()
        self.make_wanted.emit(list(self._open()), seats)
