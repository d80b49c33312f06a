"""The registration on the card."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication, QPixmap

from app.gui.desk import Desk
from app.gui.people.page import PeoplePage
from app.queries import person
from app.queries.people import PersonRow
from app.rules.people import NewPerson
from app.usecases.people import add_person

Settle = Callable[[Desk], None]
Row = Callable[[int], PersonRow]


def test_number_code_and_date_are_read(page: PeoplePage, ids: tuple[int, ...], row: Row) -> None:
    page.jump(ids[0])
    box = page.panel.registration
    assert box.number.shown.text() == "1"
    assert box.code.shown.text() == row(ids[0]).code
    assert box.since.shown.text() != "—"
    box._copy_code()
    assert QGuiApplication.clipboard().text() == row(ids[0]).code


def test_who_is_not_registered_can_be(page: PeoplePage, desk: Desk, settle: Settle) -> None:
    new = add_person(desk.store, NewPerson({"given": "Prince"}, status=None))
    settle(desk)
    page.jump(new)
    box = page.panel.registration
    assert box._place.isHidden()
    box.register.click()
    settle(desk)
    assert box._none.isHidden()
    assert box.number.shown.text() == "49"


def test_a_photo_is_taken_from_a_file_and_removed(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, tmp_path: Path
) -> None:
    page.jump(ids[0])
    picture = QPixmap(8, 8)
    picture.fill(QColor("red"))
    picture.save(str(tmp_path / "photo.png"))
    box = page.panel.registration
    box.take_photo(tmp_path / "photo.png")
    settle(desk)
    card = desk.ask(person.card, ids[0])
    assert card is not None
    assert card.photo_id is not None
    assert box.no_photo.isVisible()
    box.no_photo.click()
    settle(desk)
    assert box.no_photo.isHidden()


def test_what_cannot_be_read_is_said(
    page: PeoplePage, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    said: list[str] = []
    desk.toasted.connect(lambda text, _undo: said.append(text))
    (tmp_path / "notes.png").write_text("no picture")
    page.panel.registration.take_photo(tmp_path / "gone.png")
    page.panel.registration.take_photo(tmp_path / "notes.png")
    settle(desk)
    assert said == [
        "“gone.png” cannot be read. Choose another picture.",
        "This is not a picture that can be used. Take a PNG, JPEG or WEBP file.",
    ]
