"""What is not over goes on in the next conference, known again and never twice."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from factories import a_person, a_store, an_event, an_organisation, mould
from outcome_making import a_commitment, a_milestone, a_panel, a_project

from app.base.errors import FileProblem
from app.base.texts import Texts
from app.queries import organisations, outcomes, projects
from app.queries.projects import MilestoneRow, ProjectRow
from app.rules.outcomes import ProjectField, ProjectStatus
from app.store import Store
from app.usecases.carrying import CarriedOver, carry_over
from app.usecases.outcomes import set_done
from app.usecases.projects import reach_milestone, set_status

DAY = date(2028, 1, 31)
FACTS: dict[str, Any] = {
    "field": ProjectField.YOUTH,
    "status": ProjectStatus.APPLIED,
    "summary": Texts(en="Concerts"),
    "fund": "Erasmus+",
    "call": "2028",
    "budget": 30_000,
    "currency": "EUR",
    "starts_on": date(2028, 3, 1),
    "ends_on": date(2028, 9, 30),
    "beneficiaries": Texts(en="Young musicians"),
    "people_reached": 120,
    "notes": "Ask",
}


def fill_earlier(store: Store) -> None:
    """A conference with a project that goes on, two that do not, and three promises."""
    an_event(store)
    an_organisation(store, "Unconcerned")
    riga, ogre = an_organisation(store), an_organisation(store, "Ogre", population=23_000)
    ilze = a_person(store, "Ilze Bērziņa", organisation_id=ogre, email="Ilze@example.org")
    jan = a_person(store, "Jan Nowak")
    one = a_project(
        store,
        lead_id=riga,
        partners=(ogre,),
        contacts=(ilze, jan),
        session_id=a_panel(store),
        **FACTS,
    )
    reach_milestone(store, a_milestone(store, one, "Idea"), DAY)
    a_milestone(store, one, due_on=DAY)
    over = [a_project(store, "Done", lead_id=1), a_project(store, "Given up")]
    set_status(store, over[:1], ProjectStatus.DONE)
    set_status(store, over[1:], ProjectStatus.GIVEN_UP)
    a_commitment(store, "By Ilze", person_id=ilze, due_on=DAY, note="By post")
    a_commitment(store, "By Riga", organisation_id=riga, who="The mayor")
    set_done(store, [a_commitment(store, "Kept")], DAY)


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """It, closed."""
    return mould(fill_earlier).file(tmp_path, "earlier.plenum")


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path, "new.plenum", title=Texts(en="Next year")) as store:
        yield store


def only(store: Store) -> ProjectRow:
    (row,) = store.ask(projects.projects)
    return row


def uid_of(path: Path) -> str:
    with Store.open(path, alone=False) as store:
        return store.ask(projects.projects)[0].uid


def test_what_is_not_over_goes_on(new: Store, earlier: Path) -> None:
    assert carry_over(new, earlier) == CarriedOver(projects=1, commitments=2)
    row = only(new)
    assert {name: getattr(row, name) for name in FACTS} == FACTS
    assert (row.title, row.uid) == (Texts(en="Youth orchestra"), uid_of(earlier))
    assert (row.carried_from, row.session_id) == ("Partner cities", None)
    assert row.lead is not None
    assert (row.lead.city, [one.city for one in row.partners]) == ("Riga", ["Ogre"])
    assert row.milestones == (MilestoneRow(1, Texts(en="Application"), DAY, None),)
    bodies = new.ask(organisations.rows, new.ask(organisations.find_ids)).values()
    assert sorted((body.city, body.population) for body in bodies) == [
        ("Ogre", 23_000),
        ("Riga", None),
    ]


def test_nobody_is_added_and_a_promise_stays_with_the_body(new: Store, earlier: Path) -> None:
    carry_over(new, earlier)
    assert only(new).contacts == ()
    first, second = new.ask(outcomes.commitments)
    assert (first.what, first.person, first.organisation) == (
        *(Texts(en="By Ilze"), None, Texts(en="Ogre")),
    )
    assert (first.due_on, first.note, first.session_id) == (DAY, "By post", None)
    assert (second.organisation, second.who) == (Texts(en="Riga"), "The mayor")


def test_bodies_and_people_are_known_again(new: Store, earlier: Path) -> None:
    a_person(new)
    an_organisation(new, "Ogre", kind="region")
    ogre = an_organisation(new, "OGRE", name=Texts(pl="Ogre", en="Ogre City"))
    ilze = a_person(new, "Ilze Bērziņa", email="ilze@example.org")
    carry_over(new, earlier)
    assert [one.organisation_id for one in only(new).partners] == [ogre]
    assert [one.person_id for one in only(new).contacts] == [ilze]
    first = new.ask(outcomes.commitments)[0]
    assert (first.person_id, first.organisation_id) == (ilze, None)
    assert len(new.ask(organisations.find_ids)) == 3


def test_two_of_one_name_are_nobody(new: Store, earlier: Path) -> None:
    for _ in range(2):
        a_person(new, "Jan Nowak")
    carry_over(new, earlier)
    assert only(new).contacts == ()


def test_it_is_never_carried_twice(new: Store, earlier: Path) -> None:
    carry_over(new, earlier)
    set_status(new, [only(new).id], ProjectStatus.DONE)
    set_done(new, [1], DAY)
    assert carry_over(new, earlier) == CarriedOver(projects=0, commitments=0)
    assert only(new).status is ProjectStatus.DONE
    assert len(new.ask(outcomes.commitments)) == 2


def test_it_is_one_step(new: Store, earlier: Path) -> None:
    carry_over(new, earlier)
    new.undo()
    assert new.ask(projects.projects) == []
    assert new.ask(outcomes.commitments) == []
    assert new.ask(organisations.find_ids) == []
    new.redo()
    assert only(new).carried_from == "Partner cities"


def test_it_goes_on_year_after_year(new: Store, earlier: Path, tmp_path: Path) -> None:
    carry_over(new, earlier)
    with a_store(tmp_path, "third.plenum") as third:
        carry_over(third, new.path)
        assert (only(third).uid, only(third).carried_from) == (uid_of(earlier), "Next year")
        assert carry_over(third, earlier) == CarriedOver(projects=0, commitments=0)


def test_a_conference_that_left_nothing_behind(new: Store, tmp_path: Path) -> None:
    a_store(tmp_path, "bare.plenum").close()
    assert carry_over(new, tmp_path / "bare.plenum") == CarriedOver(0, 0)


def test_what_is_no_conference_is_refused(new: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        carry_over(new, tmp_path / "missing.plenum")
