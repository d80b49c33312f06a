"""The table whose columns can be exchanged."""

from app.base.names import NameOrder
from app.gui.people.columns import Cells, columns
from app.gui.people.page import PeoplePage


def test_columns_are_exchanged_and_the_selection_stays(page: PeoplePage) -> None:
    chosen = list(page.listing.model.ids[2:5])
    page.table.select_ids(chosen)
    cells = Cells(NameOrder.GIVEN_FIRST, page.lists)
    page.table.show_columns(columns(("name", "email"), cells))
    assert page.listing.model.columnCount() == 2
    assert page.chosen() == chosen
    width = page.table.viewport().width()
    assert page.table.columnWidth(0) + page.table.columnWidth(1) == width
