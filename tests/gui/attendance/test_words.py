"""How the page says things."""

import pytest
from attending import FRIDAY, Held

from app.gui import i18n
from app.gui.attendance import words
from app.gui.attendance.board import Board
from app.rules.attendance import Counter, CounterKind, Trace


def test_days_and_sessions(read: Board, held: Held) -> None:
    assert words.occasion_name(read, held.panel) == "Youth"
    assert words.short_name(read, held.panel) == "Youth"
    assert words.short_name(read, FRIDAY) == "10 Dec"
    assert words.occasion_name(read, FRIDAY) == i18n.day(FRIDAY)
    assert [each for each, _name in words.occasions(read)] == [*read.days, held.panel]
    assert words.occasion_name(read, 99) == ""
    i18n.set_language("pl")
    assert words.occasion_name(read, held.panel) == "Młodzież"


def test_the_numbers_under_the_title(read: Board) -> None:
    assert words.subtitle(read) == "4 expected · 3 were there · 3 signed"


@pytest.mark.parametrize(
    ("expected", "there", "least", "said", "tone"),
    [
        (5, 3, None, "", "neutral"),
        (5, 3, 3, "Reached", "green"),
        (5, 3, 4, "Expected, 1 still to come", "blue"),
        (5, 3, 7, "2 too few expected", "amber"),
    ],
)
def test_what_a_counter_comes_to(
    expected: int, there: int, least: int | None, said: str, tone: str
) -> None:
    counter = Counter(CounterKind.MEN, expected, there, 0, 0, least)
    assert words.verdict(counter) == (said, tone)


def test_every_trace_has_a_tone_and_a_word() -> None:
    assert set(words.TONES) == set(words.SHORT) == set(Trace)
