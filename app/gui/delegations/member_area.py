"""The part of the card about people: the list, adding to it, and why something was refused."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.delegations import wording
from app.gui.delegations.doing import Doing
from app.gui.delegations.finding import NEW, Adder, find_people
from app.gui.delegations.members import MemberList
from app.gui.delegations.move_sheet import MoveSheet
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label
from app.gui.widgets.picker import Found
from app.queries.delegations import DelegationRow, MemberRow
from app.rules.delegations import DelegationPart, MemberFunction
from app.rules.precedence import stepped


class MemberArea(QWidget):
    """The members of one delegation."""

    refused = Signal()
    """Something was refused; the reason stands under the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.doing = desk, Doing(desk)
        self.row: DelegationRow | None = None
        self._ids: list[int] = []
        self.places = label("", "caption")
        self.list = MemberList()
        self.adder = Adder(
            _("Add a person"), self._find, placeholder=_("Add a person: type a name…")
        )
        self.adder.setVisible(not desk.read_only)
        self.refusal = label("", "error", wrap=True)
        self.instead = button(_("Appoint instead"), kind="link", on=self._appoint_instead)
        self._candidate: int | None = None
        self._refused = box(V(self.refusal, H(self.instead, STRETCH), spacing=2))
        head = H(label(_("Members"), "strong"), STRETCH, self.places)
        self.setLayout(V(head, self.list, self._refused, self.adder, spacing=8))
        self._forget_refusal()
        self.adder.added.connect(self._on_added)
        self.list.opened.connect(lambda person: desk.go("people", person))
        self.list.function_chosen.connect(self._on_function)
        self.list.head_wanted.connect(self._on_head)
        self.list.stepped.connect(self._on_step)
        self.list.move_wanted.connect(self.move_away)
        self.list.leave_wanted.connect(self._on_leave)

    def show_members(self, row: DelegationRow, members: Sequence[MemberRow]) -> None:
        """Show the members of a delegation."""
        if self.row is None or self.row.id != row.id:
            self._forget_refusal()
        self.row, self._ids = row, [member.person_id for member in members]
        self.places.setText(wording.places(row.members, row.places))
        order, editable = self.desk.settings.name_order, not self.desk.read_only
        self.list.show_members(members, order, editable=editable)

    def go_to(self, part: DelegationPart) -> None:
        """Take the keyboard to what a part needs: a member to be chosen, or a name to be typed."""
        if part is DelegationPart.FUNCTIONS:
            without = [p for p in self._ids if self._function(p) is None]
            if without:
                self.list.show_id(without[0])
                self.list.setFocus()
                return
        if part is DelegationPart.HEAD and self._ids:
            self.list.show_id(self._ids[0])
            self.list.setFocus()
            return
        self.adder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _function(self, person_id: int) -> MemberFunction | None:
        member = self.list.members.member(person_id)
        return member.function if member else None

    # adding

    def _find(self, text: str) -> list[Found]:
        return find_people(self.desk, text, without=self._ids)

    def _on_added(self, person_id: int, typed: str) -> None:
        if self.row is None:
            return
        if person_id == NEW:
            self.doing.add_new(self.row.id, self.row.organisation_id, typed)
        else:
            self.doing.move([person_id], self.row.id)

    # changing

    def _on_function(self, people: Sequence[int], function: MemberFunction | None) -> None:
        self._forget_refusal()
        answer = self.doing.set_function(people, function)
        if function is MemberFunction.HEAD and len(people) == 1:
            self._candidate = people[0]
        answer.otherwise(self._refuse)

    def _refuse(self, problem: AppError) -> None:
        self.refusal.setText(localized(problem))
        candidate = self._candidate
        if candidate is not None:
            text = _("Appoint {person} instead", person=self.doing.person(candidate))
            self.instead.setText(text.replace("&", "&&"))
            self.instead.setAccessibleName(text)
        self.instead.setVisible(candidate is not None)
        self._refused.show()
        self.refused.emit()

    def _appoint_instead(self) -> None:
        candidate = self._candidate
        self._forget_refusal()
        if candidate is not None:
            self.doing.appoint(candidate)

    def _forget_refusal(self) -> None:
        self._candidate = None
        self.refusal.setText("")
        self._refused.hide()

    def _on_head(self, person_id: int) -> None:
        self._forget_refusal()
        self.doing.appoint(person_id)

    def _on_step(self, people: Sequence[int], step: int) -> None:
        wanted = stepped(self._ids, people, step)
        if wanted != self._ids:
            self.doing.order(wanted)

    def _on_leave(self, people: Sequence[int]) -> None:
        self._forget_refusal()
        self.doing.leave(people)

    def move_away(self, people: Sequence[int]) -> None:
        """Ask to which other delegation these people are to go."""
        if people and not self.desk.read_only:
            but = self.row.id if self.row else None
            MoveSheet(self.window(), self.desk, people, but=but).open()
