"""A conference on a real desk, and what was said and where it led."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from factories import an_event, mould
from gui.conference.world import World

from app.gui.desk import Desk
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with mould(an_event).store(tmp_path) as made:
        yield made


@pytest.fixture
def world(desk: Desk, settle: Callable[[Desk], None]) -> World:
    made = World(desk, settle)
    desk.toasted.connect(lambda text, undo: made.toasts.append((text, undo)))
    desk.wanted_page.connect(lambda page, target: made.went.append((page, target)))
    return made
