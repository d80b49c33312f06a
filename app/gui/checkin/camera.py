"""A webcam that reads codes, where this computer and this build have what it takes."""

import importlib
import importlib.util
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.gui.checkin.scans import is_scan
from app.gui.desk import Desk
from app.gui.i18n import _

VIDEO, READER = "PySide6.QtMultimedia", "zxingcpp"
WIDTH = 800
"""Pixels a picture is scaled down to: enough for a code held to the camera."""
FORGOTTEN_AFTER = 15
"""Pictures without a code after which the same code counts again."""


def _found(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def why_not(found: Callable[[str], bool] = _found) -> str:
    """Why no camera can be used here, as a sentence; nothing where one can."""
    if not found(VIDEO):
        return _("This build of Plenum has no video: a scanner or the keyboard does it all.")
    if not found(READER):
        return _("What reads codes in pictures is not installed (zxing-cpp).")
    return ""


def codes_in_picture(picture: QImage) -> list[str]:
    """The codes of this program that are seen in a picture."""
    reader = importlib.import_module(READER)
    scaled = picture.scaledToWidth(WIDTH) if picture.width() > WIDTH else picture
    grey = scaled.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    seen: Sequence[Any] = reader.read_barcodes(lines)
    return [each.text for each in seen if is_scan(each.text)]


class Once:
    """Lets a code through once for as long as it is held to the camera."""

    def __init__(self) -> None:
        self._last, self._without = "", 0

    def new(self, codes: Sequence[str]) -> str:
        """The code that was not there before; nothing where it is the same, or none."""
        if not codes:
            self._without += 1
            if self._without >= FORGOTTEN_AFTER:
                self._last = ""
            return ""
        self._without = 0
        if codes[0] == self._last:
            return ""
        self._last = codes[0]
        return self._last


class Camera(QObject):
    """Pictures of the camera, read one at a time on another thread."""

    scanned = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._once = Once()
        self._busy = False
        self._parts: tuple[Any, ...] = ()

    @property
    def on(self) -> bool:
        """Whether it looks."""
        return bool(self._parts)

    def start(self) -> str:
        """Look through the computer's usual camera; why not, where there is none."""
        problem = why_not()
        if problem:
            return problem
        video: Any = importlib.import_module(VIDEO)
        device = video.QMediaDevices.defaultVideoInput()
        if device.isNull():
            return _("No camera was found at this computer.")
        camera, session, sink = (
            video.QCamera(device),
            video.QMediaCaptureSession(),
            video.QVideoSink(),
        )
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(lambda frame: self.look(frame.toImage()))
        camera.start()
        self._parts = (camera, session, sink)
        return ""

    def stop(self) -> None:
        """Look no more."""
        parts, self._parts = self._parts, ()
        for part in parts[:1]:
            part.stop()

    def look(self, picture: QImage) -> None:
        """Read a picture unless one is being read."""
        if self._busy or picture.isNull():
            return
        self._busy = True
        answer = self._desk.jobs.start(
            "read picture", lambda _progress: codes_in_picture(picture), writes=False, shown=False
        )
        answer.then(self._on_codes).lastly(self._read)

    def _read(self) -> None:
        self._busy = False

    def _on_codes(self, codes: list[str]) -> None:
        code = self._once.new(codes)
        if code:
            self.scanned.emit(code)
