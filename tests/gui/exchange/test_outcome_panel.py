"""One line in full."""

from PySide6.QtWidgets import QLabel, QPushButton

from app.gui.exchange.page import ImportPage


def words(page: ImportPage) -> set[str]:
    """What the panel says."""
    return {child.text() for child in page.check.panel.findChildren(QLabel) if child.text()}


def test_a_new_person_is_shown_as_the_list_has_it(checked: ImportPage) -> None:
    checked.check.table.show_id(4)
    assert {"IN THE LIST", "Wanda", "Król", "wanda@plock.example", "Płock"} <= words(checked)


def test_whoever_is_known_can_be_opened(checked: ImportPage) -> None:
    heard: list[tuple[str, object]] = []
    checked.desk.wanted_page.connect(lambda key, target: heard.append((key, target)))
    checked.check.table.show_id(3)
    assert "Everything in the list stands here already." in words(checked)
    row = checked.check.panel.row
    assert row is not None
    checked.check.panel.findChildren(QPushButton)[-1].click()
    assert heard == [("people", row.person_id)]


def test_nothing_chosen_says_so(checked: ImportPage) -> None:
    checked.check.panel.show_row(None, None)
    assert "Nothing chosen" in words(checked)
