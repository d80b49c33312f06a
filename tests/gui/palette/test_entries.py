"""What the palette offers."""

import pytest
from factories import an_event, an_organisation
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.palette.entries import Entry, command, found, matching, offered, things
from app.gui.window_actions import ACTIONS
from app.model import Organisation
from app.rules.people import NewPerson
from app.usecases.agenda import add_session
from app.usecases.delegations import add_delegation
from app.usecases.materials import add_link
from app.usecases.outcomes import add_commitment
from app.usecases.people import add_person
from app.usecases.projects import add_project
from app.usecases.venues import add_room, add_venue


def entry(title: str) -> Entry:
    return Entry(f"command:{title}", "Commands", title, "", lambda: None)


SOME = [entry("Save a copy as"), entry("Add person"), entry("Opóźnienie — zgłoś")]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("s", ["Save a copy as"]),
        ("as sa", ["Save a copy as"]),
        ("opoz", ["Opóźnienie — zgłoś"]),
        ("zglos op", ["Opóźnienie — zgłoś"]),
        ("a", ["Add person", "Save a copy as"]),
        ("opy", []),
        ("person x", []),
    ],
)
def test_commands_are_found_by_the_beginnings_of_their_words(text: str, titles: list[str]) -> None:
    assert [found_.title for found_ in matching(SOME, text)] == titles


def test_a_command_shows_its_key() -> None:
    actions = {action.id: action for action in ACTIONS}
    made = command(actions["new"], lambda: None)
    assert (made.title, made.hint) == ("New conference", "Ctrl+Shift+N")
    assert command(actions["theme_dark"], lambda: None).title == "Colours: Dark"


@pytest.fixture
def filled(desk: Desk) -> Desk:
    an_event(desk.store)
    city = an_organisation(
        desk.store, name=Texts(en="Łódź City Council"), city="Łódź", country="PL"
    )
    add_delegation(desk.store, organisation_id=city)
    add_person(
        desk.store, NewPerson(facts={"given": "Zażółć", "family": "Ngo", "organisation_id": city})
    )
    return desk


def test_people_and_delegations_are_found_from_the_first_letters(filled: Desk) -> None:
    assert [hit.title for hit in found(filled, "ng")] == ["Zażółć Ngo"]
    hits = found(filled, "lodz")
    assert [(hit.group, hit.title, hit.detail) for hit in hits] == [
        ("Delegations", "Łódź City Council", "Łódź, Poland"),
        ("People", "Zażółć Ngo", "Łódź City Council"),
    ]


def test_choosing_a_hit_goes_to_its_page(filled: Desk) -> None:
    wishes: list[tuple[str, object]] = []
    filled.wanted_page.connect(lambda page, target: wishes.append((page, target)))
    for hit in found(filled, "lodz"):
        hit.run()
    assert [page for page, _target in wishes] == ["delegations", "people"]
    assert all(isinstance(target, int) for _page, target in wishes)


def test_commands_come_first_only_where_they_begin_with_the_text(filled: Desk) -> None:
    groups = [shown.group for shown in offered(filled, "ng", [entry("Ng"), entry("Add ng")], [])]
    assert groups == ["Commands", "Commands", "People"]
    groups = [shown.group for shown in offered(filled, "ng", [entry("Add ng")], [])]
    assert groups == ["People", "Commands"]


def test_without_a_text_the_recent_ones_come_first() -> None:
    recent = [entry("Add person")]
    titles = [shown.title for shown in offered(None, "  ", SOME, recent)]
    assert titles == ["Add person", "Save a copy as", "Opóźnienie — zgłoś"]


def test_documents_are_found_by_their_names(filled: Desk, qtbot: QtBot) -> None:
    hits = offered(filled, "delegate list", [], [])
    assert [(hit.key, hit.group) for hit in hits] == [("document:delegate_list", "Documents")]
    with qtbot.waitSignal(filled.wanted_page) as wanted:
        hits[0].run()
    assert wanted.args == ["documents", "delegate_list"]
    assert offered(filled, "", [], []) == []
    groups = [shown.group for shown in offered(filled, "b", [entry("Back up now b")], [])]
    assert groups[0] == "Commands"
    assert "Documents" in groups


def test_sessions_are_found_by_their_titles(filled: Desk, qtbot: QtBot) -> None:
    facts = {"title": Texts(en="Twin cities", pl="Bliźniacze miasta")}
    panel = add_session(filled.store, facts)
    (hit,) = [hit for hit in offered(filled, "blizn", [], []) if hit.group == "Sessions"]
    assert (hit.title, hit.detail) == ("Twin cities", "not placed")
    with qtbot.waitSignal(filled.wanted_page) as wanted:
        hit.run()
    assert wanted.args == ["agenda", panel]


def test_single_things_are_found_with_what_is_beside_them(filled: Desk) -> None:
    store = filled.store
    [city] = filled.ask(lambda read: list(read.scalars(select(Organisation.id))))
    panel = add_session(store, {"title": Texts(en="Youth panel")})
    title = Texts(en="Youth orchestra", pl="Młodzi grają")
    project = add_project(store, {"title": title, "lead_id": city})
    promise = add_commitment(
        store, {"what": Texts(en="Write to the young"), "who": "Mayor", "session_id": panel}
    )
    link = add_link(store, "https://example.org/youth.pdf", {"session_id": panel})
    room = add_room(
        store, add_venue(store, {"name": Texts(en="School")}), {"name": Texts(en="You")}
    )
    wishes: list[tuple[str, object]] = []
    filled.wanted_page.connect(lambda page, target: wishes.append((page, target)))
    hits = things(filled, "you")
    for hit in hits:
        hit.run()
    assert [(hit.group, hit.title, hit.detail) for hit in hits] == [
        ("Joint projects", "Youth orchestra", "Łódź City Council"),
        ("Commitments", "Write to the young", "Mayor"),
        ("Materials", "https://example.org/youth.pdf", "Youth panel"),
        ("Rooms", "You", "School"),
    ]
    assert wishes == [
        ("outcomes", ("project", project)),
        ("outcomes", ("commitment", promise)),
        ("outcomes", ("material", link)),
        ("conference", ("room", room)),
    ]
    groups = [hit.group for hit in offered(filled, "mayor", [], [])]
    assert (groups, things(filled, "mlodzi gr")[0].title) == (["Commitments"], "Youth orchestra")
    assert (things(filled, " "), things(filled, "youth mayor")) == ([], [])
