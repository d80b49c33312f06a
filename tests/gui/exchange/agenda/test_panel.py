"""One session of the file in full."""

from collections.abc import Callable

from gui.exchange.agenda.conftest import LINES, Write
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.gui.exchange.agenda.page import AgendaImportPage

Rest = Callable[[], None]


def words(page: AgendaImportPage) -> list[str]:
    """What the panel says, from above."""
    QApplication.processEvents()
    found = page.check.panel.findChildren(QLabel)
    return [each.text() for each in found if each.isVisible() and each.text()]


def test_a_new_session_shows_what_the_file_says(checked: AgendaImportPage) -> None:
    checked.check.table.show_id(1)
    said = words(checked)
    assert "Opening" in said
    assert said[said.index("Room") + 1] == "Hall"
    assert said[said.index("Beginning") + 1] == "Fri 10 Dec 09:00"
    assert said[said.index("People") + 1] == "Anna Nowak"


def test_a_refused_one_says_why(checked: AgendaImportPage) -> None:
    checked.check.table.show_id(3)
    assert "The session ends before it begins." in words(checked)


def test_a_known_one_leads_to_the_agenda(
    checked: AgendaImportPage, write: Write, rest: Rest
) -> None:
    checked.go_on()
    rest()
    checked.jump(write(["1;2027-12-10;09:00;10:00;Welcome;Hall;Anna Nowak", LINES[1]]))
    rest()
    heard: list[str] = []
    checked.desk.wanted_page.connect(lambda key, _target: heard.append(key))
    checked.check.table.show_id(1)
    assert "Opening → Welcome" in words(checked)
    way = next(b for b in checked.check.panel.findChildren(QPushButton) if b.isVisible())
    way.click()
    assert heard == ["agenda"]


def test_a_vanished_one_stays(checked: AgendaImportPage, write: Write, rest: Rest) -> None:
    checked.go_on()
    rest()
    checked.jump(write(["1;2027-12-10;09:00;10:00;Opening;Hall;Anna Nowak"]))
    rest()
    checked.check.show_chip("vanished")
    assert words(checked)[0] == "Twin cities"
    assert any("stays on the agenda" in text for text in words(checked))
