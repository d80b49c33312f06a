"""The live look at a document: pages, zoom, and the pages worth a look."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLayout, QWidget

from app.base.errors import AppError
from app.documents.prepared import Examined
from app.documents.telling import Telling
from app.gui.desk import Desk
from app.gui.documents.choices import Choices
from app.gui.documents.page_view import PageView, percent
from app.gui.documents.previewing import Previewer, Sight
from app.gui.documents.sizing import Fit
from app.gui.documents.telling import TellingStrip
from app.gui.i18n import _, localized, number
from app.gui.widgets.card import Card
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.inputs import NumberInput, Unreadable
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, set_shown, tool_button
from app.gui.widgets.stack import Stack

MARGINS = (10, 8, 10, 8)
MANY = 1_000_000
"""More pages than there are: to the first or the last."""


class PreviewPane(QWidget):
    """Shows the page of the newest choices; until it is there, the page before stays."""

    seen = Signal(object)
    """Another page is shown, or the same anew: a `Sight`."""
    examined = Signal(object)
    changed_document = Signal()
    """Other choices are being looked at; what was examined is no longer true."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._page = self._count = 0
        self._wanted_person: int | None = None
        self.previewer = Previewer(desk, self)
        self.view = PageView(_("Preview"))
        self.strip = TellingStrip()
        self.strip.hide()
        self.waiting = EmptyState("hourglass", "")
        self.stack = Stack(self.waiting, self.view)
        self._arrange()
        self._listen()

    @cached_property
    def nobody(self) -> EmptyState:
        """What is said where there is no page."""
        made = EmptyState(
            "file-text",
            _("Nobody is on this document"),
            _("Choose other people at the left, or add people to the conference first."),
            button(_("People"), "users", on=lambda: self._desk.go("people")),
        )
        self.stack.addWidget(made)
        return made

    @cached_property
    def trouble(self) -> EmptyState:
        """What is said where it cannot be made."""
        made = EmptyState("circle-alert", "")
        self.stack.addWidget(made)
        return made

    def _arrange(self) -> None:
        self.number = NumberInput(_("Page"), 1, MANY)
        self.number.setFixedWidth(56)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.total = label("", "caption")
        self.back = tool_button(_("Page before (PgUp)"), "chevron-left", partial(self.turn, -1))
        self.on = tool_button(_("Next page (PgDn)"), "chevron-right", partial(self.turn, 1))
        self.zoomed = label("", "caption")
        self.zoomed.setMinimumWidth(44)
        self.zoomed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._foot = box(
            H(*self._paging(), STRETCH, *self._zooming(), spacing=2, margins=(8, 4, 8, 6))
        )
        head = box(V(self.strip, margins=MARGINS))
        self._head = head
        card = Card(head, (self.stack, 1), self._foot, spacing=0, margins=1)
        self.setLayout(V(card))
        set_shown(head, False)

    def _paging(self) -> tuple[QWidget | QLayout, ...]:
        return (self.back, self.number, self.total, self.on)

    def _zooming(self) -> tuple[QWidget, ...]:
        view = self.view

        def fit(how: Fit) -> Callable[[], None]:
            return lambda: view.set_fit(how)

        return (
            tool_button(_("Smaller (Ctrl+-)"), "minus", lambda: view.step_zoom(-1)),
            self.zoomed,
            tool_button(_("Larger (Ctrl++)"), "plus", lambda: view.step_zoom(1)),
            tool_button(_("True size (Ctrl+0)"), "ruler", lambda: view.set_zoom(1.0)),
            tool_button(_("Fit the width"), "move-horizontal", fit(Fit.WIDTH)),
            tool_button(_("Fit the page"), "maximize", fit(Fit.PAGE)),
        )

    def _listen(self) -> None:
        self.view.sharper_wanted.connect(self._look)
        self.view.zoomed.connect(self._show_zoom)
        self.view.turned.connect(self.turn)
        self.number.returnPressed.connect(self._on_number)
        self.number.editingFinished.connect(self._show_number)
        self.strip.wanted.connect(self._on_telling)
        self.previewer.seen.connect(self._on_seen)
        self.previewer.refused.connect(self._on_refused)
        self.previewer.examined.connect(self._on_examined)

    # what is asked of it

    def show_choices(self, choices: Choices, page: int | None = None) -> None:
        """Look at a document with these choices, at the page shown before unless told."""
        if page is not None:
            self._page = page
        self.changed_document.emit()
        self.previewer.show(choices, self._page, self.view.room)

    def forget(self) -> None:
        """Show nothing; another document comes."""
        self.previewer.forget()
        self._page = self._count = 0
        self.view.show_nothing()
        self.strip.show_telling(())
        set_shown(self._head, False)
        self.stack.setCurrentWidget(self.waiting)
        self._show_number()

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._count

    def turn(self, by: int) -> None:
        """Go so many pages on."""
        self.go(self._page + by)

    def go(self, page: int) -> None:
        """Show a page, from 0, the nearest that there is."""
        page = min(max(page, 0), max(self._count - 1, 0))
        if page != self._page:
            self._page = page
            self._show_number()
            self._look()

    def _look(self) -> None:
        if self._count:
            self.previewer.look(self._page, self.view.room)

    def _on_telling(self, telling: Telling) -> None:
        self.go(telling.page)

    def _on_number(self) -> None:
        try:
            page = self.number.value()
        except Unreadable:
            page = None
        if page is not None:
            self.go(page - 1)
        self._show_number()

    # what comes back

    def _on_seen(self, sight: Sight) -> None:
        self._count = sight.prepared.page_count
        wanted = sight.wish.page
        if self._page == wanted or self._page >= self._count:
            self._page = sight.page
        if not self._count:
            self._show(QImage(), QSizeF())
            self.stack.setCurrentWidget(self.nobody)
        else:
            self._show(sight.picture, sight.paper)
            self.stack.setCurrentWidget(self.view)
        self._show_number()
        self._show_zoom()
        self.seen.emit(sight)

    def _show(self, picture: QImage, paper: QSizeF) -> None:
        picture.setDevicePixelRatio(1.0)
        self.view.show_picture(picture, paper)

    def _on_refused(self, problem: AppError) -> None:
        self.trouble.set_text(_("It cannot be made like this"), localized(problem))
        self.stack.setCurrentWidget(self.trouble)
        self._count = 0
        self._show_number()
        self.strip.show_telling(())
        set_shown(self._head, shown=False)

    def _on_examined(self, found: Examined) -> None:
        self.strip.show_telling(found.telling)
        set_shown(self._head, bool(found.telling))
        self.examined.emit(found)

    def _show_number(self) -> None:
        self.number.set_value(self._page + 1 if self._count else None)
        self.total.setText(_("of {n}", n=number(self._count)) if self._count else "")
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page + 1 < self._count)
        set_shown(self._foot, bool(self._count))
        self.view.setAccessibleDescription(
            _("Page {n} of {total}", n=self._page + 1, total=self._count) if self._count else ""
        )

    def _show_zoom(self) -> None:
        self.zoomed.setText(percent(self.view.zoom))
