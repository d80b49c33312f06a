"""How long the page of the agenda takes with 1,000 sessions in 90 rooms: drags, days, moves.

Run it by hand: python benchmarks/agenda_page.py [sessions] [rooms], or with a conference of
one's own: python benchmarks/agenda_page.py FILE.plenum. The figures are medians and the slowest
of several rounds, in milliseconds of the window's own thread, painting included.
"""

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the program is not installed, it lies above
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from app.gui.agenda.page import AgendaPage
    from app.store import Store

SESSIONS, ROOMS, DAYS, PEOPLE, DRAGGED = 1000, 90, 3, 400, 60
FRAME, SWITCH, REACTION = 16, 100, 50
SIZE = (1280, 800)


def fill(store: "Store", sessions: int, rooms: int) -> None:
    """A conference of three days, with people who speak in several sessions."""
    from app.base.texts import Texts
    from app.rules.people import NewPerson
    from app.usecases.agenda import add_track, insert_role, insert_session
    from app.usecases.events import new_event
    from app.usecases.people import add_people
    from app.usecases.venues import add_room, add_venue

    chance = random.Random(7)
    first = date(2027, 12, 10)
    new_event(
        store,
        {
            "title": Texts(en="Large conference"),
            "starts_on": first,
            "ends_on": first + timedelta(days=DAYS - 1),
            "time_zone": "Europe/Berlin",
            "languages": ("en",),
        },
    )
    venues = [add_venue(store, {"name": Texts(en=f"House {n}")}) for n in range(5)]
    held = [
        add_room(store, venues[n * 5 // rooms], {"name": Texts(en=f"Room {n}"), "seats": 80})
        for n in range(rooms)
    ]
    tones = ("blue", "teal", "violet", "amber")
    tracks = [
        add_track(store, {"name": Texts(en=f"Track {n}"), "tone": tones[n % 4]})
        for n in range(0, rooms, 3)
    ]
    people = add_people(
        store, [NewPerson({"given": "Person", "family": f"Number {n}"}) for n in range(PEOPLE)]
    )
    with store.change("Fill") as change:
        for number in range(sessions):
            start = datetime.combine(first, datetime.min.time()) + timedelta(
                days=number % DAYS, minutes=8 * 60 + 15 * chance.randrange(40)
            )
            room = chance.randrange(rooms)
            facts = {
                "title": Texts(en=f"Session {number}: a title of some words, as they are"),
                "kind": "panel",
                "room_id": held[room],
                "track_id": tracks[room // 3],
                "starts_at": start,
                "minutes": chance.choice((30, 45, 60)),
            }
            session = insert_session(change, facts)
            for person in chance.sample(people, 2):
                insert_role(change, session, person)


def timed(action: Callable[[], object]) -> float:
    """CPU milliseconds of an action and what it leaves to be painted."""
    from PySide6.QtWidgets import QApplication

    start = time.thread_time()
    action()
    QApplication.processEvents()
    return 1000 * (time.thread_time() - start)


def say(name: str, aim: int, actions: Iterable[Callable[[], object]]) -> None:
    """Do it, and print a line of figures."""
    spent = [timed(action) for action in actions]
    print(f"{name:<34}{statistics.median(spent):>8.1f}{max(spent):>8.1f}{aim:>8}")


def rest(page: "AgendaPage") -> None:
    """Wait for what other threads were asked for."""
    from PySide6.QtWidgets import QApplication

    while page.desk.jobs.open or not page.book.loaded:
        QApplication.processEvents()
        time.sleep(0.002)


def look(page: "AgendaPage") -> None:
    """Show, scroll, turn over."""
    days, grid = list(page.book.agenda.days), page.grid
    say("what was read is shown", REACTION, [page.book.changed.emit] * 5)
    say("another day", SWITCH, [partial(page.show_day, days[n % len(days)]) for n in range(9)])
    say("a frame", FRAME, [grid.viewport().update] * 30)
    bar = grid.horizontalScrollBar()
    say("a frame scrolled", FRAME, [partial(bar.setValue, n * 90) for n in range(40)])
    bar.setValue(0)


def drag(page: "AgendaPage", session_id: int) -> None:
    """Drag a session over the grid, then move it."""
    from PySide6.QtCore import QPointF

    from app.gui.agenda.drag import Drag, Way
    from app.gui.agenda.painting import GUTTER, HEADER

    grid = page.grid
    anchor = page.book.placement(session_id)
    assert anchor is not None
    grid.drag = Drag(Way.MOVE, [session_id], anchor)
    places = [
        QPointF(GUTTER + 60 + n * 67 % 500, HEADER + 60 + n * 29 % 400) for n in range(DRAGGED)
    ]
    say("a drag frame", FRAME, [partial(grid.follow, at) for at in places])
    grid.give_up()
    grid.choose(session_id)

    def moves() -> Iterator[Callable[[], object]]:
        for _number in range(8):
            yield partial(grid.shift, 15, 0)
            rest(page)

    say("a move, seen", REACTION, moves())


def main() -> None:
    """Print the figures."""
    from PySide6.QtWidgets import QApplication

    from app.base.settings import Settings
    from app.gui import i18n, theme
    from app.gui.agenda.page import AgendaPage
    from app.gui.desk import Desk
    from app.gui.preferences import Preferences
    from app.store import Store

    application = QApplication([])
    theme.apply(application, theme.LIGHT_MODE)
    i18n.set_language("en")
    real = next((text for text in sys.argv[1:] if text.endswith(".plenum")), None)
    given = [int(text) for text in sys.argv[1:3] if text.isdecimal()]
    sessions, rooms = (*given, SESSIONS, ROOMS)[:2] if len(given) != 1 else (given[0], ROOMS)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLENUM_CONFIG"] = os.environ["PLENUM_DATA"] = folder
        path = Path(folder) / "large.plenum"
        if real is None:
            store = Store.create(path)
            fill(store, sessions, rooms)
        else:
            store = Store.open(Path(shutil.copy(real, path)))
        desk = Desk(store, Preferences(Settings(), Path(folder) / "settings.json"))
        title = f"{real or f'{sessions} sessions, {rooms} rooms'}, CPU ms"
        print(f"{title:<34}{'median':>8}{'most':>8}{'aim':>8}")
        page = AgendaPage(desk)
        page.resize(*SIZE)
        say("page shown for the first time", SWITCH, [page.show])
        rest(page)
        look(page)
        drag(page, min(block.id for block in page.grid.day.blocks if block.column < DAYS))
        say("list shown", SWITCH, [partial(page.show_view, "list")])
        say("rooms shown", SWITCH, [partial(page.show_view, "rooms")])
        say("clashes shown", SWITCH, [partial(page.jump, "clashes")])
        page.sleep()
        say("page again", SWITCH, [page.wake])
        page.hide()
        desk.close()
        store.close()


if __name__ == "__main__":
    main()
