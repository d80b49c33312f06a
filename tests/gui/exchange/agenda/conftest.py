"""A programme as CSV, a conference with two rooms, and the page."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from factories import an_event, mould
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.exchange.agenda.page import AgendaImportPage
from app.store import Store
from app.usecases.venues import add_room, add_venue

HEADS = "ID;Date;Start;End;Title;Room;Speaker"
LINES = (
    "1;2027-12-10;09:00;10:00;Opening;Hall;Anna Nowak",
    "2;2027-12-10;10:00;11:00;Twin cities;Studio;Jan Ozols",
    "3;2027-12-11;09:00;08:00;Backwards;Hall;",
)
Write = Callable[..., Path]


def fill(store: Store) -> None:
    """A conference with a hall."""
    an_event(store)
    house = add_venue(store, {"name": Texts(en="Town hall")})
    add_room(store, house, {"name": Texts(en="Hall"), "seats": 40})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with mould(fill).store(tmp_path) as made:
        yield made


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a programme: lines, heading, name."""

    def written(
        lines: Sequence[str] = LINES, heads: str = HEADS, name: str = "programme.csv"
    ) -> Path:
        path = tmp_path / name
        path.write_text("\n".join((heads, *lines)), encoding="utf-8-sig")
        return path

    return written


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AgendaImportPage:
    """The page, shown."""
    made = AgendaImportPage(desk)
    qtbot.addWidget(made)
    made.resize(1064, 776)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def rest(page: AgendaImportPage, qtbot: QtBot) -> Callable[[], None]:
    """Run the loop until every answer is here."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not page.desk.jobs.open and not page.flow.is_busy, timeout=20_000)

    return wait


@pytest.fixture
def checked(page: AgendaImportPage, write: Write, rest: Callable[[], None]) -> AgendaImportPage:
    """The page with what the programme would do."""
    page.jump(write())
    rest()
    return page
