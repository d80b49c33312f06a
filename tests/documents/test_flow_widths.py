"""Sharing the width of a table: what is long gets more, nothing is lost, words stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.flow_widths import Need, Part, shared

LINE = 13.0


def cells(*wholes: float, least: float = 10.0) -> list[Need]:
    return [(Part(least, whole, LINE),) for whole in wholes]


def test_what_fits_gets_what_it_needs_and_the_rest_by_share() -> None:
    one, two = shared([cells(99), cells(49)], [1, 1], 300)

    assert (one, two) == pytest.approx((200, 100))


def test_a_share_of_more_gives_more_of_the_rest() -> None:
    one, two = shared([cells(49), cells(49)], [3, 1], 200)

    assert (one, two) == pytest.approx((125, 75))


def test_three_columns_too_long_keep_their_words() -> None:
    wide = shared([cells(400, least=90), cells(60), cells(500, least=50)], [1, 1, 1], 300)

    assert sum(wide) == pytest.approx(300)
    assert wide[0] >= 90
    assert wide[1] >= 10
    assert wide[2] >= 50


def test_columns_trade_for_fewer_lines() -> None:
    names, jobs = cells(*[120] * 20), cells(*[50] * 19, 300)

    one, two = shared([names, jobs], [1, 1], 200)

    assert one >= 120
    assert one + two == pytest.approx(200)


def test_a_title_keeps_its_words_over_many_short_cells() -> None:
    names, nights = cells(*[400] * 99), cells(*[5] * 99, least=5)

    wide = shared([names, nights], [1, 1], 300, [40, 30])

    assert wide[1] >= 30
    assert sum(wide) == pytest.approx(300)


def test_words_stay_whole_in_a_column_that_is_mostly_empty() -> None:
    names, needs = cells(*[400] * 50), [*cells(60, least=60), *cells(*[0] * 49, least=0)]

    wide = shared([names, needs], [1, 1], 300)

    assert wide[1] >= 60


def test_too_little_for_the_words_alone_is_shared_fairly() -> None:
    assert shared([cells(100, least=100), cells(100, least=100)], [1, 1], 50) == pytest.approx(
        [25, 25]
    )


def test_not_even_a_splinter_of_the_room_is_left_over() -> None:
    spans = [(0.0, 0.0), (0.0, 137.0), (86.0, 366.0), (75.0, 306.0), (152.0, 284.0), (112.0, 200.0)]
    needs = [[(Part(least, whole, LINE),)] for least, whole in spans]
    assert sum(shared(needs, [1.0] * 6, 443.0)) == pytest.approx(443.0)


@given(
    st.lists(st.lists(st.tuples(st.floats(0, 200), st.floats(0, 900)), max_size=9), min_size=1)
    .filter(lambda columns: len(columns) < 7)
    .map(lambda columns: [[(min(c), max(c)) for c in column] for column in columns]),
    st.floats(60, 800),
)
def test_the_room_is_always_used_up(columns: list[list[tuple[float, float]]], room: float) -> None:
    many = min(len(column) for column in columns)
    needs = [[(Part(least, whole, LINE),) for least, whole in c[:many]] for c in columns]

    wide = shared(needs, [1.0] * len(needs), room)

    assert sum(wide) == pytest.approx(room)
    assert all(each > 0 for each in wide)
