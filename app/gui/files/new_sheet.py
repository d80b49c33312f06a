"""The sheet for a new conference, empty or with parts of an earlier one."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from babel.core import get_global
from PySide6.QtCore import QTimeZone, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.base.errors import AppError
from app.base.file_names import safe_name
from app.base.paths import documents_folder
from app.base.texts import Texts
from app.gui.files.path_input import ENDING, PathInput
from app.gui.files.work import NewFile
from app.gui.i18n import _, current_language, localized
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.country_combo import CountryCombo
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import FlagInput, TextInput
from app.gui.widgets.languages_input import LanguagesInput

if TYPE_CHECKING:
    from app.usecases.takeover import Part

WIDTH = 700


class PartsInput(QWidget):
    """What is taken over, each with a box to tick."""

    changed = Signal()

    def __init__(self, parts: "Iterable[tuple[Part, str]]") -> None:
        super().__init__()
        self.flags = {part: FlagInput(_(name), on=True) for part, name in parts}
        widest = max((flag.sizeHint().width() for flag in self.flags.values()), default=0)
        columns = 2 if widest < WIDTH // 2 - 30 else 1  # long words want a line of their own
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        for number, flag in enumerate(self.flags.values()):
            grid.addWidget(flag, *divmod(number, columns))
            flag.changed.connect(self.changed)

    def value(self) -> "list[Part]":
        """The parts ticked."""
        return [part for part, flag in self.flags.items() if flag.value()]

    def set_value(self, value: object) -> None:
        """Tick these parts and no others."""
        wanted = value if isinstance(value, list | tuple) else ()
        for part, flag in self.flags.items():
            flag.set_value(part in wanted)

    def widget(self) -> QWidget:
        """Itself."""
        return self


class NewSheet(Sheet):
    """Asks for what a conference cannot do without, and where to keep it."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        earlier: Path | None = None,
        parts: "Iterable[tuple[Part, str]]" = (),
    ) -> None:
        self.form = Form(2)
        self._earlier = earlier
        self._parts = PartsInput(parts)
        self._suggested = ""
        title = _("New from an earlier conference") if earlier else _("New conference")
        super().__init__(parent, title, self.form, primary=_("Create"), width=WIDTH)
        self._fill()
        self.form.set_values(
            {
                "starts_on": None,
                "time_zone": bytes(QTimeZone.systemTimeZoneId().data()).decode(),
                "languages": (current_language(),),
            }
        )
        self.form["title"].changed.connect(self._suggest_path)
        self.form["starts_on"].changed.connect(self._suggest_end)
        self.form["country"].changed.connect(self._suggest_zone)
        self._suggest_path()
        self.form["title"].widget().setFocus()

    def _fill(self) -> None:
        form = self.form
        form.add("title", _("Title"), TextInput(), span=2)
        form.add("starts_on", _("First day"), DateInput())
        form.add("ends_on", _("Last day"), DateInput())
        form.add("place", _("Place"), TextInput())
        form.add("country", _("Country"), CountryCombo())
        zones = [(zone, zone.replace("_", " ")) for zone in sorted(available_timezones())]
        zone: ChoiceCombo[str] = ChoiceCombo(_("Time zone"), zones)
        form.add("time_zone", _("Time zone"), zone, span=2)
        languages = LanguagesInput(_("Languages of the conference"))
        hint = _("The first one sorts the lists and stands in where a text is missing.")
        form.add("languages", _("Languages of the conference"), languages, hint=hint, span=2)
        if self._earlier is not None:
            file = self._earlier.stem
            form.add("parts", _("Take over from “{file}”", file=file), self._parts, span=2)
        form.add("path", _("Keep it in the file"), PathInput(_("File"), saves=True), span=2)

    def _suggest_path(self) -> None:
        """Follow the title until somebody chose a path."""
        field = self.form["path"]
        if str(field.value() or "") != self._suggested:
            return
        name = safe_name(str(self.form["title"].value()), _("New conference"))
        path = documents_folder() / f"{name}{ENDING}"
        self._suggested = str(path)
        field.set_value(path)

    def _suggest_end(self) -> None:
        """A conference of one day until somebody says otherwise."""
        values = self._dates()
        if values is not None and (values[1] is None or values[1] < values[0]):
            self.form["ends_on"].set_value(values[0])

    def _suggest_zone(self) -> None:
        """The zone of the country, unless one of its zones is chosen already."""
        zones = get_global("territory_zones").get(str(self.form["country"].value()), ())
        if zones and self.form["time_zone"].value() not in zones:
            european = [zone for zone in zones if zone.startswith("Europe/")]
            self.form["time_zone"].set_value((european or zones)[0])

    def _dates(self) -> tuple[date, date | None] | None:
        try:
            start, end = self.form["starts_on"].value(), self.form["ends_on"].value()
        except ValueError:
            return None
        if not isinstance(start, date):
            return None
        return start, end if isinstance(end, date) else None

    def wanted(self) -> NewFile | None:
        """What to make; None, with the marks in place, where something is missing."""
        values = self.form.values()
        if values is None or not self._complete(values):
            return None
        path = values.pop("path")
        assert isinstance(path, Path)
        values.pop("parts", None)
        language = current_language()
        languages = values["languages"]
        if isinstance(languages, tuple) and languages:
            language = languages[0]
        for name in ("title", "place"):
            values[name] = Texts({language: str(values[name])})
        return NewFile(path, values, self._earlier, self._parts.value())

    def _complete(self, values: dict[str, object]) -> bool:
        needed = {
            "title": _("Give the conference a title."),
            "starts_on": _("Say on which day it begins."),
            "ends_on": _("Say on which day it ends."),
            "time_zone": _("Choose the time zone of the place."),
            "languages": _("Choose at least one language."),
            "path": _("Say in which file to keep it."),
        }
        missing = [name for name in needed if not values[name]]
        for name in reversed(missing):
            self.form.mark(name, needed[name])
        return not missing

    def refuse(self, problem: AppError) -> None:
        """Say what was refused, at its field where the sheet has one."""
        self.set_busy(busy=False)
        if not self.form.mark(problem.field, localized(problem)):
            self.fail(localized(problem))
