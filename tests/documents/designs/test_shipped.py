"""The designs that come with the program, and those of the file."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from documents.agenda_making import a_row as a_session
from documents.card_making import a_card, a_design, a_subject
from factories import a_store, at

from app.base.errors import RuleBroken
from app.base.paths import resource
from app.documents.cards import PictureBox
from app.documents.designs.checking import size_of
from app.documents.designs.design import (
    Condition,
    DesignKind,
    Item,
    PictureItem,
    QrItem,
    TextItem,
)
from app.documents.designs.parts import Area
from app.documents.designs.shipped import SHIPPED, OfferedDesign, design_called, offered, shipped
from app.documents.designs.writing import write_design
from app.documents.marks import Picture
from app.documents.sheets import paper_of
from app.queries.events import LogoRow
from app.rules.events import LogoPurpose
from app.store import Store
from app.usecases.card_designs import save_design

NAME = TextItem(0, 0, 9, 9, "{name}")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def test_every_file_is_a_design_and_every_design_a_file() -> None:
    assert {file.stem for file in resource("designs").iterdir()} == set(SHIPPED)
    for key in SHIPPED:
        assert shipped(key).width > 0


def test_every_kind_has_a_design_and_badges_have_six() -> None:
    kinds = [shipped(key).kind for key in SHIPPED]
    assert set(kinds) == set(DesignKind)
    assert kinds.count(DesignKind.BADGE) == 6


@pytest.mark.parametrize("key", SHIPPED)
def test_the_paper_of_a_design_is_known(key: str) -> None:
    assert paper_of(shipped(key).paper).width


@pytest.mark.parametrize("key", [key for key in SHIPPED if key.startswith("badge")])
def test_names_on_badges_stay_large(key: str) -> None:
    design = shipped(key)
    names = [item for item in design.front if isinstance(item, TextItem) and "{name" in item.text]
    least = 14 if min(design.face) >= 100 else 10
    assert len(names) >= 2
    assert min(item.floor for item in names) >= least


@pytest.mark.parametrize("key", SHIPPED)
def test_nothing_is_written_over_anything_else(key: str) -> None:
    for side in (shipped(key).front, shipped(key).back):
        written = [item for item in side if isinstance(item, TextItem | PictureItem | QrItem)]
        for item, other in combinations(written, 2):
            if not _in_one_stack(item, other) and _may_meet(item, other):
                assert not _area(item).meets(_area(other)), (item, other)


def _in_one_stack(item: Item, other: Item) -> bool:
    if not (isinstance(item, TextItem) and isinstance(other, TextItem)):
        return False
    return bool(item.stack) and item.stack == other.stack


def _area(item: Item) -> Area:
    return Area(item.x, item.y, *size_of(item))


def _may_meet(
    item: TextItem | PictureItem | QrItem, other: TextItem | PictureItem | QrItem
) -> bool:
    """Whether both may stand on one card: neither is there just where the other is not.

    What says something is there where it is filled, asked or not.
    """
    return not any(
        replace(condition, negated=not condition.negated) in _needs(other)
        for condition in _needs(item)
    )


def _needs(item: Item) -> tuple[Condition, ...]:
    if not isinstance(item, TextItem | PictureItem):
        return item.when
    says = item.source if isinstance(item, PictureItem) else str(item.text)[1:-1]
    return (*item.when, Condition("filled", (says,)))


@pytest.mark.parametrize(
    ("key", "high"),
    [
        ("badge-portrait", 53.5),
        ("badge-four-up", 53.5),
        ("badge-landscape", 25.5),
        ("badge-large", 40),
    ],
)
def test_a_map_stands_on_the_back_of_who_has_no_programme(key: str, high: float) -> None:
    def pictures(**facts: object) -> list[tuple[str | None, float]]:
        back = a_card(shipped(key), a_subject(**facts)).back
        assert back is not None
        found = [box for box in back.boxes if isinstance(box, PictureBox)]
        return [(box.picture.key if box.picture else None, box.height) for box in found]

    logos = (LogoRow(1, 7, LogoPurpose.MAP, "", 9, 9), LogoRow(2, 8, LogoPurpose.HOST, "", 9, 9))
    known = {"logos": logos, "picture": lambda picture_id: Picture(f"p{picture_id}", b"", 9, 9)}
    assert pictures(**known) == [("p7", high)]
    assert pictures(**known, sessions=lambda _: [a_session(1, "Opening", at(10, 9))]) == []
    assert pictures(**known | {"logos": logos[1:]}) == []


def test_designs_of_the_file_are_offered_first(store: Store) -> None:
    save_design(store, "Ours", "badge", write_design(a_design(NAME)))
    save_design(store, "Tent", "place_card", "{}")
    with store.read() as read:
        found = offered(read, DesignKind.BADGE)
        assert found[0] == OfferedDesign("Ours", "Ours", own=True)
        assert [each.value for each in found[1:]] == [*SHIPPED][:6]
        assert design_called(read, "Ours", DesignKind.BADGE) == a_design(NAME)
        assert design_called(read, "badge-label", DesignKind.BADGE) == shipped("badge-label")


def test_a_design_of_the_file_stands_in_for_ours(store: Store) -> None:
    save_design(store, "badge-label", "badge", write_design(a_design(NAME)))
    with store.read() as read:
        assert design_called(read, "badge-label", DesignKind.BADGE) == a_design(NAME)


def test_a_design_that_is_not_there_or_for_another_card(store: Store) -> None:
    with store.read() as read:
        with pytest.raises(RuleBroken) as refused:
            design_called(read, "Gone", DesignKind.NAMEPLATE)
        assert str(refused.value) == "There is no design “Gone”. There are: nameplate."
        with pytest.raises(RuleBroken) as refused:
            design_called(read, "badge-label", DesignKind.NAMEPLATE)
        assert str(refused.value) == (
            "The design “badge-label” is for another card: Badge. Choose another design."
        )


def test_what_is_in_the_file_is_checked_again(store: Store) -> None:
    save_design(store, "Ours", "badge", "{}")
    with store.read() as read, pytest.raises(RuleBroken, match="This is not a card design"):
        design_called(read, "Ours", DesignKind.BADGE)
