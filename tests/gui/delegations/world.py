"""A small conference for the tests of the delegations page."""

from collections.abc import Callable
from dataclasses import dataclass, field

from factories import a_delegation, a_person, an_event

from app.gui.desk import Desk
from app.queries import delegations
from app.queries.delegations import DelegationRow
from app.rules.delegations import MemberFunction
from app.store import Store

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


def fill(store: Store) -> dict[str, int]:
    """Write the small conference; the ids of what is in it, by the names the world has for them."""
    an_event(store)
    riga = a_delegation(store, "Riga", "LV", places=5, protocol_rank=1, status="confirmed")
    bonn = a_delegation(store, "Bonn", "DE", places=1, protocol_rank=2)
    return {
        "riga": riga,
        "bonn": bonn,
        "cork": a_delegation(store, "Cork", "IE"),
        "ilze": a_person(
            store, "Ilze Bērziņa", delegation=riga, function=MemberFunction.HEAD, title="Dr."
        ),
        "janis": a_person(store, "Jānis Ozols", delegation=riga, function=MemberFunction.EXPERT),
        "zane": a_person(store, "Zane Zariņa", delegation=riga),
        "jan": a_person(store, "Jan Nowak", delegation=bonn),
    }
