"""A small conference with two rounds of panels for the tests of the page."""

from collections.abc import Callable
from dataclasses import dataclass, field

from factories import a_delegation, a_person, an_event, at

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.panels.board import Board, board
from app.rules.sessions import RoleType, SessionType, SignUpState
from app.store import Store
from app.usecases.agenda import add_role, add_session
from app.usecases.panels import set_delegation_wishes, set_place, set_wishes

Settle = Callable[[Desk], None]


@dataclass
class World:
    """Funds (one seat) and Youth at nine, Trade at eleven; Riga of three people, Jan of Bonn.

    Ilze moderates Funds. Jānis wishes Funds, Trade; Zane Funds, Youth; Jan Funds.
    """

    store: Store
    riga: int = 0
    bonn: int = 0
    ilze: int = 0
    janis: int = 0
    zane: int = 0
    jan: int = 0
    funds: int = 0
    youth: int = 0
    trade: int = 0
    toasts: list[str] = field(default_factory=list)

    def board(self) -> Board:
        """What is in the file now."""
        return self.store.ask(board)

    def state(self, person_id: int, session_id: int) -> SignUpState | None:
        """What became of a wish."""
        rows = self.board().of_session(session_id)
        return next((row.state for row in rows if row.person_id == person_id), None)

    def wishes(self, person_id: int) -> dict[int, int | None]:
        """What somebody wishes."""
        return {row.session_id: row.rank for row in self.board().by_person.get(person_id, ())}

    def place(self, *people: int, session: int = 0) -> None:
        """Give places in Funds, or in another session."""
        places = [(person, session or self.funds) for person in people]
        set_place(self.store, places, SignUpState.PLACED)


def a_panel(store: Store, title: str, hour: int, **facts: object) -> int:
    """A panel on the first day."""
    known = {"title": Texts(en=title), "kind": SessionType.PANEL, "starts_at": at(10, hour)}
    return add_session(store, {**known, **facts})


def a_world(store: Store) -> World:
    """The small conference in an empty file."""
    an_event(store)
    made = World(store)
    made.riga = a_delegation(store, "Riga", "LV")
    made.bonn = a_delegation(store, "Bonn", "DE")
    organised = {"delegation": made.riga}
    made.ilze = a_person(store, "Ilze Bērziņa", **organised)
    made.janis = a_person(store, "Jānis Ozols", **organised)
    made.zane = a_person(store, "Zane Zariņa", **organised)
    made.jan = a_person(store, "Jan Nowak", delegation=made.bonn)
    question = Texts(en="Who pays?")
    made.funds = a_panel(store, "Funds", 9, capacity=1, question=question, minutes=60)
    made.youth = a_panel(store, "Youth", 9, capacity=5, minutes=60)
    made.trade = a_panel(store, "Trade", 11, minutes=60)
    add_role(store, made.funds, made.ilze, {"role": RoleType.MODERATOR})
    set_wishes(store, made.janis, {made.funds: 1, made.trade: 2})
    set_wishes(store, made.zane, {made.funds: 1, made.youth: 2})
    set_wishes(store, made.jan, {made.funds: 2})
    set_delegation_wishes(store, made.bonn, {made.youth: 1})
    return made
