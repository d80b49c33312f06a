"""The card of a material, or of several at once: caption, author, where it belongs."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from app.base.errors import AppError
from app.base.words import N_
from app.gui import theme
from app.gui.delegations.fields import Fields, TextsField, show_texts, side_by_side
from app.gui.i18n import _, _n
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.filing import Filing
from app.gui.outcomes.thumbnails import Thumbnails
from app.gui.people.inputs import LiveChoice
from app.gui.widgets.card import Card
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.inputs import FlagInput
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.layouts import (
    STRETCH,
    H,
    V,
    button,
    label,
    scrolled,
    tool_button,
)
from app.gui.widgets.stack import Stack
from app.queries.materials import MaterialRow
from app.rules.outcomes import MATERIAL_FIELDS, MATERIAL_NAMES

LABELS = {name: rule.label for name, rule in MATERIAL_FIELDS.items()} | {"title": N_("Caption")}
PICTURE_HEIGHT, ROUND = 200, 8


class Preview(QWidget):
    """A picture as wide as the card."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self.setFixedHeight(PICTURE_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Picture"))

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a picture, None for none."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: as wide as there is room."""
        return QSize(240, PICTURE_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the whole picture on a soft ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(self.rect(), ROUND, ROUND)
        painter.fillPath(shape, theme.color("track"))
        found = self._picture
        if found is not None and not found.isNull():
            painter.setClipPath(shape)
            size = found.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            room = self.rect()
            room.setSize(size)
            room.moveCenter(self.rect().center())
            painter.drawPixmap(room, found)
        painter.end()


class MaterialCard(Card):
    """What is chosen in the grid; a change is made to all of it."""

    def __init__(self, doing: Doing, filing: Filing, thumbnails: Thumbnails) -> None:
        super().__init__(margins=0, spacing=0)
        self.doing, self._filing, self._thumbnails = doing, filing, thumbnails
        self._board: Board | None = None
        self.rows: Sequence[MaterialRow] = ()
        self.setAccessibleName(_("Material"))
        self.preview = Preview()
        self.title = label("", "heading", wrap=True)
        self.about = label("", "subtitle", wrap=True)
        editable = not doing.desk.read_only
        self.shared = FlagInput(_("For all participants"))
        self.shared.setEnabled(editable)
        self.shared.clicked.connect(self._share)
        self.open = button(_("Open"), "external-link", on=self._open)
        self.save = tool_button(_("Save as…"), "save", self._save_as)
        self.remove = tool_button(_("Remove"), "trash-2", self._remove)
        self.remove.setEnabled(editable)
        self.fields = Fields(LABELS, editable=editable)
        self.fields.on_edited(self._edit)
        nothing = EmptyState(
            "image", _("Nothing chosen"), _("Choose a picture or file to see and change it here.")
        )
        self.area = scrolled(self._column(), _("Material"))
        self.front = Stack(nothing, self.area)
        self.column.addWidget(self.front, 1)
        thumbnails.arrived.connect(lambda _id: self._show_picture())

    def _column(self) -> QLayout:
        add = self.fields
        kinds = [(kind, _(name)) for kind, name in MATERIAL_NAMES.items()]
        texts = add.add(
            "title",
            lambda title: LanguageTexts(title, self._languages()),
            show=show_texts,
            kind=TextsField,
        )
        self.link = add.text("link")
        return V(
            self.preview,
            V(self.title, self.about, spacing=3),
            H(self.open, self.save, self.remove, STRETCH, spacing=6),
            self.shared,
            texts,
            side_by_side(add.text("author"), add.choice("kind", kinds)),
            self._live("session_id", wording.sessions),
            self._live("project_id", wording.projects),
            self.link,
            STRETCH,
            spacing=11,
            margins=(16, 16, 14, 14),
        )

    def _live(self, name: str, offered: Callable[[Board], list[tuple[int | None, str]]]) -> QWidget:
        def options() -> list[tuple[int | None, str]]:
            return offered(self._board) if self._board else []

        def show(value: object) -> str:
            return dict(options()).get(value, "") if value is not None else ""  # type: ignore[call-overload] # ids

        return self.fields.add(name, lambda title: LiveChoice(title, options), show=show)

    def _languages(self) -> Sequence[str]:
        return (self._board.languages if self._board else ()) or ("en",)

    # showing

    def show_rows(self, board: Board, rows: Sequence[MaterialRow]) -> None:
        """Show one material, what several have in common, or nothing."""
        others = [row.id for row in rows] != [row.id for row in self.rows]
        if others:
            self.fields.save()
        self._board, self.rows = board, rows
        self.front.setCurrentIndex(1 if rows else 0)
        if not rows:
            return
        one = rows[0] if len(rows) == 1 else None
        self.title.setText(
            wording.material_name(one) if one else _n("{n} material", "{n} materials", len(rows))
        )
        self.about.setText(wording.material_line(one) if one else _("Changes are made to all."))
        self.shared.set_value(all(row.shared for row in rows))
        for name, field in self.fields.made.items():
            field.set_value(_common(rows, name))
        self.fields.made["title"].setVisible(one is not None)
        self.link.setVisible(one is not None and bool(one.link))
        self.open.setVisible(one is not None)
        self.save.setVisible(one is not None and not one.link)
        self._show_picture()
        if others:
            self.area.verticalScrollBar().setValue(0)

    def _show_picture(self) -> None:
        one = self.rows[0] if len(self.rows) == 1 else None
        self.preview.setVisible(one is not None and one.picture_id is not None)
        if one is not None:
            self.preview.show_picture(self._thumbnails.of(one))

    # what the user does

    @property
    def ids(self) -> list[int]:
        """The materials shown."""
        return [row.id for row in self.rows]

    def _open(self) -> None:
        if len(self.rows) == 1:
            self._filing.open(self.rows[0])

    def _save_as(self) -> None:
        if len(self.rows) == 1:
            self._filing.save(self.rows[0])

    def _share(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if self.rows:
            self.doing.share(self.ids, shared=on)

    def _remove(self) -> None:
        if self.rows:
            self.doing.remove_materials(self.ids)

    def _edit(self, name: str, value: object) -> None:
        if self.rows:
            ids = self.ids
            answer = self.doing.edit_materials(ids, {name: value})
            answer.otherwise(partial(self._refuse, ids, name))

    def _refuse(self, ids: list[int], name: str, problem: AppError) -> None:
        if self.ids == ids:
            self.fields.refuse(problem, name)

    def edit_caption(self) -> None:
        """Open the caption for writing."""
        if len(self.rows) == 1 and not self.doing.desk.read_only:
            self.area.ensureWidgetVisible(self.fields.made["title"])
            self.fields.made["title"].edit()


def _common(rows: Sequence[MaterialRow], name: str) -> Any:  # noqa: ANN401 - a value of any field
    """What all rows have there, None where they differ."""
    values = {getattr(row, name) for row in rows}
    return values.pop() if len(values) == 1 else None
