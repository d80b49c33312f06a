"""The result in large letters: who, in or not, where the badge lies, what is still to be asked."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from app.gui import icons
from app.gui.checkin import verdicts
from app.gui.checkin.asking import Asking
from app.gui.checkin.verdicts import Step, Verdict
from app.gui.desk import Desk
from app.gui.i18n import _, country_name, number
from app.gui.people.lists import said
from app.gui.status_tones import REGISTRATION_TONES
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import (
    STRETCH,
    H,
    V,
    box,
    button,
    clear,
    label,
    restyle,
    scrolled,
    set_shown,
)
from app.gui.widgets.pills import pill
from app.queries.desk import GuestRow
from app.rules.registrations import STATUS_NAMES, RegistrationStatus

ICON = 64
STEPS: Mapping[Step, tuple[str, str]] = {
    Step.LET_IN: ("checkin.let_in", "check"),
    Step.ANYWAY: ("checkin.anyway", "user-check"),
    Step.REGISTER: ("checkin.register", "user-plus"),
}


SHUT = frozenset({Step.ANYWAY, Step.REGISTER})
"""Before whom the door is shut is not asked what is missing of them."""


class SlotView(QFrame):
    """Where the badge lies: box and number."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "slot")
        self.box, self.number = label("", "desk-slot"), label("", "desk-slot")
        columns = [
            V(_centred(label(text, "section")), _centred(value), spacing=0)
            for text, value in ((_("Box"), self.box), (_("No."), self.number))
        ]
        self.setLayout(H(*columns, spacing=28, margins=(18, 10, 18, 8)))

    def show_guest(self, guest: GuestRow | None) -> None:
        """Show where somebody's badge lies; hidden where it is in no box."""
        slot = guest.slot if guest is not None else None
        if slot is not None:
            self.box.setText(number(slot.box))
            self.number.setText(number(slot.number))
            self.setAccessibleName(
                _("Badge: box {box}, number {number}", box=slot.box, number=slot.number)
            )
        set_shown(self, slot is not None)


def _centred(made: QLabel) -> QLabel:
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


class VerdictCard(QFrame):
    """One verdict, filling the room; its colour says it before it is read."""

    acted = Signal(str)
    """Something is to be done: the id of an action of the page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.verdict: Verdict | None = None
        self.setProperty("kind", "verdict")
        self.icon = IconLabel("circle-check", "green", ICON)
        self.title = label("", "desk-huge", wrap=True)
        self.detail = label("", "desk-detail", wrap=True)
        self.name = label("", "desk-name", wrap=True)
        self.who = label("", "desk-detail", wrap=True)
        self.lines = label("", "desk-detail", wrap=True)
        self.pills = H(spacing=6)
        self.slot = SlotView()
        self.note = self._note()
        self.asking = Asking(desk)
        self.step = button(_("Check in"), "check", "primary", self._do_step)
        self.buttons = self._buttons()
        words = V(self.name, self.who, 4, self.pills, spacing=4)
        said = V(self.title, self.detail, STRETCH, spacing=0)
        head = H(self.icon, (said, 1), V(self.slot, STRETCH), spacing=16)
        column = V(
            *(head, words, self.lines, self.note, self.asking, STRETCH),
            spacing=16,
            margins=(28, 24, 28, 16),
        )
        foot = FlowLayout(spacing=8)
        for each in (self.step, *self.buttons.values()):
            foot.addWidget(each)
        around = H(box(foot), margins=(28, 0, 28, 20))
        self.setLayout(V((scrolled(column, _("Result")), 1), around, spacing=0))

    def _note(self) -> QWidget:
        self.note_words = label("", "desk-detail", wrap=True)
        picture = IconLabel("message-square", "amber", 24)
        made = QFrame()
        made.setProperty("kind", "desk-note")
        made.setLayout(H(picture, (self.note_words, 1), spacing=12, margins=(16, 12, 16, 12)))
        return made

    def _buttons(self) -> dict[str, QPushButton]:
        offered = (
            ("checkin.party", _("Delegation"), "flag"),
            ("checkin.correct", _("Correct the name…"), "user-round-pen"),
            ("checkin.note", _("Note…"), "message-square"),
            ("checkin.badge", _("Print the badge"), "printer"),
            ("checkin.card", _("Open the card"), "id-card"),
        )
        return {
            key: button(text, icon, on=partial(self.acted.emit, key)) for key, text, icon in offered
        }

    def show_whole(self, *, on: bool) -> None:
        """Write larger on a whole screen."""
        enlarge(self, on=on)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a result and read it out."""
        self.verdict = verdict
        restyle(self, tone=verdict.tone)
        for words in (self.title, self.detail):
            restyle(words)
        tint = "muted" if verdict.tone == verdicts.NEUTRAL else verdict.tone
        icons.dress(self.icon, verdict.icon, tint, size=ICON)
        self.title.setText(verdict.title)
        _say(self.detail, verdict.detail)
        _say(self.name, verdict.name)
        _say(self.lines, "\n".join(verdict.lines))
        self._show_guest(verdict.guest)
        self.asking.show_guest(verdict.guest if verdict.step not in SHUT else None)
        self._show_step(verdict.step)
        self.setAccessibleName(verdict.spoken)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, verdict.spoken))

    def _show_guest(self, guest: GuestRow | None) -> None:
        _say(self.who, verdicts.who(guest) if guest else "")
        clear(self.pills)
        for text, tone in _pills(guest):
            self.pills.addWidget(pill(text, tone))
        self.pills.addStretch(1)
        self.slot.show_guest(guest)
        self.note_words.setText(guest.note if guest else "")
        set_shown(self.note, bool(guest and guest.note))
        for key, made in self.buttons.items():
            set_shown(made, guest is not None and _is_offered(key, guest))

    def _show_step(self, step: Step | None) -> None:
        set_shown(self.step, step is not None)
        if step is not None:
            text = {
                Step.LET_IN: _("Check in"),
                Step.ANYWAY: _("Let in anyway…"),
                Step.REGISTER: _("Register and let in"),
            }[step]
            self.step.setText(text)
            self.step.setAccessibleName(text)
            icons.dress(self.step, STEPS[step][1], "on_accent")

    def _do_step(self) -> None:
        if self.verdict is not None and self.verdict.step is not None:
            self.acted.emit(STEPS[self.verdict.step][0])


def enlarge(frame: QFrame, *, on: bool) -> None:
    """Let the style sheet look again at what is written larger."""
    restyle(frame, whole="true" if on else "false")
    for words in frame.findChildren(QLabel):
        restyle(words)


def _is_offered(key: str, guest: GuestRow) -> bool:
    """Whether something can be done about somebody; who is not registered has no badge."""
    if key == "checkin.party":
        return guest.delegation_id is not None
    return guest.status is not None or key == "checkin.card"


def _say(words: QLabel, text: str) -> None:
    words.setText(text)
    set_shown(words, bool(text))


def _pills(guest: GuestRow | None) -> list[tuple[str, str]]:
    if guest is None:
        return []
    found = []
    if guest.number is not None:
        found.append((_("No. {number}", number=number(guest.number)), "neutral"))
    if guest.category:
        found.append((said(guest.category), guest.tone or "neutral"))
    if guest.country:
        found.append((country_name(guest.country), "neutral"))
    if guest.status is not None and guest.status is not RegistrationStatus.CONFIRMED:
        found.append((_(STATUS_NAMES[guest.status]), REGISTRATION_TONES[guest.status]))
    return found


class Waiting(QFrame):
    """Nobody is at the desk: what to do, and how the point stands."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "verdict")
        restyle(self, tone="idle")
        self.inside = _centred(label("", "desk-count"))
        self.expected = _centred(label("", "desk-detail"))
        self.words = _centred(label(_("Scan a badge, or type a name"), "desk-name", wrap=True))
        hints = _("Names in any script, a city, a function, a phone or badge number will do.")
        self.hints = _centred(label(hints, "subtitle", wrap=True))
        picture = H(STRETCH, IconLabel("scan-line", "accent", 72), STRETCH)
        counts = box(V(self.inside, self.expected, spacing=0))
        column = V(
            *(STRETCH, picture, 8, self.words, self.hints, 28, counts, STRETCH),
            spacing=6,
            margins=28,
        )
        self.setLayout(column)

    def show_whole(self, *, on: bool) -> None:
        """Write larger on a whole screen."""
        enlarge(self, on=on)

    def show_counts(self, inside: int, expected: int) -> None:
        """Say how many are in."""
        self.inside.setText(number(inside))
        self.expected.setText(_("in, of {expected} expected", expected=number(expected)))
