"""Bars with names and numbers."""

from pytestqt.qtbot import QtBot

from app.gui.panels.shares import LINE, Shares


def test_the_rest_is_put_together(qtbot: QtBot) -> None:
    shares = Shares("Cities")
    qtbot.addWidget(shares)
    shares.show_shares([("Riga", 5), ("Bonn", 3), ("Cork", 2), ("Lyon", 1), ("Graz", 1)])
    assert shares.lines == [("Riga", 5), ("Bonn", 3), ("3 others", 4)]
    assert shares.sizeHint().height() == 3 * LINE
    assert shares.accessibleName() == "Cities: Riga 5, Bonn 3, Cork 2, Lyon 1, Graz 1"
    shares.grab()


def test_nobody_yet(qtbot: QtBot) -> None:
    shares = Shares("Cities")
    qtbot.addWidget(shares)
    shares.show_shares([])
    assert shares.accessibleName() == "Cities: nobody yet"
    shares.grab()
