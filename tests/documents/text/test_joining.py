"""Lines of words that are shaped once: what they say, how wide they are, what they share."""

import pytest

from app.documents.text import joining as module
from app.documents.text.fonts import PLAIN, Style
from app.documents.text.joining import JoinedLine, joined, joined_number, words_of
from app.documents.text.shaping import shape


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna", ["Anna"]),
        ("Anna Nowak", ["Anna ", "Nowak"]),
        ("Anna  Nowak-Wójcik ", ["Anna  ", "Nowak-", "Wójcik "]),
        (" - x", [" - ", "x"]),
        ("", [""]),
    ],
)
def test_words_end_behind_blanks_and_hyphens(text: str, words: list[str]) -> None:
    line = joined(text, PLAIN)

    assert [word.text for word in words_of(line)] == words
    assert (line.text, line.rtl) == (text, False)
    assert line.width == pytest.approx(sum(shape(word).width for word in words))
    assert line.runs == tuple(run for word in words for run in shape(word).runs)


@pytest.mark.parametrize(
    ("digits", "pairs"),
    [("7", ["7"]), ("12", ["12"]), ("123", ["1", "23"]), ("4567", ["45", "67"])],
)
def test_digits_stand_in_pairs_from_the_end(digits: str, pairs: list[str]) -> None:
    assert [word.text for word in words_of(joined_number(digits, PLAIN))] == pairs


def test_one_word_is_no_line_of_words() -> None:
    assert joined("Riga", PLAIN) is shape("Riga")


def test_words_of_a_style_are_one_object_until_there_are_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bold = Style(bold=True)
    one, other, strong = (
        joined("Anna Vilks", PLAIN),
        joined("Anna Sils", PLAIN),
        joined("Anna Vilks", bold),
    )
    assert isinstance(one, JoinedLine)
    assert words_of(one)[0] is words_of(other)[0]
    assert words_of(one)[0] is not words_of(strong)[0]
    monkeypatch.setattr(module, "WORDS_KEPT", 1)
    assert [word.text for word in words_of(joined("Two new words", PLAIN))] == [
        "Two ",
        "new ",
        "words",
    ]
