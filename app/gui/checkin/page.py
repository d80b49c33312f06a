"""The desk: one line for scanner and keyboard, the answer in large letters."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

from app.base.progress import Progress
from app.gui.checkin import opening, verdicts
from app.gui.checkin.actions import ACTIONS
from app.gui.checkin.answering import Answering
from app.gui.checkin.banners import Banners
from app.gui.checkin.bar import DeskBar
from app.gui.checkin.camera import Camera, why_not
from app.gui.checkin.doing import Doing
from app.gui.checkin.field import DeskField
from app.gui.checkin.front import Front
from app.gui.checkin.line import Line
from app.gui.checkin.more_menu import MoreMenu
from app.gui.checkin.scene import Looked, Scene, outline, scene
from app.gui.checkin.searching import SEARCHED, Searcher
from app.gui.checkin.side import PARTS, Side
from app.gui.checkin.verdicts import Verdict
from app.gui.checkin.where import Where
from app.gui.checkin.whole_screen import WholeScreen
from app.gui.desk import Desk
from app.gui.i18n import _, number, step_text
from app.gui.pages import Page
from app.gui.people.lists import said
from app.gui.widgets.layouts import H, V, set_shown
from app.queries import desk as query
from app.queries.desk import GuestRow
from app.rules.checkins import Direction
from app.store import Step

__all__ = ["ACTIONS", "DeskPage", "build"]

WITH_SIDE = 860
"""Pixels of width from which there is room for the lists at the side."""
DELEGATION = "delegation:"
LOOKED_AT = frozenset({"undone", "redone", "outside"})


class DeskPage(Page):
    """`jump` takes a person's id, "delegation:3", or the key of a list at the side."""

    SHOWS = SEARCHED | {
        *("check_in", "check_in_attempt", "check_in_point", "desk_note", "consent", "answer"),
        *("question", "card_print", "void_code", "registration_category"),
    }

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reading = self._read_again = False
        self._names_changed = True
        self._looks_again = False
        self._again: Verdict | None = None
        self.where: Where = Where(desk, self)
        self.scene: Scene = desk.ask(outline, self.where.wanted)
        self.where.point_id = self.scene.point.id if self.scene.point else None
        self.doing: Doing = Doing(desk, self.where, self)
        self.searcher = Searcher(desk, self)
        self.camera: Camera = Camera(desk, self)
        self.has_camera: bool = not why_not()
        self.whole = WholeScreen(self)
        self.field: DeskField = DeskField()
        self.bar = DeskBar(self.where, MoreMenu(self))
        self.side = Side(desk)
        self.front: Front = Front(desk)
        self.answering = Answering(desk, self.where, self.doing, self.front, self._name_of)
        self.line = Line(self.field, self.searcher, self.front, self.where)
        self.banners = Banners(self.turn)
        self._arrange()
        self._listen()
        self._show()
        self.reload()

    def _arrange(self) -> None:
        self.banners.hide()
        left = V(self.field, (self.front, 1), spacing=12)
        body = H((left, 1), self.side, spacing=14)
        column = V(
            *(self.bar, self.banners, (body, 1)),
            spacing=12,
            margins=(22, 18, 22, 14),
        )
        self.setLayout(column)
        self.setFocusProxy(self.field)

    def _listen(self) -> None:
        self.where.changed.connect(self._on_where)
        self.doing.idle.connect(self.reload)
        self.side.missing_wanted.connect(self.reload)
        self.camera.scanned.connect(self.doing.scan)
        self.whole.changed.connect(self._on_whole)
        self.bar.acted.connect(self.act)
        self.side.person_opened.connect(self.show_person)
        self.side.delegation_opened.connect(self.show_party)
        self.side.paper_asked.connect(lambda: opening.paper_list(self))
        front = self.front
        front.acted.connect(self.act)
        front.scanned.connect(self.doing.scan)
        front.answered.connect(self.go_search)
        self.line.scanned.connect(self.doing.scan)
        self.line.chosen.connect(self.doing.let_in)
        self.line.entered.connect(self._on_entered)
        self.field.left.connect(self._leave)
        front.submitted.connect(self._let_party_in)
        front.left.connect(self._leave)
        self.desk.stepped.connect(self._on_step)
        self.desk.preferred.connect(lambda _settings: self._show())

    # reading

    def _on_changed(self, tables: frozenset[str]) -> None:
        self._names_changed |= bool(tables & SEARCHED)
        super()._on_changed(tables)

    def reload(self) -> None:
        """Read all on another thread; changes that come meanwhile are read once more."""
        if self._names_changed:
            self._names_changed = False
            self.searcher.read()
        self.searcher.again()
        self._show_undo()
        if self._reading or self.doing.waiting:
            self._read_again = True
            return
        self._reading = True
        wanted, looked = self.where.point_id, self._looked()

        def read(_progress: Progress) -> Scene:
            return self.desk.store.ask(scene, wanted, looked)

        answer = self.desk.jobs.start("read desk", read, writes=False, shown=False)
        answer.then(self._on_read).lastly(self._read_ended)

    def _looked(self) -> Looked:
        self._again = self.front.verdict if self._looks_again else None
        self._looks_again = False
        guest = self._again.guest if self._again is not None else None
        whom = guest.person_id if guest is not None else None
        return Looked(self.side.shows_missing, self.front.party_of, whom)

    def _read_ended(self) -> None:
        self._reading = False
        self._read_what_waits()

    def _read_what_waits(self) -> None:
        """In a burst of scans the counts are read once, at its end."""
        if self._read_again and not self._reading and not self.doing.waiting:
            self._read_again = False
            self.reload()

    def _on_read(self, found: Scene) -> None:
        again, self._again = self._again, None
        if self._read_again:  # it is out of date already
            self._looks_again |= again is not None
            return
        self.scene = found
        self._stand(found.point.id if found.point else None)
        if again is not None and again is self.front.verdict:
            self._look_again(again, found)
        self._show()

    def _look_again(self, verdict: Verdict, found: Scene) -> None:
        """What was taken back, or done elsewhere, is not shown as if it still stood."""
        guest = verdict.guest and found.guests.get(verdict.guest.person_id)
        if guest is None:
            self.front.drop_verdict()
        else:
            order = self.desk.settings.name_order
            self.front.show_verdict(verdicts.known(guest, self.place, order))

    def _stand(self, point_id: int | None) -> None:
        """Stand where it is right by now, as where the point was removed."""
        if point_id != self.where.point_id:
            self.where.point_id = point_id
            self.front.forget()

    def _show(self) -> None:
        shown = self.scene
        point, standing = shown.point, shown.standing
        self.bar.show_points(shown.points, point)
        self.bar.enable_walk_in(allowed=not self.desk.read_only and point is not None)
        self._show_side()
        was_hidden = self.field.isHidden()
        set_shown(self.field, point is not None)
        if was_hidden and self.field.isVisible():  # the first point was made
            self.go_search()
        self.side.show_scene(shown)
        self.front.show_scene(shown)
        self._show_direction(shown)
        parts = [said(point.name)] if point else []
        if standing is not None:
            values = {"inside": number(standing.inside), "all": number(standing.expected)}
            parts.append(_("{inside} of {all} in", **values))
        self.bar.head.set_subtitle(" · ".join([*parts, *filter(None, [self.where.station])]))

    def _show_side(self) -> None:
        """In a small window the result has the room."""
        set_shown(self.side, self.scene.point is not None and self.width() >= WITH_SIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a larger window shows what is at the side again."""
        super().resizeEvent(event)
        self._show_side()

    def _show_direction(self, shown: Scene) -> None:
        direction = self.where.direction
        self.banners.show_scene(shown, direction)
        usual = _("Scan a badge, or type a name, city, phone or number")
        out = _("Scan a badge to check out")
        self.field.setPlaceholderText(out if direction is Direction.OUT else usual)

    def _show_undo(self) -> None:
        step = self.desk.store.undo_step
        text = _("Undo “{step}” (Ctrl+Z)", step=step_text(step.label, step.values)) if step else ""
        self.bar.show_undo(possible=step is not None and not self.desk.read_only, text=text)

    def _on_where(self) -> None:
        self.bar.show_way()
        self.front.forget()
        self.field.free()
        self.go_search()
        self.reload()

    # the line

    def _on_entered(self) -> None:
        if self.front.shows_party:
            self._let_party_in()
        elif self.front.step is verdicts.Step.LET_IN:
            self.let_in()

    def _let_party_in(self) -> None:
        shown = self.front.party.party
        if shown is not None:
            self.doing.let_all_in(self.front.party.chosen(), shown.name)

    def _leave(self) -> None:
        if not self.front.leave() and not self.whole.leave():
            self.field.free()
        self.go_search()

    # answers

    def guest_of(self, person_id: int | None) -> GuestRow | None:
        """What is known of somebody where the desk stands."""
        point = self.where.point_id
        if person_id is None or point is None:
            return None
        return self.desk.ask(query.guests, point, [person_id]).get(person_id)

    @property
    def place(self) -> str:
        """The name of the point."""
        return self._name_of(self.where.point_id)

    def _name_of(self, point_id: int | None) -> str:
        points = self.scene.points
        return next((said(row.name) for row in points if row.id == point_id), "")

    def _on_whole(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.alone_changed.emit(on)
        self.bar.show_whole(on=on)
        self.front.show_whole(on=on)

    def _on_step(self, step: Step) -> None:
        """What is shown of somebody is read again with all the rest."""
        self._show_undo()
        if step.kind.value not in LOOKED_AT or not step.tables & self.SHOWS:
            return
        if self.front.guest is None:
            self.front.drop_verdict()
        self._looks_again = True

    # what can be done

    def act(self, key: str) -> None:
        """Do what an action of the page, or of the window, does."""
        own = {action.id: action for action in ACTIONS}.get(key)
        if own is None:
            self.desk.act(key)
        elif own.when(self):
            own.run(self)

    def subject(self) -> int | None:
        """Whom an action is about: chosen in the list, or shown in large letters."""
        return self.front.subject()

    def show_person(self, person_id: int) -> None:
        """Show somebody without doing anything."""
        guest = self.guest_of(person_id)
        if guest is not None:
            order = self.desk.settings.name_order
            self.field.free()
            self.front.close_party()
            self.front.show_verdict(verdicts.known(guest, self.place, order))

    def show_party(self, delegation_id: int) -> None:
        """Show a delegation with ticks."""
        if self.where.point_id is not None:
            self.field.free()
            self.front.open_party(self.where.point_id, delegation_id, self.where.direction)

    def let_in(self) -> None:
        """Let the person shown through."""
        subject = self.subject()
        if subject is not None:
            self.line.choose(subject)

    def register(self) -> None:
        """Register the person shown, and let them in."""
        subject = self.subject()
        if subject is not None:
            self.doing.register(subject)

    def look(self) -> None:
        """Show the person chosen in large letters."""
        subject = self.subject()
        if subject is not None:
            self.show_person(subject)

    def turn(self) -> None:
        """Check in, or out."""
        out = self.where.direction is Direction.IN
        self.where.turn(Direction.OUT if out else Direction.IN)

    def show_part(self, key: str) -> None:
        """Show one of the lists at the side."""
        self.side.show_part(key)

    def go_search(self) -> None:
        """The line has the keyboard again."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # for the window

    def jump(self, target: object) -> None:
        """Show a person, a delegation, or a list at the side."""
        if isinstance(target, int):
            self.show_person(target)
        elif isinstance(target, str) and target in PARTS:
            self.show_part(target)
        elif isinstance(target, str) and target.startswith(DELEGATION):
            self.show_party(int(target.removeprefix(DELEGATION)))

    def keep(self) -> object:
        """Whom it is about, and the list at the side."""
        return self.subject(), self.side.chips.key()

    def restore(self, kept: object) -> None:
        """Look as when `keep` was asked."""
        if isinstance(kept, tuple):
            subject, part = kept
            self.show_part(part)
            if subject is not None:
                self.jump(subject)

    def sleep(self) -> None:
        """Another page is in front: it gets side bar and menus back."""
        super().sleep()
        self.camera.stop()
        self.whole.awake = False
        self.whole.follow()

    def wake(self) -> None:
        """In front again."""
        super().wake()
        self.whole.awake = True
        self.whole.watch()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: by now the page is in its window."""
        super().showEvent(event)
        self.whole.watch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: what is typed anywhere on the page is meant for the line."""
        text = event.text()
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif text.strip() and text.isprintable() and not held:
            self.field.type_on(text)
        else:
            super().keyPressEvent(event)


def build(desk: Desk) -> DeskPage:
    """The page on this desk."""
    return DeskPage(desk)
