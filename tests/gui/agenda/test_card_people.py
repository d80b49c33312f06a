"""Who does what in a session."""

import pytest
from factories import a_person
from gui.agenda.world import World
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.agenda.book import Book
from app.gui.agenda.card_people import CardPeople
from app.queries import people
from app.rules.people import NewPerson
from app.rules.sessions import RoleType
from app.usecases.agenda import add_item, add_role
from app.usecases.people import add_person


@pytest.fixture
def area(world: World, book: Book, qtbot: QtBot) -> CardPeople:
    made = CardPeople(world.desk, book)
    qtbot.addWidget(made)
    made.show()
    made.show_session(book.agenda.rows[world.panel])
    return made


def roles(world: World, session_id: int) -> list[tuple[int, RoleType, bool]]:
    found = world.row(session_id).roles
    return [(role.person_id, role.role, role.confirmed) for role in found]


def test_everybody_in_it_is_shown(world: World, area: CardPeople) -> None:
    assert [line.name.text() for line in area.lines] == ["Ilze Bērziņa", "Jan Nowak"]
    assert area.lines[0].detail.text() == "Moderator"
    assert not area.lines[0].register.isVisible()


def test_somebody_of_the_file_is_added(world: World, book: Book, area: CardPeople) -> None:
    area.show_session(book.agenda.rows[world.opening])
    assert area.suggested() is RoleType.SPEAKER
    area.adder.added.emit(world.jan, "Jan")
    world.settle()
    assert roles(world, world.opening)[-1] == (world.jan, RoleType.SPEAKER, False)


def test_somebody_new_is_added_and_need_not_be_registered(world: World, area: CardPeople) -> None:
    assert area.suggested() is RoleType.PANELLIST
    area.adder.added.emit(0, "Ada Lovelace")
    world.settle()
    person, role, _confirmed = roles(world, world.panel)[-1]
    assert role is RoleType.PANELLIST
    assert world.desk.ask(people.rows, [person])[person].name.family == "Lovelace"


def test_a_role_twice_is_refused(world: World, area: CardPeople) -> None:
    area.adder.added.emit(world.jan, "Jan")
    world.settle()
    assert "has that role" in area.refusal.text()


def test_confirmed_order_role_and_out(world: World, area: CardPeople) -> None:
    area.lines[1].confirmed.click()
    area.lines[0].changed.emit({"role": RoleType.CHAIR})
    area.lines[1].moved.emit(-1)
    world.settle()
    assert roles(world, world.panel) == [
        (world.jan, RoleType.PANELLIST, False),
        (world.ilze, RoleType.CHAIR, True),
    ]
    area.lines[0].moved.emit(-1)
    area.lines[0].removed.emit()
    world.settle()
    assert roles(world, world.panel) == [(world.jan, RoleType.PANELLIST, False)]
    assert world.toasts == ["Taken out of the session."]


def test_one_click_registers(world: World, book: Book, area: CardPeople) -> None:
    guest = add_person(
        world.desk.store, NewPerson({"given": "Ada", "family": "Guest"}, status=None)
    )
    add_role(world.desk.store, world.coffee, guest)
    book.reload()
    world.settle()
    area.show_session(book.agenda.rows[world.coffee])
    (line,) = area.lines
    assert not line.register.isHidden()
    line.register.click()
    world.settle()
    assert world.row(world.coffee).roles[0].registered
    assert world.toasts == ["Registered."]


def test_people_are_opened_and_their_absences(world: World, area: CardPeople, qtbot: QtBot) -> None:
    with qtbot.waitSignal(world.desk.wanted_page) as wanted:
        area.lines[0].opened.emit()
    assert wanted.args == ["people", world.ilze]
    area.lines[1].away_wanted.emit()
    (sheet,) = [each for each in area.findChildren(QDialog) if each.isVisible()]
    assert sheet.windowTitle() == "When Jan Nowak is away"
    sheet.reject()
    area.go_to_adder()


def test_the_language_and_the_part_of_a_role(world: World, book: Book, area: CardPeople) -> None:
    item = add_item(world.desk.store, world.panel, {"title": Texts(en="Questions")})
    add_role(world.desk.store, world.panel, world.ilze, {"role": RoleType.INTERPRETER})
    book.reload()
    world.settle()
    area.show_session(book.agenda.rows[world.panel])
    menu = area.lines[-1]._menu()
    parts = {action.text(): action.menu() for action in menu.actions() if action.menu()}
    assert list(parts) == ["Role", "Interprets into", "Part of the session"]
    languages, items = parts["Interprets into"], parts["Part of the session"]
    assert isinstance(languages, QMenu)
    assert isinstance(items, QMenu)
    assert [a.text() for a in languages.actions()] == ["Any language", "English", "Polish"]
    languages.actions()[2].trigger()
    items.actions()[1].trigger()
    world.settle()
    role = world.row(world.panel).roles[-1]
    assert (role.language, role.item_id) == ("pl", item)


def test_a_long_name_does_not_widen_the_card(world: World, book: Book, area: CardPeople) -> None:
    name = "Maximiliane-Charlotte Freifrau von Hohenfels-Wintershausen"
    add_role(world.desk.store, world.coffee, a_person(world.desk.store, name))
    book.reload()
    world.settle()
    area.show_session(book.agenda.rows[world.coffee])
    (line,) = area.lines
    assert line.name.text().endswith("…")
    assert line.name.accessibleName() == name
    assert area.minimumSizeHint().width() < 340
