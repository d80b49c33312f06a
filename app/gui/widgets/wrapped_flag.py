"""A box to tick whose text goes on in the next line where there is little room."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton

from app.gui.widgets.inputs import FlagInput

LEAST = 120
"""Pixels below which it gets no narrower."""


class WrappedFlag(FlagInput):
    """Yes or no, with a text that may be longer than its column is wide."""

    def __init__(self, text: str, *, on: bool = False) -> None:
        super().__init__(text, on=on)
        self._whole = self.text()
        self._heights: dict[int, int] = {}
        self._one_line: QSize | None = None
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # a fixed one would stay one line
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Qt: it may be narrower than its text."""
        line = self._line()
        return QSize(min(LEAST, line.width()), line.height())

    def heightForWidth(self, width: int) -> int:
        """Qt: as high as the lines it takes; layouts ask often."""
        if width not in self._heights:
            self._heights[width] = self._sized(self._wrapped(width)).height()
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Qt: in other letters it is measured anew."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._heights.clear()
            self._one_line = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the text is put on as many lines as it takes now."""
        super().resizeEvent(event)
        lines = self._wrapped(self.width())
        if lines != self.text():
            self.setText(lines)
            self.updateGeometry()

    def _wrapped(self, width: int) -> str:
        """The text on lines of at most so many pixels, box included; no word is broken."""
        whole = self._line().width()
        if width >= whole:
            return self._whole
        room = width - whole + self._measured(self._whole).width()
        lines = [""]
        for word in self._whole.split(" "):
            longer = f"{lines[-1]} {word}" if lines[-1] else word
            if lines[-1] and self._measured(longer).width() > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines)

    def _line(self) -> QSize:
        """How large it is on one line."""
        if self._one_line is None:
            self._one_line = self._sized(self._whole)
        return self._one_line

    def _measured(self, text: str) -> QSize:
        return self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), text)

    def _sized(self, text: str) -> QSize:
        """How large it would be with another text."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = text
        kind = QStyle.ContentsType.CT_CheckBox
        return self.style().sizeFromContents(kind, option, self._measured(text), self)
