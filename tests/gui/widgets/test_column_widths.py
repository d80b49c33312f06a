"""Whether columns share the room, and which go when there is not enough."""

from app.gui.row_model import Column
from app.gui.widgets.brush import natural_width
from app.gui.widgets.cells import Pill
from app.gui.widgets.column_widths import shares, wide_enough

COLUMNS = (
    Column("Name", str, width=200, stretch=True),
    Column("City", str, width=100),
    Column("Mail", str, width=100, spare=1),
    Column("Tags", str, width=100, spare=2),
)
WISHED = [200, 100, 100, 100]


def test_what_is_left_goes_to_the_column_that_stretches() -> None:
    assert shares(COLUMNS, WISHED, 700) == [400, 100, 100, 100]


def test_it_gives_way_before_others_are_hidden() -> None:
    assert shares(COLUMNS, WISHED, 450) == [150, 100, 100, 100]


def test_the_most_easily_spared_goes_first() -> None:
    assert shares(COLUMNS, WISHED, 439) == [200 + 39, 100, 100, None]
    assert shares(COLUMNS, WISHED, 300) == [200, 100, None, None]


def test_the_others_never_go() -> None:
    assert shares(COLUMNS, WISHED, 100) == [140, 100, None, None]


def test_without_a_stretching_column_room_is_left_over() -> None:
    assert shares(COLUMNS[1:2], [100], 500) == [100]


def test_a_title_is_shown_whole() -> None:
    title = "Completeness of everything"
    plain, sorted_by = (wide_enough(Column(title, str, sort=key, width=10)) for key in ("", "all"))
    assert 10 < plain < sorted_by
    assert wide_enough(Column("No", str, width=300)) == 300


def test_what_must_fit_is_shown_whole() -> None:
    long = Pill("Waiting for an answer", "amber")
    column = Column("No", str, width=10, whole=lambda: [Pill("Yes", "green"), long])
    assert wide_enough(column) == natural_width(long) + 24
