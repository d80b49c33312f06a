"""Finding the sheet that a section opened."""

from PySide6.QtWidgets import QWidget

from app.gui.conference.question_sheet import QuestionSheet


def sheet_of(section: QWidget) -> QuestionSheet:
    """The one that is open."""
    (found,) = [each for each in section.findChildren(QuestionSheet) if each.isVisible()]
    return found
