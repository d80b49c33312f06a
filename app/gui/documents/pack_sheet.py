"""The print pack: all documents in one go, as whole files in a folder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from app.base.errors import AppError
from app.base.file_names import safe_name
from app.base.names import NameOrder
from app.base.paths import documents_folder
from app.base.progress import Progress
from app.base.words import N_
from app.documents.document import DocumentKind, kind_of, kinds
from app.documents.pack import Packed, write_pack
from app.gui.desk import Desk
from app.gui.documents import choices as kept
from app.gui.documents.choices import Choices
from app.gui.documents.languages_choice import LanguagesChoice
from app.gui.documents.options_form import usual_options
from app.gui.exchange.done_view import done_view
from app.gui.exchange.export_choices import title_of
from app.gui.exchange.place_input import PlaceInput
from app.gui.i18n import _, _n, localized
from app.gui.widgets.card import Card
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label
from app.queries import document_presets, events
from app.store import Store

ITEM = int(Qt.ItemDataRole.UserRole)
REMEMBERED = "documents.pack"
WIDTH, LIST_HEIGHT = 620, 300


@dataclass(frozen=True)
class Part:
    """One document of the pack: a preset, or a kind as usual (then without languages)."""

    name: str
    detail: str
    choices: Choices
    chosen: bool
    preset: bool


class PackSheet(Sheet):
    """Presets of the conference first, then every kind as usual; ticked ones are written."""

    def __init__(self, parent: QWidget | None, desk: Desk) -> None:
        self._desk = desk
        self._parts = parts(desk)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Documents"))
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.languages = LanguagesChoice(desk)
        self.place = PlaceInput(_("Folder"), folder=True)
        self.summary = label("", "caption")
        self._stack = QStackedWidget()
        super().__init__(
            parent,
            _("Print pack"),
            self._stack,
            text=_("All documents as PDF in one folder, each whole or not at all."),
            primary=_("Write the pack"),
            width=WIDTH,
        )
        self._stack.addWidget(self._content())
        self._fill()
        self._begin()
        self.list.itemChanged.connect(lambda _item: self._count())
        self.submitted.connect(self._write)

    def _content(self) -> QWidget:
        everything = button(_("All"), kind="link", on=lambda: self._tick(on=True))
        nothing = button(_("None"), kind="link", on=lambda: self._tick(on=False))
        head = H(label(_("Documents"), "caption"), STRETCH, everything, nothing, spacing=10)
        left = V(head, Card(self.list, margins=4), self.summary, spacing=4)
        right = V(
            V(label(_("Languages"), "caption"), self.languages, spacing=4),
            label(_("Presets have languages of their own."), "caption", wrap=True),
            STRETCH,
            spacing=14,
        )
        folder = V(label(_("Folder"), "caption"), self.place, spacing=3)
        return box(V(H((left, 1), (right, 1), spacing=20), folder, spacing=14))

    def _fill(self) -> None:
        for number, part in enumerate(self._parts):
            item = QListWidgetItem(f"{part.name} — {part.detail}" if part.detail else part.name)
            item.setData(ITEM, number)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(_state(part.chosen))
            self.list.addItem(item)
        self._count()

    def _begin(self) -> None:
        last = self._desk.preferences.recall(REMEMBERED)
        folder = last if isinstance(last, str) and Path(last).parent.is_dir() else ""
        title = title_of(self._desk.ask(events.event))
        usual = documents_folder() / safe_name(title, _("Documents"))
        self.place.set_value(folder or usual)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def chosen(self) -> list[Part]:
        """The documents that are ticked."""
        ticked = (i for i in self._items() if i.checkState() == Qt.CheckState.Checked)
        return [self._parts[item.data(ITEM)] for item in ticked]

    def _tick(self, *, on: bool) -> None:
        for item in self._items():
            item.setCheckState(_state(on))

    def _count(self) -> None:
        self.summary.setText(_n("{n} document", "{n} documents", len(self.chosen())))

    # doing it

    def _write(self) -> None:
        folder, chosen = self.place.value(), self.chosen()
        if folder is None:
            self.fail(_("Say in which folder to write them."))
            return
        if not chosen:
            self.fail(_("Tick at least one document."))
            return
        self._desk.preferences.remember(REMEMBERED, str(folder))
        self.set_busy(busy=True)
        languages, store = self.languages.value(), self._desk.store
        wanted = [part.choices for part in chosen]
        answer = self._desk.run(
            N_("Writing the print pack"),
            lambda progress: write(store, wanted, languages, folder, progress),
        )
        answer.then(lambda done: self._done(done, folder)).otherwise(self._refuse)
        answer.lastly(lambda: self.set_busy(busy=False))

    def _done(self, done: list[Packed], folder: Path) -> None:
        written = [packed for packed in done if packed.produced is not None]
        text = _n("{n} document was written", "{n} documents were written", len(written))
        view = done_view(text, folder)
        left_out = [_left_out(packed) for packed in done if packed.refused is not None]
        if left_out:
            view.set_text(text, "\n".join([str(folder), "", *left_out]))
        self._stack.addWidget(view)
        self._stack.setCurrentIndex(self._stack.count() - 1)
        self.secondary.setText(_("Close"))
        self.secondary.setAccessibleName(_("Close"))
        self.primary.hide()
        self.secondary.setFocus()

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))


def parts(desk: Desk) -> list[Part]:
    """What a pack can be made of; presets of the pack are ticked, else every kind."""
    rows = [row for row in desk.ask(document_presets.presets) if row.kind in kinds()]
    made = [
        Part(
            row.name,
            _(kind_of(row.kind).title),
            kept.from_json(row.kind, row.choices),
            chosen=row.in_pack,
            preset=True,
        )
        for row in rows
    ]
    usual, names = not any(part.chosen for part in made), desk.settings.name_order
    made += [
        Part(_(kind.title), "", _usual(kind, names), chosen=usual, preset=False)
        for kind in kinds().values()
    ]
    return made


def _usual(kind: DocumentKind, names: NameOrder) -> Choices:
    options = usual_options(kind, names)
    return Choices(kind.key, None if options == kind.options() else options)


def write(
    store: Store,
    wanted: Sequence[Choices],
    languages: tuple[str, ...],
    folder: Path,
    progress: Progress,
) -> list[Packed]:
    """Write the documents; those without languages of their own in these."""
    with store.read() as read:
        orders = [_in(choices, languages).order(read) for choices in wanted]
    return list(write_pack(store, orders, folder, progress))


def _in(choices: Choices, languages: tuple[str, ...]) -> Choices:
    return choices if choices.languages else replace(choices, languages=languages)


def _left_out(packed: Packed) -> str:
    assert packed.refused is not None
    title = _(kind_of(packed.order.kind).title)
    return f"{title}: {localized(packed.refused)}"


def _state(on: bool) -> Qt.CheckState:  # noqa: FBT001 - as Qt's own setters
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
