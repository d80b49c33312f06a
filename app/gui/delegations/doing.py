"""What can be done with delegations and members, each with the sentence that offers Undo."""

from collections.abc import Sequence

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.delegations.wording import said, shown_name
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.jobs import Answer
from app.queries import delegations, people
from app.rules.delegations import FUNCTION_NAMES, STATUS_NAMES, DelegationStatus, MemberFunction
from app.rules.name_parts import split_name
from app.rules.people import NewPerson
from app.usecases.delegations import (
    appoint_head,
    edit_delegations,
    move_people,
    order_members,
    rank_delegations,
    remove_delegations,
    set_function,
)
from app.usecases.people import add_person


class Doing:
    """Hands changes to the desk and says afterwards what was done."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def _say(self, text: str) -> None:
        self.desk.toast(text, undo=True)

    def _complain(self, problem: AppError) -> None:
        self.desk.toast(localized(problem))

    def name(self, delegation_id: int) -> str:
        """What a delegation is called; "" for one that is gone."""
        rows = self.desk.ask(delegations.rows)
        return said(next((row.name for row in rows if row.id == delegation_id), Texts()))

    def person(self, person_id: int) -> str:
        """What a person is called; "" for one who is gone."""
        row = self.desk.ask(people.rows, [person_id]).get(person_id)
        return shown_name(self.desk, row.name) if row else ""

    def _people(self, ids: Sequence[int]) -> str:
        """One by name, several by number."""
        return self.person(ids[0]) if len(ids) == 1 else _n("{n} person", "{n} people", len(ids))

    # delegations

    def set_status(self, ids: Sequence[int], status: DelegationStatus) -> None:
        """Give these delegations a status."""
        named = _(STATUS_NAMES[status])
        if len(ids) == 1:
            text = _("{delegation}: {status}", delegation=self.name(ids[0]), status=named)
        else:
            many = _n("{n} delegation", "{n} delegations", len(ids))
            text = _("{delegation}: {status}", delegation=many, status=named)
        self.desk.do(edit_delegations, ids, {"status": status}).then(lambda _none: self._say(text))

    def remove(self, ids: Sequence[int]) -> None:
        """Remove these delegations; their people stay."""
        if len(ids) == 1:
            text = _(
                "{delegation} was removed. Its people are still there.",
                delegation=self.name(ids[0]),
            )
        else:
            text = _n(
                "{n} delegation was removed. Its people are still there.",
                "{n} delegations were removed. Their people are still there.",
                len(ids),
            )
        self.desk.do(remove_delegations, ids).then(lambda _none: self._say(text))

    def rank(self, ids: Sequence[int]) -> Answer[None]:
        """Greet the delegations in this order."""
        return self.desk.do(rank_delegations, ids)

    # members

    def add_new(self, delegation_id: int, organisation_id: int, typed: str) -> None:
        """Add somebody who is not in the file yet, by the name typed."""
        given, family = split_name(typed)
        facts = {"given": given, "family": family, "organisation_id": organisation_id}
        person = NewPerson(
            facts, delegation_id=delegation_id, member_function=MemberFunction.MEMBER
        )
        text = _("{person} was added.", person=typed)
        answer = self.desk.do(add_person, person)
        answer.then(lambda _id: self._say(text)).otherwise(self._complain)

    def move(self, ids: Sequence[int], delegation_id: int) -> None:
        """Put people into a delegation."""
        where = self.name(delegation_id)
        text = _("{people} → {delegation}", people=self._people(ids), delegation=where)
        self.desk.do(move_people, ids, delegation_id).then(lambda _none: self._say(text))

    def leave(self, ids: Sequence[int]) -> None:
        """Take people out of their delegations; they stay registered."""
        if len(ids) == 1:
            text = _("{person} left the delegation.", person=self.person(ids[0]))
        else:
            text = _n(
                "{n} person left the delegation.", "{n} people left the delegation.", len(ids)
            )
        self.desk.do(move_people, ids, None).then(lambda _none: self._say(text))

    def appoint(self, person_id: int) -> None:
        """Make somebody the head."""
        text = _("{person} is head of the delegation now.", person=self.person(person_id))
        self.desk.do(appoint_head, person_id).then(lambda _none: self._say(text))

    def set_function(self, ids: Sequence[int], function: MemberFunction | None) -> Answer[None]:
        """Say what people are within the delegation; the asker shows a refusal."""
        named = _(FUNCTION_NAMES[function]) if function else _("No function")
        text = _("{people}: {function}", people=self._people(ids), function=named)
        return self.desk.do(set_function, ids, function).then(lambda _none: self._say(text))

    def order(self, ids: Sequence[int]) -> None:
        """Put the members in this order."""
        self.desk.do(order_members, ids)
