"""Sentences that wrap in a narrow panel, however long their words are."""

from PySide6.QtWidgets import QLabel

from app.gui.widgets.layouts import label

LEAST = 40


def sentence(text: str, kind: str = "body") -> QLabel:
    """A label that never asks for more room than there is."""
    made = label(text, kind, wrap=True)
    made.setMinimumWidth(LEAST)
    return made
