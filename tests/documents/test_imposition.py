"""Every card stands once, whole, on its own place, and its back is behind it."""

from dataclasses import replace
from itertools import combinations

import pytest
from documents.placing import Standing, a_card, standing
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.documents.cards import Fold
from app.documents.imposition import (
    Calibration,
    Duplex,
    Imposer,
    Imposition,
    blanks_for,
    calibrated,
)
from app.documents.marks import MM, Artifact, LineMark, Page, RectMark, Turned
from app.documents.sheets import CARD, OwnSheet, paper_of

L4785 = paper_of("L4785")


def imposed(
    cards: int,
    paper: str = "L4785",
    size: tuple[float, float] = (80, 50),
    calibration: Calibration = Calibration(),  # noqa: B008 - frozen
    **how: object,
) -> list[Page]:
    """The pages of so many cards, named by their numbers from 0, with backs."""
    imposition = Imposition(**how)  # type: ignore[arg-type] # each test gives what its field takes
    imposer = Imposer(paper_of(paper), *size, imposition, calibration)
    return list(imposer.pages(a_card(str(n), *size, back=True) for n in range(cards)))


def tops(page: Page) -> list[tuple[str, float, float]]:
    """Name, left and top of the cards on a page."""
    return [(each.name, each.left, each.top) for each in standing(page)]


def test_one_card_in_its_place() -> None:
    (page,) = imposed(1)
    assert (page.width, page.height) == (210 * MM, 297 * MM)
    assert standing(page) == [Standing("0", 17.5, 13.5, 97.5, 63.5, (17.5, 13.5))]


def test_eleven_cards_go_on_two_sheets() -> None:
    first, second = imposed(11)
    assert tops(first)[:3] == [("0", 17.5, 13.5), ("1", 112.5, 13.5), ("2", 17.5, 68.5)]
    assert [name for name, *_ in tops(first)] == [str(n) for n in range(10)]
    assert tops(second) == [("10", 17.5, 13.5)]


def test_nobody_takes_no_sheet() -> None:
    assert imposed(0) == []


def test_the_first_labels_are_gone() -> None:
    first, second = imposed(3, start_at=9)
    assert tops(first) == [("0", 17.5, 233.5), ("1", 112.5, 233.5)]
    assert tops(second) == [("2", 17.5, 13.5)]


def test_labels_in_between_are_gone() -> None:
    (page,) = imposed(2, start_at=2, skip=(3, 1))
    assert tops(page) == [("0", 112.5, 13.5), ("1", 112.5, 68.5)]


def test_a_sheet_without_labels_is_not_put_in() -> None:
    (page,) = imposed(1, start_at=9, skip=(9, 10))
    assert tops(page) == [("0", 17.5, 13.5)]


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        (
            {"start_at": 11},
            "There is no place 11 on “Avery Zweckform L4785”: places go from 1 to 10.",
        ),
        (
            {"start_at": 0},
            "There is no place 0 on “Avery Zweckform L4785”: places go from 1 to 10.",
        ),
        (
            {"skip": (3, 12)},
            "There is no place 12 on “Avery Zweckform L4785”: places go from 1 to 10.",
        ),
    ],
)
def test_a_label_beyond_the_sheet(how: dict[str, object], sentence: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        imposed(1, **how)
    assert (refused.value.field, str(refused.value)) == ("start_at", sentence)


def test_a_smaller_card_is_in_the_middle_of_its_label() -> None:
    (page,) = imposed(1, size=(60, 40))
    assert standing(page) == [Standing("0", 27.5, 18.5, 87.5, 58.5, (27.5, 18.5))]


def test_an_upright_card_lies_on_its_side_on_a_wide_label() -> None:
    (page,) = imposed(1, size=(50, 80))
    assert standing(page) == [Standing("0", 17.5, 13.5, 97.5, 63.5, (17.5, 63.5))]


def test_a_card_that_is_larger_than_the_others() -> None:
    imposer = Imposer(L4785, 80, 50)
    with pytest.raises(RuleBroken, match="The card of 90 × 50 mm does not fit"):
        list(imposer.pages([a_card("a"), a_card("b", 90, 50)]))


def test_cards_of_any_size_have_pages_of_their_own() -> None:
    imposer = Imposer(paper_of(CARD), 80, 50)
    pages = list(imposer.pages([a_card("a"), a_card("b", 105, 148)]))
    assert [(round(p.width / MM), round(p.height / MM)) for p in pages] == [(80, 50), (105, 148)]
    assert tuple(pages[0].marks) == a_card("a").front.marks  # as they are, so nothing is dearer


# backs


def test_backs_of_a_portrait_sheet_turned_over_its_long_edge() -> None:
    front, back = imposed(3, duplex=Duplex.LONG_EDGE)
    assert [name for name, *_ in tops(front)] == ["0", "1", "2"]
    assert standing(back) == [
        Standing("behind 0", 112.5, 13.5, 192.5, 63.5, (112.5, 13.5)),
        Standing("behind 1", 17.5, 13.5, 97.5, 63.5, (17.5, 13.5)),
        Standing("behind 2", 112.5, 68.5, 192.5, 118.5, (112.5, 68.5)),
    ]


def test_backs_of_a_portrait_sheet_turned_over_its_short_edge() -> None:
    _, back = imposed(2, duplex=Duplex.SHORT_EDGE)
    assert standing(back) == [
        Standing("behind 0", 17.5, 233.5, 97.5, 283.5, (97.5, 283.5)),  # upside down
        Standing("behind 1", 112.5, 233.5, 192.5, 283.5, (192.5, 283.5)),
    ]


def test_backs_of_a_landscape_card() -> None:
    _, long_edge = imposed(1, CARD, (90, 60), duplex=Duplex.LONG_EDGE)
    assert standing(long_edge) == [Standing("behind 0", 0, 0, 90, 60, (90, 60))]
    _, short_edge = imposed(1, CARD, (90, 60), duplex=Duplex.SHORT_EDGE)
    assert standing(short_edge) == [Standing("behind 0", 0, 0, 90, 60, (0, 0))]


def test_the_back_of_a_card_on_its_side_is_the_same_way_up() -> None:
    front, back = imposed(1, size=(50, 80), duplex=Duplex.LONG_EDGE)
    assert standing(front)[0].corner == (17.5, 63.5)  # its top is to the left
    assert standing(back)[0].corner == (192.5, 13.5)  # and so to the right from behind


def test_a_card_without_a_back_has_white_behind_it() -> None:
    imposer = Imposer(L4785, 80, 50, Imposition(duplex=Duplex.LONG_EDGE))
    _, back = imposer.pages([a_card("a"), a_card("b", back=True)])
    assert [each.name for each in standing(back)] == ["behind b"]
    front, white = imposer.pages([a_card("a")])
    assert (standing(white), white.width) == ([], front.width)


def test_one_side_only_leaves_backs_out() -> None:
    assert len(imposed(2)) == 1


# lines


def lines(page: Page) -> list[object]:
    return [m for each in page.marks if isinstance(each, Artifact) for m in each.marks]


def test_lines_are_drawn_only_if_wanted() -> None:
    assert lines(imposed(1)[0]) == []
    (cut,) = lines(imposed(1, cut_lines=True)[0])
    assert isinstance(cut, RectMark)
    assert (cut.x / MM, cut.width / MM) == pytest.approx((17.5, 80))
    crops = lines(imposed(1, crop_marks=True)[0])
    assert len(crops) == 8
    assert all(isinstance(mark, LineMark) for mark in crops)


def test_lines_are_not_drawn_on_backs() -> None:
    _, back = imposed(1, cut_lines=True, crop_marks=True, duplex=Duplex.LONG_EDGE)
    assert lines(back) == []


def test_a_single_card_gets_room_for_its_crop_marks() -> None:
    (page,) = imposed(1, CARD, (90, 60), crop_marks=True)
    assert (page.width / MM, page.height / MM) == pytest.approx((106, 76))
    assert standing(page) == [Standing("0", 8, 8, 98, 68, (8, 8))]


def test_a_card_that_is_folded() -> None:
    card = a_card("a", fold=Fold.HORIZONTAL)
    (page,) = Imposer(paper_of(CARD), 80, 50).pages([card])
    assert lines(page) == [
        LineMark(
            *(0, 25 * MM, 80 * MM, 25 * MM), colour="#8a8a8a", line_width=0.25, dash=(3.0, 3.0)
        )
    ]
    (page,) = Imposer(paper_of(CARD), 80, 50, Imposition(fold_lines=False)).pages([card])
    assert lines(page) == []


# bookmarks


def test_each_group_has_a_bookmark_where_it_begins() -> None:
    groups = ["", "Riga", "Riga", *["Toruń"] * 8, "Riga", ""]
    cards = [a_card(str(n), group=group) for n, group in enumerate(groups)]
    first, second = Imposer(L4785, 80, 50).pages(cards)
    assert [(b.title, b.level, 297 - b.y / MM) for b in first.bookmarks] == [
        ("Riga", 1, pytest.approx(13.5)),
        ("Toruń", 1, pytest.approx(68.5)),
    ]
    assert [b.title for b in second.bookmarks] == ["Riga"]


# calibration


def test_a_printer_that_prints_too_far_up_and_small() -> None:
    wrong = Calibration(dx=1.5, dy=-2, scale_x=1.01, scale_y=0.99)
    (page,) = imposed(1, calibration=wrong)
    assert [(s.left, s.top, s.right, s.bottom) for s in standing(page)] == [
        pytest.approx((17.5 * 1.01 + 1.5, 13.5 * 0.99 - 2, 97.5 * 1.01 + 1.5, 63.5 * 0.99 - 2))
    ]


def test_a_true_printer_changes_nothing() -> None:
    marks = (RectMark(0, 0, 1, 1),)
    assert calibrated(marks, 100, Calibration()) is marks
    assert calibrated(marks, 100, Calibration(dy=1)) == (
        Turned(0, pytest.approx(-MM), marks, 0, 1, 1),  # type: ignore[arg-type] # pytest's number
    )


# counting


@pytest.mark.parametrize(
    ("cards", "wanted", "expected"),
    [(0, None, 0), (1, None, 1), (20, None, 1), (21, None, 2), (400, 0, 0), (4, 7, 7), (5, -1, 0)],
)
def test_blank_cards(cards: int, wanted: int | None, expected: int) -> None:
    assert blanks_for(cards, wanted) == expected


STOCKS = st.builds(
    lambda columns, rows, gap_x, gap_y: OwnSheet(
        *(30, 20, columns, rows, 4, 5),
        30 + gap_x if columns > 1 else 0,
        20 + gap_y if rows > 1 else 0,
    ),
    st.integers(1, 5),
    st.integers(1, 10),
    st.floats(0, 10),
    st.floats(0, 8),
)


@settings(max_examples=60)
@given(st.data())
def test_every_card_stands_once_on_a_place_of_its_own(data: st.DataObject) -> None:
    paper = data.draw(STOCKS).paper()
    assert paper.grid
    labels = st.integers(1, paper.grid.count)
    imposition = Imposition(
        start_at=data.draw(labels),
        skip=tuple(data.draw(st.lists(labels, max_size=5))),
        duplex=data.draw(st.sampled_from(Duplex)),
    )
    size = data.draw(st.tuples(st.floats(10, 30), st.floats(10, 20)))
    cards = data.draw(st.integers(0, 60))
    imposer = Imposer(paper, *size, imposition)
    pages = list(imposer.pages(a_card(f"{n}", *size, back=True) for n in range(cards)))

    assert len(pages) == imposer.sheets_needed(cards) * imposer.sides
    fronts, backs = pages[:: imposer.sides], pages[1::2] if imposer.sides > 1 else []
    found = [each for page in fronts for each in standing(page)]
    assert [each.name for each in found] == [str(n) for n in range(cards)]
    for number, page in enumerate(fronts):
        on_it = [n for n in imposer.cards_on(number) if n < cards]
        assert [int(each.name) for each in standing(page)] == on_it
        assert {imposer.sheet_of(n) for n in on_it} == {number}
        check_apart(standing(page))
    for front, back in zip(fronts, backs, strict=False):
        check_behind(standing(front), standing(back), imposition.duplex)


def check_apart(faces: list[Standing]) -> None:
    """All on an A4 page, and no two on each other."""
    assert min(min(each.left, each.top) for each in faces) >= -0.05
    assert max(each.right for each in faces) <= 210.05
    assert max(each.bottom for each in faces) <= 297.05
    assert not [1 for a, b in combinations(faces, 2) if a.overlaps(b)]


def check_behind(fronts: list[Standing], backs: list[Standing], duplex: Duplex) -> None:
    """Seen through the paper, every back covers its front, its head at the same end."""
    assert [each.name for each in backs] == [f"behind {each.name}" for each in fronts]
    for front, back in zip(fronts, backs, strict=True):
        if duplex is Duplex.LONG_EDGE:  # of a portrait page: over the vertical edge
            seen = replace(back, left=210 - back.right, right=210 - back.left)
            head = back.corner[1]
        else:
            seen = replace(back, top=297 - back.bottom, bottom=297 - back.top)
            head = 297 - back.corner[1]
        edges = (seen.left, seen.top, seen.right, seen.bottom)
        assert edges == pytest.approx((front.left, front.top, front.right, front.bottom), abs=1e-4)
        assert head == pytest.approx(front.corner[1], abs=1e-4)
