"""A small conference that left something behind, for the tests of the page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from factories import a_delegation, a_person, an_event, an_organisation, at
from outcome_making import a_commitment, a_milestone, a_panel, a_photo, a_project, a_talk

from app.base.texts import Texts
from app.gui.outcomes.board import Board, board
from app.queries.materials import MaterialRow
from app.queries.outcomes import CommitmentRow, OutcomeRow
from app.queries.projects import ProjectRow
from app.rules.outcomes import ProjectField, ProjectStatus
from app.rules.sessions import RoleType, SessionType
from app.store import Store
from app.usecases.agenda import add_role
from app.usecases.materials import add_files
from app.usecases.outcomes import write_outcome

Calm = Callable[[], None]
LONG_AGO, FAR_AHEAD = date(2020, 1, 31), date(2999, 1, 31)
START, END = date(2028, 3, 1), date(2028, 9, 30)


@dataclass
class World:
    """Energy with a draft, Youth with nothing, lunch; Ilze of Riga reports of Energy.

    Two promises, the first of Energy, late and Ilze's. Two projects: an orchestra of Riga with
    Ogre, an application reached and a concert to come; and a cup without anything. A photo of
    Energy and a talk.
    """

    store: Store
    riga: int = 0
    ogre: int = 0
    ilze: int = 0
    energy: int = 0
    youth: int = 0
    lunch: int = 0
    report: int = 0
    money: int = 0
    orchestra: int = 0
    cup: int = 0
    photo: int = 0
    talk: int = 0
    toasts: list[str] = field(default_factory=list)

    def board(self) -> Board:
        """What is in the file now."""
        return self.store.ask(board)

    def outcome(self, session_id: int = 0) -> OutcomeRow:
        """The report of Energy, or of another session."""
        return self.board().outcomes[session_id or self.energy]

    def commitment(self, commitment_id: int = 0) -> CommitmentRow:
        """The promise of Ilze, or another one."""
        return self.board().commitments[commitment_id or self.report]

    def project(self, project_id: int = 0) -> ProjectRow:
        """The orchestra, or another one."""
        return self.board().projects[project_id or self.orchestra]

    def material(self, material_id: int = 0) -> MaterialRow:
        """The photo, or another one."""
        return self.board().materials[material_id or self.photo]


def a_world(store: Store, folder: Path) -> World:
    """The small conference in an empty file."""
    an_event(store)
    made = World(store)
    delegation = a_delegation(store, "Riga", "LV")
    made.riga, made.ogre = 1, an_organisation(store, "Ogre", "LV")
    made.ilze = a_person(store, "Ilze Bērziņa", delegation=delegation)
    made.energy = a_panel(store, "Energy", starts_at=at(10, 9), minutes=90)
    made.youth = a_panel(store, "Youth", starts_at=at(10, 11))
    made.lunch = a_panel(store, "Lunch", kind=SessionType.RECEPTION, starts_at=at(10, 13))
    add_role(store, made.energy, made.ilze, {"role": RoleType.RAPPORTEUR})
    write_outcome(store, made.energy, {"summary": Texts(en="Much was said."), "notes": "Ask Jan"})
    promise = {"session_id": made.energy, "person_id": made.ilze, "due_on": LONG_AGO}
    made.report = a_commitment(store, "Send the report", **promise)
    made.money = a_commitment(store, "Find money", organisation_id=made.ogre, due_on=FAR_AHEAD)
    _projects(store, made)
    known = {"session_id": made.energy, "author": "Ilze"}
    made.photo, made.talk = add_files(store, [a_photo(folder), a_talk(folder)], known).ids
    return made


def _projects(store: Store, made: World) -> None:
    made.orchestra = a_project(
        store,
        partners=(made.ogre,),
        contacts=(made.ilze,),
        lead_id=made.riga,
        session_id=made.youth,
        field=ProjectField.CULTURE,
        status=ProjectStatus.PLANNED,
        budget=30_000,
        currency="EUR",
        people_reached=120,
        starts_on=START,
        ends_on=END,
    )
    a_milestone(store, made.orchestra, due_on=LONG_AGO.replace(year=2028), done_on=LONG_AGO)
    a_milestone(store, made.orchestra, "Concert", due_on=END)
    made.cup = a_project(store, "Partner cities' cup")
