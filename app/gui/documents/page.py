"""All paper of the conference: the gallery, one document in the making, what was printed."""

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.documents.document import DocumentKind, kinds
from app.gui.desk import Desk
from app.gui.documents import doing, measuring
from app.gui.documents.actions import ACTIONS
from app.gui.documents.choices import Choices
from app.gui.documents.gallery import ROOM, Gallery
from app.gui.documents.offers import Offering
from app.gui.documents.runs import Runs
from app.gui.documents.target import Wanted
from app.gui.documents.thumbnails import Thumbnail, Thumbnails
from app.gui.documents.who import Who
from app.gui.documents.workshop import Workshop
from app.gui.i18n import _, _n, brief_day, clock
from app.gui.pages import Page
from app.gui.widgets.banner import Banner
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.layouts import V, box, button, menu_of, tool_button
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.gui.widgets.title_block import TitleBlock
from app.queries import printing
from app.queries.printing import RunRow
from app.store.store import TABLES

__all__ = ["ACTIONS", "DocumentsPage", "build"]

ALL, PRINTED = "all", "printed"


@dataclass(frozen=True)
class Kept:
    """What is the same after the language was changed."""

    choices: Choices | None
    tab: str
    text: str


class DocumentsPage(Page):
    """`jump` takes the key of a kind, a `Wanted`, or "printed" for the runs."""

    SHOWS = TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kinds = kinds()
        self.workshop: Workshop | None = None
        self._runs: list[RunRow] = []
        self._offering = Offering(desk)
        self._meant: Who | None = None
        self.gallery = Gallery(self.kinds)
        self.runs = Runs(desk)
        self.thumbnails = Thumbnails(desk, ROOM, self)
        self.search = SearchField(_("Search documents…"), width=260)
        self.tabs = ChipRow(
            _("What to show"),
            [Choice(ALL, _("All documents")), Choice(PRINTED, _("Printed"))],
        )
        self._arrange()
        self._listen()
        self.reload()

    def _arrange(self) -> None:
        pack = button(_("Print pack…"), "package", "primary", lambda: doing.print_pack(self))
        ruler = tool_button(_("Calibrate a printer…"), "ruler", lambda: measuring.calibrate(self))
        bundles = menu_of(
            (_("Folder for participants…"), "package", lambda: self.desk.act("export_materials")),
            (_("Evidence for the funder…"), "archive", lambda: self.desk.act("export_evidence")),
        )
        self.bundles = tool_button(_("Whole folders"), "ellipsis", menu=bundles)
        self.head = TitleBlock(_("Documents"), "", self.search, ruler, pack, self.bundles)
        self.body = Stack(self.gallery, self.runs)
        self.note = Banner("", _("For everybody"), self.mean_everybody, icon="flag", tone="blue")
        self.note.hide()
        self.front = box(V(self.head, self.tabs, self.note, (self.body, 1), spacing=12))
        self.whole = Stack(self.front)
        self.setLayout(V(self.whole, margins=(22, 18, 22, 14)))

    def _listen(self) -> None:
        self.gallery.opened.connect(self.open)
        self.gallery.typed.connect(self._on_typed)
        self.search.textChanged.connect(self.gallery.narrow)
        self.search.left_down.connect(self.gallery.go)
        self.thumbnails.made.connect(self._on_thumbnail)
        self.tabs.chosen.connect(self.show_tab)
        self.runs.wanted.connect(self.jump)

    # what is shown

    def reload(self) -> None:
        """The conference changed: what is in sight is made again."""
        self._runs = self.desk.ask(printing.runs)
        self.tabs.set_counts({PRINTED: len(self._runs) or None})
        self.head.set_subtitle(_n("{n} document", "{n} documents", len(self.kinds)))
        self.runs.show_runs(self._runs)
        self.thumbnails.forget()
        self._offering.forget()
        if self.workshop is not None:
            self.workshop.reload()
        elif self.gallery.isVisible():
            self._want_thumbnails()

    def _want_thumbnails(self) -> None:
        self.thumbnails.want([tile.kind.key for tile in self.gallery.shown()], self.ratio)

    @property
    def ratio(self) -> float:
        """Device pixels per logical pixel."""
        return self.devicePixelRatioF()

    def _on_thumbnail(self, key: str, made: Thumbnail) -> None:
        kind = self.kinds[key]
        self.gallery.show_thumbnail(key, made, _counted(made), _printed(self._last(kind)))

    def _last(self, kind: DocumentKind) -> RunRow | None:
        return next((run for run in self._runs if run.kind == kind.key), None)

    def show_tab(self, tab: str) -> None:
        """Show all documents, or what was printed."""
        self.tabs.set_chosen(tab)
        self.body.setCurrentIndex(1 if tab == PRINTED else 0)
        self.search.setVisible(tab == ALL)

    def _on_typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.insert(text)

    # one document

    def open(self, key: str, wanted: Choices | None = None) -> Workshop:
        """Show one document in the making."""
        self._drop()
        self.thumbnails.pause()
        made = self.workshop = Workshop(self.desk, self.kinds[key], self.whole, self._offering)
        made.left.connect(self.leave)
        made.print_asked.connect(lambda: doing.print_it(self))
        made.save_asked.connect(lambda: doing.save(self))
        doing.offer_presets(self)
        self.whole.addWidget(made)
        self._bring(made)
        if wanted is not None:
            made.show_choices(wanted)
        elif self._meant is not None:
            made.show_who(self._meant)
        else:
            made.look()
        made.preview.view.setFocus()
        return made

    def mean(self, who: Who) -> None:
        """Offer all documents for these people or delegations; the next one is made for them."""
        self._meant = who
        self.leave()
        self.show_tab(ALL)
        count = len(who.delegation_ids or who.person_ids)
        if who.delegation_ids:
            text = _n("Choose a document for {n} delegation.",
                      "Choose a document for {n} delegations.", count)  # fmt: skip
        else:
            text = _n("Choose a document for {n} person.",
                      "Choose a document for {n} people.", count)  # fmt: skip
        self.note.words.setText(text)
        self.note.show()

    def mean_everybody(self) -> None:
        """Documents are for everybody again."""
        self._meant = None
        self.note.hide()

    def leave(self) -> None:
        """Back to all documents."""
        key = self.workshop.kind.key if self.workshop is not None else ""
        self._drop()
        self.gallery.go(key)

    def _bring(self, part: QWidget) -> None:
        """Bring a part to the front, which is given the keyboard then.

        Qt would else look through the whole page for the next one that takes it.
        """
        holder = self.focusWidget()
        if holder is not None:
            holder.clearFocus()
        self.whole.setCurrentWidget(part)

    def _drop(self) -> None:
        made, self.workshop = self.workshop, None
        if made is not None:
            made.preview.forget()
            self._bring(self.front)
            self.whole.removeWidget(made)
            made.deleteLater()

    def go_search(self) -> None:
        """Go to the search field."""
        self.leave()
        self.show_tab(ALL)
        self.search.setFocus()
        self.search.selectAll()

    # for the window

    def jump(self, target: object) -> None:
        """Show a document, for certain people if told; or what was printed."""
        if target == PRINTED:
            self.leave()
            self.show_tab(PRINTED)
        elif isinstance(target, Wanted) and not target.kind:
            self.mean(target.who)
        elif isinstance(target, Wanted) and target.kind in self.kinds:
            self.open(target.kind).show_who(target.who)
        elif isinstance(target, str) and target in self.kinds:
            self.open(target)

    def keep(self) -> object:
        """The document in the making, or the tab and the search."""
        choices = self.workshop.choices() if self.workshop is not None else None
        return Kept(choices, self.tabs.key(), self.search.text())

    def restore(self, kept: object) -> None:
        """Look as when `keep` was asked."""
        if isinstance(kept, Kept):
            self.search.setText(kept.text)
            self.show_tab(kept.tab or ALL)
            if kept.choices is not None:
                self.open(kept.choices.kind, kept.choices)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: in sight, the small pictures are made."""
        super().showEvent(event)
        if self.workshop is None:
            self._want_thumbnails()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: nobody looks."""
        super().hideEvent(event)
        self.thumbnails.pause()


def _counted(made: Thumbnail) -> str:
    if not made.pages:
        return _("Nobody yet")
    if made.cards:
        return _n("{n} card", "{n} cards", made.cards)
    return _n("{n} page", "{n} pages", made.pages)


def _printed(run: RunRow | None) -> str:
    if run is None:
        return ""
    at = run.at.astimezone()
    today = at.date() == datetime.now(UTC).astimezone().date()
    return _("Printed {when}", when=clock(at) if today else brief_day(at.date()))


def build(desk: Desk) -> DocumentsPage:
    """The page on this desk."""
    return DocumentsPage(desk)
