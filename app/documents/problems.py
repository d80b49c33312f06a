"""What was doubtful on a document, by person and box, known before paper is spent."""

from dataclasses import dataclass

from app.documents.text.fitting import ProblemKind


@dataclass(frozen=True, slots=True)
class Problem:
    """One doubtful place; `size` in points where a text was set smaller or broken, else 0.

    `said` is what it is about: the text, the characters that no font has, the picture's place.
    """

    kind: ProblemKind
    box: str
    person_id: int | None = None
    who: str = ""
    size: float = 0.0
    said: str = ""
