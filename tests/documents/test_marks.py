"""Marks are values; forms are things of their own."""

from app.documents.marks import MM, Form, RectMark


def test_an_inch_has_72_points() -> None:
    assert 25.4 * MM == 72


def test_equal_marks_are_equal_but_each_form_is_itself() -> None:
    marks = (RectMark(0, 0, 1, 1),)
    assert marks == (RectMark(0, 0, 1, 1),)
    assert Form(1, 1, marks) != Form(1, 1, marks)
