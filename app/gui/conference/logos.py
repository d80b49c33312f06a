"""The pictures in the heading of documents, of the event, host, funders and partners; maps."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QSizePolicy

from app.base.errors import AppError
from app.base.words import N_
from app.gui.conference.section import RowEditor, Rows, Section
from app.gui.desk import Desk
from app.gui.i18n import _, localized, number
from app.gui.overview.surfaces import IconBadge
from app.gui.widgets.banner import Banner
from app.gui.widgets.card import Card
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import STRETCH, H, V, button, label, restyle
from app.queries import events as reading
from app.queries.events import LogoRow
from app.rules.events import LOGO_FIELDS, LOGO_NAMES, LogoPurpose
from app.usecases import events

PREVIEW = QSize(150, 76)
ENDINGS = ("*.png", "*.jpg", "*.jpeg", "*.webp")


class Preview(QLabel):
    """A picture on white, as it will be printed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "paper")
        self.setFixedSize(PREVIEW)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_picture(self, data: bytes | None) -> None:
        """Show a picture as large as there is room."""
        picture = QPixmap()
        picture.loadFromData(data or b"")
        if picture.isNull():
            self.setText(_("No preview"))
            return
        ratio = self.devicePixelRatioF()
        room = QSize(PREVIEW.width() - 16, PREVIEW.height() - 12) * ratio
        keep = Qt.AspectRatioMode.KeepAspectRatio
        shown = picture.scaled(room, keep, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)


class LogoEditor(RowEditor[LogoRow]):
    """A picture, whose it is, and what stands under it."""

    def __init__(self, section: "Logos", logo_id: int) -> None:
        super().__init__(logo_id)
        self._section = section
        self._shown: int | None = None
        self.preview = Preview()
        purposes = [(purpose, _(name)) for purpose, name in LOGO_NAMES.items()]
        whose, caption = (_(LOGO_FIELDS[name].label) for name in ("purpose", "caption"))
        names = dict(purposes)
        editable = section.editable
        self.purpose = Field(
            whose,
            (lambda: ChoiceCombo(whose, purposes)) if editable else None,
            show=lambda purpose: names[purpose],
        )
        self.caption = Field(caption, (lambda: TextInput(caption)) if editable else None)
        self.size_ = label("", "caption")
        self.purpose.edited.connect(lambda value: self._save(self.purpose, "purpose", value))
        self.caption.edited.connect(lambda value: self._save(self.caption, "caption", value))
        self.name_field(self.purpose, "purpose")
        self.name_field(self.caption, "caption")
        self.remove.clicked.connect(self._remove)
        tools = self.tools() if editable else None
        facts = V(-1, H((self.purpose, 1), (self.caption, 2), spacing=12), -1)
        self.setLayout(H(self.preview, (facts, 1), self.size_, tools, spacing=16))

    def show_row(self, row: LogoRow) -> None:
        """Show the logo."""
        self._row = row
        if row.picture_id != self._shown:
            self._shown = row.picture_id
            self.preview.show_picture(self._section.desk.ask(reading.picture, row.picture_id))
        self.purpose.set_value(row.purpose)
        self.caption.set_value(row.caption)
        self.size_.setText(f"{number(row.width)} × {number(row.height)}")
        name = row.caption or _(LOGO_NAMES[row.purpose])
        self.preview.setAccessibleName(_("Logo: {name}", name=name))
        self.call_it(name)

    def _save(self, field: Field, name: str, value: object) -> None:
        answer = self._section.desk.do(events.edit_logo, self.row_id, {name: value})
        answer.then(self._section.said(_("Logo changed.")))
        answer.otherwise(field.refuse)

    def _remove(self) -> None:
        told = self._section.said(_("Logo removed."))
        self._section.desk.do(events.remove_logo, self.row_id).then(told)


class DropZone(QFrame):
    """Where pictures are dropped, or chosen with the button."""

    def __init__(self, section: "Logos") -> None:
        super().__init__()
        self._section = section
        self.setProperty("kind", "drop")
        self.setAcceptDrops(section.editable)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choose = button(_("Choose pictures…"), "upload", on=section.add)
        words = V(
            label(_("Drop logos here"), "medium"),
            label(_("PNG, JPEG or WEBP; a large one prints better."), "caption"),
            spacing=2,
        )
        badge = IconBadge("image", "blue", 40)
        self.setLayout(H(badge, (words, 1), self.choose, spacing=14, margins=(16, 14, 16, 14)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: files may come."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()
            restyle(self, over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt: they went elsewhere."""
        restyle(self, over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: take them."""
        restyle(self, over=False)
        event.acceptProposedAction()
        self._section.add_files(dropped(event.mimeData()))


def dropped(data: QMimeData) -> list[Path]:
    """The files that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class Logos(Section):
    """All logos and maps in the order they are printed."""

    TITLE = N_("Logos")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._count = 0
        self.refused = Banner("", tone="red", icon="circle-alert")
        self.refused.hide()
        self.rows: Rows[LogoRow] = Rows(lambda id_: LogoEditor(self, id_), spacing=12)
        self.rows.moved.connect(lambda ids: desk.do(events.order_logos, ids))
        self.card = Card(self.rows, margins=(16, 16, 16, 16))
        self.drop = DropZone(self)
        if not self.editable:
            self.drop.hide()
        said = _(
            "Printed in this order in the heading of every document. A map is printed on the "
            "back of badges, where no personal programme stands."
        )
        hint = label(said, "subtitle", wrap=True)
        column = V(hint, self.refused, self.card, self.drop, STRETCH, spacing=12)
        self.setLayout(column)

    def show_all(self) -> None:
        """Read and show everything."""
        rows = self.desk.ask(reading.logos)
        self._count = len(rows)
        self.rows.show_rows(rows)
        self.card.setVisible(bool(rows))

    def add(self) -> None:
        """Choose pictures in the file dialog."""
        dialog = QFileDialog(self, _("Choose pictures"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(f"{_('Pictures')} ({' '.join(ENDINGS)})")
        dialog.filesSelected.connect(lambda paths: self.add_files([Path(p) for p in paths]))
        dialog.open()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add each picture; the first of all is taken for the conference's own."""
        self.refused.hide()
        for path in paths:
            purpose = LogoPurpose.PARTNER if self._count else LogoPurpose.EVENT
            answer = self.desk.do(events.add_logo_file, path, purpose=purpose)
            answer.then(self.said(_("Logo added.")))
            answer.otherwise(partial(self._refuse, path))

    def _refuse(self, path: Path, problem: AppError) -> None:
        said = _("{file}: {why}", file=path.name, why=localized(problem))
        self.refused.words.setText(said)
        self.refused.show()
