"""Designs from JSON: whatever it holds, a design or a sentence comes out."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.documents.cards import Across, Down, Fold
from app.documents.designs.design import (
    CardDesign,
    Condition,
    DesignKind,
    LineItem,
    PictureItem,
    QrItem,
    Repeat,
    ShapeItem,
    Spoken,
    TextItem,
)
from app.documents.designs.reading import ITEMS, read_design

NAME = {"type": "text", "x": 5, "y": 5, "width": 70, "height": 20, "text": "{name}"}
LEAST: dict[str, Any] = {
    "format": "plenum card design",
    "version": 1,
    "kind": "badge",
    "name": "Mine",
    "width": 80,
    "height": 50,
    "front": [NAME],
}


def read(**changes: object) -> CardDesign:
    return read_design(json.dumps({**LEAST, **changes}))


def refusal(**changes: object) -> str:
    with pytest.raises(RuleBroken) as refused:
        read(**changes)
    return str(refused.value)


def in_box(**changes: object) -> str:
    """What is said of a box with these fields, without where it is."""
    said = refusal(front=[{**NAME, **changes}])
    assert said.startswith("Box 1 on the front: ")
    return said.removeprefix("Box 1 on the front: ")


def test_the_least_design() -> None:
    item = TextItem(5.0, 5.0, 70.0, 20.0, "{name}")
    assert read() == CardDesign(DesignKind.BADGE, "Mine", 80.0, 50.0, (item,))


def test_everything_a_design_can_say() -> None:
    text = {
        **NAME,
        "text": {"en": "Dear {given}", "pl": "{given}"},
        "name": "Name",
        "size": 30,
        "floor": 14.5,
        "lines": 2,
        "bold": True,
        "italic": True,
        "leading": 1.1,
        "colour": "category.on",
        "across": "left",
        "down": "top",
        "turn": 90,
        "language": "second",
        "when": [
            {"fact": "function", "is": ["head"]},
            {"fact": "filled", "is_not": ["photo", "question:1"]},
        ],
    }
    stacked = {**NAME, "stack": "main", "gap": 2}
    front = [
        text,
        stacked,
        {"type": "qr", "x": 60, "y": 30, "size": 15, "colour": "#102030"},
        {
            "type": "picture",
            "x": 0,
            "y": 0,
            "width": 9,
            "height": 9,
            "source": "photo",
            "name": "Face",
            "cover": True,
            "across": "right",
            "gap": 1,
            "outline": "#000000",
            "expected": True,
            "turn": 180,
        },
        {
            "type": "shape",
            "x": 0,
            "y": 0,
            "width": 9,
            "height": 9,
            "fill": "tag.soft",
            "stroke": "#AABBCC",
            "line_width": 1,
            "radius": 2,
        },
        {"type": "line", "x": 1, "y": 2, "length": 9, "thickness": 0.5, "upright": True},
    ]
    design = read(
        front=front, back=[NAME], fold="vertical", repeat="none", paper="A4", note="for us"
    )
    assert design == CardDesign(
        DesignKind.BADGE,
        "Mine",
        80.0,
        50.0,
        (
            TextItem(
                5.0,
                5.0,
                70.0,
                20.0,
                Texts(en="Dear {given}", pl="{given}"),
                "Name",
                30.0,
                14.5,
                2,
                bold=True,
                italic=True,
                leading=1.1,
                colour="category.on",
                across=Across.LEFT,
                down=Down.TOP,
                turn=90,
                language=Spoken.SECOND,
                when=(
                    Condition("function", ("head",)),
                    Condition("filled", ("photo", "question:1"), negated=True),
                ),
            ),
            TextItem(5.0, 5.0, 70.0, 20.0, "{name}", stack="main", gap=2.0),
            QrItem(60.0, 30.0, 15.0, "#102030"),
            PictureItem(
                *(0.0, 0.0, 9.0, 9.0, "photo", "Face"),
                cover=True,
                across=Across.RIGHT,
                gap=1.0,
                outline="#000000",
                expected=True,
                turn=180,
            ),
            ShapeItem(0.0, 0.0, 9.0, 9.0, "tag.soft", "#AABBCC", 1.0, 2.0),
            LineItem(1.0, 2.0, 9.0, 0.5, upright=True),
        ),
        (TextItem(5.0, 5.0, 70.0, 20.0, "{name}"),),
        Fold.VERTICAL,
        Repeat.NONE,
        "A4",
        "for us",
    )


NOT_ONE = "This is not a card design. Choose a file that Plenum has saved as one."


@pytest.mark.parametrize(
    "data",
    [
        "",
        "no json",
        "[]",
        "7",
        "null",
        '{"format": "other"}',
        '{"format": "plenum card design", "version": NaN}',
        "[" * 100_000,
        '{"a":' * 30_000,
        b"\xff\xfe\x00",
        '{"format": 1' + "0" * 10_000 + "}",
    ],
)
def test_what_is_no_design_is_refused(data: str | bytes) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_design(data)
    assert str(refused.value) == NOT_ONE


def test_what_is_too_large_or_too_new_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        read_design(" " * 200_001)
    assert str(refused.value) == (
        "The design is too large: 200001 characters, at most 200000 are kept."
    )
    newer = "This design was made by a newer Plenum. Open it there and save it anew."
    assert refusal(version=2) == refusal(version="x") == newer


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"kind": "poster"}, "“kind” must be one of: badge, place_card, nameplate, luggage_tag,"),
        ({"kind": ["badge"]}, "“kind” must be one of: "),
        ({"kind": True}, "“kind” must be one of: "),
        ({"name": 7}, "“name” must be a text of at most 200 characters."),
        ({"name": "x" * 201}, "“name” must be a text of at most 200 characters."),
        ({"name": "a\0b"}, "“name” must be a text of at most 200 characters."),
        ({"name": "\ud800"}, "“name” must be a text of at most 200 characters."),
        ({"name": "  "}, "The design needs a name."),
        ({"width": -80}, "“width” must be a number from 10 to 1200."),
        ({"width": 1e999}, "This is not a card design."),
        ({"width": 99999}, "“width” must be a number from 10 to 1200."),
        ({"height": "50"}, "“height” must be a number from 10 to 1200."),
        ({"height": True}, "“height” must be a number from 10 to 1200."),
        ({"height": 10**400}, "“height” must be a number from 10 to 1200."),
        ({"front": []}, "The front of the design is empty."),
        ({"front": {}}, "“front” must be a list of at most 100."),
        ({"front": [NAME] * 101}, "“front” must be a list of at most 100."),
        ({"front": [7]}, "“front” must hold boxes whose type is one of: text, qr, picture,"),
        ({"front": [{"type": ["text"]}]}, "“front” must hold boxes whose type is one of: text,"),
        ({"fold": "twice"}, "“fold” must be one of: none, horizontal, vertical."),
        ({"repeat": "turned"}, "A front that is repeated needs a fold between its two places."),
        ({"colour": "red"}, "“colour” is not known here. Do you mean “fold”?"),
        ({"widht": 5}, "“widht” is not known here. Do you mean “width”?"),
    ],
)
def test_what_is_wrong_with_a_design_is_said(changes: dict[str, Any], sentence: str) -> None:
    assert refusal(**changes).startswith(sentence)


def test_what_is_missing_is_said() -> None:
    with pytest.raises(RuleBroken) as refused:
        read_design(json.dumps({key: LEAST[key] for key in LEAST if key != "width"}))
    assert (str(refused.value), refused.value.field) == ("“width” is missing.", "width")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"x": -1}, "“x” must be a number from 0 to 1200."),
        ({"width": 0}, "“width” must be a number from 0.1 to 1200."),
        ({"x": 20}, "It stands over the edge of the card, which has 80 × 50 mm for it."),
        ({"size": 0}, "“size” must be a number from 3 to 400."),
        ({"size": 9, "floor": 12}, "The text cannot shrink from 9 to 12 points."),
        ({"lines": 1.5}, "“lines” must be a whole number."),
        ({"bold": 1}, "“bold” must be true or false."),
        ({"colour": "red"}, "“colour” must be a colour such as #1F55B5 or category.strong."),
        ({"colour": None}, "“colour” must be a colour such as #1F55B5 or category.strong."),
        ({"turn": 45}, "“turn” must be one of: 0, 90, 180, 270."),
        ({"text": 7}, "“text” must be a text of at most 2000 characters."),
        ({"text": {"en": 7}}, "“text” must be a text of at most 2000 characters."),
        ({"text": "{naem}"}, "There is no placeholder {naem}. Do you mean {name}?"),
        ({"text": "{Qqqqqqqq}"}, "There is no placeholder {Qqqqqqqq}. Choose one from the list."),
        ({"text": {"en": "x", "pl": "{x"}}, "A “{” is not closed."),
        ({"text": "{flag}"}, "{flag} is a picture and cannot stand in a text."),
        ({"stack": "main", "turn": 90}, "Texts of a stack cannot be turned."),
        ({"when": [{"fact": "age", "is": ["9"]}]}, "“when” must be one of: category, tag,"),
        ({"when": [{"fact": "tag"}]}, "“when” must say of a fact what it “is” or “is_not”."),
        ({"when": [{"fact": "tag", "is": "VIP"}]}, "“when” must be a list of at most 50."),
        ({"when": [{"fact": "filled", "is": ["photoo"]}]}, "There is no placeholder {photoo}."),
        (
            {"when": [{"fact": "function", "is": ["boss"]}]},
            "“boss” is no function in a delegation.",
        ),
        ({"font": "Arial"}, "“font” is not known here. Do you mean"),
    ],
)
def test_what_is_wrong_with_a_box_is_said_with_its_place(
    changes: dict[str, Any], sentence: str
) -> None:
    assert in_box(**changes).startswith(sentence)


def test_a_box_is_called_by_its_name() -> None:
    said = refusal(back=[NAME, {**NAME, "name": "Motto", "text": "{mot}"}])
    assert said.startswith("Box 2 “Motto” on the back: There is no placeholder {mot}.")
    picture = {"type": "picture", "x": 0, "y": 0, "width": 9, "height": 9, "source": "name"}
    assert refusal(front=[picture]) == (
        "Box 1 on the front: “name” is a text and cannot be shown as a picture."
        " Put it in a text's box."
    )


def test_a_box_of_a_repeated_front_stays_on_its_half() -> None:
    assert refusal(fold="vertical", repeat="beside").endswith("which has 40 × 50 mm for it.")


anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(
    st.dictionaries(st.sampled_from([*LEAST, "back", "fold"]), anything),
    st.sampled_from(sorted(ITEMS)),
    st.dictionaries(st.sampled_from(["x", "width", "text", "when", "source", "fill"]), anything),
)
def test_hostile_json_never_gets_through(
    changes: dict[str, Any], kind: str, box: dict[str, Any]
) -> None:
    hostile = {**LEAST, "front": [{**NAME, "type": kind, **box}], **changes}
    try:
        said = read_design(json.dumps(hostile)).name
    except RuleBroken as refused:
        said = str(refused)
    assert said
