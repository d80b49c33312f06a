"""A symbol's rectangles are its dark modules."""

import pytest
import zxingcpp

from app.base.errors import RuleBroken
from app.documents.qr import symbol


def modules(data: str) -> list[str]:
    """The symbol as rows of # and blanks, from its rectangles."""
    made = symbol(data)
    rows = [[" "] * made.modules for _ in range(made.modules)]
    for line in made.path.splitlines():
        x, y, width, height, operator = line.split()
        assert (height, operator) == ("1", "re")
        for column in range(int(x), int(x) + int(width)):
            assert rows[int(y)][column] == " "
            rows[int(y)][column] = "#"
    return ["".join(row) for row in rows]


def reference(data: str) -> list[str]:
    made = zxingcpp.create_barcode(data, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = made.to_image(scale=1, add_quiet_zones=False)
    raw, side = bytes(image), image.shape[0]
    return [
        "".join("# "[module == 255] for module in raw[i : i + side])
        for i in range(0, side * side, side)
    ]


@pytest.mark.parametrize("data", ["1", "7F3A9C2E4B6D8F0123456789AB", "Zażółć " * 40])
def test_rectangles_cover_the_dark_modules_and_no_other(data: str) -> None:
    assert modules(data) == reference(data)


def test_a_token_fits_in_25_modules() -> None:
    assert symbol("7F3A9C2E4B6D8F0123456789AB").modules == 25


@pytest.mark.parametrize("data", ["", "x" * 5_000])
def test_what_no_symbol_can_hold_is_refused(data: str) -> None:
    with pytest.raises(RuleBroken, match=f"cannot hold {len(data)} characters"):
        symbol(data)
