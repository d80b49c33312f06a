"""Pages as people write them."""

import pytest
from pytestqt.qtbot import QtBot

from app.gui.documents.page_ranges import PageRange, pages_of, written_pages
from app.gui.widgets.inputs import Unreadable


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (0, 1, 2, 3, 4)),
        ("1", (0,)),
        ("1-3, 5", (0, 1, 2, 4)),
        ("5; 2–3,", (1, 2, 4)),
        (" 2 - 2 ", (1,)),
    ],
)
def test_reading(text: str, pages: tuple[int, ...]) -> None:
    assert pages_of(text, 5) == pages


@pytest.mark.parametrize("text", ["one", "1-", "-", ",", "²", "1" * 12])
def test_what_names_no_pages(text: str) -> None:
    with pytest.raises(Unreadable, match="names no pages"):
        pages_of(text, 5)


@pytest.mark.parametrize("text", ["0", "6", "3-2", "4-9"])
def test_pages_there_are_not(text: str) -> None:
    with pytest.raises(Unreadable, match="There are pages from 1 to 5"):
        pages_of(text, 5)


def test_writing() -> None:
    assert written_pages((0, 1, 2, 4, 7, 6)) == "1–3, 5, 7–8"
    assert written_pages(()) == ""


def test_the_input(qtbot: QtBot) -> None:
    field = PageRange("Pages", 3)
    qtbot.addWidget(field)
    assert field.value() == (0, 1, 2)
    field.set_value("2-3")
    assert field.value() == (1, 2)
