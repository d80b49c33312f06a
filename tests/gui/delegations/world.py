"""A small conference for the tests of the delegations page."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.gui.desk import Desk
from app.queries import delegations
from app.queries.delegations import DelegationRow
from app.rules.delegations import MemberFunction

Settle = Callable[[Desk], None]


@dataclass
class World:
    """Three delegations: Riga of three people, Bonn of one, Cork of none; ranks 1, 2 and none."""

    desk: Desk
    settle_desk: Settle
    riga: int = 0
    bonn: int = 0
    cork: int = 0
    ilze: int = 0
    janis: int = 0
    zane: int = 0
    jan: int = 0
    toasts: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Let what was asked be done."""
        self.settle_desk(self.desk)

    def row(self, delegation_id: int) -> DelegationRow:
        """A delegation as it is in the file now."""
        rows = self.desk.ask(delegations.rows)
        return next(row for row in rows if row.id == delegation_id)

    def members(self, delegation_id: int) -> list[tuple[int, MemberFunction | None]]:
        """The members as they stand in the file now."""
        found = self.desk.ask(delegations.members, [delegation_id]).get(delegation_id, [])
        return [(member.person_id, member.function) for member in found]
