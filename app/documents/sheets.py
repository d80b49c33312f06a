"""Papers as data: page sizes, label stocks with their sources, rolls, and stocks of one's own."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any

from app.base.errors import RuleBroken
from app.base.paths import resource
from app.base.words import N_
from app.documents.grids import Grid, check_grid

CARD = "card"
OWN = "own:"
SMALLEST, LARGEST = 10.0, 1200.0
"""Millimetres that a page may measure."""


class PaperKind(StrEnum):
    """How cards stand on a paper."""

    PAGE = "page"
    LABELS = "labels"
    ROLL = "roll"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Paper:
    """What is put into the printer; `verified` where two independent sources agree.

    A paper of kind CARD has no size: each page is as large as its card. Only label stocks
    and rolls have a `grid`.
    """

    key: str
    name: str
    kind: PaperKind
    width: float = 0.0
    height: float = 0.0
    grid: Grid | None = None
    maker: str = ""
    number: str = ""
    sources: tuple[str, ...] = ()
    verified: bool = False


EACH_CARD = Paper(CARD, N_("One card on each page, as large as the card"), PaperKind.CARD)


@cache
def papers() -> Mapping[str, Paper]:
    """All papers that come with the program by key: sizes first, then stocks and rolls."""
    sizes = {
        str(key): Paper(str(key), str(key), PaperKind.PAGE, float(width), float(height))
        for key, (width, height) in _stored("sizes").items()
    }
    stocks = [_stock(facts, sizes) for facts in _stored("stocks")]
    rolls = [_roll(facts) for facts in _stored("rolls")]
    return {CARD: EACH_CARD, **sizes, **{paper.key: paper for paper in (*stocks, *rolls)}}


def _stored(name: str) -> Any:  # noqa: ANN401 - whatever the file holds, read once, tested whole
    return json.loads(resource("papers").joinpath(f"{name}.json").read_text(encoding="utf-8"))


def _stock(facts: Mapping[str, Any], sizes: Mapping[str, Paper]) -> Paper:
    page = sizes[facts["page"]]
    turned = facts.get("landscape", False)
    width, height = (page.height, page.width) if turned else (page.width, page.height)
    grid = Grid(*facts["label"], *facts["grid"], *facts["first"], *facts["pitch"])
    return _bought(facts, PaperKind.LABELS, width, height, grid)


def _roll(facts: Mapping[str, Any]) -> Paper:
    width, height = facts["label"]
    return _bought(facts, PaperKind.ROLL, width, height, Grid(width, height))


def _bought(
    facts: Mapping[str, Any], kind: PaperKind, width: float, height: float, grid: Grid
) -> Paper:
    maker, number = facts["maker"], facts["number"]
    return Paper(
        _plain(f"{maker} {number}").replace(" ", "-"),
        f"{maker} {number}",
        kind,
        width,
        height,
        grid,
        maker,
        number,
        tuple(facts["sources"]),
        facts["verified"],
    )


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9.]+", " ", text.lower()).strip()


def paper_of(key: str) -> Paper:
    """The paper of a key; raises RuleBroken for one that is not known or cannot be.

    Besides the keys of `papers`: the number of a stock ("L4785"), a size in millimetres
    ("100x150"), and a stock of one's own as `OwnSheet.key` writes it.
    """
    known = papers()
    if key in known:
        return known[key]
    if key.startswith(OWN):
        return _own(key)
    size = re.fullmatch(r"(\d{1,5}(?:\.\d+)?)\s*[x×]\s*(\d{1,5}(?:\.\d+)?)", key.strip())
    if size is not None:
        width, height = map(float, size.groups())
        _check_page(width, height)
        return Paper(key, key, PaperKind.PAGE, width, height)
    found = _by_name().get(_plain(key))
    if found is not None:
        return found
    raise RuleBroken(
        N_("There is no paper “{key}”. Choose one that is listed, or give a size such as 90x60."),
        field="paper",
        key=key,
    )


@cache
def _by_name() -> Mapping[str, Paper]:
    """Papers by what people call them: key, number or maker and number, however written."""
    texts = ((paper, (paper.key, paper.number, paper.name)) for paper in papers().values())
    return {_plain(text): paper for paper, names in texts for text in names if text}


@dataclass(frozen=True)
class OwnSheet:
    """A label stock measured by its user, in millimetres.

    `width` and `height` are those of one label, `left` and `top` the white before the first,
    a pitch is from one label's edge to the same edge of the next; 0 for labels that touch.
    """

    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    pitch_x: float = 0.0
    pitch_y: float = 0.0
    page: str = "A4"
    name: str = ""

    @property
    def key(self) -> str:
        """What `paper_of` reads back: it holds all the numbers."""
        facts = {name: KINDS[name](value) for name, value in asdict(self).items()}
        return OWN + json.dumps(facts, ensure_ascii=False)

    def paper(self) -> Paper:
        """The stock; raises RuleBroken, with the number at fault as its field."""
        page = paper_of(self.page)
        if page.kind is not PaperKind.PAGE:
            raise RuleBroken(
                N_("“{page}” is no size of a page. Give one such as A4."),
                field="page",
                page=self.page,
            )
        grid = Grid(
            self.width,
            self.height,
            self.columns,
            self.rows,
            self.left,
            self.top,
            self.pitch_x or self.width,
            self.pitch_y or self.height,
        )
        check_grid(grid, page.width, page.height)
        title = self.name or f"{self.width:g} × {self.height:g} mm, {self.columns} × {self.rows}"
        return Paper(self.key, title, PaperKind.LABELS, page.width, page.height, grid)


def _own(key: str) -> Paper:
    try:
        facts: dict[str, Any] = json.loads(key.removeprefix(OWN))
        sheet = OwnSheet(**{name: KINDS[name](value) for name, value in facts.items()})
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        raise RuleBroken(
            N_(
                "“{key}” is no label sheet. Give width, height, columns, rows, left and top"
                " in millimetres as JSON, pitch_x and pitch_y where the labels do not touch."
            ),
            field="paper",
            key=key,
        ) from None
    return sheet.paper()


KINDS: Mapping[str, Callable[[Any], Any]] = {
    field.name: {"columns": int, "rows": int, "page": str, "name": str}.get(field.name, float)
    for field in fields(OwnSheet)
}


def _check_page(width: float, height: float) -> None:
    if not SMALLEST <= min(width, height) <= max(width, height) <= LARGEST:
        raise RuleBroken(
            N_("A page of {width} × {height} mm cannot be: each side has from {least} to {most}."),
            field="paper",
            width=f"{width:g}",
            height=f"{height:g}",
            least=f"{SMALLEST:g}",
            most=f"{LARGEST:g}",
        )
