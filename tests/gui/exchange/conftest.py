"""A conference with a few people, a list to import, and the page."""

import csv
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from factories import a_person, an_event, an_organisation, mould
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.exchange.page import ImportPage
from app.store import Store
from app.usecases.delegations import add_delegation

Write = Callable[..., Path]
Lines = Sequence[Sequence[str]]

HEADS = ("Given name", "Family name", "E-mail", "City", "Function", "Status")
LINES: Lines = (
    ("Anna", "Kalniņa", "anna@riga.example", "Riga", "Mayor", "confirmed"),
    ("Jānis", "Ozols", "janis@riga.example", "Riga", "Councillor", "confirmed"),
    ("Wanda", "Król", "wanda@plock.example", "Płock", "Clerk", "confirmed"),
    ("Piotr", "Maj", "no address", "Płock", "Clerk", "confirmed"),
    ("Marta", "Liepa", "marta.other@riga.example", "Riga", "Guide", "confirmed"),
)
"""Changed, unchanged, new, refused, a probable duplicate."""


def fill(store: Store) -> None:
    """Three people of Riga."""
    an_event(store)
    city = an_organisation(store)
    add_delegation(store, {}, organisation_id=city)
    add = partial(a_person, store, organisation_id=city, status="confirmed")
    add("Anna Kalniņa", email="anna@riga.example")
    add("Jānis Ozols", email="janis@riga.example", function="Councillor")
    add("Marta Liepa", email="marta@riga.example")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with mould(fill).store(tmp_path) as made:
        yield made


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a list as CSV: lines, headers, encoding, delimiter."""

    def written(
        lines: Lines = LINES,
        heads: Sequence[str] = HEADS,
        *,
        name: str = "list.csv",
        encoding: str = "utf-8-sig",
        delimiter: str = ";",
    ) -> Path:
        path = tmp_path / name
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=delimiter).writerows([heads, *lines])
        return path

    return written


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ImportPage:
    """The page, shown."""
    made = ImportPage(desk)
    qtbot.addWidget(made)
    made.resize(1064, 776)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def rest(page: ImportPage, qtbot: QtBot) -> Callable[[], None]:
    """Run the loop until every answer is here and nothing is about to be asked."""

    def wait() -> None:
        qtbot.waitUntil(
            lambda: not page.desk.jobs.open and not page.flow.is_busy and not page.flow.is_due,
            timeout=20_000,
        )

    return wait


@pytest.fixture
def opened(page: ImportPage, write: Write, rest: Callable[[], None]) -> ImportPage:
    """The page with the list."""
    page.jump(write())
    rest()
    return page


@pytest.fixture
def checked(opened: ImportPage, rest: Callable[[], None]) -> ImportPage:
    """The page at its last step."""
    opened.show_step(2)
    rest()
    return opened
