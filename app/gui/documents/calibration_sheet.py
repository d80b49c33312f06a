"""Measuring a printer: a page with rulers, four numbers, kept for the printer and its tray."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.documents.imposition import TRUE, Calibration, Duplex
from app.documents.ruler_page import INSET
from app.documents.sheets import PaperKind, papers
from app.gui.desk import Desk
from app.gui.documents import calibration
from app.gui.documents.calibration import Measured
from app.gui.documents.option_inputs import DecimalInput, written
from app.gui.documents.print_sheet import REMEMBERED, said
from app.gui.documents.printers import AUTOMATIC, TRAYS, Station
from app.gui.i18n import _
from app.gui.widgets.banner import Banner
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import FlagInput
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label

NUMBERS = (
    ("left", N_("1. Left edge to the cross")),
    ("top", N_("2. Upper edge to the cross")),
    ("across", N_("3. Cross to cross, across")),
    ("down", N_("4. Cross to cross, down")),
)
SPREAD = 0.2
"""Measured lengths may differ from those meant by so much of them, the offsets by 20 mm."""


class CalibrationSheet(Sheet):
    """Stays open while the ruler page is printed; nothing is kept before it is submitted."""

    page_asked = Signal()
    """The ruler page is to be printed or saved; see `paper`, `both_sides`, `station`, `tray`."""
    kept = Signal()

    def __init__(self, parent: QWidget | None, desk: Desk, stations: Sequence[Station]) -> None:
        self._desk = desk
        self._stations = {station.key: station for station in stations}
        names = [(key, each.title) for key, each in self._stations.items()]
        self.printer: ChoiceCombo[str] = ChoiceCombo(_("Printer"), names, searchable=False)
        trays = [(key, _(name)) for key, (name, _source) in TRAYS.items()]
        self.tray: ChoiceCombo[str] = ChoiceCombo(_("Tray"), trays, searchable=False)
        pages = [(p.key, p.key) for p in papers().values() if p.kind is PaperKind.PAGE]
        self.paper_key: ChoiceCombo[str] = ChoiceCombo(_("Paper"), pages, searchable=False)
        self.back = FlagInput(_("With a back, to see how both sides meet"))
        self.now = label("", "caption", wrap=True)
        super().__init__(
            parent,
            _("Calibrate a printer"),
            self._content(),
            text=_("Print the ruler page, measure it, and type what you measured in millimetres."),
            primary=_("Keep it"),
            width=560,
        )
        self._begin()
        self._listen()

    def _content(self) -> QWidget:
        self.where = Form(columns=2)
        if self._stations:
            self.where.add("printer", _("Printer"), self.printer, span=2)
            self.where.add("tray", _("Tray"), self.tray)
        self.where.add("paper", _("Paper"), self.paper_key)
        self.where.add("back", "", self.back, span=2)
        words = _("Print the ruler page") if self._stations else _("Save the ruler page…")
        self.page = button(words, "ruler", on=self._ask_page)
        self.numbers = Form(columns=2)
        for name, title in NUMBERS:
            shown = _("{title} (mm)", title=_(title))
            self.numbers.add(name, shown, DecimalInput(_(title), -20.0, 1_200.0))
        nobody = None if self._stations else Banner(_("No printer found."), icon="printer")
        return box(V(nobody, self.where, H(self.page, STRETCH), self.numbers, self.now, spacing=14))

    def _ask_page(self) -> None:
        self.page_asked.emit()

    def _begin(self) -> None:
        kept = self._desk.preferences.recall(REMEMBERED, {})
        known = kept if isinstance(kept, dict) else {}
        first = next(iter(self._stations), None)
        name = known.get("printer")
        self.printer.set_value(name if name in self._stations else first)
        self.tray.set_value(known.get("tray") if known.get("tray") in TRAYS else AUTOMATIC)
        self.paper_key.set_value("A4")
        self.primary.setEnabled(bool(self._stations))
        self._show_known()

    def _listen(self) -> None:
        for part in (self.printer, self.tray, self.paper_key):
            part.changed.connect(self._show_known)
        self.numbers.changed.connect(self._show_result)
        self.submitted.connect(self._keep)

    # what is chosen

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the ruler page in millimetres."""
        found = papers()[self.paper_key.value() or "A4"]
        return found.width, found.height

    @property
    def both_sides(self) -> bool:
        """Whether the page has a back."""
        return self.back.value()

    @property
    def duplex(self) -> Duplex:
        """How the printer turns the page."""
        return Duplex.LONG_EDGE if self.both_sides else Duplex.NONE

    @property
    def station(self) -> Station | None:
        """The printer; None where there is none."""
        return self._stations.get(self.printer.value() or "")

    @property
    def tray_key(self) -> str:
        """The tray."""
        return self.tray.value() or AUTOMATIC

    @property
    def meant(self) -> Measured:
        """What would be measured if the printer were true."""
        width, height = self.paper
        return Measured(INSET, INSET, width - 2 * INSET, height - 2 * INSET)

    def measured(self) -> Measured | None:
        """What was typed; None with marks in place where it cannot be."""
        values = self.numbers.values()
        if values is None:
            return None
        found = Measured(**{name: float(str(value)) for name, value in values.items()})
        for name in ("across", "down"):
            meant = getattr(self.meant, name)
            if abs(getattr(found, name) - meant) > SPREAD * meant:
                self.numbers.mark(name, _("It should be about {mm} mm.", mm=written(meant)))
                return None
        return found

    # following

    def _show_known(self) -> None:
        name, tray = self.printer.value() or "", self.tray_key
        now = calibration.recall(self._desk.preferences, name, tray)
        shown = calibration.measured_with(now, self.meant)
        self.numbers.set_values({name: getattr(shown, name) for name, _title in NUMBERS})
        self._say(now)

    def _show_result(self) -> None:
        try:
            values = [self.numbers[name].value() for name, _title in NUMBERS]
        except ValueError:
            return
        left, top, across, down = (float(str(value)) for value in values)
        if min(across, down) > 0:
            found = Measured(left, top, across, down)
            self._say(calibration.calibration_of(found, self.meant))

    def _say(self, found: Calibration) -> None:
        self.now.setText(
            _("Nothing is changed: this printer is taken as exact.")
            if found == TRUE
            else said(found)
        )

    def _keep(self) -> None:
        found, station = self.measured(), self.station
        if found is None or station is None:
            return
        made = calibration.calibration_of(found, self.meant)
        calibration.remember(self._desk.preferences, station.key, self.tray_key, made)
        self.kept.emit()
        self.accept()
