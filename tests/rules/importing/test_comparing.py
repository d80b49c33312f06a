"""Three ways: what the file says, what it said last time, what stands here."""

import pytest

from app.rules.importing.comparing import compare, merged_tags
from app.rules.importing.values import Target

PHONE, STATUS, PHOTOS = Target.PHONE, Target.STATUS, Target.CONSENT_PHOTOS
CHANGED, KEPT, NOTHING = ([PHONE], []), ([], [PHONE]), ([], [])


def outcome(new: object, now: object, before: object = "never", *, own: bool = False) -> object:
    last = None if before == "never" else {PHONE: before}
    return compare({PHONE: new}, {PHONE: now}, last, [PHONE], own=own)


@pytest.mark.parametrize(
    ("new", "now", "before", "expected"),
    [
        ("1", "1", "1", NOTHING),
        ("2", "1", "1", CHANGED),  # the sender changed it
        ("1", "9", "1", KEPT),  # it was edited here
        ("2", "9", "1", KEPT),  # both: what was edited here stays
        ("2", "2", "1", NOTHING),  # both the same
        ("", "1", "1", CHANGED),  # the sender emptied it
        ("", "9", "1", KEPT),
        ("", "9", "", NOTHING),  # the sender never said anything
        ("1", "", "1", KEPT),  # emptied here
        ("1", "9", "", KEPT),  # filled in here before the sender did
    ],
)
def test_a_line_that_came_before(new: str, now: str, before: str, expected: object) -> None:
    assert outcome(new, now, before) == expected


@pytest.mark.parametrize(
    ("new", "now", "expected"), [("2", "1", CHANGED), ("", "1", NOTHING), ("1", None, CHANGED)]
)
def test_a_line_that_is_new_in_the_list(new: str, now: str, expected: object) -> None:
    assert outcome(new, now) == expected


@pytest.mark.parametrize(
    ("new", "now", "before", "expected"),
    [
        ("2", "1", "never", CHANGED),
        ("", "1", "never", CHANGED),  # an emptied cell of an export empties the field
        ("2", "9", "1", CHANGED),  # exported after the edit, then edited in the spreadsheet
        ("1", "9", "1", KEPT),  # an export of before the edit
    ],
)
def test_an_export_of_our_own(new: str, now: str, before: str, expected: object) -> None:
    assert outcome(new, now, before, own=True) == expected


def test_a_status_is_never_emptied() -> None:
    here, before = {STATUS: "confirmed"}, {STATUS: "confirmed"}
    assert compare({}, here, before, [STATUS], own=True) == ([], [])


def test_no_consent_and_none_asked_are_the_same() -> None:
    assert compare({PHOTOS: False}, {PHOTOS: None}, None, [PHOTOS]) == ([], [])
    assert compare({PHOTOS: False}, {PHOTOS: True}, None, [PHOTOS]) == ([PHOTOS], [])


def test_lists_of_json_are_the_tuples_they_were() -> None:
    languages = Target.LANGUAGES
    new, last = {languages: ("pl", "en")}, {languages: ["pl", "en"]}
    assert compare(new, {languages: ("en", "pl")}, last, [languages]) == ([], [languages])


def test_long_texts_are_compared_by_what_is_remembered_of_them() -> None:
    assert outcome("x" * 300, "x" * 300, "x" * 300) == NOTHING


@pytest.mark.parametrize(
    ("new", "present", "last", "own", "expected"),
    [
        (("a",), ("b",), None, False, ("a", "b")),  # a list adds
        (("a",), ("a", "b", "c"), ("a", "b"), False, ("a", "c")),  # and takes its own away
        (("a", "b"), ("b",), ("a", "b"), False, ("b",)),  # what was taken off here stays off
        (("a",), ("a", "b"), None, True, ("a",)),  # an export says it all
        (("a",), ("a", "b"), ("a",), True, ("a", "b")),  # unless nothing was edited in it
    ],
)
def test_tags(new: object, present: object, last: object, own: bool, expected: object) -> None:  # noqa: FBT001 - a column of the table
    assert merged_tags(new, present, last, own=own) == expected
