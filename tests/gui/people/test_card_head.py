"""Who it is, at a glance."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.card_head import CardHead, NameLabel, Portrait
from app.gui.people.page import PeoplePage
from app.queries.people import PersonRow
from app.usecases.people import edit_people
from app.usecases.registrations import set_photo

Settle = Callable[[Desk], None]
Row = Callable[[int], PersonRow]


def a_picture(color: str = "#00ff00") -> bytes:
    pixmap = QPixmap(60, 40)
    pixmap.fill(QColor(color))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    return bytes(buffer.data().data())


def pills(head: CardHead) -> list[str]:
    found = [head._pills.itemAt(n) for n in range(head._pills.count())]
    return [item.widget().text() for item in found if isinstance(item.widget(), QLabel)]


def test_what_stands_there(page: PeoplePage, ids: tuple[int, ...]) -> None:
    page.jump(ids[4])
    head = page.panel.head
    assert head.words.name.text() == "Haruto Tanaka"
    assert head.words.original.text() == "田中 陽翔"
    assert head.words.detail.text() == "Director · City of Osaka"
    assert pills(head) == ["Staff", "Invited", "Head of delegation"]
    assert head.confirm.isVisible()
    page.jump(ids[0])
    assert pills(head) == ["Delegate", "Confirmed", "Head of delegation", "VIP", "Vegetarian"]
    assert head.words.original.isHidden()
    assert head.confirm.isHidden()
    assert head.mail.isVisible()


def test_confirming_from_the_card(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    page.jump(ids[4])
    page.panel.head.confirm.click()
    settle(desk)
    assert pills(page.panel.head)[1] == "Confirmed"
    assert page.panel.head.confirm.isHidden()


def test_without_address_there_is_nothing_to_write_to(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    edit_people(desk.store, [ids[0]], {"email": ""})
    settle(desk)
    page.jump(ids[0])
    assert page.panel.head.mail.isHidden()
    assert page.panel.head.steps.isHidden()


def test_a_click_on_the_name_edits_it(page: PeoplePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.panel.head.words, Qt.MouseButton.LeftButton)
    assert page.panel.sections["name"].is_open
    assert page.panel.fields["given"].editing
    assert isinstance(page.panel.head.words, NameLabel)


def test_the_menu_offers_what_is_possible(page: PeoplePage) -> None:
    page.panel.head.menu.aboutToShow.emit()
    assert [action.text() for action in page.panel.head.menu.actions()] == [
        "Open the card",
        "Edit name",
        "Print badges…",
        "Confirm",
        "Register",
        "Appoint head of delegation",
        "Merge two records…",
        "Remove",
        "Erase for good…",
    ]


def test_the_photo_takes_the_place_of_the_initials(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    page.jump(ids[0])
    set_photo(desk.store, ids[0], a_picture())
    settle(desk)
    middle = page.panel.head.portrait.grab().toImage().pixelColor(28, 28)
    assert middle == QColor("#00ff00")
    page.jump(ids[1])
    assert page.panel.head.portrait._photo.isNull()


def test_what_is_no_picture_shows_initials(qtbot: QtBot) -> None:
    portrait = Portrait()
    qtbot.addWidget(portrait)
    portrait.set_name("Ann Bee")
    portrait.set_photo(b"nonsense")
    assert portrait._photo.isNull()
    assert not portrait.grab().isNull()
