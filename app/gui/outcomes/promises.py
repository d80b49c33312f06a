"""What was promised in one session: lines to tick, and a line to type the next one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.texts import Texts
from app.gui.i18n import _
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.outcomes.doing import Doing
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.inputs import FlagInput, TextInput
from app.gui.widgets.layouts import STRETCH, H, V, box, button, clear, label
from app.queries.outcomes import CommitmentRow
from app.queries.projects import ProjectRow
from app.rules.outcomes import CommitmentState
from app.usecases.outcomes import add_commitment


class Promises(QWidget):
    """Commitments made in a session, and the projects born there."""

    project_wanted = Signal(int)
    """A project is to be shown."""

    def __init__(self, doing: Doing) -> None:
        super().__init__()
        self._doing = doing
        self._session_id: int | None = None
        self._language = "en"
        self._shown: object = None
        self.lines = V(spacing=4)
        self.quick = TextInput(
            _("Add a commitment"), _("Who does what? Type a commitment and press Enter")
        )
        self.quick.setEnabled(not doing.desk.read_only)
        self.quick.returnPressed.connect(self._add)
        self.projects = V(spacing=2)
        self.setLayout(V(self.lines, self.quick, self.projects, spacing=6))

    def show_session(self, board: Board, session_id: int, language: str) -> None:
        """Show what was promised in a session; new ones are written in this language."""
        if session_id != self._session_id:
            self.quick.clear()
        self._session_id, self._language = session_id, language
        made = board.commitments_of.get(session_id, [])
        born = board.born_in.get(session_id, [])
        if (session_id, made, born, board.today) == self._shown:
            return
        self._shown = (session_id, made, born, board.today)
        self._show(board, made, born)

    def _show(
        self, board: Board, made: Sequence[CommitmentRow], born: Sequence[ProjectRow]
    ) -> None:
        clear(self.lines)
        for row in made:
            self.lines.addWidget(self._line(board, row))
        clear(self.projects)
        for project in born:
            go = button(wording.said(project.title), "handshake", "link")
            go.clicked.connect(partial(self.project_wanted.emit, project.id))
            kind = label(_("joint project"), "caption")
            self.projects.addLayout(H(go, kind, STRETCH, spacing=6))

    def _line(self, board: Board, row: CommitmentRow) -> QWidget:
        text = wording.said(row.what)
        state = row.state(board.today)
        done = FlagInput("", on=state is CommitmentState.DONE)
        done.setAccessibleName(_("Done: {what}", what=text))
        done.setEnabled(not self._doing.desk.read_only)
        done.clicked.connect(lambda on: self._doing.set_done([row.id], board.today if on else None))
        what = ElidedLabel(text, "body")
        order = self._doing.desk.settings.name_order
        parts = (wording.who(row, order), wording.due(row))
        kind = "error" if state is CommitmentState.LATE else "caption"
        detail = label(" · ".join(part for part in parts if part), kind)
        return box(H(done, (what, 1), detail, spacing=6))

    def _add(self) -> None:
        text = self.quick.value()
        if not text or self._session_id is None:
            return
        facts = {"what": Texts({self._language: text}), "session_id": self._session_id}
        answer = self._doing.desk.do(add_commitment, facts)
        answer.then(self._added)

    def _added(self, _id: int) -> None:
        self.quick.clear()
