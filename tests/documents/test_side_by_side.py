"""Running text in two languages stands beside each other, paragraph by paragraph."""

from app.base.words import Words
from app.documents.flow import Cell, Ink, Paragraph, Row, Table
from app.documents.side_by_side import LONGEST_BESIDE, lines_of, paragraphs
from app.documents.tongues import tongues

BOTH = tongues("pl", "en")


def said(words: Words) -> list[str]:
    return {"pl": ["Jeden", "Dwa"], "en": ["One"]}[words.language]


def test_one_language_runs_on() -> None:
    assert list(paragraphs(tongues("pl"), said)) == [Paragraph("Jeden"), Paragraph("Dwa")]


def test_two_languages_have_a_column_each() -> None:
    (table,) = paragraphs(BOTH, said, Ink.SMALL)
    assert isinstance(table, Table)
    assert table.even
    assert table.rows == [
        Row((Cell("Jeden", ink=Ink.SMALL), Cell("One", ink=Ink.SMALL))),
        Row((Cell("Dwa", ink=Ink.SMALL), Cell("", ink=Ink.SMALL))),
    ]


def test_the_same_is_said_once() -> None:
    assert list(paragraphs(BOTH, lambda _words: ["Interreg"])) == [Paragraph("Interreg")]


def test_nothing_is_no_block() -> None:
    assert list(paragraphs(BOTH, lambda _words: ["", ""])) == []


def test_what_would_not_fit_beside_stands_below() -> None:
    long = "word " * (LONGEST_BESIDE // 5 + 1)
    found = list(paragraphs(BOTH, lambda words: [words.language + long]))
    assert found == [Paragraph("pl" + long), Paragraph("en" + long)]


def test_lines_of_a_typed_text() -> None:
    assert lines_of(" One \n\n  Two\r\n") == ["One", "Two"]
    assert lines_of("") == []
