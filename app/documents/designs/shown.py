"""Which facts a printed card lets one read, so that a change to one of them is told."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from app.documents.designs import templates
from app.documents.designs.design import (
    CardDesign,
    Condition,
    Item,
    LineItem,
    PictureItem,
    QrItem,
    ShapeItem,
    TextItem,
)
from app.documents.placeholders import find

ASKED: Mapping[str, str] = MappingProxyType(
    {
        "category": "category",
        "tag": "tags",
        "function": "function.member",
        "country": "country",
        "delegation": "delegation",
    }
)
"""The placeholder of what conditions ask for and colours are bound to."""


def facts_shown(design: CardDesign, *, back: bool = True) -> frozenset[str]:
    """The names of the facts that stand on a card of this design."""
    items = (*design.front, *(design.back if back else ()))
    return frozenset(fact for item in items for key in _keys(item) for fact in find(key).shows)


def _keys(item: Item) -> Iterator[str]:
    """The placeholders that a box uses, in whatever way."""
    for condition in item.when:
        yield from _asked(condition)
    for colour in _colours(item):
        source = colour.partition(".")[0]
        if source in ASKED:
            yield ASKED[source]
    if isinstance(item, QrItem):
        yield "code"
    if isinstance(item, PictureItem):
        yield item.source
    if isinstance(item, TextItem):
        texts = (item.text,) if isinstance(item.text, str) else item.text.values()
        for text in texts:
            yield from templates.keys(templates.parse(text))


def _asked(condition: Condition) -> tuple[str, ...]:
    if condition.fact == "filled":
        return condition.values
    return (ASKED[condition.fact],) if condition.fact in ASKED else ()


def _colours(item: Item) -> tuple[str, ...]:
    if isinstance(item, ShapeItem):
        return item.fill, item.stroke
    if isinstance(item, TextItem | QrItem | LineItem):
        return (item.colour,)
    return (item.outline,)
