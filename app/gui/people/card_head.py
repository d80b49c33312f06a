"""The head of the card: who it is, at a glance, and what can be done at once."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.people.card_tags import TagMenu
from app.gui.people.lists import Lists, said
from app.gui.status_tones import REGISTRATION_TONES
from app.gui.widgets.avatar import Avatar
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import H, V, button, clear, label, tool_button
from app.gui.widgets.pills import pill
from app.queries import events
from app.queries.person import PersonCard
from app.rules.delegations import FUNCTION_NAMES, MemberFunction
from app.rules.registrations import STATUS_NAMES, RegistrationStatus

TO_CONFIRM = {
    RegistrationStatus.DRAFT,
    RegistrationStatus.INVITED,
    RegistrationStatus.SUBMITTED,
    RegistrationStatus.WAITING,
}


class Portrait(Avatar):
    """The photo in a circle, or the initials where there is none."""

    def __init__(self) -> None:
        super().__init__("")
        self._photo = QPixmap()

    def set_photo(self, data: bytes | None) -> None:
        """Show a picture; what cannot be decoded shows the initials."""
        self._photo = QPixmap()
        if data is not None:
            self._photo.loadFromData(data)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: paint the circle."""
        if self._photo.isNull():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addEllipse(QRectF(self.rect()))
        painter.setClipPath(path)
        side = min(self._photo.width(), self._photo.height())
        left, top = (self._photo.width() - side) / 2, (self._photo.height() - side) / 2
        painter.drawPixmap(QRectF(self.rect()), self._photo, QRectF(left, top, side, side))
        painter.end()


class NameLabel(QWidget):
    """Name, original script and organisation; a click on it asks to edit the name."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = label("", "heading", wrap=True)
        self.original = label("", "soft", wrap=True)
        self.detail = label("", "subtitle", wrap=True)
        self.setLayout(V(self.name, self.original, self.detail, spacing=1))
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click asks to edit."""
        super().mouseReleaseEvent(event)
        self.asked.emit()


class CardHead(QWidget):
    """Shows a person and passes on what the user wants to do."""

    name_asked = Signal()
    confirm_asked = Signal()
    register_asked = Signal()
    mail_asked = Signal()

    def __init__(self, desk: Desk, lists: Lists, told: Callable[[], object]) -> None:
        super().__init__()
        self._desk, self._lists = desk, lists
        self._photo: int | None = None
        self._tags: tuple[str, ...] = ()
        self._person = 0
        self.portrait = Portrait()
        self.words = NameLabel()
        self.words.asked.connect(self.name_asked)
        self.menu = QMenu(self)
        more = tool_button(_("More about this person"), "ellipsis", menu=self.menu)
        pills = QWidget()
        self._pills = FlowLayout(pills)
        self.tag_menu = TagMenu(
            desk, lists, self, ids=lambda: [self._person], carried=lambda: self._tags, told=told
        )
        self.tag_button = tool_button(_("Tags"), "tag", menu=self.tag_menu)
        self.tag_button.setVisible(not desk.read_only)
        self.confirm = button(_("Confirm"), "circle-check", on=self.confirm_asked.emit)
        self.register = button(_("Register"), "user-check", on=self.register_asked.emit)
        self.mail = button(_("E-mail"), "mail", on=self.mail_asked.emit)
        self.steps = QWidget()
        self.steps.setLayout(H(self.confirm, self.register, self.mail, -1))
        top = H(V(self.portrait, -1), (V(self.words, -1), 1), V(more, -1), spacing=12)
        marks = H((pills, 1), V(self.tag_button, -1), spacing=4)
        self.setLayout(V(top, marks, self.steps, spacing=12))

    def show_card(self, card: PersonCard) -> None:
        """Show a person."""
        row = card.row
        self._person, self._tags = row.id, row.tags
        order = self._desk.settings.name_order
        shown = row.name.display(order)
        self.portrait.set_name(shown)
        self._show_photo(card.photo_id)
        self.words.name.setText(row.name.formal(order))
        self.words.original.setText(row.original)
        self.words.original.setVisible(bool(row.original) and row.original != shown)
        detail = " · ".join(part for part in (row.function, said(row.organisation)) if part)
        self.words.detail.setText(detail)
        self.words.detail.setVisible(bool(detail))
        self._show_pills(card)
        editable = not self._desk.read_only
        self.confirm.setVisible(editable and row.status in TO_CONFIRM)
        self.register.setVisible(editable and row.status is None)
        self.mail.setVisible(bool(row.email))
        self.steps.setVisible(
            any(not b.isHidden() for b in (self.confirm, self.register, self.mail))
        )

    def _show_photo(self, photo_id: int | None) -> None:
        if photo_id != self._photo:
            self._photo = photo_id
            data = None if photo_id is None else self._desk.ask(events.picture, photo_id)
            self.portrait.set_photo(data)

    def _show_pills(self, card: PersonCard) -> None:
        row = card.row
        shown: list[tuple[str, str]] = []
        if row.category is not None:
            shown.append((said(row.category), row.category_tone or "neutral"))
        if row.status is None:
            shown.append((_("Not registered"), "neutral"))
        else:
            shown.append((_(STATUS_NAMES[row.status]), REGISTRATION_TONES[row.status]))
        if row.member_function is not None:
            tone = "violet" if row.member_function is MemberFunction.HEAD else "neutral"
            shown.append((_(FUNCTION_NAMES[row.member_function]), tone))
        shown += [(name, self._lists.tag_tone(name)) for name in row.tags]
        clear(self._pills)
        for text, tone in shown:
            self._pills.addWidget(pill(text, tone))
