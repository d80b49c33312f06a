"""The bar of statuses is as long as the shares are, and its legend leads to them."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui import theme
from app.gui.overview.shares import HEIGHT, ShareBar, SharesCard, shown_color
from app.gui.overview.surfaces import Pressable
from app.rules.delegations import DelegationStatus

NOBODY = dict.fromkeys(DelegationStatus, 0)


def painted(bar: ShareBar) -> QImage:
    bar.resize(100, HEIGHT)
    return bar.grab().toImage()


def test_the_shares_stand_side_by_side(qtbot: QtBot) -> None:
    bar = ShareBar()
    qtbot.addWidget(bar)
    bar.show_shares({**NOBODY, DelegationStatus.CONFIRMED: 3, DelegationStatus.DECLINED: 1})
    picture = painted(bar)
    middle = HEIGHT // 2
    assert picture.pixelColor(10, middle) == shown_color(DelegationStatus.CONFIRMED)
    assert picture.pixelColor(70, middle) == shown_color(DelegationStatus.CONFIRMED)
    assert picture.pixelColor(85, middle) == theme.color("border_strong")
    assert bar.accessibleDescription() == "Confirmed: 3, Declined: 1"


def test_a_bar_of_nothing_is_a_track(qtbot: QtBot) -> None:
    bar = ShareBar()
    qtbot.addWidget(bar)
    assert painted(bar).pixelColor(50, HEIGHT // 2) == theme.color("track")


def test_the_legend_leads_to_the_delegations_of_a_status(qtbot: QtBot) -> None:
    went: list[tuple[str, object]] = []
    card = SharesCard(lambda page, target: went.append((page, target)))
    qtbot.addWidget(card)
    card.show_shares({**NOBODY, DelegationStatus.INVITED: 1, DelegationStatus.CONFIRMED: 3})
    card.show()
    QApplication.processEvents()
    entries = [entry for entry in card.findChildren(Pressable) if entry.isVisible()]
    assert [entry.accessibleName() for entry in entries] == ["Confirmed: 3", "Invited: 1"]
    for entry in entries:
        entry.click()
    assert went == [("delegations", "status:confirmed"), ("delegations", "status:invited")]


def test_without_delegations_there_is_no_card(qtbot: QtBot) -> None:
    card = SharesCard(lambda _page, _target: None)
    qtbot.addWidget(card)
    card.show_shares(NOBODY)
    assert card.isHidden()
