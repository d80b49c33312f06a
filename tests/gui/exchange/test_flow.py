"""The import as it goes on."""

from collections.abc import Callable

from gui.exchange.conftest import LINES, Write
from pytestqt.qtbot import QtBot

from app.gui.exchange.draft import Origin
from app.gui.exchange.page import ImportPage
from app.rules.importing.values import ImportMapping

Rest = Callable[[], None]


def test_an_answer_that_was_overtaken_is_dropped(
    page: ImportPage, write: Write, rest: Rest
) -> None:
    first, second = write(LINES[:1], name="a.csv"), write(LINES[:2], name="b.csv")
    page.flow.open(Origin(first))
    page.flow.open(Origin(second))
    rest()
    assert page.flow.draft is not None
    assert page.flow.draft.origin.name == "b.csv"


def test_a_refusal_that_was_overtaken_is_dropped(
    page: ImportPage, write: Write, rest: Rest
) -> None:
    told: list[object] = []
    page.flow.refused.connect(told.append)
    page.flow.open(Origin(write().with_name("gone.csv")))
    page.flow.open(Origin(write()))
    rest()
    assert told == []


def test_the_same_mapping_asks_nothing(opened: ImportPage) -> None:
    assert opened.flow.draft is not None
    opened.flow.map(opened.flow.draft.mapping)
    assert not opened.flow.is_due
    assert not opened.flow.is_busy


def test_several_changes_are_understood_once(opened: ImportPage, rest: Rest, qtbot: QtBot) -> None:
    told: list[None] = []
    opened.flow.understood.connect(lambda: told.append(None))
    for plus in (True, False, True):
        assert opened.flow.draft is not None
        columns = opened.flow.draft.mapping.columns
        opened.flow.map(ImportMapping(columns, add_plus=plus))
    rest()
    assert len(told) == 1


def test_guessing_anew_forgets_what_was_remembered(
    checked: ImportPage, write: Write, rest: Rest
) -> None:
    checked.go_on()
    rest()
    checked.jump(write())
    rest()
    assert checked.flow.draft is not None
    assert checked.flow.draft.remembered
    checked.flow.guess_again()
    rest()
    assert not checked.flow.draft.remembered
