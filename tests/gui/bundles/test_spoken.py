"""The languages of a folder."""

from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.gui.bundles.spoken import SpokenChoice
from app.gui.desk import Desk


def test_pages_are_in_all_languages_of_the_conference_unless_some_are_chosen(
    desk: Desk, qtbot: QtBot
) -> None:
    made = SpokenChoice(desk, several=True)
    qtbot.addWidget(made)
    assert made.value() == ("en", "pl")
    made.recall(["xx"])
    assert made.value() == ("en", "pl")
    made.recall(["pl", 3])
    assert made.value() == ("pl",)
    assert nameless(made) == []


def test_papers_are_in_one_language_or_two(desk: Desk, qtbot: QtBot) -> None:
    made = SpokenChoice(desk, several=False)
    qtbot.addWidget(made)
    assert made.value() == ("en",)
    made.recall([])
    assert made.value() == ("en",)
    made.recall(["pl", "de", "lv"])
    assert made.value() == ("pl", "de")
    assert nameless(made) == []
