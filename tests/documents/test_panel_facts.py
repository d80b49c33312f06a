"""The panels and who signed up for them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from documents.agenda_making import a_room, a_row, a_session
from factories import a_person, a_store, counted

from app.base.texts import Texts
from app.documents.document import Asked
from app.documents.flow import Heading
from app.documents.panel_facts import collect_panels, panel_heading
from app.documents.tongues import tongues
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.panels import set_wishes


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def test_chosen_by_title_and_only_those_asked_for(store: Store) -> None:
    youth, work = a_session(store, "Youth"), a_session(store, "Work")
    a_session(store, "Lunch", kind=SessionType.MEAL)
    ilze, jan = a_person(store), a_person(store, "Jan Nowak")
    for person in (ilze, jan):
        set_wishes(store, person, {youth: 1, work: 2})

    facts = store.ask(collect_panels, Asked(), ())
    assert [row.id for row in facts.panels] == [youth, work]
    assert [row.person_id for row in facts.sign_ups[work]] == [ilze, jan]
    one = store.ask(collect_panels, Asked((jan,)), ("youth",))
    assert [row.id for row in one.panels] == [youth]
    assert [row.person_id for row in one.sign_ups[youth]] == [jan]


def test_a_heading_says_when_and_where() -> None:
    row = a_row(title=Texts(en="Youth", pl="Młodzież"), room=Texts(en="Aula"))
    assert panel_heading(row, tongues("en"), new_page=True) == Heading(
        "Youth", new_page=True, subtitle="Friday, 10 December 2027 · 09:00–10:00 · Aula"
    )
    both = panel_heading(row, tongues("en", "pl"), new_page=False)
    assert both.subtitle.startswith("Młodzież\n")
    unplaced = replace(row, starts_at=None, title=Texts(en="Panel"), room=Texts())
    assert panel_heading(unplaced, tongues("en"), new_page=False) == Heading("Panel")


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for number in range(many):
        set_wishes(store, a_person(store, f"A {number}B"), {a_session(store, f"S{number}"): 1})
        a_room(store, f"R{number}")
    with store.read() as read, counted(read) as sent:
        collect_panels(read, Asked(), ())
    assert len(sent) == 9
