"""Writing a proposal: its title and what it is about, in the languages of the conference."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, current_language, localized
from app.gui.panels import wording
from app.gui.panels.board import Board
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.picker import Found, Picker
from app.queries import events
from app.queries.panels import TopicRow
from app.usecases.panels import add_topic, edit_topic

MOST = 30


class TopicSheet(Sheet):
    """A new proposal, or one that is there; the proposer is said once."""

    def __init__(
        self, parent: QWidget, desk: Desk, board: Board, topic: TopicRow | None = None
    ) -> None:
        self._desk, self._board, self._topic = desk, board, topic
        languages = _languages(desk)
        self.form = Form()
        self.form.add("title", _("Title"), LanguageTexts(_("Title"), languages))
        about = LanguageTexts(_("Description"), languages, lines=4)
        self.form.add("description", _("Description"), about)
        self.proposer = Picker(_("Proposed by"), self._find, avatars=True)
        if topic is None:
            self.form.add("proposer", _("Proposed by"), self.proposer)
        title = _("Add proposal") if topic is None else _("Edit proposal")
        super().__init__(parent, title, self.form, width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if topic is not None:
            self.form.set_values({"title": topic.title, "description": topic.description})
        self.submitted.connect(self._save)

    def _find(self, text: str) -> Sequence[Found]:
        order = self._desk.settings.name_order
        found = self._board.found_people(text)[:MOST]
        return [(one.person_id, one.name.display(order), wording.from_where(one)) for one in found]

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        self.set_busy(busy=True)
        if self._topic is None:
            values.pop("proposer")
            answer = self._desk.do(add_topic, values, self.proposer.value())
            answer.then(self._saved).otherwise(self._refuse)
        else:
            edited = self._desk.do(edit_topic, self._topic.id, values)
            edited.then(self._saved).otherwise(self._refuse)

    def _saved(self, _found: object) -> None:
        self.accept()

    def _refuse(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        text = localized(problem)
        if not self.form.mark(getattr(problem, "field", ""), text):
            self.fail(text)


def _languages(desk: Desk) -> tuple[str, ...]:
    event = desk.ask(events.event)
    return event.languages if event and event.languages else (current_language(),)
