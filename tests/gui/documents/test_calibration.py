"""From what was measured to what is done about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.imposition import TRUE, Calibration
from app.gui.documents.calibration import (
    Measured,
    calibration_of,
    measured_with,
    recall,
    remember,
)
from app.gui.preferences import Preferences

MEANT = Measured(20, 20, 170, 257)
near = st.floats(15, 25)


def test_a_true_printer_needs_nothing() -> None:
    assert calibration_of(MEANT, MEANT) == TRUE


def test_a_printer_that_moves_everything() -> None:
    found = calibration_of(Measured(21, 18.5, 170, 257), MEANT)
    assert found == Calibration(-1, 1.5, 1, 1)


@given(near, near, st.floats(165, 175), st.floats(250, 264))
def test_the_next_page_measures_what_it_should(
    left: float, top: float, across: float, down: float
) -> None:
    found = calibration_of(Measured(left, top, across, down), MEANT)
    stretched, moved = across / 170, left - across / 170 * 20
    for meant in (20, 190):
        given_to_it = found.dx + found.scale_x * meant
        assert moved + stretched * given_to_it == pytest.approx(meant, abs=0.01)


def test_what_was_measured_is_shown_again() -> None:
    measured = Measured(21.2, 18.5, 168.4, 258)
    assert measured_with(calibration_of(measured, MEANT), MEANT) == measured


def test_it_is_kept_for_printer_and_tray(preferences: Preferences) -> None:
    assert recall(preferences, "Brother", "") == TRUE
    remember(preferences, "Brother", "", Calibration(dx=1))
    remember(preferences, "Brother", "upper", Calibration(dy=2))
    assert recall(preferences, "Brother", "") == Calibration(dx=1)
    assert recall(preferences, "Brother", "upper") == Calibration(dy=2)
    assert recall(preferences, "Brother", "lower") == Calibration(dx=1)
    assert recall(preferences, "Zebra", "") == TRUE


@pytest.mark.parametrize("kept", [None, [], {"Brother": 3}, {"Brother": {"dx": "a"}}])
def test_settings_that_make_no_sense(preferences: Preferences, kept: object) -> None:
    preferences.remember("documents.calibration", kept)
    assert recall(preferences, "Brother", "") == TRUE
