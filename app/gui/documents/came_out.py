"""The question after printing: what did come out, and only that is kept as printed."""

from collections.abc import Callable

from PySide6.QtWidgets import QRadioButton, QWidget

from app.gui.documents.page_ranges import PageRange, written_pages
from app.gui.i18n import _, _n
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.inputs import Unreadable
from app.gui.widgets.layouts import V, box, label, set_shown

Pages = tuple[int, ...]
Answered = Callable[[Pages], object]


class CameOutSheet(Sheet):
    """All, some pages, or nothing; answered with the pages, from 0, that are good."""

    def __init__(self, parent: QWidget | None, pages: Pages, answered: Answered) -> None:
        self._pages, self._answered = pages, answered
        self.all = QRadioButton(_("Yes, all of it"))
        self.some = QRadioButton(_("Only some pages"))
        self.none = QRadioButton(_("No, nothing"))
        self.range = PageRange(_("Pages that came out"), max(pages, default=-1) + 1)
        self.range.setPlaceholderText(written_pages(pages))
        self.wrong = label("", "error", wrap=True)
        content = V(self.all, self.some, self.range, self.wrong, self.none, spacing=6)
        super().__init__(
            parent,
            _("Did it come out?"),
            box(content),
            text=_(
                "Only what you hold in your hands is kept as printed; the rest stays to be printed."
            ),
            primary=_("Keep it"),
        )
        for choice in (self.all, self.some, self.none):
            choice.setAccessibleName(choice.text())
            choice.toggled.connect(self._follow)
        self.secondary.hide()
        self.all.setChecked(True)
        self.submitted.connect(self._answer)

    def _follow(self) -> None:
        set_shown(self.range, self.some.isChecked())
        set_shown(self.wrong, False)
        words = _("Keep it") if not self.none.isChecked() else _("Nothing was printed")
        self.primary.setText(words)
        self.primary.setAccessibleName(words)
        if self.some.isChecked():
            self.range.setFocus()

    def _answer(self) -> None:
        try:
            good = self._good()
        except Unreadable as problem:
            self.wrong.setText(str(problem))
            set_shown(self.wrong, True)
            return
        self.accept()
        self._answered(good)

    def _good(self) -> tuple[int, ...]:
        if self.all.isChecked():
            return self._pages
        if self.none.isChecked():
            return ()
        chosen = set(self.range.value())
        return tuple(page for page in self._pages if page in chosen)


def said(cards: int) -> str:
    """What is said once it is kept."""
    return _n("{n} card is kept as printed.", "{n} cards are kept as printed.", cards)
