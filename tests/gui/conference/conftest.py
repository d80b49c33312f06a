"""A conference on a real desk, and what was said and where it led."""

from collections.abc import Callable

import pytest
from factories import an_event
from gui.conference.world import World

from app.gui.desk import Desk


@pytest.fixture
def world(desk: Desk, settle: Callable[[Desk], None]) -> World:
    an_event(desk.store)
    made = World(desk, settle)
    desk.toasted.connect(lambda text, undo: made.toasts.append((text, undo)))
    desk.wanted_page.connect(lambda page, target: made.went.append((page, target)))
    made.settle()
    return made
