"""Topics people proposed: their voices, which are chosen, and workshops made of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.progress import Progress
from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.i18n import _, _n, current_language
from app.gui.panels import wording
from app.gui.panels.board import Board
from app.gui.panels.choosing import CONDITION_NAMES, Choosing, Condition
from app.gui.panels.rank_grid import RankGrid
from app.gui.panels.rank_model import Grid, Head
from app.gui.panels.topic_choice import ChoiceCard
from app.gui.panels.topic_sheet import TopicSheet
from app.gui.panels.topic_table import TopicTable
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.inputs import NumberInput, TextInput, Unreadable
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, tool_button
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.rules.topics import TopicChoice
from app.usecases.panels import add_topic, make_workshops, remove_topic, set_votes

PROPOSALS, VOICES = "proposals", "voices"
MANY, MOST_MANY, NUMBER_WIDTH = "panels.topics", 40, 56
CARD_WIDTH = 360


class TopicsView(QWidget):
    """Proposals beside the topics chosen; or the voices, typed in as in a spreadsheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.board: Board | None = None
        kept = desk.preferences.recall(MANY)
        self.choosing = Choosing(kept) if isinstance(kept, int) else Choosing()
        self._busy = self._again = False
        self.table = TopicTable()
        self.choice = ChoiceCard(read_only=desk.read_only)
        self.choice.setFixedWidth(CARD_WIDTH)
        self.grid = RankGrid(_("Votes"))
        self.grid.read_only = desk.read_only
        self.parts = ChipRow(
            _("Proposals or votes"),
            [Choice(PROPOSALS, _("Proposals")), Choice(VOICES, _("Votes"))],
        )
        self._arrange()
        self._listen()

    def _arrange(self) -> None:
        self.quick = TextInput(_("Add a proposal"), _("Add a proposal and press Enter"))
        self.quick.setEnabled(not self.desk.read_only)
        self.many = NumberInput(_("How many topics"), 1, MOST_MANY)
        self.many.setFixedWidth(NUMBER_WIDTH)
        self.many.set_value(self.choosing.many)
        self.search = SearchField(_("Search…"), width=230)
        self.conditions = {
            condition: button(_(name), on=lambda c=condition: self.say(c))  # type: ignore[misc] # bound at once
            for condition, name in CONDITION_NAMES.items()
        }
        self.edit = tool_button(_("Edit proposal"), "pencil", self.edit_topic)
        self.remove = tool_button(_("Remove proposal"), "trash-2", self.remove_topic)
        nothing = EmptyState(
            "message-square",
            _("No proposals yet"),
            _("Write above what people want to talk about; then type their votes."),
        )
        self._proposals = Stack(self.table, nothing)
        foot = H(*self.conditions.values(), STRETCH, self.edit, self.remove, spacing=6)
        table = Card(
            V(self.quick, margins=(12, 8, 12, 0)),
            (self._proposals, 1),
            V(foot, margins=(12, 0, 12, 4)),
            spacing=6,
            margins=(1, 6, 1, 6),
        )
        hint = label(
            _("1, 2, 3: the rank of a vote · Space: a vote without a rank · Delete: none"),
            "caption",
        )
        voices = V((Card(self.grid, margins=(1, 6, 1, 6)), 1), hint, spacing=8)
        self.front = Stack(box(H((table, 1), self.choice, spacing=14)), box(voices))
        asked = H(label(_("Choose"), "caption"), self.many, spacing=6)
        bar = H((self.parts, 1), self.search, asked, spacing=10)
        self.search.hide()
        self.setLayout(V(bar, (self.front, 1), spacing=8))

    def _listen(self) -> None:
        self.parts.chosen.connect(self.show_part)
        self.quick.returnPressed.connect(self._add)
        self.many.changed.connect(self._on_many)
        self.search.textChanged.connect(self._show_grid)
        self.search.left_down.connect(self.grid.setFocus)
        self.grid.ranked.connect(self._save)
        self.grid.typed.connect(self._on_typed)
        self.table.current_changed.connect(self._show_possible)
        self.table.condition_wanted.connect(self.say)
        self.table.remove_wanted.connect(self.remove_topic)
        self.table.opened.connect(lambda _id: self.edit_topic())
        self.choice.picked.connect(self._mark)
        self.choice.make_wanted.connect(self._make)

    # what is shown

    def show_board(self, board: Board) -> None:
        """Show what is in the file now, and choose again."""
        self.board = board
        self.table.show_topics(board.topics, self.desk.settings.name_order)
        if self.table.current_id() is None and board.topics:
            self.table.show_id(self.table.rows.id_at(0))
        self._proposals.setCurrentIndex(0 if board.topics else 1)
        self._show_grid()
        self._show_possible()
        self._choose()

    def show_part(self, key: str) -> None:
        """Bring proposals or voices to the front."""
        self.parts.set_chosen(key)
        self.search.setVisible(key == VOICES)
        self.front.setCurrentIndex(0 if key == PROPOSALS else 1)

    def _show_possible(self, *_news: object) -> None:
        topic = self.table.current()
        condition = None if topic is None else self.choosing.condition(topic.id)
        for one, made in self.conditions.items():
            made.setEnabled(topic is not None and one is not condition)
        for made_too in (self.edit, self.remove):
            made_too.setEnabled(topic is not None and not self.desk.read_only)

    def _show_grid(self, *_news: object) -> None:
        if self.board is None:
            return
        order = self.desk.settings.name_order
        rows = tuple(
            Head(one.person_id, one.name.display(order), wording.from_where(one))
            for one in self.board.found_people(self.search.text())
        )
        columns = tuple(Head(one.id, wording.said(one.title)) for one in self.board.topics)
        wishes: dict[int, dict[int, int | None]] = {}
        for vote in self.board.votes:
            wishes.setdefault(vote.person_id, {})[vote.topic_id] = vote.rank
        self.grid.ranks.show_grid(Grid(rows, columns, wishes))

    # choosing

    def _on_many(self) -> None:
        try:
            many = self.many.value()
        except Unreadable:
            return
        if many:
            self.choosing = Choosing(many, self.choosing.always, self.choosing.never)
            self.desk.preferences.remember(MANY, many)
            self._choose()

    def say(self, condition: Condition) -> None:
        """Say whether the topic selected is chosen in any case, or in none."""
        topic = self.table.current()
        if topic is not None:
            self.choosing = self.choosing.saying(topic.id, condition)
            self._show_possible()
            self._choose()

    def _choose(self) -> None:
        """Choose on another thread; what changes meanwhile is chosen by once more."""
        if self.board is None:
            return
        if self._busy:
            self._again = True
            return
        self._busy = True
        board, choosing = self.board, self.choosing

        def work(_progress: Progress) -> TopicChoice:
            return choosing.chosen(board)

        answer = self.desk.jobs.start("choose topics", work, writes=False, shown=False)
        answer.then(self._on_chosen).lastly(self._ended)

    def _ended(self) -> None:
        self._busy = False
        if self._again:
            self._again = False
            self._choose()

    def _on_chosen(self, found: TopicChoice) -> None:
        if self.board is not None:
            self.choice.show_choice(self.board, found)
            self._mark()

    def _mark(self) -> None:
        self.table.show_choice(self.choosing, self.choice.chosen())

    # changing

    def _add(self) -> None:
        title = self.quick.value()
        if title:
            self.quick.clear()
            self.desk.do(add_topic, {"title": Texts({current_language(): title})})

    def add_topic(self) -> None:
        """Write a proposal with all that belongs to it."""
        if self.board is not None and not self.desk.read_only:
            TopicSheet(self, self.desk, self.board).open()

    def edit_topic(self) -> None:
        """Edit the proposal selected."""
        topic = self.table.current()
        if self.board is not None and topic is not None and not self.desk.read_only:
            TopicSheet(self, self.desk, self.board, topic).open()

    def remove_topic(self) -> None:
        """Remove the proposal selected with its voices."""
        topic = self.table.current()
        if topic is None or self.desk.read_only:
            return
        text = _("“{topic}” was removed with its votes.", topic=wording.said(topic.title))
        answer = self.desk.do(remove_topic, topic.id)
        answer.then(lambda _none: self.desk.toast(text, undo=True))

    def _make(self, topic_ids: list[int], seats: int | None) -> None:
        text = _n(
            "{n} workshop was made. Those who voted wish for it; give it a time.",
            "{n} workshops were made. Those who voted wish for them; give them a time.",
            len(topic_ids),
        )
        facts = {} if seats is None else {"capacity": seats}
        answer = self.desk.do(make_workshops, topic_ids, facts)
        answer.then(lambda _ids: self.desk.toast(text, undo=True))

    def _save(self, person_id: int, voices: Mapping[int, int | None]) -> None:
        ranks = self.grid.ranks
        ranks.begin(person_id, voices)

        def refused(problem: AppError) -> None:
            ranks.forget(person_id)
            self.desk.failed.emit(problem)

        answer = self.desk.do(set_votes, person_id, dict(voices))
        answer.lastly(lambda: ranks.end(person_id)).otherwise(refused)

    def _on_typed(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(text)
