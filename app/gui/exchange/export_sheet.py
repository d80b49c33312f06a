"""The window for an export: whom, what, in which form, into which file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.base.errors import AppError
from app.base.file_names import safe_name
from app.base.paths import documents_folder
from app.base.progress import Progress
from app.base.words import N_
from app.exchange.export import export_delegations, export_people
from app.exchange.presets import PRESETS
from app.gui.desk import Desk
from app.gui.exchange import export_choices as choices
from app.gui.exchange.column_list import ColumnList
from app.gui.exchange.done_view import done_view
from app.gui.exchange.export_choices import ALL, DELEGATIONS, FILTERED, OWN, SELECTED, Scope
from app.gui.exchange.place_input import PlaceInput
from app.gui.i18n import _, _n, current_language, localized
from app.gui.pages import Page
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import STRETCH, H, V, box, label
from app.queries import delegations, events, people
from app.queries.questions import questions

REMEMBERED = "export"
WIDTH = 760
ENDINGS = tuple(f".{key}" for key in choices.FORMATS)


class ExportSheet(Sheet):
    """Remembers what was chosen; the columns follow the ready-made list until they are changed."""

    def __init__(self, parent: QWidget | None, desk: Desk, scope: Scope) -> None:
        self.desk, self.scope = desk, scope
        self._questions = desk.ask(questions)
        self._last = desk.preferences.recall(REMEMBERED)
        event = desk.ask(events.event)
        self.who = ChipRow(_("Who"), self._people())
        self.format = ChipRow(_("Format"))
        self.preset: ChoiceCombo[str] = ChoiceCombo(_("What"), choices.presets(), searchable=False)
        self.reader = TextInput(_("For whom"))
        self.reader.setToolTip(_("Kept in the log of what left the computer."))
        self.language: ChoiceCombo[str] = ChoiceCombo(
            _("Language of the headings"), choices.languages(event)
        )
        self.columns = ColumnList()
        self.place = PlaceInput(_("File"))
        self._stack = QStackedWidget()
        super().__init__(
            parent,
            _("Export"),
            self._stack,
            text=_("What a spreadsheet could take for a formula is written as text."),
            primary=_("Export"),
            width=WIDTH,
        )
        self._stack.addWidget(self._form())
        self._begin(choices.title_of(event))
        self._listen()

    def _people(self) -> list[Choice]:
        ask = self.desk.ask
        found = [Choice(ALL, _("Everybody"), ask(people.count))]
        if self.scope.filtered is not None:
            found.append(Choice(FILTERED, _("As filtered"), self.scope.filtered))
        if self.scope.selected:
            found.append(Choice(SELECTED, _("Selected"), len(self.scope.selected)))
        found.append(Choice(DELEGATIONS, _("Delegations"), ask(delegations.count)))
        return found

    def _form(self) -> QWidget:
        self._what = box(V(label(_("What"), "caption"), self.preset, spacing=3))
        left = V(
            V(label(_("Who"), "caption"), self.who, spacing=4),
            self._what,
            V(label(_("For whom"), "caption"), self.reader, spacing=3),
            V(label(_("Format"), "caption"), self.format, spacing=4),
            V(label(_("Language of the headings"), "caption"), self.language, spacing=3),
            V(label(_("File"), "caption"), self.place, spacing=3),
            STRETCH,
            spacing=14,
        )
        self.columns.setMinimumHeight(380)
        return box(H((left, 6), (self.columns, 5), spacing=20))

    def _begin(self, title: str) -> None:
        self.who.set_chosen(self.scope.first)
        self.preset.set_value(choices.recalled(self._last, "preset", PRESETS) or "list")
        self.language.set_value(choices.recalled(self._last, "language") or current_language())
        if self.language.value() is None:
            self.language.set_value("en")
        folder = Path(choices.recalled(self._last, "folder") or documents_folder())
        if not folder.is_dir():
            folder = documents_folder()
        self.place.set_value(folder / safe_name(title, _("People")))
        self._show_who()
        self._show_reader()
        wanted = choices.recalled(self._last, "format", dict(choices.formats(self._who)))
        if wanted:
            self.format.set_chosen(wanted)
        own = self._last.get("columns") if isinstance(self._last, dict) else None
        if isinstance(own, list) and own and self._who != DELEGATIONS:
            self.preset.set_value(OWN)
            titles = choices.column_titles(self._who, self._questions)
            self.columns.show_columns(titles, [str(key) for key in own])
            self._show_reader()
        self._follow_format()

    def _listen(self) -> None:
        self.who.chosen.connect(lambda _key: self._show_who())
        self.preset.chosen.connect(lambda _key: self._show_columns())
        self.preset.chosen.connect(lambda _key: self._show_reader())
        self.who.chosen.connect(lambda _key: self._show_reader())
        self.format.chosen.connect(lambda _key: self._follow_format())
        self.columns.changed.connect(self._on_columns)
        self.submitted.connect(self._export)

    # what was chosen

    @property
    def _who(self) -> str:
        return self.who.key() or ALL

    def _show_who(self) -> None:
        kept = self.format.key()
        self.format.set_choices(Choice(key, text) for key, text in choices.formats(self._who))
        if kept in self.format.chips:
            self.format.set_chosen(kept)
        self._what.setVisible(self._who != DELEGATIONS)
        self._show_columns()
        self._follow_format()

    def _show_columns(self) -> None:
        """Show the columns of the ready-made list; one's own stay as they are."""
        titles = choices.column_titles(self._who, self._questions)
        preset = self.preset.value() or "list"
        if self._who == DELEGATIONS:
            self.columns.show_columns(titles, [key for key, _title in titles])
        elif preset != OWN:
            summary = choices.is_summary(preset)
            columns = () if summary else choices.preset_columns(preset, self._questions)
            self.columns.show_columns(titles, columns)
        self.columns.setEnabled(self._who == DELEGATIONS or not choices.is_summary(preset))

    def _on_columns(self) -> None:
        """A list whose columns were changed is one's own."""
        if self._who != DELEGATIONS:
            self.preset.set_value(OWN)

    @property
    def _list(self) -> str:
        """What is written: a ready-made list, one's own, or the delegations."""
        return DELEGATIONS if self._who == DELEGATIONS else self.preset.value() or "list"

    def _show_reader(self) -> None:
        """Who got this list last, or for whom it is usually made."""
        self.reader.setPlaceholderText(choices.usual_reader(self._list))
        self.reader.set_value(choices.readers(self._last).get(self._list, ""))

    def _follow_format(self) -> None:
        self.place.follow(f".{self.format.key() or 'xlsx'}", ENDINGS)

    # doing it

    def _export(self) -> None:
        target = self.place.value()
        if target is None:
            self.fail(_("Say in which file to write it."))
            return
        chosen = self.columns.keys()
        summary = choices.is_summary(self.preset.value() or "")
        if not chosen and not (summary and self._who != DELEGATIONS):
            self.fail(_("Tick at least one column."))
            return
        self.set_busy(busy=True)
        self._remember(target, chosen)
        answer = self.desk.run(N_("Writing the list"), self._work(target, chosen))
        answer.then(lambda count: self._done(count, target)).otherwise(self._refuse)
        answer.lastly(lambda: self.set_busy(busy=False))

    def _work(self, target: Path, chosen: tuple[str, ...]) -> Callable[[Progress], int]:
        store, language = self.desk.store, self.language.value() or "en"
        recipient = self.reader.value()
        if self._who == DELEGATIONS:
            return lambda progress: export_delegations(
                store,
                target,
                columns=chosen,
                language=language,
                recipient=recipient,
                progress=progress,
            )
        preset = self.preset.value() or "list"
        columns = chosen if preset == OWN else ()
        wish = choices.wish_of(self.scope, self._who, preset, columns, language)
        wish = replace(wish, recipient=recipient)
        return lambda progress: export_people(store, target, wish, progress)

    def _remember(self, target: Path, chosen: tuple[str, ...]) -> None:
        own = self.preset.value() == OWN and self._who != DELEGATIONS
        kept = {
            "preset": self.preset.value(),
            "language": self.language.value(),
            "format": self.format.key(),
            "folder": str(target.parent),
            "columns": list(chosen) if own else [],
            "readers": choices.readers(self._last) | {self._list: self.reader.value()},
        }
        self.desk.preferences.remember(REMEMBERED, kept)

    def _done(self, count: int, target: Path) -> None:
        text = _n("{n} row was written", "{n} rows were written", count)
        self._stack.addWidget(done_view(text, target))
        self._stack.setCurrentIndex(self._stack.count() - 1)
        self.secondary.setText(_("Close"))
        self.secondary.setAccessibleName(_("Close"))
        self.primary.hide()
        self.secondary.setFocus()

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))


def open_export(parent: QWidget, desk: Desk, page: Page) -> ExportSheet:
    """Open the window for what a page shows."""
    sheet = ExportSheet(parent, desk, choices.scope_of(page))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet
