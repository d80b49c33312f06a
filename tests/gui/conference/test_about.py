"""Each fact of the conference is saved where it stands, undone, or refused at its field."""

from collections.abc import Callable
from datetime import date

import pytest
from factories import an_event, at
from gui.conference.world import World, error
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.conference.about import About, zones
from app.gui.desk import Desk
from app.gui.widgets.choice_combo import ChoiceCombo
from app.queries import events
from app.queries.events import EventRow
from app.usecases.events import edit_event


@pytest.fixture
def about(world: World, qtbot: QtBot) -> About:
    return world.section(world.page(qtbot), About)


def event(world: World) -> EventRow:
    found = world.desk.ask(events.event)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "typed", "stored"),
    [
        ("title", "Towns", Texts(en="Towns", pl="Miasta partnerskie")),
        ("motto", "Together", Texts(en="Together")),
        ("place", "Iserlohn", Texts(en="Iserlohn")),
        ("host", "City", Texts(en="City")),
        ("funder_text", "Funded", Texts(en="Funded")),
        ("ends_on", "14/12/2027", date(2027, 12, 14)),
        ("contact_name", "Anna", "Anna"),
        ("contact_email", "anna@example.org", "anna@example.org"),
        ("contact_phone", "+48 1", "+48 1"),
        ("registration_deadline", "1/12/2027 18:00", at(1, 18)),
    ],
)
def test_a_fact_is_saved_and_undone(
    world: World, about: About, name: str, typed: str, stored: object
) -> None:
    before = getattr(event(world), name)
    world.enter(about.fields[name], typed)
    assert getattr(event(world), name) == stored
    assert [undo for _text, undo in world.toasts] == [True]
    world.undo()
    assert getattr(event(world), name) == before
    assert about.fields[name].value in (before, "Partner cities", "")


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("title", "", ""),
        (
            "ends_on",
            "9/12/2027",
            "The conference ends before it starts. Choose a last day that is not earlier.",
        ),
        ("starts_on", "", "First day is missing. Please fill it in."),
        ("starts_on", "soon", "“soon” is not a date. Write it like 12/05/2026."),
        (
            "contact_email",
            "anna",
            "“anna” is not an e-mail address. It needs the form name@example.org.",
        ),
    ],
)
def test_a_refusal_stands_at_its_field(
    world: World, about: About, name: str, typed: str, sentence: str
) -> None:
    before = event(world)
    world.enter(about.fields[name], typed)
    assert error(about.fields[name]) == sentence
    if sentence:
        assert event(world) == before
        assert about.fields[name].editing


def test_the_last_text_of_the_title_cannot_be_taken_away(world: World, about: About) -> None:
    edit_event(world.store, {"title": Texts(en="Towns")})
    world.settle()
    world.enter(about.fields["title"], "")
    assert error(about.fields["title"]) == "Title is missing. Please fill it in."


def test_a_later_beginning_takes_the_end_along(world: World, about: About) -> None:
    world.enter(about.fields["starts_on"], "11/12/2027")
    assert (event(world).starts_on, event(world).ends_on) == (
        date(2027, 12, 11),
        date(2027, 12, 12),
    )
    world.enter(about.fields["starts_on"], "1/6/2028")
    assert (event(world).starts_on, event(world).ends_on) == (date(2028, 6, 1), date(2028, 6, 2))


def test_zone_and_country_are_chosen(world: World, about: About) -> None:
    for name, value in (("time_zone", "Europe/Riga"), ("country", "LV")):
        field = about.fields[name]
        field.edit()
        combo = field._input
        assert isinstance(combo, ChoiceCombo)
        combo.set_value(value)
        combo.chosen.emit(value)
        world.settle()
        assert getattr(event(world), name) == value
    assert about.fields["country"].shown.text() == "Latvia"
    assert ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos Aires") in zones()


def test_the_deadline_is_suggested_and_cleared(world: World, about: About) -> None:
    assert not about.clear.isVisible()
    about.edit("registration_deadline")
    assert about.fields["registration_deadline"].editing
    about.fields["registration_deadline"].cancel()
    world.enter(about.fields["registration_deadline"], "1/12/2027 18:00")
    assert about.clear.isVisible()
    about.clear.click()
    world.settle()
    assert event(world).registration_deadline is None
    assert not about.clear.isVisible()
    assert world.toasts[-1] == ("Registration deadline cleared.", True)


def test_a_file_without_a_conference_shows_nothing(
    empty_desk: Desk, settle: Callable[[Desk], None], qtbot: QtBot
) -> None:
    an_event(empty_desk.store)
    world = World(empty_desk, settle)
    about = world.section(world.page(qtbot), About)
    world.undo()
    about.show_all()
    assert about._suggested() is None
    assert about._carried("starts_on", date(2027, 1, 1)) == {}
