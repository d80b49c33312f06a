"""Lines of calendars: unfolded, taken apart, nested."""

import pytest

from app.exchange.agenda.content_lines import decoded, read_parts, taken_apart, unfolded


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A:1\r\nB:2\r\n", ["A:1", "B:2"]),
        ("A:1\r\n 2\n\t3", ["A:123"]),
        ("A:one\ntwo\n\nB:3", ["A:one\\ntwo", "B:3"]),
        ("A\n :1", ["A:1"]),
        ("garbage\nA:1", ["A:1"]),
        ("", []),
    ],
)
def test_unfolded(text: str, lines: list[str]) -> None:
    assert list(unfolded(text)) == lines


def test_parameters_with_quotes_lists_and_none() -> None:
    line = taken_apart('x.attendee;CN="Ek: Ana; x";member="a","b";X=:mailto:a@b')
    assert line is not None
    assert (line.name, line.value) == ("ATTENDEE", "mailto:a@b")
    assert line.parameters == {"CN": ("Ek: Ana; x",), "MEMBER": ("a", "b"), "X": ()}
    assert (line.parameter("CN"), line.parameter("NO")) == ("Ek: Ana; x", "")
    assert taken_apart(":no name") is None


def test_texts() -> None:
    line = taken_apart("A:one\\, two\\nthree\\;four\\\\,five")
    assert line is not None
    assert line.text == "one, two\nthree;four\\,five"
    assert taken_apart("A;CN=a^nb^'c^^:x").parameter("CN") == 'a\nb"c^'  # type: ignore[union-attr] # it is one


def test_parts_nest_and_events_do_not() -> None:
    text = (
        "BEGIN:VCALENDAR\nX:1\nBEGIN:VEVENT\nSUMMARY:A\nBEGIN:VALARM\nSUMMARY:no\nEND:VALARM\n"
        "BEGIN:VEVENT\nSUMMARY:B\nEND:NOTHING\nEND:VCALENDAR\nEND:VCALENDAR\nY:2"
    )
    root = read_parts(text.encode())
    assert [event.text("SUMMARY") for event in root.walk("VEVENT")] == ["A", "B"]
    assert [len(event.parts) for event in root.walk("VEVENT")] == [1, 0]
    assert (root.parts[0].text("X"), root.text("Y")) == ("1", "2")
    assert root.first("NO") is None


def test_deep_nesting_ends_somewhere() -> None:
    assert read_parts(b"BEGIN:A\n" * 5_000 + b"BEGIN:VEVENT\n").parts[0].name == "A"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1250"])
def test_encodings(encoding: str) -> None:
    text = "BEGIN:VCALENDAR\nSUMMARY:Zażółć gęślą jaźń, żeby było jasne\n" * 9
    assert decoded(text.encode(encoding)) == text
