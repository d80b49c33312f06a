"""Papers are data that was checked, and one's own are as good."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.documents.grids import Grid, check_grid
from app.documents.sheets import CARD, OwnSheet, Paper, PaperKind, paper_of, papers

CASES = Path(__file__).resolve().parents[3] / "shared" / "cases" / "labels" / "all_label_stocks.csv"
STOCKS = [p for p in papers().values() if p.kind is PaperKind.LABELS]
ROLLS = [p for p in papers().values() if p.kind is PaperKind.ROLL]


def test_there_is_enough_to_choose_from() -> None:
    assert 60 <= len(STOCKS) <= 120
    assert len(ROLLS) == 20
    assert {"A3", "A4", "A5", "A6", "A7", "Letter", CARD} <= papers().keys()


@pytest.mark.parametrize("paper", [*STOCKS, *ROLLS], ids=lambda p: p.key)
def test_every_stock_can_be(paper: Paper) -> None:
    assert paper.grid
    check_grid(paper.grid, paper.width, paper.height)
    assert paper.key == paper.key.lower()
    assert paper.maker
    assert paper.number
    assert len(paper.sources) >= (2 if paper.verified else 1)
    assert len(set(paper.sources)) == len(paper.sources)


def test_a_number_is_that_of_one_stock() -> None:
    numbers = [paper.number.lower() for paper in (*STOCKS, *ROLLS)]
    assert sorted(set(numbers)) == sorted(numbers)


@pytest.mark.skipif(not CASES.exists(), reason="the shared cases are not in this checkout")
@pytest.mark.parametrize("paper", [p for p in STOCKS if p.verified], ids=lambda p: p.key)
def test_what_is_verified_stands_so_in_two_sources(paper: Paper) -> None:
    with CASES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "sheet"]
    of_it = [row for row in rows if _number(row["part"]) == _number(paper.number)]
    agreeing = {row["source"].split()[0] for row in of_it if _agrees(row, paper)}
    assert agreeing >= {source.split()[0] for source in paper.sources}


def _number(part: str) -> str:
    return part.upper().lstrip("LJ")


def _agrees(row: dict[str, str], paper: Paper) -> bool:
    grid = paper.grid
    assert grid
    if (int(row["cols"]), int(row["rows"])) != (grid.columns, grid.rows):
        return False
    near = [
        (row["width_mm"], grid.width, 0.5),
        (row["height_mm"], grid.height, 0.5),
        (row["left_mm"], grid.left, 1.0),
        (row["top_mm"], grid.top, 1.0),
        (row["page_w_mm"], paper.width, 1.0),
    ]
    near += [(row["pitch_x_mm"], grid.pitch_x, 1.0)] if grid.columns > 1 else []
    near += [(row["pitch_y_mm"], grid.pitch_y, 1.0)] if grid.rows > 1 else []
    return all(abs(float(theirs) - ours) <= most for theirs, ours, most in near)


def test_the_facts_of_a_stock_that_many_use() -> None:
    assert paper_of("L4785") == Paper(
        "avery-zweckform-l4785",
        "Avery Zweckform L4785",
        PaperKind.LABELS,
        210,
        297,
        Grid(80, 50, 2, 5, 17.5, 13.5, 95, 55),
        "Avery Zweckform",
        "L4785",
        ("gLabels 3.4", "pretix 2026.8"),
        verified=True,
    )


def test_a_landscape_stock() -> None:
    paper = paper_of("32253")
    assert (paper.width, paper.height, paper.verified) == (297, 210, False)
    assert paper.grid == Grid(110, 80, 2, 2, 38.5, 25, 110, 80)


def test_a_roll_is_as_large_as_its_label() -> None:
    paper = paper_of("dymo-99014")
    assert (paper.width, paper.height) == (54.02, 100.84)
    assert paper.grid == Grid(54.02, 100.84)


@pytest.mark.parametrize("written", ["a4", "A4", " a4 "])
def test_a_size_by_its_name(written: str) -> None:
    assert paper_of(written) == Paper("A4", "A4", PaperKind.PAGE, 210, 297)


@pytest.mark.parametrize("written", ["l4785", "L 4785".replace(" ", ""), "Avery-Zweckform L4785"])
def test_a_stock_by_its_number(written: str) -> None:
    assert paper_of(written) is paper_of("L4785")


@pytest.mark.parametrize("written", ["90x60.5", "90 x 60.5", "90×60.5"])
def test_a_size_in_millimetres(written: str) -> None:
    paper = paper_of(written)
    assert (paper.kind, paper.width, paper.height) == (PaperKind.PAGE, 90, 60.5)


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        (
            "A99",
            "There is no paper “A99”. Choose one that is listed, or give a size such as 90x60.",
        ),
        ("", "There is no paper “”. Choose one that is listed, or give a size such as 90x60."),
        (
            "5x60",
            "A page of 5 × 60 mm cannot be: each side has from 10 to 1200.",
        ),
        (
            "5000x60",
            "A page of 5000 × 60 mm cannot be: each side has from 10 to 1200.",
        ),
    ],
)
def test_a_paper_that_is_none(key: str, sentence: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        paper_of(key)
    assert (refused.value.field, str(refused.value)) == ("paper", sentence)


OWN = OwnSheet(80, 50, 2, 5, 17.5, 13.5, 95, 55)


def test_a_stock_of_ones_own() -> None:
    paper = OWN.paper()
    assert paper.grid == paper_of("L4785").grid
    assert (paper.name, paper.width, paper.height) == ("80 × 50 mm, 2 × 5", 210, 297)
    assert replace(OWN, name="Żółte").paper().name == "Żółte"


def test_labels_that_touch_need_no_pitch() -> None:
    assert OwnSheet(70, 36, 3, 8, 0, 4.5).paper().grid == Grid(70, 36, 3, 8, 0, 4.5, 70, 36)


@given(st.builds(replace, st.just(OWN), name=st.text(max_size=8), left=st.floats(0, 35)))
def test_its_key_holds_all_of_it(sheet: OwnSheet) -> None:
    assert paper_of(sheet.key) == sheet.paper()


def test_its_key_by_hand() -> None:
    key = 'own:{"width":80,"height":50,"columns":2,"rows":5,"left":17.5,"top":13.5}'
    assert paper_of(key).grid == Grid(80, 50, 2, 5, 17.5, 13.5, 80, 50)


@pytest.mark.parametrize(
    "facts", ["", "[]", "{}", "null", '{"width": "a"}', '{"no": 1}', "{" * 9, '{"rows": 1e999}']
)
def test_a_key_that_holds_none(facts: str) -> None:
    with pytest.raises(RuleBroken, match="is no label sheet"):
        paper_of(f"own:{facts}")


def test_own_labels_that_cannot_be() -> None:
    with pytest.raises(RuleBroken, match="The labels reach from 17.5 to 287.5 mm") as refused:
        replace(OWN, columns=3).paper()
    assert refused.value.field == "left"


def test_own_labels_need_a_page() -> None:
    with pytest.raises(RuleBroken, match="“L4785” is no size of a page"):
        replace(OWN, page="L4785").paper()
