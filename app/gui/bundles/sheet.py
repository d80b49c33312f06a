"""The window that puts a folder for others together: what is in it, languages, place, progress."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from app.base.errors import AppError
from app.base.file_names import safe_name
from app.base.progress import Progress
from app.base.words import N_
from app.bundles.bundle import ARCHIVE
from app.gui.bundles.glance import Part, glance
from app.gui.bundles.kinds import BUNDLES, Bundle
from app.gui.bundles.parts_list import PartsList
from app.gui.bundles.place import BundlePlace
from app.gui.bundles.spoken import SpokenChoice
from app.gui.bundles.work import Done, Wish, put_together
from app.gui.desk import Desk
from app.gui.documents.saving import open_file
from app.gui.exchange.export_choices import title_of
from app.gui.exchange.place_input import open_folder
from app.gui.i18n import _, _n, localized
from app.gui.jobs import Answer
from app.gui.widgets.card import Card
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label
from app.gui.widgets.overlay import ProgressOverlay
from app.gui.widgets.stack import Stack
from app.queries import events

WIDTH = 840
FRONT = "index.html"


class BundleSheet(Sheet):
    """`bundle` says which folder; Escape while it is written gives it up."""

    def __init__(self, parent: QWidget | None, desk: Desk, bundle: Bundle) -> None:
        self.desk, self.bundle = desk, bundle
        self._answer: Answer[Done] | None = None
        self._target = Path()
        self._given_up = False
        title = title_of(desk.ask(events.event))
        name = safe_name(_(bundle.called, title=title), bundle.key)
        self.parts = PartsList(self._go)
        self.languages = SpokenChoice(desk, several=bundle.several_languages)
        self.place = BundlePlace(name)
        self.stack = Stack()
        super().__init__(
            parent,
            _(bundle.title),
            self.stack,
            text=_(bundle.text),
            primary=_("Put together"),
            width=WIDTH,
        )
        self.stack.addWidget(self._form())
        self.overlay = ProgressOverlay(self)
        self.overlay.cancelled.connect(self._give_up)
        desk.jobs.progressed.connect(self._on_progress)
        self._recall()
        self.submitted.connect(self._write)
        self._look()

    def _form(self) -> QWidget:
        left = V(label(_("What will be in it"), "caption"), Card(self.parts, margins=14), STRETCH)
        right = V(
            V(label(_("Languages"), "caption"), self.languages, spacing=4),
            self.place.forms,
            STRETCH,
            spacing=14,
        )
        return box(V(H((left, 6), (right, 5), spacing=20), self.place, spacing=14))

    def _recall(self) -> None:
        last = self.desk.preferences.recall(self.bundle.remembered)
        self.place.begin(last)
        codes = last.get("languages") if isinstance(last, dict) else None
        self.languages.recall(codes if isinstance(codes, list) else ())

    # what is there

    def _look(self) -> None:
        store, key = self.desk.store, self.bundle.key

        def look(_progress: Progress) -> list[Part]:
            return store.ask(glance, key)

        answer = self.desk.jobs.start("look at a folder", look, writes=False, shown=False)
        answer.then(self._on_looked).otherwise(self._refuse)

    def _on_looked(self, parts: list[Part]) -> None:
        self.parts.show_parts(parts)

    def _go(self, where: tuple[str, object]) -> None:
        self.reject()
        self.desk.go(*where)

    # doing it

    def _write(self) -> None:
        target, languages = self.place.value(), self.languages.value()
        if target is None:
            self.fail(_("Say where to write it."))
            return
        if not languages:
            self.fail(_("Choose at least one language."))
            return
        self._target, self._given_up = target, False
        kept = {**self.place.kept(), "languages": list(languages)}
        self.desk.preferences.remember(self.bundle.remembered, kept)
        self.set_busy(busy=True)
        store, wish = self.desk.store, Wish(self.bundle.key, target, languages)
        self._answer = self.desk.jobs.start(
            N_("Putting the folder together"),
            lambda progress: put_together(store, wish, progress),
            writes=False,
            shown=False,  # the veil of the window would lie behind this sheet
        )
        self.overlay.begin(_("Putting the folder together"))
        self._answer.then(self._done).otherwise(self._refuse).lastly(self._over)

    def _on_progress(self, answer: Answer[Any], done: int, total: int, text: str) -> None:
        if answer is self._answer:
            self.overlay.report(done, total, _(text))

    def _give_up(self) -> None:
        if self._answer is not None:
            self._given_up = True
            self._answer.cancel()

    def _over(self) -> None:
        self._answer = None
        self.overlay.end()
        self.set_busy(busy=False)
        if self._given_up:
            self.fail(_("Stopped. Nothing was written."))

    def _done(self, done: Done) -> None:
        self.fail("")
        text = _n("{n} file was written", "{n} files were written", done.files)
        said = str(self._target)
        if done.damaged:
            files = ", ".join(done.damaged)
            said = "\n\n".join(
                (said, _("Damaged photos, which may not be seen: {files}", files=files))
            )
        view = EmptyState("circle-check", text, said, *self._ways())
        self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
        self.secondary.setText(_("Close"))
        self.secondary.setAccessibleName(_("Close"))
        self.primary.hide()
        self.secondary.setFocus()
        self.desk.toast(_("“{file}” is written.", file=self._target.name))

    def _ways(self) -> list[QPushButton]:
        """The ways to what was written."""
        target = self._target
        if target.suffix.lower() == ARCHIVE:
            return [button(_("Show file"), "folder-open", on=partial(open_folder, target))]
        front = partial(open_file, target / FRONT)
        return [
            button(_("Open folder"), "folder-open", on=partial(open_folder, target)),
            button(_("Open in the browser"), "globe", on=front),
        ]

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))

    def reject(self) -> None:
        """Qt: leaving it gives up what is being written."""
        self._give_up()
        self.overlay.end()
        super().reject()


def open_bundle(parent: QWidget, desk: Desk, key: str) -> BundleSheet:
    """Open the window for a folder."""
    sheet = BundleSheet(parent, desk, BUNDLES[key])
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet
