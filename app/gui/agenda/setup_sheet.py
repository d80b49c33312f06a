"""What holds for the whole agenda: minutes between rooms, when a day begins, tracks."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.agenda.book import Book
from app.gui.agenda.wording import clock_of
from app.gui.conference.tones import ToneButton
from app.gui.delegations.fields import TextsField, show_texts
from app.gui.delegations.wording import conference_languages
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import NumberInput, TextInput
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.layouts import H, V, box, clear, label, line, tool_button
from app.queries import agenda
from app.queries.agenda import TrackRow
from app.rules.events import TONES
from app.rules.sessions import TRACK_FIELDS
from app.usecases.agenda import add_track, edit_track, remove_track, set_frame

LATEST, HALF_HOUR, MOST_CHANGE = 720, 30, 240


class TrackLine(QWidget):
    """A track: its colour, its name, how many sessions are in it."""

    def __init__(self, track: TrackRow, desk: Desk) -> None:
        super().__init__()
        self._desk, self._id = desk, track.id
        title = _(TRACK_FIELDS["name"].label)
        languages = conference_languages(desk)
        self.tone = ToneButton()
        self.tone.set_tone(track.tone)
        self.tone.chosen.connect(lambda tone: desk.do(edit_track, track.id, {"tone": tone}))
        self.name = TextsField(
            title,
            lambda: LanguageTexts(title, languages),
            show=lambda texts: show_texts(texts).partition("\n")[0].rpartition(": ")[2],
            bare=True,
        )
        self.name.set_value(track.name)
        self.name.edited.connect(self._rename)
        count = label(_n("{n} session", "{n} sessions", track.count), "caption")
        out = tool_button(_("Remove track"), "trash-2", partial(desk.do, remove_track, track.id))
        self.setLayout(H(self.tone, (self.name, 1), count, out, spacing=8))

    def _rename(self, name: object) -> None:
        answer = self._desk.do(edit_track, self._id, {"name": name})
        answer.otherwise(self.name.refuse)


class Tracks(QWidget):
    """The tracks in their order, and a line to add one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: Sequence[TrackRow] = ()
        self.column: QVBoxLayout = V(spacing=4)
        self.new = TextInput(_("New track"), _("Add a track: type its name…"))
        self.new.returnPressed.connect(self._add)
        self.setLayout(V(label(_("Tracks"), "strong"), self.column, self.new, spacing=8))
        desk.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Show the tracks as they are."""
        rows = self._desk.ask(agenda.tracks)
        if rows != self._shown:
            self._shown = rows
            clear(self.column)
            for row in rows:
                self.column.addWidget(TrackLine(row, self._desk))

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "track" in tables:
            self.reload()

    def _add(self) -> None:
        name = self.new.value()
        if name:
            used = {track.tone for track in self._shown}
            tone = next((tone for tone in TONES[1:] if tone not in used), TONES[0])
            facts = {"name": Texts({conference_languages(self._desk)[0]: name}), "tone": tone}
            self._desk.do(add_track, facts).then(lambda _id: self.new.clear())


class SetupSheet(Sheet):
    """The settings are saved by the button, tracks at once."""

    def __init__(self, parent: QWidget | None, desk: Desk, book: Book) -> None:
        self._desk = desk
        begins = ChoiceCombo(
            _("A day begins at"),
            [(minute, clock_of(minute)) for minute in range(0, LATEST + 1, HALF_HOUR)],
            searchable=False,
        )
        self.form = Form(2)
        self.form.add(
            "change_minutes",
            _("Minutes to change rooms"),
            NumberInput(_("Minutes to change rooms"), 0, MOST_CHANGE),
            hint=_("Less than this between two sessions of a person in two rooms is a clash."),
        )
        self.form.add(
            "day_begins",
            _("A day begins at"),
            begins,
            hint=_("What lies before belongs to the evening of the day before."),
        )
        self.tracks = Tracks(desk)
        content = box(V(self.form, line(), self.tracks, spacing=16))
        super().__init__(parent, _("Set up the agenda"), content, width=560)
        frame = book.agenda.frame
        self.form.set_values(
            {"change_minutes": frame.change_minutes, "day_begins": frame.day_begins}
        )
        self.submitted.connect(self._save)

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        change, begins = values["change_minutes"], values["day_begins"]
        if not isinstance(change, int):
            self.form.mark("change_minutes", _("Write a number of minutes."))
            return
        assert isinstance(begins, int)
        self.set_busy(busy=True)
        answer = self._desk.do(set_frame, change_minutes=change, day_begins=begins)
        answer.then(lambda _none: self.accept()).otherwise(self._refuse)

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))
