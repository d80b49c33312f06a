"""The card of a session."""

import pytest
from accessibility import nameless
from factories import at
from gui.agenda.world import World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.agenda.book import Book
from app.gui.agenda.card import SessionCard
from app.rules.sessions import OpenTo, SessionType


@pytest.fixture
def card(world: World, book: Book, qtbot: QtBot) -> SessionCard:
    made = SessionCard(world.desk, book)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    made.show_session(book.agenda.rows[world.panel])
    return made


def test_the_session_is_shown_whole(world: World, card: SessionCard) -> None:
    assert card.title.text() == "Twin cities"
    assert card.when.text() == "Fri 10 Dec, 10:00–11:00, Hall"
    shown = {name: field.shown.text() for name, field in card.fields.made.items()}
    assert (shown["kind"], shown["track_id"], shown["room_id"]) == ("Panel", "Culture", "Hall")
    assert (shown["starts_at"], shown["minutes"]) == ("10 Dec 2027, 10:00", "1 h")
    assert card.clashes.count() == 1
    assert nameless(card) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", Texts(en="Twins", pl="Bliźniaki")),
        ("kind", SessionType.DEBATE),
        ("track_id", None),
        ("starts_at", at(11, 9)),
        ("minutes", 45),
        ("capacity", 12),
        ("expected", 20),
        ("open_to", OpenTo.SIGN_UP),
        ("languages", ("en", "pl")),
        ("interpretation", ("lv",)),
        ("most_per_delegation", 2),
        ("question", Texts(en="Why?")),
        ("abstract", Texts(en="Much")),
        ("notes", "Bring the flags"),
    ],
)
def test_every_field_is_saved(world: World, card: SessionCard, name: str, value: object) -> None:
    card.fields.made[name].edited.emit(value)
    world.settle()
    assert getattr(world.row(world.panel), name) == value


def test_another_room(world: World, card: SessionCard) -> None:
    card.fields.made["room_id"].edited.emit(world.studio)
    world.settle()
    assert world.place(world.panel) == ("10 10:00", 60, world.studio)


def test_what_is_refused_stays_open_with_the_reason(world: World, card: SessionCard) -> None:
    card.fields.made["minutes"].edited.emit(None)
    assert "needed" in card.fields.made["minutes"]._error.text()
    card.fields.made["title"].edited.emit(Texts())
    world.settle()
    assert card.fields.made["title"]._error.text()
    card.fields.close()
    assert world.row(world.panel).title == Texts(en="Twin cities")


def test_another_session_and_the_same_again(
    world: World, book: Book, card: SessionCard, qtbot: QtBot
) -> None:
    card.show_session(book.agenda.rows[world.opening])
    assert card.title.text() == "Opening"
    assert card._clash_box.isHidden()
    card.show_session(book.agenda.rows[world.opening])
    card.edit_title()
    qtbot.waitUntil(lambda: card.fields.made["title"].editing)
    card.fields.close()
    card.focus()
    assert card.fields.made["title"].shown.hasFocus() or not card.isActiveWindow()
