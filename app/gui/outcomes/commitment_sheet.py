"""The sheet that changes one commitment whole."""

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.delegations.wording import said
from app.gui.i18n import _, localized
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.who_input import Who, WhoInput
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import LongInput
from app.gui.widgets.language_texts import LanguageTexts
from app.queries.outcomes import CommitmentRow
from app.usecases.outcomes import edit_commitment

WIDTH = 560


class CommitmentSheet(Sheet):
    """What, who, until when, since when done, where it was promised, a note."""

    def __init__(
        self, parent: QWidget | None, doing: Doing, board: Board, row: CommitmentRow
    ) -> None:
        self._doing, self._row = doing, row
        self.form = Form(2)
        self.who = WhoInput(doing.desk, _("Who"))
        languages = board.languages or ("en",)
        add = self.form.add
        add("what", _("What"), LanguageTexts(_("What"), languages, lines=3), span=2)
        hint = _("A person or an organisation of the conference, or any words.")
        add("who", _("Who"), self.who, hint=hint, span=2)
        add("due_on", _("Until when"), DateInput(_("Until when"), suggested=board.today))
        add("done_on", _("Done on"), DateInput(_("Done on"), suggested=board.today))
        sessions: ChoiceCombo[int | None] = ChoiceCombo(_("Session"), wording.sessions(board))
        add("session_id", _("Session"), sessions, span=2)
        add("note", _("Note"), LongInput(_("Note"), lines=3), span=2)
        super().__init__(parent, _("Commitment"), self.form, width=WIDTH)
        self._fill(row)
        self.submitted.connect(self._save)

    def _fill(self, row: CommitmentRow) -> None:
        names = ("what", "due_on", "done_on", "session_id", "note")
        self.form.set_values({name: getattr(row, name) for name in names})
        order = self._doing.desk.settings.name_order
        name = row.person.display(order) if row.person else said(row.organisation)
        self.who.show_who(Who(row.person_id, row.organisation_id, row.who), name)

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        values.pop("who")
        self.set_busy(busy=True)
        answer = self._doing.desk.do(edit_commitment, self._row.id, {**values, **self._whose()})
        answer.then(self._saved).otherwise(self._refuse)

    def _whose(self) -> dict[str, object]:
        """Nothing where the line was left as it was: the file may know more than it shows."""
        row = self._row
        before = Who(row.person_id, None if row.person_id else row.organisation_id, "")
        after = self.who.who()
        return {} if after == before else after.facts

    def _saved(self, _result: object) -> None:
        self.accept()

    def _refuse(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(problem.field, localized(problem)):
            self.fail(localized(problem))
