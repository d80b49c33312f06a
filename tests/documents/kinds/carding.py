"""Laying out a kind of cards from a file, and reading what stands on them."""

from collections.abc import Iterable
from typing import Any

from app.documents.cards import Card, texts_of
from app.documents.document import Asked, kind_of
from app.documents.tongues import tongues
from app.store import Store


def cards(
    store: Store,
    kind: str,
    *languages: str,
    asked: Asked | None = None,
    **options: Any,  # noqa: ANN401 - of any kind
) -> list[Card]:
    """All cards of a kind with these options."""
    made, words = kind_of(kind), tongues(*languages)
    chosen = made.options(**options)
    with store.read() as read:
        data = made.collect(read, asked or Asked(), chosen, words)
        content = made.layout(data, words, chosen)
        assert isinstance(content, Iterable)
        return list(content)


def said(card: Card) -> list[str]:
    """The texts of a card that are its own, in their order."""
    return [box.text for box in texts_of(card)]
