"""What is still missing of somebody who stands at the desk, to be answered right there."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.checkin.scans import is_scan
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.jobs import Answer
from app.gui.people.inputs import TicksInput
from app.gui.people.lists import functions, said
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.inputs import Input, TextInput, Unreadable
from app.gui.widgets.layouts import H, V, button, clear, label
from app.queries import questions
from app.queries.desk import GuestRow
from app.queries.questions import QuestionRow
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.desk import CONSENTS, GAP_TEXTS, DeskGap
from app.rules.questions import QuestionKind
from app.usecases.consents import record_consent
from app.usecases.delegations import set_function
from app.usecases.people import edit_people
from app.usecases.questions import answer

Keep = Callable[[object], Answer[None]]
WIDTH = 240
PURPOSES = {gap: purpose for purpose, gap in CONSENTS.items()}


class DeskInput(TextInput):
    """A line that hands a scanner's burst on, for it was meant for the line of the desk."""

    scanned = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a code that arrives here is taken out again."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_scan(self.text()):
            code = self.text()
            self.setText("")
            self.scanned.emit(code)
        else:
            super().keyPressEvent(event)


class AskLine(QWidget):
    """One question with its ways to answer; once answered it says so."""

    answered = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self._open = IconLabel("circle-question-mark", "amber", 18)
        self._kept = IconLabel("circle-check", "green", 18)
        self._kept.hide()
        self.words = label(text, "desk-ask", wrap=True)
        self.wrong = label("", "error", wrap=True)
        self.wrong.hide()
        self.ways = H(spacing=6)
        self.setAccessibleName(text)
        texts = V(self.words, self.wrong, spacing=2)
        row = H(self._open, self._kept, (texts, 1), self.ways, spacing=10)
        self.setLayout(row)

    def offer(self, text: str, on: Callable[[], Answer[None]], icon: str = "") -> None:
        """A button that answers."""
        made = button(text, icon, on=lambda: self._wait(on()))
        made.setAccessibleDescription(self.words.text())
        self.ways.addWidget(made)

    def fill_in(self, field: Input, keep: Keep) -> None:
        """An input and the button that keeps what was filled in."""
        widget = field.widget()
        widget.setFixedWidth(WIDTH)
        self.ways.addWidget(widget)
        save = button(_("Save"), "check", on=lambda: self._take(field, keep))
        save.setAccessibleDescription(self.words.text())
        self.ways.addWidget(save)
        if isinstance(field, TextInput):
            field.returnPressed.connect(lambda: self._take(field, keep))

    def _take(self, field: Input, keep: Keep) -> None:
        try:
            value = field.value()
        except Unreadable as problem:
            self._refuse(str(problem))
            return
        if value in (None, "", ()):
            self._refuse(_("There is no answer yet."))
        else:
            self._wait(keep(value))

    def _wait(self, waiting: Answer[None]) -> None:
        waiting.then(lambda _none: self._done()).otherwise(self._refused)

    def _refused(self, problem: AppError) -> None:
        self._refuse(localized(problem))

    def _refuse(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.show()

    def _done(self) -> None:
        self._open.hide()
        self._kept.show()
        self.wrong.hide()
        clear(self.ways)
        self.answered.emit()


class Asking(QWidget):
    """A line for everything that is missing of somebody."""

    answered = Signal()
    """Something was answered: the next scan may come."""
    scanned = Signal(str)
    """A code arrived in one of the inputs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.questions: Mapping[int, QuestionRow] = {}
        self.lines: list[AskLine] = []
        self._column = V(spacing=10)
        self.setLayout(self._column)

    def show_guest(self, guest: GuestRow | None) -> None:
        """Ask what is missing of somebody; nothing of nobody."""
        clear(self._column)
        self.lines = []
        if guest is None or self._desk.read_only:
            self.hide()
            return
        for gap in guest.gaps:
            self._add(self._gap(guest.person_id, gap))
        for question in self._questions(guest):
            self._add(self._question(guest.person_id, question))
        self.setVisible(bool(self.lines))

    def _questions(self, guest: GuestRow) -> list[QuestionRow]:
        """Those without an answer; they are read where one is not among those known."""
        wanted = [question_id for question_id, _text in guest.questions]
        if not self.questions.keys() >= set(wanted):
            found = self._desk.ask(questions.questions, counted=False)
            self.questions = {row.id: row for row in found}
        return [self.questions[each] for each in wanted if each in self.questions]

    def _add(self, line: AskLine) -> None:
        line.answered.connect(self.answered)
        self.lines.append(line)
        self._column.addWidget(line)

    def _gap(self, person: int, gap: DeskGap) -> AskLine:
        line = AskLine(_(GAP_TEXTS[gap]))
        purpose = PURPOSES.get(gap)
        if purpose is not None:
            line.offer(_("Yes"), partial(self._consent, person, purpose, given=True), "check")
            line.offer(_("No"), partial(self._consent, person, purpose, given=False), "x")
        elif gap is DeskGap.FUNCTION:
            line.fill_in(
                self._text(line),
                lambda text: self._desk.do(edit_people, [person], {"function": text}),
            )
        else:
            line.fill_in(
                ChoiceCombo(line.words.text(), functions()),
                lambda function: self._desk.do(set_function, [person], function),  # type: ignore[arg-type] # of the combo
            )
        return line

    def _text(self, line: AskLine) -> DeskInput:
        made = DeskInput(line.words.text())
        made.scanned.connect(self.scanned)
        return made

    def _consent(self, person: int, purpose: ConsentPurpose, *, given: bool) -> Answer[None]:
        source = ConsentSource.IN_PERSON
        return self._desk.do(record_consent, [person], purpose, given=given, source=source)

    def _question(self, person: int, question: QuestionRow) -> AskLine:
        line = AskLine(said(question.label))

        def keep(value: object) -> Answer[None]:
            return self._desk.do(answer, person, question.id, value)  # type: ignore[arg-type] # of its input

        if question.kind is QuestionKind.YES_NO:
            line.offer(_("Yes"), lambda: keep(True), "check")
            line.offer(_("No"), lambda: keep(False), "x")
        else:
            line.fill_in(self._input(line, question), lambda value: keep(_stored(value)))
        return line

    def _input(self, line: AskLine, question: QuestionRow) -> Input:
        name, options = line.words.text(), [(each, each) for each in question.options]
        match question.kind:
            case QuestionKind.DATE:
                return DateInput(name)
            case QuestionKind.CHOICE:
                return ChoiceCombo(name, options)
            case QuestionKind.CHOICES:
                return TicksInput(name, options)
            case _:
                return self._text(line)


def _stored(value: object) -> object:
    """An answer as the use case takes it."""
    return value.isoformat() if hasattr(value, "isoformat") else value
