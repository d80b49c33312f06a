"""The window for an export of the agenda: which part of it, in which form, into which file."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.base.errors import AppError
from app.base.file_names import safe_name
from app.base.paths import documents_folder
from app.base.words import N_
from app.exchange.agenda.leaving import AgendaWish
from app.exchange.agenda.writer import Left, agenda_writers, export_agenda
from app.gui.agenda.finding import find_people_of
from app.gui.agenda.page import AgendaPage
from app.gui.delegations.wording import said
from app.gui.desk import Desk
from app.gui.exchange import export_choices as choices
from app.gui.exchange.done_view import done_view
from app.gui.exchange.place_input import PlaceInput
from app.gui.i18n import _, _n, current_language, localized
from app.gui.pages import Page
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.layouts import STRETCH, V, box, label
from app.gui.widgets.picker import Picker
from app.queries import agenda, events, person, venues

REMEMBERED = "export_agenda"
WIDTH = 720
WHOLE, PERSON, ROOM = "whole", "person", "room"
FORMATS = ("xml", "json", "ics", "xlsx", "csv")
ENDINGS = tuple(f".{key}" for key in FORMATS)


class AgendaExportSheet(Sheet):
    """Remembers what was chosen; `whose` is the person whose agenda is looked at."""

    def __init__(self, parent: QWidget | None, desk: Desk, whose: int | None = None) -> None:
        self.desk = desk
        self._last = desk.preferences.recall(REMEMBERED)
        event = desk.ask(events.event)
        self.part = ChipRow(_("What"), self._parts())
        self.person = Picker(_("Person"), partial(find_people_of, desk), avatars=True)
        self.room: ChoiceCombo[int] = ChoiceCombo(
            _("Room"), _rooms(desk), placeholder=_("Please choose")
        )
        known = agenda_writers()
        formats = [Choice(key, _(known[key].title)) for key in FORMATS if key in known]
        self.format = ChipRow(_("Format"), formats)
        self.language: ChoiceCombo[str] = ChoiceCombo(
            _("Language of the texts"), choices.languages(event)
        )
        self.place = PlaceInput(_("File"))
        self._title = choices.title_of(event)
        self._stack = QStackedWidget()
        super().__init__(
            parent,
            _("Export the agenda"),
            self._stack,
            text=_("Sessions keep their identity, so that calendars and apps follow changes."),
            primary=_("Export"),
            width=WIDTH,
        )
        self._stack.addWidget(self._form())
        self._begin(whose)
        self._listen()

    def _parts(self) -> list[Choice]:
        return [
            Choice(WHOLE, _("The whole agenda"), self.desk.ask(agenda.count)),
            Choice(PERSON, _("Of one person"), icon="user"),
            Choice(ROOM, _("Of one room"), icon="door-open"),
        ]

    def _form(self) -> QWidget:
        self._who = box(V(label(_("Person"), "caption"), self.person, spacing=3))
        self._where = box(V(label(_("Room"), "caption"), self.room, spacing=3))
        return box(
            V(
                V(label(_("What"), "caption"), self.part, spacing=4),
                self._who,
                self._where,
                V(label(_("Format"), "caption"), self.format, spacing=4),
                V(label(_("Language of the texts"), "caption"), self.language, spacing=3),
                V(label(_("File"), "caption"), self.place, spacing=3),
                STRETCH,
                spacing=14,
            )
        )

    def _begin(self, whose: int | None) -> None:
        last = self._last
        self.language.set_value(choices.recalled(last, "language") or current_language())
        if self.language.value() is None:
            self.language.set_value("en")
        self.format.set_chosen(choices.recalled(last, "format", dict.fromkeys(FORMATS)) or "xml")
        folder = Path(choices.recalled(last, "folder") or documents_folder())
        if not folder.is_dir():
            folder = documents_folder()
        self.place.set_value(folder / self._name())
        self.part.set_chosen(WHOLE)
        if whose is not None:
            self.part.set_chosen(PERSON)
            self.person.set_value((whose, self._called(whose)))
        self._show_part()

    def _listen(self) -> None:
        self.part.chosen.connect(lambda _key: self._show_part())
        self.person.picked.connect(lambda _id: self._rename())
        self.room.chosen.connect(lambda _id: self._rename())
        self.format.chosen.connect(lambda _key: self._follow_format())
        self.submitted.connect(self._export)

    def _called(self, person_id: int) -> str:
        card = self.desk.ask(person.card, person_id)
        return card.name.display(self.desk.settings.name_order) if card is not None else ""

    # what was chosen

    def _name(self, part: str = "") -> str:
        return safe_name(" – ".join(filter(None, (self._title, part))), _("Agenda"))

    def _show_part(self) -> None:
        part = self.part.key()
        self._who.setVisible(part == PERSON)
        self._where.setVisible(part == ROOM)
        self._rename()
        self.resize(self.width(), self.sizeHint().height())

    def _rename(self) -> None:
        """Let the file be called after the part it holds; its folder stays."""
        part = {PERSON: self.person.text(), ROOM: self.room.currentText()}
        now = self.place.value()
        folder = now.parent if now is not None else documents_folder()
        shown = part.get(self.part.key() or WHOLE, "") if self._chosen() else ""
        self.place.set_value(folder / self._name(shown))
        self._follow_format()

    def _follow_format(self) -> None:
        self.place.follow(f".{self.format.key() or 'xml'}", ENDINGS)

    def _chosen(self) -> bool:
        part = self.part.key()
        if part == PERSON:
            return self.person.value() is not None
        return part != ROOM or self.room.value() is not None

    # doing it

    def _export(self) -> None:
        target = self.place.value()
        if not self._chosen():
            who = self.part.key() == PERSON
            self.fail(_("Say whose sessions.") if who else _("Say in which room."))
            return
        if target is None:
            self.fail(_("Say in which file to write it."))
            return
        part = self.part.key()
        wish = AgendaWish(
            self.person.value() if part == PERSON else None,
            self.room.value() if part == ROOM else None,
            self.language.value() or "en",
        )
        self.set_busy(busy=True)
        self._remember(target)
        store = self.desk.store
        answer = self.desk.run(
            N_("Writing the agenda"), lambda told: export_agenda(store, target, wish, told)
        )
        answer.then(lambda left: self._done(left, target)).otherwise(self._refuse)
        answer.lastly(lambda: self.set_busy(busy=False))

    def _remember(self, target: Path) -> None:
        kept = {
            "language": self.language.value(),
            "format": self.format.key(),
            "folder": str(target.parent),
        }
        self.desk.preferences.remember(REMEMBERED, kept)

    def _done(self, left: Left, target: Path) -> None:
        self._stack.addWidget(done_view(written(left), target))
        self._stack.setCurrentIndex(self._stack.count() - 1)
        self.secondary.setText(_("Close"))
        self.secondary.setAccessibleName(_("Close"))
        self.primary.hide()
        self.secondary.setFocus()

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))


def written(left: Left) -> str:
    """What was written, and what this format has no place for."""
    text = _n("{n} session was written", "{n} sessions were written", left.sessions)
    if not left.without_time:
        return text
    rest = _n(
        "{n} session without a time is not in the file",
        "{n} sessions without a time are not in the file",
        left.without_time,
    )
    return f"{text}\n{rest}"


def _rooms(desk: Desk) -> list[tuple[int, str]]:
    return [(room.id, said(room.name)) for venue in desk.ask(venues.venues) for room in venue.rooms]


def open_agenda_export(parent: QWidget, desk: Desk, page: Page) -> AgendaExportSheet:
    """Open the window; where one person's agenda is looked at, for that person."""
    whose = page.whose if isinstance(page, AgendaPage) else None
    sheet = AgendaExportSheet(parent, desk, whose if whose is not None and whose > 0 else None)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet
