"""What left is listed, newest first; nobody is named."""

from app.gui.closing.left_view import COLUMNS, ICONS
from app.gui.desk import Desk
from app.gui.widgets.cells import Plain, TwoLines
from app.queries import disclosures
from app.rules.closing import DisclosureKind
from app.usecases.disclosures import note_disclosure
from tests.gui.closing.conftest import Show


def test_nothing_left_yet(show: Show) -> None:
    view = show("left").left
    assert (view.empty.isVisible(), view.card.isVisible()) == (True, False)


def test_the_newest_first(show: Show, desk: Desk) -> None:
    for number in (1, 2, 3):
        note_disclosure(desk.store, DisclosureKind.EXPORT, f"List {number}", columns=("email",))
    page = show("left")
    page.reload()
    view = page.left
    assert (view.empty.isVisible(), view.card.isVisible()) == (False, True)
    rows = desk.ask(disclosures.rows)
    assert list(view.model.ids) == [row.id for row in rows]
    assert COLUMNS[2].cell(rows[0]) == TwoLines("List 3", "email")


def test_files_and_numbers(show: Show, desk: Desk) -> None:
    note_disclosure(desk.store, DisclosureKind.COPY, "Copy", people=1500, file_name="c.plenum")
    [row] = desk.ask(disclosures.rows)
    assert COLUMNS[2].cell(row) == TwoLines("Copy", "c.plenum")
    assert COLUMNS[4].cell(row) == Plain("1,500", right=True)


def test_every_kind_has_an_icon() -> None:
    assert list(ICONS) == list(DisclosureKind)
