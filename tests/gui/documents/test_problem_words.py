"""Doubtful places in words."""

from app.documents.problems import Problem
from app.documents.text.fitting import ProblemKind
from app.gui.documents.problem_words import in_order, serious, title, words

SMALL = Problem(ProblemKind.BELOW_FLOOR, "Name", 1, "Ann Bo", 9.25)
LINES = Problem(ProblemKind.BROKEN, "Function", 1, "Ann Bo", 10)
SIGNS = Problem(ProblemKind.MISSING_GLYPH, "", None, "", 0, "x" * 100)


def test_what_is_doubtful() -> None:
    assert words(SMALL) == "Name: only 9.2 pt"
    assert words(LINES) == "Function: in lines, 10 pt"
    assert words(SIGNS) == f"no font has {'x' * 60}…"
    assert [title(each) for each in (SMALL, SIGNS)] == ["Ann Bo", "x" * 100]
    assert title(Problem(ProblemKind.MISSING_PICTURE, "Logo")) == "Nobody in particular"


def test_the_serious_ones_come_first_and_each_once() -> None:
    assert in_order([LINES, SMALL, SIGNS, SMALL]) == [SIGNS, SMALL, LINES]
    assert [serious(each) for each in (SIGNS, SMALL, LINES)] == [True, True, False]


def test_every_kind_is_said() -> None:
    for kind in ProblemKind:
        assert words(Problem(kind, "Box", size=8))
