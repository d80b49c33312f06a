"""How large a page is shown."""

import pytest

from app.gui.documents.sizing import MARGIN, Fit, Room, stepped


def test_a_page_is_fitted_into_the_room() -> None:
    room = Room(100 + 2 * MARGIN, 300 + 2 * MARGIN)
    assert room.scale(200, 300) == 0.5
    assert room.scale(100, 600) == 0.5


def test_its_width_leaves_room_for_a_scroll_bar() -> None:
    room = Room(112 + 2 * MARGIN, 50, Fit.WIDTH, bar=12)
    assert room.scale(200, 3_000) == 0.5


def test_true_size_is_that_of_the_screen() -> None:
    room = Room(500, 500, Fit.OWN, 1.0, true=1.5)
    assert room.scale(200, 300) == 1.5
    assert Room(500, 500, Fit.OWN, 2.0, true=1.5).scale(200, 300) == 3.0


def test_pictures_are_as_sharp_as_the_screen_but_not_endless() -> None:
    assert Room(500, 500, Fit.OWN, 1.0, true=1.5, ratio=2.0).sharp(200, 300) == 3.0
    huge = Room(500, 500, Fit.OWN, 16.0, true=4.0, ratio=2.0)
    assert huge.sharp(595, 842) ** 2 * 595 * 842 == pytest.approx(24_000_000)


def test_a_tiny_room_still_shows_something() -> None:
    assert Room(1, 1).scale(400, 400) == 0.1


@pytest.mark.parametrize(
    ("zoom", "step", "wanted"), [(1.0, 1, 1.25), (1.0, -1, 0.75), (0.02, -1, 0.1), (9.0, 1, 8.0)]
)
def test_steps_are_round(zoom: float, step: int, wanted: float) -> None:
    assert stepped(zoom, step) == wanted
