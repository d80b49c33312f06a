"""A webcam, where there is one."""

import pytest
import zxingcpp
from gui.checkin.world import Settle
from PySide6.QtGui import QImage

from app.gui.checkin.camera import (
    FORGOTTEN_AFTER,
    READER,
    VIDEO,
    Camera,
    Once,
    codes_in_picture,
    why_not,
)
from app.gui.desk import Desk

CODE = "T7AXW7NK6ESRM998TPS9CQP58Z"


def test_why_there_is_no_camera() -> None:
    assert "video" in why_not(lambda name: name != VIDEO)
    assert "zxing-cpp" in why_not(lambda name: name != READER)
    assert why_not(lambda _name: True) == ""


def test_a_code_counts_once_while_it_is_held() -> None:
    once = Once()
    assert [once.new([CODE]), once.new([CODE]), once.new([])] == [CODE, "", ""]
    assert once.new([CODE]) == ""
    for _picture in range(FORGOTTEN_AFTER):
        assert once.new([]) == ""
    assert once.new([CODE]) == CODE
    assert once.new(["other"]) == "other"


def test_starting_says_why_not(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    camera = Camera(desk)
    monkeypatch.setattr("app.gui.checkin.camera.why_not", lambda: "There is none.")
    assert camera.start() == "There is none."
    assert not camera.on
    camera.stop()


def a_picture(text: str, width: int = 0) -> QImage:
    """A picture of a code, as a camera sees it."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = made.to_image(scale=8, add_quiet_zones=True)
    height, wide = image.shape
    grey = QImage(bytes(memoryview(image)), wide, height, wide, QImage.Format.Format_Grayscale8)
    colour = grey.convertToFormat(QImage.Format.Format_RGB32)
    return colour.scaledToWidth(width) if width else colour


def test_a_code_in_a_picture_is_read() -> None:
    assert codes_in_picture(a_picture(CODE)) == [CODE]
    assert codes_in_picture(a_picture(CODE, 1_601)) == [CODE]
    assert codes_in_picture(a_picture("Good day")) == []


def test_pictures_are_read_one_at_a_time(desk: Desk, settle: Settle) -> None:
    camera = Camera(desk)
    seen: list[str] = []
    camera.scanned.connect(seen.append)
    camera.look(a_picture(CODE))
    camera.look(a_picture("T7AXW7NK6ESRM998TPS9CQP58Y"))
    camera.look(QImage())
    settle(desk)
    camera.look(a_picture(CODE))
    settle(desk)
    assert seen == [CODE]
