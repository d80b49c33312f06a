"""Laying out a kind of list from a file, and taking its blocks apart."""

from typing import Any

from factories import counted

from app.documents.document import Asked, kind_of
from app.documents.flow import Cell, Flow, Heading, Paragraph, Row, Table
from app.documents.tongues import tongues
from app.store import Store


def flow(
    store: Store,
    kind: str,
    *languages: str,
    asked: Asked | None = None,
    **options: Any,  # noqa: ANN401 - of any kind
) -> Flow:
    """The document of a kind with these options."""
    made, words = kind_of(kind), tongues(*languages)
    chosen = made.options(**options)
    with store.read() as read:
        facts = made.collect(read, asked or Asked(), chosen, words)
    found = made.layout(facts, words, chosen)
    assert isinstance(found, Flow)
    return found


def queries(store: Store, kind: str, **options: Any) -> int:  # noqa: ANN401 - as above
    """How many queries a kind sends."""
    made = kind_of(kind)
    with store.read() as read, counted(read) as sent:
        made.collect(read, Asked(), made.options(**options), tongues("en"))
    return len(sent)


def tables(made: Flow) -> list[Table]:
    """Its tables."""
    return [block for block in made.blocks if isinstance(block, Table)]


def headings(made: Flow) -> list[str]:
    """What stands over its parts."""
    return [block.text for block in made.blocks if isinstance(block, Heading)]


def notes(made: Flow) -> list[str]:
    """Its remarks."""
    return [block.text for block in made.blocks if isinstance(block, Paragraph)]


def texts(row: Row) -> list[str]:
    """What stands in the cells of a row, second lines after a slash."""
    return [_text(cell) for cell in row.cells]


def _text(cell: str | Cell) -> str:
    if isinstance(cell, str):
        return cell
    return f"{cell.text} / {cell.second}" if cell.second else cell.text
