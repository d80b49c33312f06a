"""QR symbols as rectangles: one for each stretch of dark modules."""

from dataclasses import dataclass
from functools import cache, lru_cache

from app.base.errors import RuleBroken
from app.base.words import N_

LEVEL = "M"
KEPT = 150  # both sides of the cards of a sheet, and a page that is shown again
LIGHT = b"\xff"


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol of `modules` a side; `path` are PDF rectangles in modules, from the top left."""

    modules: int
    path: str


@lru_cache(maxsize=KEPT)
def symbol(data: str) -> Symbol:
    """The QR symbol of a text, error correction M, without a quiet zone; raises RuleBroken."""
    import zxingcpp  # lists have no codes

    try:
        made = zxingcpp.create_barcode(data, zxingcpp.BarcodeFormat.QRCode, ec_level=LEVEL)
    except (ValueError, RuntimeError) as problem:  # the latter for half a character
        raise RuleBroken(
            N_("A QR code cannot hold {count} characters. Make its text shorter."),
            count=len(data),
        ) from problem
    image = made.to_image(scale=1, add_quiet_zones=False)
    side = image.shape[0]
    rows = bytes(image)  # type: ignore[call-overload]  # it is a buffer, which its stub does not say
    ended = LIGHT.join(rows[start : start + side] for start in range(0, len(rows), side))
    begin, end = _words(side)
    path, place = [], 0
    for stretch in ended.split(LIGHT):
        if stretch:
            path.append(begin[place] + end[len(stretch)])
        place += len(stretch) + 1
    return Symbol(side, "".join(path))


@cache
def _words(side: int) -> tuple[list[str], list[str]]:
    """How a rectangle begins at each module and ends by its length; a row has a light one more."""
    begin = [f"{place % (side + 1)} {place // (side + 1)} " for place in range(side * (side + 1))]
    return begin, [f"{length} 1 re\n" for length in range(side + 1)]
