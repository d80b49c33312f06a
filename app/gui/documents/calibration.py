"""What a printer does wrong, worked out from what was measured, and kept for each of its trays."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from app.documents.imposition import TRUE, Calibration
from app.gui.preferences import Preferences

KEPT = "documents.calibration"
BETWEEN = "\t"


@dataclass(frozen=True)
class Measured:
    """What was measured on the ruler page, in millimetres.

    `left` and `top`: from the paper's edge to the corner mark; `across` and `down`: from that
    mark to the one at the other end.
    """

    left: float
    top: float
    across: float
    down: float


def calibration_of(measured: Measured, meant: Measured) -> Calibration:
    """What is to be done to pages so that the next ruler page measures what it should."""
    dx, scale_x = _one_way(measured.left, measured.across, meant.left, meant.across)
    dy, scale_y = _one_way(measured.top, measured.down, meant.top, meant.down)
    return Calibration(dx, dy, scale_x, scale_y)


def _one_way(start: float, length: float, meant_start: float, meant: float) -> tuple[float, float]:
    """Offset and scale; the printer puts x at `a + s * x`, so x is given as `(x - a) / s`."""
    stretched = length / meant
    moved = start - stretched * meant_start
    return round(-moved / stretched, 4), round(1 / stretched, 6)


def measured_with(calibration: Calibration, meant: Measured) -> Measured:
    """What one would measure on a page printed without this calibration by such a printer."""
    across, down = meant.across / calibration.scale_x, meant.down / calibration.scale_y
    left = (meant.left - calibration.dx) / calibration.scale_x
    top = (meant.top - calibration.dy) / calibration.scale_y
    return Measured(round(left, 2), round(top, 2), round(across, 2), round(down, 2))


def recall(preferences: Preferences, printer: str, tray: str) -> Calibration:
    """The calibration of a printer's tray; that of the printer for a tray that has none."""
    kept = preferences.recall(KEPT, {})
    if not isinstance(kept, Mapping):
        return TRUE
    found = kept.get(_key(printer, tray)) or kept.get(_key(printer, ""))
    return _read(found)


def remember(preferences: Preferences, printer: str, tray: str, calibration: Calibration) -> None:
    """Keep the calibration of a printer's tray."""
    kept = preferences.recall(KEPT, {})
    known = dict(kept) if isinstance(kept, Mapping) else {}
    known[_key(printer, tray)] = asdict(calibration)
    preferences.remember(KEPT, known)


def _key(printer: str, tray: str) -> str:
    return f"{printer}{BETWEEN}{tray}" if tray else printer


def _read(stored: Any) -> Calibration:  # noqa: ANN401 - plain JSON
    if not isinstance(stored, Mapping):
        return TRUE
    names = [field.name for field in fields(Calibration)]
    values = {name: stored[name] for name in names if isinstance(stored.get(name), int | float)}
    return Calibration(**{name: float(value) for name, value in values.items()})
