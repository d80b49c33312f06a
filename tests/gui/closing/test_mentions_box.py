"""Each mention is listed with a way to it; another word takes its place only where wished."""

from dataclasses import replace

from accessibility import nameless
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.closing.mentions_box import MOST, MentionsBox
from app.gui.desk import Desk
from app.queries.mentions import Mention

OPENING = Mention(
    *("session", 3, "abstract", "Session", "Abstract", Texts(en="Opening"), "By Ida …", 2),
    jump=("agenda", 3),
)


def texts(box: QWidget) -> list[str]:
    return [label.text() for label in box.findChildren(QLabel)]


def test_where_it_is_and_the_way_there(desk: Desk, qtbot: QtBot) -> None:
    nameless_record = replace(OPENING, record=Texts(), jump=("conference", "about"))
    box = MentionsBox(desk, [OPENING, nameless_record])
    qtbot.addWidget(box)
    assert nameless(box) == []
    assert {"Session · Opening · Abstract", "Session · Abstract", "By Ida …"} <= set(texts(box))
    went: list[tuple[str, object]] = []
    desk.wanted_page.connect(lambda page, target: went.append((page, target)))
    for way in box.ways:
        with qtbot.waitSignal(box.left):
            way.click()
    assert went == [("agenda", 3), ("conference", "about")]


def test_another_word_only_where_wished(desk: Desk, qtbot: QtBot) -> None:
    box = MentionsBox(desk, [OPENING, replace(OPENING, count=1)])
    qtbot.addWidget(box)
    assert (box.replaces.text(), box.instead, box.word.isEnabled()) == (
        "Replace 3 mentions by",
        None,
        False,
    )
    box.replaces.setChecked(True)
    assert (box.instead, box.word.isEnabled()) == ("[…]", True)
    box.word.set_value(" a guest ")
    assert box.instead == "a guest"


def test_what_may_mean_somebody_else_is_not_replaced(desk: Desk, qtbot: QtBot) -> None:
    box = MentionsBox(desk, [replace(OPENING, shared=True)] * (MOST + 2))
    qtbot.addWidget(box)
    assert (len(box.ways), box.replaces.parent()) == (MOST, None)
    said = " ".join(texts(box))
    assert "2 more" in said
    assert "Somebody else has this name too." in said
