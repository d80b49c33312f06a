"""Which facts a card of a design lets one read."""

import pytest
from documents.card_making import a_design

from app.base.texts import Texts
from app.documents.designs.design import Condition, Item, PictureItem, QrItem, ShapeItem, TextItem
from app.documents.designs.shipped import SHIPPED, shipped
from app.documents.designs.shown import facts_shown
from app.queries.printed_facts import FACTS


@pytest.mark.parametrize(
    ("item", "facts"),
    [
        (TextItem(0, 0, 9, 9, "{name.first}"), {"given", "family", "original"}),
        (TextItem(0, 0, 9, 9, Texts(en="{city}", pl="[{country}]")), {"city", "country"}),
        (TextItem(0, 0, 9, 9, "{event.title} {number} {slot}"), set()),
        (TextItem(0, 0, 9, 9, "{programme} {panels}"), {"sessions"}),
        (TextItem(0, 0, 9, 9, "{question:7}"), {"answers"}),
        (QrItem(0, 0, 9), {"code"}),
        (PictureItem(0, 0, 9, 9, "photo"), {"photo"}),
        (PictureItem(0, 0, 9, 9, "logos"), set()),
        (ShapeItem(0, 0, 9, 9, "category.strong"), {"category"}),
        (ShapeItem(0, 0, 9, 9, "#112233", "tag.ink"), {"tags"}),
        (ShapeItem(0, 0, 9, 9, when=(Condition("function", ("head",)),)), {"member_function"}),
        (ShapeItem(0, 0, 9, 9, when=(Condition("filled", ("degree",)),)), {"degree"}),
        (ShapeItem(0, 0, 9, 9, when=(Condition("languages", ("2",)),)), set()),
    ],
)
def test_the_facts_of_a_box(item: Item, facts: set[str]) -> None:
    assert facts_shown(a_design(item)) == facts


def test_the_back_counts_where_it_is_printed() -> None:
    design = a_design(QrItem(0, 0, 9), back=(TextItem(0, 0, 9, 9, "{city}"),))
    assert facts_shown(design) == {"code", "city"}
    assert facts_shown(design, back=False) == {"code"}


@pytest.mark.parametrize("key", SHIPPED)
def test_all_facts_are_known_where_prints_are_kept(key: str) -> None:
    assert facts_shown(shipped(key)) <= set(FACTS)
