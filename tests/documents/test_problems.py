"""What was doubtful, as plain values."""

from app.documents.problems import Problem
from app.documents.text.fitting import ProblemKind


def test_a_problem_is_known_by_its_facts() -> None:
    problem = Problem(ProblemKind.BROKEN, "Name", 7, "Ada A", 14.0, "Ada A")
    assert problem == Problem(ProblemKind.BROKEN, "Name", 7, "Ada A", 14.0, "Ada A")
    assert Problem(ProblemKind.MISSING_PICTURE, "Photo").person_id is None


def test_the_kinds_are_called_as_reports_call_them() -> None:
    assert {kind.value for kind in ProblemKind} == {
        *("below_floor", "broken", "initialled", "missing_glyph", "missing_picture")
    }
