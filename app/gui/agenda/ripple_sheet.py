"""Rearranging many sessions at once: say how, look at what it does, then do it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.agenda.book import net
from app.gui.agenda.reading import midnight
from app.gui.agenda.ripples import (
    STEP_NAMES,
    WAY_HELP,
    WAY_NAMES,
    Way,
    Wish,
    moves,
    of_day,
    pauses,
)
from app.gui.agenda.sentences import sentence
from app.gui.agenda.time_input import TimeInput
from app.gui.agenda.wording import clash_words, clock_of, day_name, span_words, title_of
from app.gui.delegations.wording import said
from app.gui.i18n import _, _n
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import FlagInput, NumberInput, Unreadable
from app.gui.widgets.layouts import STRETCH, H, V, box, clear, label, scrolled
from app.gui.widgets.stack import Stack
from app.rules.clash_values import Clash
from app.rules.clashes import Judged
from app.rules.ripple import Move

if TYPE_CHECKING:
    from app.gui.agenda.page import AgendaPage

MOST = 40
"""Lines of the preview; a longer list is read by nobody."""
DAY = 1440
MINUTES = 600
WIDE, HIGH = 840, 300


class RippleSheet(Sheet):
    """The form at the left, what it would do at the right."""

    def __init__(self, parent: QWidget | None, page: "AgendaPage") -> None:
        self.page, self.book = page, page.book
        choices = [Choice(way, _(name)) for way, name in WAY_NAMES.items()]
        self.ways = ChipRow(_("What is to be done"), choices)
        self.help = sentence("", "subtitle")
        self.day: ChoiceCombo[date] = ChoiceCombo(
            _("Day"), [(day, day_name(day)) for day in self.book.agenda.days]
        )
        self.day.set_value(page.grid.date)
        self.after, self.before = TimeInput(_("From")), TimeInput(_("Until"))
        self.common = Form(3)
        self.common.add("day", _("Day"), self.day)
        self.common.add("after", _("Begins from"), self.after)
        self.common.add("before", _("Begins before"), self.before)
        self.forms = {way: self._form(way) for way in Way}
        self.stack = Stack(*self.forms.values())
        self.summary = sentence("", "strong")
        self.column: QVBoxLayout = V(spacing=6)
        self.area = scrolled(V(self.column, STRETCH, margins=(0, 0, 8, 0)), _("Preview"))
        self.area.setMinimumSize(340, HIGH)
        left = V(self.help, self.common, self.stack, STRETCH, spacing=14)
        right = V(self.summary, (self.area, 1), spacing=8)
        content = box(V(self.ways, H((left, 1), (right, 1), spacing=24), spacing=14))
        super().__init__(parent, _("Rearrange sessions"), content, primary=_("Apply"), width=WIDE)
        self.moves: list[Move] = []
        self._start_with(page.grid.chosen())
        self._listen()
        self._turn(Way.SHIFT)

    def _form(self, way: Way) -> Form:
        form = Form(2)
        rooms = [(each, said(name)) for each, name in self.book.agenda.rooms.items()]
        any_room = [(None, _("All rooms")), *rooms]
        if way in {Way.SHIFT, Way.CLOSE, Way.STRETCH}:
            chosen: ChoiceCombo[int | None] = ChoiceCombo(_("Rooms"), any_room)
            chosen.set_value(None)
            form.add("room", _("Rooms"), chosen, span=2)
        if way is Way.SHIFT:
            form.add("by", _("By minutes"), NumberInput(_("By minutes"), -MINUTES, MINUTES))
            form.add("keep", "", FlagInput(_("Breaks and meals stay")))
            form.set_values({"by": 15, "keep": True})
        elif way is Way.CLOSE:
            form.add("pause", _("Pause between"), NumberInput(_("Pause between"), 0, MINUTES))
            form.set_values({"pause": 0})
        elif way is Way.STRETCH:
            form.add("until", _("Until"), TimeInput(_("Until")))
        elif way is Way.SWAP:
            form.add("one", _("Room"), ChoiceCombo(_("Room"), rooms))
            form.add("other", _("Other room"), ChoiceCombo(_("Other room"), rooms))
        else:
            form.add("session", _("Break"), ChoiceCombo(_("Break"), ()), span=2)
        return form

    def _listen(self) -> None:
        self.ways.chosen.connect(lambda key: self._turn(Way(key)))
        self.day.chosen.connect(lambda _day: self._on_day())
        for form in (self.common, *self.forms.values()):
            form.changed.connect(self._look)
        self.book.changed.connect(self._look)
        self.submitted.connect(self._apply)

    def _start_with(self, ids: Sequence[int]) -> None:
        """Begin at the chosen session, else at the first one of the day."""
        self._fill_breaks()
        start = self._first()
        chosen = self.book.placement(ids[0]) if ids else None
        if chosen is not None and chosen.start is not None:
            start = chosen.start
            self.forms[Way.SWAP].set_values({"one": chosen.room_id})
        self.after.set_value(start % DAY)
        self.before.set_value(None)
        self.forms[Way.STRETCH].set_values({"until": self._last() % DAY})

    def _held(self) -> list[Any]:
        day = self.day.value()
        known = self.book.judge.facts.placements.values()
        return [] if day is None else of_day(self.book.agenda, day, list(known))

    def _first(self) -> int:
        return min((one.start for one in self._held()), default=9 * 60)

    def _last(self) -> int:
        return max((one.end for one in self._held()), default=18 * 60)

    def _fill_breaks(self) -> None:
        combo: Any = self.forms[Way.COPY]["session"]
        agenda = self.book.agenda
        found = pauses(self._held())
        combo.set_options(
            (one.id, f"{clock_of(one.start or 0)} {title_of(agenda, one.id)}") for one in found
        )
        ids = [one.id for one in found]
        chosen = next((each for each in self.page.grid.chosen() if each in ids), None)
        combo.set_value(chosen or next(iter(ids), None))

    def _on_day(self) -> None:
        self._fill_breaks()
        self.after.set_value(self._first() % DAY)
        self.forms[Way.STRETCH].set_values({"until": self._last() % DAY})
        self._look()

    @property
    def way(self) -> Way:
        """What is to be done."""
        return Way(self.ways.key())

    def _turn(self, way: Way) -> None:
        self.ways.set_chosen(way)
        self.help.setText(_(WAY_HELP[way]))
        self.stack.setCurrentIndex(list(Way).index(way))
        for name in ("after", "before"):
            self.common[name].widget().setEnabled(way is not Way.COPY)
        self._look()

    # what it would do

    def wish(self) -> Wish:
        """What the dialog says; raises `Unreadable`."""
        day = self.day.value()
        if day is None:
            raise Unreadable(_("Choose a day."))
        first, last = self.book.agenda.span_of(day)
        after, before = self.after.value(), self.before.value()
        values = _read(self.forms[self.way])
        room = values.get("room")
        start = first if after is None else self._minute(day, after)
        wish = Wish(
            self.way,
            day,
            start,
            last if before is None else self._minute(day, before),
            by=values.get("by") or 0,
            pause=values.get("pause") or 0,
            until=self._minute(day, values.get("until") or 0),
            room_ids=frozenset() if room is None else frozenset({room}),
            one=values.get("one"),
            other=values.get("other"),
            session_id=values.get("session"),
        )
        kept = [one.id for one in pauses(self._held())] if values.get("keep") else []
        return replace(wish, keep=frozenset(kept))

    def _minute(self, day: date, clock: int) -> int:
        """A time of day as a minute; the small hours belong to the evening before."""
        early = clock < self.book.agenda.frame.day_begins
        return midnight(day) + clock + (DAY if early else 0)

    def _look(self) -> None:
        """Show what would be."""
        try:
            wish = self.wish()
        except Unreadable as problem:
            self.moves = []
            self._say(str(problem), Judged((), ()))
            return
        known = self.book.judge.facts.placements
        self.moves = moves(self.book.agenda, list(known.values()), wish)
        if self.way is Way.COPY:
            there = [
                replace(known[move.id], id=-1 - n, room_id=move.room_id)
                for n, move in enumerate(self.moves)
            ]
            judged = self.book.preview(there)
            text = _n("{n} copy is made.", "{n} copies are made.", len(self.moves))
        else:
            judged = self.book.preview_moves(self.moves)
            text = _n("{n} session moves.", "{n} sessions move.", len(self.moves))
        self._say(text if self.moves else _("Nothing would move."), judged)

    def _say(self, text: str, judged: Judged) -> None:
        judged = net(judged)
        self.summary.setText(text)
        self.primary.setEnabled(bool(self.moves))
        clear(self.column)
        agenda = self.book.agenda
        self.book.name_people(clash.person_id for clash in (*judged.come, *judged.gone))
        self._clashes(judged.come, _n("{n} new clash", "{n} new clashes", len(judged.come)), "red")
        gone = _n("{n} clash is gone", "{n} clashes are gone", len(judged.gone))
        self._clashes(judged.gone, gone, "green")
        for move in self.moves[:MOST]:
            old = self.book.placement(move.id)
            if old is None or old.start is None or move.start is None:
                continue
            before, after = span_words(old.start, old.end), span_words(move.start, move.end)
            if move.room_id != old.room_id:
                before = f"{before}, {_room(agenda.rooms, old.room_id)}"
                after = f"{after}, {_room(agenda.rooms, move.room_id)}"
            title = sentence(title_of(agenda, move.id), "medium")
            detail = sentence(f"{before} → {after}", "caption")
            self.column.addLayout(V(title, detail, spacing=0))
        if len(self.moves) > MOST:
            rest = len(self.moves) - MOST
            self.column.addWidget(label(_n("and {n} more", "and {n} more", rest), "caption"))

    def _clashes(self, clashes: Sequence[Clash], title: str, tone: str) -> None:
        if not clashes:
            return
        bad = tone == "red"
        self.column.addWidget(label(title, "error" if bad else "ok"))
        for clash in clashes[:6]:
            words = clash_words(clash, self.book.agenda, self.book.person)
            icon = IconLabel("triangle-alert" if bad else "check", tone)
            row = H(V(1, icon, STRETCH), (sentence(words, "caption"), 1), spacing=8)
            self.column.addLayout(row)
        if len(clashes) > 6:  # noqa: PLR2004 - as many as were said
            rest = _n("and {n} more", "and {n} more", len(clashes) - 6)
            self.column.addWidget(label(rest, "caption"))

    def _apply(self) -> None:
        if not self.moves:
            return
        if self.way is Way.COPY:
            self.page.doing.copy(self.moves)
        else:
            self.page.doing.move(self.moves, STEP_NAMES[self.way])
        self.book.changed.disconnect(self._look)
        self.accept()


def _read(form: Form) -> dict[str, Any]:
    """The values of a form; raises `Unreadable` with the first mark."""
    values = form.values()
    if values is None:
        raise Unreadable(_("Something in the form cannot be read."))
    return values


def _room(rooms: Any, room_id: int | None) -> str:  # noqa: ANN401 - a mapping of names
    return said(rooms[room_id]) if room_id in rooms else _("No room")
