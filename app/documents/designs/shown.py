"""Which facts a printed card lets one read, so that a change to one of them is told."""

from app.documents.designs import templates
from app.documents.designs.design import CardDesign, Item, PictureItem, QrItem, TextItem
from app.documents.placeholders import find


def facts_shown(design: CardDesign, *, back: bool = True) -> frozenset[str]:
    """The names of the facts that stand on a card of this design."""
    items = (*design.front, *(design.back if back else ()))
    return frozenset(fact for item in items for key in _keys(item) for fact in find(key).shows)


def _keys(item: Item) -> list[str]:
    keys = [key for each in item.when if each.fact == "filled" for key in each.values]
    keys += [
        key for each in item.when if each.fact in {"category", "country"} for key in (each.fact,)
    ]
    keys += ["tags" for each in item.when if each.fact == "tag"]
    keys += ["function.member" for each in item.when if each.fact == "function"]
    if isinstance(item, QrItem):
        return [*keys, "code"]
    if isinstance(item, PictureItem):
        return [*keys, item.source]
    if isinstance(item, TextItem):
        texts = (item.text,) if isinstance(item.text, str) else item.text.values()
        keys += [key for text in texts for key in templates.keys(templates.parse(text))]
    return keys
