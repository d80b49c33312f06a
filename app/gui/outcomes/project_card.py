"""One joint project whole, beside the table: everything can be changed where it stands."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from app.base.errors import AppError
from app.gui.delegations.fields import Fields, TextsField, show_texts, side_by_side
from app.gui.i18n import _, _n
from app.gui.outcomes import wording
from app.gui.outcomes.attachments import Attachments, heading
from app.gui.outcomes.board import Board
from app.gui.outcomes.company_box import CompanyBox
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.filing import Filing
from app.gui.outcomes.milestones_box import MilestonesBox
from app.gui.people.inputs import LiveChoice
from app.gui.widgets.card import Card
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.layouts import STRETCH, H, V, clear, label, line, scrolled
from app.gui.widgets.pills import pill
from app.queries.projects import ProjectRow
from app.rules.outcomes import (
    PROJECT_FIELDS,
    PROJECT_FIELDS_OF_WORK,
    PROJECT_STATUS_NAMES,
)
from app.usecases.projects import edit_project

LABELS = {name: rule.label for name, rule in PROJECT_FIELDS.items()}
LONG_LINES = 4


class ProjectCard(Card):
    """Shows a project; what is typed is saved field by field."""

    def __init__(self, doing: Doing, filing: Filing) -> None:
        super().__init__(margins=0, spacing=0)
        self.doing = doing
        self.row: ProjectRow | None = None
        self._board: Board | None = None
        self.setAccessibleName(_("Joint project"))
        self.title = label("", "heading", wrap=True)
        self.subtitle = label("", "subtitle", wrap=True)
        self.pills = H(spacing=6)
        self.fields = Fields(LABELS, editable=not doing.desk.read_only)
        self.fields.on_edited(self._save)
        self.company = CompanyBox(doing)
        self.milestones = MilestonesBox(doing)
        self.attachments = Attachments(doing, filing, "project_id")
        self.area = scrolled(self._column(), _("Joint project"))
        self.column.addWidget(self.area, 1)

    def _column(self) -> QLayout:
        add = self.fields
        kinds = [(one, _(name)) for one, name in PROJECT_FIELDS_OF_WORK.items()]
        states = [(one, _(name)) for one, name in PROJECT_STATUS_NAMES.items()]
        return V(
            V(self.title, self.subtitle, self.pills, spacing=5),
            self._texts("title", 1),
            side_by_side(add.choice("field", kinds), add.choice("status", states)),
            side_by_side(self._day("starts_on"), self._day("ends_on")),
            side_by_side(add.number("budget"), add.text("currency")),
            add.number("people_reached"),
            self._texts("beneficiaries", 1),
            side_by_side(add.text("fund"), add.text("call")),
            line(),
            self.company,
            line(),
            heading(_("Milestones")),
            self.milestones,
            line(),
            self._session(),
            self._texts("summary", LONG_LINES),
            add.long("notes"),
            heading(_("Attachments")),
            self.attachments,
            STRETCH,
            spacing=11,
            margins=(18, 16, 14, 14),
        )

    def _texts(self, name: str, lines: int) -> QWidget:
        return self.fields.add(
            name,
            lambda title: LanguageTexts(title, self._languages(), lines=lines),
            show=show_texts,
            kind=TextsField,
        )

    def _day(self, name: str) -> QWidget:
        return self.fields.add(name, DateInput, show=wording.short_day)

    def _session(self) -> QWidget:
        def options() -> Sequence[tuple[int | None, str]]:
            return wording.sessions(self._board) if self._board else []

        def show(value: object) -> str:
            return dict(options()).get(value, "") if value is not None else ""  # type: ignore[call-overload] # ids

        return self.fields.add("session_id", lambda title: LiveChoice(title, options), show=show)

    def _languages(self) -> Sequence[str]:
        return (self._board.languages if self._board else ()) or ("en",)

    # showing

    def show_project(self, board: Board, project_id: int) -> None:
        """Show a project; what is being typed about the same one stays."""
        row = board.projects[project_id]
        other = self.row is None or self.row.id != project_id
        if other:
            self.fields.save()
        self.row, self._board = row, board
        self._show_head(row)
        for name, field in self.fields.made.items():
            field.set_value(getattr(row, name))
        self.company.show_project(row)
        self.milestones.show_project(board, row)
        self.attachments.show_rows(project_id, board.materials_of_project.get(project_id, []))
        if other:
            self.area.verticalScrollBar().setValue(0)

    def _show_head(self, row: ProjectRow) -> None:
        self.title.setText(wording.said(row.title))
        parts = (wording.company(row), wording.period(row))
        self.subtitle.setText(" · ".join(part for part in parts if part) or _("Nobody in it yet"))
        clear(self.pills)
        field = _(PROJECT_FIELDS_OF_WORK[row.field])
        self.pills.addWidget(pill(field, wording.FIELD_TONES[row.field]))
        status = _(PROJECT_STATUS_NAMES[row.status])
        self.pills.addWidget(pill(status, wording.STATUS_TONES[row.status]))
        if row.people_reached:
            text = _n("{n} person", "{n} people", row.people_reached)
            self.pills.addWidget(pill(text, "neutral"))
        if row.carried_from:
            self.pills.addWidget(pill(_("From {event}", event=row.carried_from), "neutral"))
        self.pills.addStretch(1)

    # changing

    def _save(self, name: str, value: object) -> None:
        if self.row is not None:
            of = self.row.id
            answer = self.doing.desk.do(edit_project, of, {name: value})
            answer.otherwise(partial(self._refuse, of, name))

    def _refuse(self, of: int, name: str, problem: AppError) -> None:
        if self.row is not None and self.row.id == of:
            self.fields.refuse(problem, name)

    def edit_title(self) -> None:
        """Open the title for writing."""
        self.area.verticalScrollBar().setValue(0)
        self.fields.made["title"].edit()
