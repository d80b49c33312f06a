"""The window before printing: which printer, how often, which pages, how much paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.documents.imposition import TRUE, Calibration
from app.documents.prepared import Prepared
from app.gui.desk import Desk
from app.gui.documents import calibration
from app.gui.documents.option_inputs import written
from app.gui.documents.page_ranges import PageRange
from app.gui.documents.printers import AUTOMATIC, TRAYS, Station
from app.gui.i18n import _, _n
from app.gui.widgets.banner import Banner
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import NumberInput, Unreadable
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label

REMEMBERED = "documents.printer"
MOST_COPIES = 99
NO_PRINTER = N_("No printer found: save as PDF.")


@dataclass(frozen=True)
class PrintWish:
    """How it is to be printed; pages from 0."""

    station: Station
    tray: str
    copies: int
    pages: tuple[int, ...]
    calibration: Calibration


class PrintSheet(Sheet):
    """Asks for nothing that the document itself knows."""

    save_asked = Signal()
    calibrate_asked = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        desk: Desk,
        title: str,
        prepared: Prepared,
        stations: Sequence[Station],
        *,
        doubts: int = 0,
    ) -> None:
        self._desk, self._prepared = desk, prepared
        self._stations = {station.key: station for station in stations}
        self.pages = PageRange(_("Pages"), prepared.page_count)
        self.printer: ChoiceCombo[str] = ChoiceCombo(
            _("Printer"),
            [(key, each.title) for key, each in self._stations.items()],
            searchable=False,
        )
        self.tray: ChoiceCombo[str] = ChoiceCombo(
            _("Tray"), [(key, _(name)) for key, (name, _source) in TRAYS.items()], searchable=False
        )
        self.copies = NumberInput(_("Copies"), 1, MOST_COPIES)
        self.paper = label("", "strong", wrap=True)
        self.trueness = label("", "caption", wrap=True)
        super().__init__(parent, title, self._content(doubts), primary=_("Print"), width=520)
        self._begin()
        self.printer.changed.connect(self._follow)
        self.tray.changed.connect(self._follow)
        for part in (self.pages, self.copies):
            part.changed.connect(self._count)

    def _content(self, doubts: int) -> QWidget:
        self.form = Form(columns=2)
        self.form.add("printer", _("Printer"), self.printer, span=2)
        self.form.add("tray", _("Tray"), self.tray)
        self.form.add("copies", _("Copies"), self.copies)
        self.form.add("pages", _("Pages"), self.pages, span=2, hint=_("All, or such as 1-4, 7"))
        doubtful = _n(
            "{n} place should be looked at before paper is spent.",
            "{n} places should be looked at before paper is spent.",
            doubts,
        )
        warning = Banner(doubtful) if doubts else None
        self.nobody: Banner | None = None
        if not self._stations:
            self.nobody = Banner(_(NO_PRINTER), _("Save as PDF…"), self._save, icon="printer")
        measure = button(_("Calibrate…"), "ruler", "link", self._calibrate)
        exact = H((self.trueness, 1), measure) if self._stations else None
        form = self.form if self._stations else None
        return box(V(self.nobody, warning, form, exact, self.paper, STRETCH, spacing=14))

    def _begin(self) -> None:
        kept = self._desk.preferences.recall(REMEMBERED, {})
        known = kept if isinstance(kept, dict) else {}
        usual = next(iter(self._stations), None)
        name = known.get("printer")
        self.printer.set_value(name if name in self._stations else usual)
        tray = known.get("tray")
        self.tray.set_value(tray if tray in TRAYS else AUTOMATIC)
        self.copies.set_value(1)
        self.primary.setEnabled(bool(self._stations))
        self.form.setVisible(bool(self._stations))
        self._follow()
        self._count()

    def follow_calibration(self) -> None:
        """A printer was measured meanwhile."""
        self._follow()

    def _follow(self) -> None:
        found = self._calibration()
        self.trueness.setText(said(found))

    def _calibration(self) -> Calibration:
        name, tray = self.printer.value() or "", self.tray.value() or AUTOMATIC
        return calibration.recall(self._desk.preferences, name, tray)

    def _count(self) -> None:
        try:
            pages, copies = len(self.pages.value()), self.copies.value() or 1
        except Unreadable:
            return
        each = max(1, self._prepared.page_count // max(1, self._prepared.sheet_count))
        sheets = -(-pages // each) * copies
        self.paper.setText(_n("{n} sheet of paper", "{n} sheets of paper", sheets))

    def _calibrate(self) -> None:
        self.calibrate_asked.emit()

    def _save(self) -> None:
        self.reject()
        self.save_asked.emit()

    def wish(self) -> PrintWish | None:
        """What was chosen, remembered; None where something cannot be read."""
        values = self.form.values()
        station = self._stations.get(self.printer.value() or "")
        if values is None or station is None:
            return None
        tray = self.tray.value() or AUTOMATIC
        self._desk.preferences.remember(REMEMBERED, {"printer": station.key, "tray": tray})
        copies = self.copies.value() or 1
        return PrintWish(station, tray, copies, self.pages.value(), self._calibration())


def said(found: Calibration) -> str:
    """How true a printer is known to be."""
    if found == TRUE:
        return _("Printed at true size. This printer was not measured yet.")
    return _(
        "Measured: moved by {dx} × {dy} mm, size {x} × {y} %.",
        dx=written(round(found.dx, 2)),
        dy=written(round(found.dy, 2)),
        x=written(round(found.scale_x * 100, 2)),
        y=written(round(found.scale_y * 100, 2)),
    )
