"""The parts of a folder as lines."""

from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.gui.bundles.glance import Part
from app.gui.bundles.parts_list import PartsList, count_text

READY = Part("image", "Photos", 3)
OPEN = Part("image", "Contacts", 3, 1_200, "Not ready: {n}", 1_197, ("people", "gap:x"))


def test_a_part_that_is_not_ready_says_so_and_leads_there(qtbot: QtBot) -> None:
    went: list[tuple[str, object]] = []
    made = PartsList(went.append)
    qtbot.addWidget(made)
    made.show_parts([READY, OPEN])
    made.show()
    ready, not_ready = made.lines
    assert (ready.count.text(), ready.mend, ready.missing.isVisible()) == ("3", None, False)
    assert (not_ready.count.text(), not_ready.missing.text()) == ("3 of 1,200", "Not ready: 1,197")
    assert nameless(made) == []
    assert not_ready.mend is not None
    not_ready.mend.click()
    assert went == [("people", "gap:x")]


def test_what_is_not_counted_has_no_number() -> None:
    assert count_text(Part("landmark", "Facts", None)) == ""
