"""Small coloured words: a status, a role, a count."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

TONES = ("neutral", "blue", "green", "amber", "red", "violet", "teal")


def pill(text: str, tone: str = "neutral") -> QLabel:
    """A word on a soft fill of one of the `TONES`."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("kind", "pill")
    made.setProperty("tone", tone)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
