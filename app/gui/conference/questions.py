"""What the organiser asks of those who register."""

from app.base.words import N_
from app.gui.conference.question_sheet import QuestionSheet
from app.gui.conference.section import RowEditor, Rows, Section
from app.gui.conference.texts import LanguageField
from app.gui.delegations.wording import conference_languages, said
from app.gui.desk import Desk
from app.gui.i18n import _, _n
from app.gui.overview.surfaces import IconBadge
from app.gui.widgets.card import Card
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.fields import INSET
from app.gui.widgets.layouts import STRETCH, H, V, button, clear, label, tool_button
from app.gui.widgets.pills import pill
from app.queries import questions as reading
from app.queries.questions import QuestionRow
from app.rules.questions import KIND_NAMES, QuestionKind
from app.usecases import questions

ICONS = {
    QuestionKind.TEXT: "type",
    QuestionKind.NUMBER: "hash",
    QuestionKind.DATE: "calendar",
    QuestionKind.CHOICE: "circle-dot",
    QuestionKind.CHOICES: "list-checks",
    QuestionKind.YES_NO: "square-check",
}


class QuestionEditor(RowEditor[QuestionRow]):
    """A question: its words, what may be answered, how many did."""

    def __init__(self, section: "Questions", question_id: int) -> None:
        super().__init__(question_id)
        self._section = section
        self._badge = V()
        self.label = LanguageField(_("Question"), editable=section.editable, bare=True)
        self.name_field(self.label, "question")
        self.label.rewritten.connect(self._rename)
        self.kind = ElidedLabel("", "caption")
        self.required = pill(_("Required"), "amber")
        self.answers = label("", "caption")
        self.change = tool_button(_("Edit"), "pencil", self.edit)
        self.change.setObjectName(f"edit:{question_id}")
        self.remove.clicked.connect(self._remove)
        words = V(self.label, H(INSET, self.kind, spacing=0), spacing=1)
        tools = self.tools(self.change) if section.editable else None
        row = H(self._badge, (words, 1), self.required, self.answers, tools, spacing=12)
        self.setLayout(row)

    def show_row(self, row: QuestionRow) -> None:
        """Show the question."""
        self._row = row
        clear(self._badge)
        self._badge.addWidget(IconBadge(ICONS[row.kind], "violet", 32))
        self.label.show_texts(row.label, self._section.language)
        self.kind.setText(" · ".join((_(KIND_NAMES[row.kind]), *_choices(row))))
        self.required.setVisible(row.required)
        self.answers.setText(_n("{n} answer", "{n} answers", row.answers))
        self.call_it(said(row.label))
        self.change.setAccessibleName(_("Edit {name}", name=said(row.label)))

    def edit(self) -> None:
        """Open the sheet."""
        self._section.open_sheet(self._row)

    def _rename(self, texts: object) -> None:
        desk = self._section.desk
        answer = desk.do(questions.edit_question, self.row_id, {"label": texts})
        answer.then(self._section.said(_("Question changed.")))
        answer.otherwise(self.label.refuse)

    def _remove(self) -> None:
        many = self._row.answers
        text = _("Question removed.")
        if many:
            text = _n(
                "Question removed with {n} answer.", "Question removed with {n} answers.", many
            )
        answer = self._section.desk.do(questions.remove_question, self.row_id)
        answer.then(self._section.said(text))


def _choices(row: QuestionRow) -> tuple[str, ...]:
    return (", ".join(row.options),) if row.options else ()


class Questions(Section):
    """All questions in the order they are asked."""

    TITLE = N_("Questions")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: Rows[QuestionRow] = Rows(lambda id_: QuestionEditor(self, id_), spacing=8)
        self.rows.moved.connect(lambda ids: desk.do(questions.order_questions, ids))
        self.more = button(_("Add question"), "plus", on=self.add)
        if not self.editable:
            self.more.hide()
        hint = _("Besides name, contact, journey and diet, which are asked of everybody.")
        head = H((label(hint, "caption", wrap=True), 1), self.more, spacing=12)
        self.card = Card(head, self.rows, spacing=14)
        first = button(_("Add question"), "plus", "primary", self.add)
        self.empty = EmptyState(
            "circle-question-mark",
            _("No questions of your own yet"),
            _("Ask what you need to know: a workshop, a tour, whether somebody speaks."),
            *([first] if self.editable else []),
        )
        self.setLayout(V(self.card, self.empty, STRETCH))

    def show_all(self) -> None:
        """Read and show everything."""
        rows = self.desk.ask(reading.questions)
        self.rows.show_rows(rows)
        self.card.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def add(self) -> None:
        """Ask one more thing."""
        self.open_sheet(None)

    def open_sheet(self, row: QuestionRow | None) -> None:
        """Write a new question or change one."""
        QuestionSheet(self, self.desk, conference_languages(self.desk), row).open()
