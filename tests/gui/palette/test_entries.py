"""What the palette offers."""

import pytest
from factories import an_event, an_organisation
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.palette.entries import Entry, command, found, matching, offered
from app.gui.window_actions import ACTIONS
from app.rules.people import NewPerson
from app.usecases.agenda import add_session
from app.usecases.delegations import add_delegation
from app.usecases.people import add_person


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
