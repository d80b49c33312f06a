"""From an empty computer to a conference with delegations and people, by keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from end2end.driver import CTRL, SHIFT, Driver, Key
from factories import a_store

from app.gui.delegations.new_sheet import NewSheet as DelegationSheet
from app.gui.delegations.page import DelegationsPage
from app.gui.files.new_sheet import NewSheet
from app.gui.people.page import PeoplePage
from app.queries import delegations, events, people
from app.queries.people import PeopleFilter
from app.rules.delegations import MemberFunction
from app.store import Store

PEOPLE = (("Ilze", "Kalnina"), ("Jan", "Nowak"), ("Li", "Ek"))


def begin(driver: Driver, path: Path) -> None:
    driver.window.start.new.click()
    sheet = driver.sheet(NewSheet)
    driver.write("Partner cities")
    sheet.form.set_values({"starts_on": date(2027, 12, 10), "ends_on": date(2027, 12, 12)})
    sheet.form.set_values({"time_zone": "Europe/Riga", "path": path})
    driver.press(Key.Key_Return)


def add_delegation(driver: Driver, city: str) -> None:
    driver.press(Key.Key_2, CTRL)
    driver.press(Key.Key_N, CTRL)
    sheet = driver.sheet(DelegationSheet)
    driver.write(city)
    sheet.organisation.completer().popup().hide()
    driver.press(Key.Key_Return)
    assert driver.sheets(DelegationSheet) == []


def add_people(driver: Driver, place: str) -> None:
    """Three of them, one after the other; the place is picked once and stays."""
    driver.press(Key.Key_3, CTRL)
    driver.press(Key.Key_N, CTRL)
    page = driver.page
    assert isinstance(page, PeoplePage)
    for given, family in PEOPLE:
        driver.write(given)
        driver.press(Key.Key_Tab)
        driver.write(family)
        if not page.quick.place.text():
            driver.press(Key.Key_Tab)
            driver.write(place)
            popup = page.quick.place.completer().popup()
            driver.qtbot.keyClick(popup, Key.Key_Down)
            driver.qtbot.keyClick(popup, Key.Key_Return)
        driver.press(Key.Key_Return)
    driver.press(Key.Key_Escape)


def heads(driver: Driver) -> list[str]:
    rows = driver.desk.ask(delegations.rows)
    return [row.head.display() if row.head else "" for row in rows]


def names(driver: Driver) -> list[str]:
    ids = driver.desk.ask(people.find_ids, PeopleFilter())
    rows = driver.desk.ask(people.rows, ids)
    return [rows[row_id].name.display() for row_id in ids]


def appoint(driver: Driver, name: str) -> None:
    driver.press(Key.Key_2, CTRL)
    page = driver.page
    assert isinstance(page, DelegationsPage)
    members = page.card.members.list
    (wanted,) = driver.desk.ask(people.find_ids, PeopleFilter(text=name))
    members.show_id(wanted)
    members.setFocus()
    driver.press(Key.Key_H, CTRL | SHIFT)


def test_a_first_conference_is_found_again(start: Callable[[], Driver], tmp_path: Path) -> None:
    path = tmp_path / "cities.plenum"
    driver = start()
    begin(driver, path)
    assert driver.window.windowTitle() == "Partner cities — Plenum"
    add_delegation(driver, "Riga")
    add_people(driver, "Riga")
    assert names(driver) == ["Li Ek", "Ilze Kalnina", "Jan Nowak"]
    assert heads(driver) == [""]

    appoint(driver, "Kalnina")
    assert heads(driver) == ["Ilze Kalnina"]
    driver.press(Key.Key_Z, CTRL)
    assert heads(driver) == [""]
    driver.press(Key.Key_Z, CTRL | SHIFT)
    assert heads(driver) == ["Ilze Kalnina"]
    undo = driver.window.menus.actions["undo"].text()
    assert undo == "Undo “Appoint head of delegation”"
    driver.leave()

    again = start()
    (recent,) = again.window.preferences.settings.recent
    assert (recent.title, recent.path) == ("Partner cities", str(path))
    again.press(Key.Key_Return)
    event = again.desk.ask(events.event)
    assert event is not None
    assert (event.starts_on, event.ends_on) == (date(2027, 12, 10), date(2027, 12, 12))
    assert names(again) == ["Li Ek", "Ilze Kalnina", "Jan Nowak"]
    assert heads(again) == ["Ilze Kalnina"]
    (row,) = again.desk.ask(delegations.rows)
    members = again.desk.ask(delegations.members, [row.id])[row.id]
    assert [member.function for member in members] == [MemberFunction.HEAD, None, None]
    assert not again.window.menus.actions["undo"].isEnabled()


def test_the_sample_shows_every_page(driver: Driver, sample_file: Path) -> None:
    driver.open(sample_file)
    assert driver.window.windowTitle() == "Partner Cities Meet: Osnabrück and Toruń — Plenum"
    assert driver.window.workspace is not None
    shown = []
    for kind in driver.window.kinds:
        if kind.shortcut:
            driver.window.go(kind.key)
            driver.rest()
            shown.append(driver.window.workspace.current)
            assert driver.page.isVisible()
    assert shown[:4] == ["overview", "delegations", "people", "agenda"]


def test_another_conference_takes_the_place_of_the_first(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    driver.open(sample_file)
    for kind in driver.window.kinds:
        driver.go(kind.key)
    begin_anew = tmp_path / "other.plenum"
    a_store(tmp_path, "other.plenum").close()
    driver.open(begin_anew)
    assert driver.window.windowTitle() == "Partner cities — Plenum"
    assert driver.messages() == []
    with Store.open(sample_file):  # nobody holds it any more
        pass


def test_the_search_finds_a_short_name_in_any_order(driver: Driver, sample_file: Path) -> None:
    driver.open(sample_file)
    driver.window.open_palette()
    driver.write("ek li")
    driver.press(Key.Key_Return)
    page = driver.page
    assert isinstance(page, PeoplePage)
    assert page.panel.card is not None
    assert page.panel.card.row.name.display() == "Li Ek"
