"""The registration on the card: its state, number and code, the badge, the photo."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLayout, QWidget

from app.base.errors import AppError
from app.gui.i18n import _, localized, moment, number
from app.gui.people.card_fields import CardFields
from app.gui.people.lists import statuses
from app.gui.widgets.fields import read_field
from app.gui.widgets.layouts import STRETCH, H, V, button, label, tool_button
from app.queries.person import PersonCard
from app.rules.registrations import SEX_NAMES
from app.usecases.registrations import set_photo

PICTURES = "*.png *.jpg *.jpeg *.webp"


class RegistrationBox(QWidget):
    """A person's place at the conference, or the offer to give one."""

    def __init__(self, fields: CardFields) -> None:
        super().__init__()
        self._fields, self._desk = fields, fields.desk
        self._card: PersonCard | None = None
        self.register = button(_("Register"), "user-check")
        self.register.setVisible(not self._desk.read_only)
        self._none = QWidget()
        text = label(_("Not registered for this conference yet."), "caption", wrap=True)
        self._none.setLayout(V(text, H(self.register, STRETCH), spacing=8))
        self.number = read_field(_("Number"))
        self.code = read_field(_("Code on the badge"))
        self.since = read_field(_("Registered"))
        self.photo = button(_("Photo…"), "camera", on=self._choose_photo)
        self.no_photo = button(_("Remove photo"), kind="quiet", on=self._remove_photo)
        self._place = QWidget()
        self._place.setLayout(self._column())
        self.setLayout(V(self._none, self._place, spacing=0))

    def _column(self) -> QLayout:
        fields = self._fields
        copy = tool_button(_("Copy the code"), "copy", self._copy_code)
        return V(
            H(
                (fields.choice("status", statuses), 1),
                (fields.choice("category_id", fields.lists.category_options), 1),
                spacing=10,
            ),
            H((self.number, 1), (fields.choice("sex", _sexes), 1), spacing=10),
            fields.line("badge_text", placeholder=_("As the name")),
            H((self.code, 1), copy, spacing=4),
            self.since,
            H(self.photo, self.no_photo, STRETCH),
            spacing=10,
        )

    def show_card(self, card: PersonCard) -> None:
        """Show a registration, or that there is none."""
        self._card = card
        registered = card.row.status is not None
        self._none.setVisible(not registered)
        self._place.setVisible(registered)
        self.number.set_value(None if card.row.number is None else number(card.row.number))
        self.code.set_value(card.row.code)
        since = None if card.registered_at is None else moment(card.registered_at)
        self.since.set_value(since)
        editable = not self._desk.read_only
        self.photo.setVisible(editable)
        self.no_photo.setVisible(editable and card.photo_id is not None)

    def _copy_code(self) -> None:
        if self._card is not None and self._card.row.code:
            QGuiApplication.clipboard().setText(self._card.row.code)
            self._desk.toast(_("The code was copied."))

    def _choose_photo(self) -> None:
        kinds = f"{_('Pictures')} ({PICTURES})"
        path, _kind = QFileDialog.getOpenFileName(self, _("Choose a photo"), "", kinds)
        if path:
            self.take_photo(Path(path))

    def take_photo(self, path: Path) -> None:
        """Give the registration the picture in a file."""
        try:
            data = path.read_bytes()
        except OSError:
            text = _("“{file}” cannot be read. Choose another picture.", file=path.name)
            self._desk.toast(text)
            return
        self._set_photo(data)

    def _remove_photo(self) -> None:
        self._set_photo(None)

    def _set_photo(self, data: bytes | None) -> None:
        if self._card is None:
            return
        person = self._card.row.id
        answer = self._desk.do(set_photo, person, data)
        answer.then(lambda _none: self._fields.saved.emit(person)).otherwise(self._refused)

    def _refused(self, problem: AppError) -> None:
        self._desk.toast(localized(problem))


def _sexes() -> list[tuple[object, str]]:
    return [(None, "—"), *((sex, _(name)) for sex, name in SEX_NAMES.items())]
