"""What would happen, line by line, and everything that can be decided."""

from collections.abc import Callable

from accessibility import nameless
from gui.exchange.conftest import HEADS, Write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.gui.exchange.page import ImportPage
from app.rules.importing.values import Decision, OutcomeKind

Rest = Callable[[], None]


def chips(page: ImportPage) -> list[str]:
    """The chips with their counts."""
    return [chip.text() for chip in page.check.chips.chips.values()]


def line(page: ImportPage, number: int) -> list[str]:
    """What the table says of a line."""
    row = page.check.model.position_of(number)
    assert row is not None
    return [str(page.check.model.index(row, column).data()) for column in range(4)]


def words(page: ImportPage) -> list[str]:
    """What the panel of the current line says."""
    return [child.text() for child in page.check.panel.findChildren(QLabel) if not child.isHidden()]


def test_lines_are_counted_and_told(checked: ImportPage, qtmodeltester: ModelTester) -> None:
    assert chips(checked) == [
        *("All 5", "New 1", "Changed 1", "Unchanged 1", "Probable duplicates 1", "Refused 1")
    ]
    assert line(checked, 2) == ["2", "Anna Kalniņa\nRiga", "Changed", "Function: Mayor"]
    assert line(checked, 3)[2] == "Unchanged"
    assert line(checked, 4) == ["4", "Wanda Król\nPłock", "New", "wanda@plock.example"]
    assert line(checked, 5)[2:] == [
        *("Refused", "E-mail: “no address” is not an e-mail address."),
    ] or line(checked, 5)[3].startswith("E-mail: ")
    assert line(checked, 6)[2] == "Probable duplicate"
    qtmodeltester.check(checked.check.model)


def test_every_control_has_a_name(checked: ImportPage) -> None:
    for number in range(2, 7):
        checked.check.table.show_id(number)
        assert nameless(checked) == []


def test_a_chip_shows_its_lines(checked: ImportPage) -> None:
    checked.check.show_chip("refused")
    assert list(checked.check.model.ids) == [5]
    assert checked.check.table.current_id() == 5


def test_a_change_is_shown_as_old_and_new(checked: ImportPage) -> None:
    checked.check.table.show_id(2)
    assert "— → Mayor" in words(checked)


def test_a_refused_cell_is_corrected_in_place(
    checked: ImportPage, qtbot: QtBot, rest: Rest
) -> None:
    checked.check.table.show_id(5)
    qtbot.keyClick(checked.check.table, Qt.Key.Key_Return)
    problems = checked.check.panel.problems
    assert problems is not None
    field = problems.inputs[2]
    assert field.hasFocus()
    field.clear()
    qtbot.keyClicks(field, "piotr@plock.example")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    rest()
    assert "New 2" in chips(checked)
    assert not any(text.startswith("Refused") for text in chips(checked))
    assert line(checked, 5)[2] == "New"
    assert checked.check.table.current_id() == 5


def test_a_duplicate_stands_beside_whom_it_may_be(checked: ImportPage) -> None:
    checked.check.table.show_id(6)
    box = checked.check.panel.duplicate
    assert box is not None
    assert box.what.key() == "undecided"
    assert {"marta.other@riga.example", "marta@riga.example"} <= set(words(checked))


def test_each_decision_shows_what_becomes_of_the_line(checked: ImportPage, rest: Rest) -> None:
    checked.check.table.show_id(6)
    for key, what in (("merge", "Changed"), ("keep_both", "New"), ("skip", "Probable duplicate")):
        assert checked.check.panel.duplicate is not None
        checked.check.panel.duplicate._on_what(key)
        rest()
        assert line(checked, 6)[2] == what
        assert checked.check.panel.duplicate.what.key() == key
        assert not checked.check.bar.all.isVisible()
    checked.check.panel.duplicate._on_what("undecided")
    rest()
    assert checked.check.bar.all.isVisible()


def test_all_duplicates_are_decided_at_once(checked: ImportPage, rest: Rest) -> None:
    checked.check.decide_all(Decision.MERGE)
    rest()
    assert checked.flow.draft is not None
    assert checked.flow.draft.dry is not None
    assert checked.flow.draft.dry.of(OutcomeKind.DUPLICATE) == ()
    assert "Probable duplicates 1" in chips(checked)
    assert line(checked, 6)[2] == "Changed"


def test_lines_that_are_no_people_have_their_reasons(
    page: ImportPage, write: Write, rest: Rest
) -> None:
    lines = [("Anna", "Nowa", "n@b.example", "", "", ""), ("",) * 6, ("", "", "", "Riga", "", "")]
    page.jump(write(lines))
    rest()
    page.show_step(2)
    rest()
    assert "Not people 2" in chips(page)
    page.check.show_chip("ignored")
    assert [page.check.model.row_at(row).detail for row in range(2)] == [  # type: ignore[union-attr] # both are there
        "Nothing stands in this line.",
        "Nobody is named: an order or a seat without a person.",
    ]


def test_without_names_it_is_said_what_is_missing(
    page: ImportPage, write: Write, rest: Rest
) -> None:
    page.jump(write([("Riga", "Mayor")], ("City", "Function")))
    rest()
    page.show_step(2)
    rest()
    assert page.check.bar.words.text() == "No column holds names of people. Say which one does."
    assert page.check.bar.back.isVisible()
    assert not page.next.isEnabled()


def test_dates_that_could_be_swapped_stop_the_import(
    page: ImportPage, write: Write, rest: Rest
) -> None:
    page.jump(write([("Anna", "Nowa", "05/06/2027")], (*HEADS[:2], "Arrival")))
    rest()
    page.show_step(2)
    rest()
    assert page.check.bar.back.isVisible()
    assert not page.next.isEnabled()
    page.check.bar.back.click()
    assert page.step == 1
