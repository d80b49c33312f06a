"""The settings: language, theme, order of names, backups; all applied at once."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.base.names import NameOrder, PersonalName
from app.base.words import N_
from app.gui.desk import Desk
from app.gui.files.work import folder_of
from app.gui.i18n import _, available_languages, own_name, system_language
from app.gui.pages import Page
from app.gui.widgets.card import Card
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, line, scrolled
from app.gui.widgets.title_block import TitleBlock
from app.gui.window_actions import THEMES

WIDTH = 720
EXAMPLE = PersonalName(given="Ilze", family="Bērziņa")
ORDERS = {
    NameOrder.GIVEN_FIRST: N_("Given name first: {name}"),
    NameOrder.FAMILY_FIRST: N_("Family name first: {name}"),
}


class SettingsPage(Page):
    """Each setting is one line: what it is, what it changes, the choice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        settings = desk.settings
        own = own_name(system_language())
        languages = [("", _("Like the computer ({language})", language=own))]
        languages += [(code, own_name(code)) for code in available_languages()]
        self.language = ChoiceCombo(_("Language"), languages)
        self.theme = ChoiceCombo(_("Colours"), [(mode, _(name)) for mode, name in THEMES.items()])
        self.name_order = ChoiceCombo(_("Order of names"), _orders())
        self.language.set_value(settings.language)
        self.theme.set_value(settings.theme)
        self.name_order.set_value(settings.name_order)
        self.language.chosen.connect(lambda code: desk.preferences.update(language=code))
        self.theme.chosen.connect(lambda mode: desk.preferences.update(theme=mode))
        self.name_order.chosen.connect(lambda order: desk.preferences.update(name_order=order))
        self.folder = label("", "caption", wrap=True, copy=True)
        head = TitleBlock(_("Settings"), _("For you on this computer; every conference looks so."))
        cards = box(V(self._window_card(), self._backup_card(), spacing=14))
        cards.setMaximumWidth(WIDTH)
        column = V(
            head, 10, H((cards, 1000), STRETCH), STRETCH, spacing=4, margins=(22, 18, 22, 18)
        )
        self.setLayout(V(scrolled(column, _("Settings"))))
        desk.preferred.connect(self.reload)
        self.reload()

    def _window_card(self) -> Card:
        return Card(
            _row(_("Language"), _("Of the window; documents have their own."), self.language),
            line(),
            _row(_("Colours"), _("Light, dark, or as the computer is set."), self.theme),
            line(),
            _row(
                _("Order of names"),
                _("In lists and cards; nothing stored changes."),
                self.name_order,
            ),
            spacing=14,
        )

    def _backup_card(self) -> Card:
        self.choose = button(_("Choose…"), "folder", on=self._choose)
        self.open = button(_("Open folder"), "folder-open", on=self._open)
        self.usual = button(_("Use the usual folder"), kind="quiet", on=self._use_usual)
        what = _(
            "A checked copy is kept at every start with changes, before imports and before "
            "anything is erased: all of the last days, then one a day, a week, a month."
        )
        said = V(label(_("Backup folder"), "strong"), label(what, "caption", wrap=True), spacing=3)
        return Card(said, self.folder, H(self.choose, self.open, self.usual, STRETCH), spacing=12)

    def reload(self, *_news: object) -> None:
        """Show what is set now."""
        settings = self.desk.settings
        self.folder.setText(str(folder_of(settings)))
        self.usual.setVisible(bool(settings.backup_folder))

    def _choose(self) -> None:
        dialog = QFileDialog(
            self, _("Choose the backup folder"), str(folder_of(self.desk.settings))
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.keep_backups_in(Path(path)))
        dialog.open()

    def keep_backups_in(self, folder: Path) -> None:
        """Keep new backups there; those made earlier stay where they are."""
        self.desk.preferences.update(backup_folder=str(folder))

    def _use_usual(self) -> None:
        self.desk.preferences.update(backup_folder="")

    def _open(self) -> None:
        folder = folder_of(self.desk.settings)
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _orders() -> list[tuple[NameOrder, str]]:
    return [(order, _(text, name=EXAMPLE.display(order))) for order, text in ORDERS.items()]


def _row(title: str, detail: str, choice: QWidget) -> QWidget:
    said = V(label(title, "strong"), label(detail, "caption", wrap=True), spacing=2)
    choice.setFixedWidth(280)
    made = QWidget()
    made.setLayout(H((said, 1), choice, spacing=16))
    return made


def build(desk: Desk) -> SettingsPage:
    """The page for a desk."""
    return SettingsPage(desk)
