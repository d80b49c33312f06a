"""Running text in several languages: each in its column, paragraph beside paragraph."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from app.base.words import Words
from app.documents.flow import Block, Cell, Column, Ink, Paragraph, Row, Table
from app.documents.tongues import Tongues

LONGEST_BESIDE = 1_500
"""Characters of a paragraph that may stand beside another: a row is not broken over pages."""
MOST_LINES = 70


def paragraphs(
    tongues: Tongues, say: Callable[[Words], Sequence[str]], ink: Ink = Ink.BODY
) -> Iterator[Block]:
    """What `say` gives in each language; languages that say the same are said once.

    Very long paragraphs stand one below the other.
    """
    said = list(dict.fromkeys(tuple(filter(None, say(words))) for words in tongues.all))
    said = [texts for texts in said if texts]
    longest = max((len(text) for texts in said for text in texts), default=0)
    if len(said) < len(("one", "other")) or longest > LONGEST_BESIDE:
        for texts in said:
            for text in texts:
                yield Paragraph(text, ink)
        return
    columns = tuple(Column("", lines=MOST_LINES, name=f"text {n}") for n in range(len(said)))
    rows = [
        Row(tuple(Cell(text, ink=ink) for text in row)) for row in zip_longest(*said, fillvalue="")
    ]
    yield Table(columns, rows, zebra=False, even=True)


def lines_of(text: str) -> list[str]:
    """The paragraphs of a text that was typed, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]
