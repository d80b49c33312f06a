"""Reports, commitments and who was there, in statements that do not grow."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from factories import a_person, an_organisation, at, counted
from outcome_making import a_commitment, a_panel, a_project

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries import outcomes
from app.queries.outcomes import CommitmentRow
from app.rules.checkins import Direction
from app.rules.outcomes import CommitmentState, OutcomeState
from app.rules.registrations import RegistrationStatus
from app.rules.sessions import RoleType, SessionType
from app.store import Store
from app.usecases import agenda, venues
from app.usecases.checkins import Door, add_point, check_in_person
from app.usecases.materials import add_link
from app.usecases.outcomes import set_final, write_outcome

NOON = datetime(2027, 12, 10, 12, tzinfo=UTC)


def test_nothing_yet(store: Store) -> None:
    assert store.ask(outcomes.outcomes) == []
    assert store.ask(outcomes.outcome, 1) is None
    assert store.ask(outcomes.commitments) == []
    assert store.ask(outcomes.present, 1) == []


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    for number in range(many):
        panel = a_panel(store, f"P{number}", starts_at=at(10, 9 + number))
        agenda.add_role(store, panel, a_person(store), {"role": RoleType.RAPPORTEUR})
        write_outcome(store, panel, {"notes": "x"})
        a_commitment(store, session_id=panel, person_id=1)
    for query, statements in {outcomes.outcomes: 2, outcomes.commitments: 1}.items():
        with store.read() as read, counted(read) as sent:
            assert len(query(read)) == many
        assert (query.__name__, len(sent)) == (query.__name__, statements)


def test_sessions_by_time_and_breaks_only_where_something_was_written(store: Store) -> None:
    late = a_panel(store, "Late", starts_at=at(11, 9))
    some_time = a_panel(store, "Some time")
    early = a_panel(store, "Early", starts_at=at(10, 9))
    coffee = a_panel(store, "Coffee", kind=SessionType.BREAK, starts_at=at(10, 11))
    a_panel(store, "Lunch", kind=SessionType.MEAL, starts_at=at(10, 13))
    shown = [row.session_id for row in store.ask(outcomes.outcomes)]
    assert shown == [early, late, some_time]
    write_outcome(store, coffee, {"notes": "A promise"})
    shown = [row.session_id for row in store.ask(outcomes.outcomes)]
    assert shown == [early, coffee, late, some_time]


def test_all_of_a_report(store: Store) -> None:
    hall = venues.add_room(
        store, venues.add_venue(store, {"name": Texts(en="V")}), {"name": Texts(en="Hall")}
    )
    track = agenda.add_track(store, {"name": Texts(en="T"), "tone": "violet"})
    panel = a_panel(store, room_id=hall, track_id=track, starts_at=at(10, 9), minutes=90)
    person = a_person(store, "Ilze Bērziņa")
    agenda.add_role(store, panel, person, {"role": RoleType.RAPPORTEUR})
    agenda.add_role(store, panel, a_person(store, "Jan Nowak"), {"role": RoleType.SPEAKER})
    texts = {
        "summary": Texts(en="S"),
        "conclusions": Texts(en="C", pl="W"),
        "recommendations": Texts(pl="R"),
        "open_questions": Texts(en="Q"),
    }
    write_outcome(store, panel, {**texts, "notes": "N"})
    set_final(store, [panel])
    a_commitment(store, session_id=panel)
    a_project(store, session_id=panel)
    for name in ("a", "b"):
        add_link(store, f"{name}.example.org", {"session_id": panel})
    row = store.ask(outcomes.outcome, panel)
    assert row is not None
    assert [row] == store.ask(outcomes.outcomes)
    assert {name: getattr(row, name) for name in texts} == texts
    assert (row.notes, row.final, row.state) == ("N", True, OutcomeState.FINAL)
    assert (row.tone, row.room, row.starts_at) == ("violet", Texts(en="Hall"), at(10, 9))
    assert (row.minutes, row.title, row.kind) == (90, Texts(en="Energy"), SessionType.PANEL)
    assert (row.materials, row.commitments, row.projects) == (2, 1, 1)
    assert row.rapporteurs == (PersonalName("Ilze", "Bērziņa"),)
    assert row.changed_at is not None


def test_how_many_reports_are_how_far(store: Store) -> None:
    panels = [a_panel(store, str(number)) for number in range(3)]
    write_outcome(store, panels[0], {"summary": Texts(en="S")})
    counts = outcomes.state_counts(store.ask(outcomes.outcomes))
    assert counts == {OutcomeState.EMPTY: 2, OutcomeState.DRAFT: 1, OutcomeState.FINAL: 0}


def test_an_empty_report_names_no_moment(store: Store) -> None:
    row = store.ask(outcomes.outcome, a_panel(store))
    assert row is not None
    assert (row.state, row.changed_at, row.summary) == (OutcomeState.EMPTY, None, Texts())
    assert (row.tone, row.room, row.rapporteurs) == ("", Texts(), ())


def test_commitments_with_those_who_made_them(store: Store) -> None:
    panel, body = a_panel(store), an_organisation(store, "Ogre")
    person = a_person(store, "Ilze Bērziņa")
    due = date(2028, 1, 31)
    one = a_commitment(store, session_id=panel, person_id=person, due_on=due, note="By post")
    two = a_commitment(store, "Find money", organisation_id=body, who="The mayor", done_on=due)
    first = CommitmentRow(
        id=one,
        session_id=panel,
        session=Texts(en="Energy"),
        what=Texts(en="Send the report"),
        person_id=person,
        person=PersonalName("Ilze", "Bērziņa"),
        organisation_id=None,
        organisation=Texts(),
        who="",
        due_on=due,
        done_on=None,
        note="By post",
    )
    second = CommitmentRow(
        id=two,
        session_id=None,
        session=Texts(),
        what=Texts(en="Find money"),
        person_id=None,
        person=None,
        organisation_id=body,
        organisation=Texts(en="Ogre"),
        who="The mayor",
        due_on=None,
        done_on=due,
        note="",
    )
    assert store.ask(outcomes.commitments) == [first, second]
    assert store.ask(outcomes.commitments, panel) == [first]
    assert first.state(date(2028, 2, 1)) is CommitmentState.LATE
    assert second.state(date(2028, 2, 1)) is CommitmentState.DONE


def test_who_was_there_each_once_also_who_left(store: Store) -> None:
    panel = a_panel(store)
    door = Door(add_point(store, {"name": Texts(en="Panel"), "session_id": panel}))
    known = {"status": RegistrationStatus.CONFIRMED}
    ada, ben = a_person(store, "Ada A", **known), a_person(store, "Ben B", **known)
    a_person(store, "Eva E", **known)
    check_in_person(store, door, ben, now=NOON)
    check_in_person(store, door, ada, now=NOON)
    check_in_person(store, replace(door, direction=Direction.OUT), ben, now=NOON)
    assert [row.person_id for row in store.ask(outcomes.present, panel)] == [ada, ben]


def test_a_report_is_asked_for_of_what_somebody_discussed(store: Store) -> None:
    panel, lunch = (
        agenda.add_session(store, {"title": Texts(en="x"), "kind": kind})
        for kind in (SessionType.PANEL, SessionType.MEAL)
    )
    one, other = store.ask(outcomes.outcome, panel), store.ask(outcomes.outcome, lunch)
    assert one is not None
    assert other is not None
    assert (one.asked_for, other.asked_for) == (True, False)
    assert replace(other, notes="x").asked_for
