"""Designs as JSON come back as they were."""

import json

import pytest
from documents.card_making import a_design

from app.base.texts import Texts
from app.documents.cards import Across
from app.documents.designs.design import (
    Condition,
    LineItem,
    PictureItem,
    QrItem,
    ShapeItem,
    TextItem,
)
from app.documents.designs.reading import read_design
from app.documents.designs.shipped import SHIPPED, shipped
from app.documents.designs.writing import write_design


def test_only_what_is_not_the_usual_is_written() -> None:
    item = TextItem(5.0, 5.5, 70.0, 20.0, Texts(en="{name}"), across=Across.LEFT)
    assert json.loads(write_design(a_design(item))) == {
        "format": "plenum card design",
        "version": 1,
        "kind": "badge",
        "name": "Mine",
        "width": 80,
        "height": 50,
        "front": [
            {
                "type": "text",
                "x": 5,
                "y": 5.5,
                "width": 70,
                "height": 20,
                "text": {"en": "{name}"},
                "across": "left",
            }
        ],
    }


def test_a_design_comes_back_as_it_was() -> None:
    when = (Condition("tag", ("VIP",)), Condition("filled", ("photo",), negated=True))
    design = a_design(
        TextItem(0.0, 0.0, 9.0, 9.0, "Łódź {name}", when=when),
        QrItem(0.0, 0.0, 9.0),
        PictureItem(0.0, 0.0, 9.0, 9.0, "photo"),
        ShapeItem(0.0, 0.0, 9.0, 9.0, "#000000"),
        LineItem(0.0, 0.0, 9.0),
        back=(LineItem(0.0, 0.0, 9.0),),
        note="x",
    )
    assert read_design(write_design(design)) == design


@pytest.mark.parametrize("key", SHIPPED)
def test_shipped_designs_come_back_as_they_are(key: str) -> None:
    assert read_design(write_design(shipped(key))) == shipped(key)
