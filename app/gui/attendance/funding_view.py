"""What the funder wants to read on signed papers, edited in place."""

from PySide6.QtWidgets import QWidget

from app.base.texts import Texts
from app.gui.attendance import words
from app.gui.attendance.board import Board
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.widgets.card import Card
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.layouts import STRETCH, H, V, button, label
from app.rules.attendance import FUNDING_FIELDS
from app.usecases.attendance import edit_funding

WIDTH = 720


class FundingView(QWidget):
    """Three fields; emblem and sentence are those of the conference."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._languages: tuple[str, ...] = ("en",)
        self.fields = {
            "programme": self._texts("programme", "landmark"),
            "project_title": self._texts("project_title", "bookmark"),
            "project_number": self._line("project_number", "hash"),
        }
        for name, field in self.fields.items():
            field.edited.connect(lambda value, name=name: self._save(name, value))
        about = label(
            _(
                "These stand on signature sheets and on the attendance summary. The funder's "
                "emblem and sentence at the foot of every document belong to the conference."
            ),
            "caption",
            wrap=True,
        )
        logos = button(
            _("Emblem and sentence"), "image", "quiet", lambda: desk.go("conference", "logos")
        )
        self.setMaximumWidth(WIDTH)
        card = Card(*self.fields.values(), spacing=14, margins=(18, 16, 18, 16))
        self.setLayout(V(card, about, H(logos, STRETCH), STRETCH, spacing=12))

    def _texts(self, name: str, icon: str) -> Field:
        title = _(FUNDING_FIELDS[name].label)
        make = None if self._desk.read_only else lambda: LanguageTexts(title, self._languages)
        return Field(title, make, icon=icon, show=_shown)

    def _line(self, name: str, icon: str) -> Field:
        title = _(FUNDING_FIELDS[name].label)
        make = None if self._desk.read_only else lambda: TextInput(title)
        return Field(title, make, icon=icon)

    def _save(self, name: str, value: object) -> None:
        answer = self._desk.do(edit_funding, {name: value})
        answer.otherwise(self.fields[name].refuse)

    def show_board(self, board: Board) -> None:
        """Show what is known."""
        self._languages = board.languages
        for name, field in self.fields.items():
            if not field.editing:
                field.set_value(getattr(board.fund, name))


def _shown(texts: Texts) -> str:
    return words.said(texts)
