"""Small pictures are made elsewhere and remembered."""

from pathlib import Path

from gui.outcomes.world import Calm, World
from outcome_making import a_photo
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.outcomes import thumbnails
from app.gui.outcomes.thumbnails import SIDE, Thumbnails, scaled
from app.usecases.materials import remove_materials


def test_a_picture_arrives_once(desk: Desk, world: World, calm: Calm, qtbot: QtBot) -> None:
    made = Thumbnails(desk)
    arrived: list[int] = []
    made.arrived.connect(arrived.append)
    row = world.material()
    assert made.of(row) is None
    assert made.of(row) is None
    calm()
    found = made.of(row)
    assert found is not None
    assert (found.width(), found.height()) == (SIDE, SIDE * 40 // 60)
    assert arrived == [row.picture_id]
    assert made.of(world.material(world.talk)) is None


def test_the_oldest_gives_way(desk: Desk, world: World, calm: Calm, monkeypatch: object) -> None:
    monkeypatch.setattr(thumbnails, "MOST", 0)  # type: ignore[attr-defined] # pytest's
    made = Thumbnails(desk)
    made._known[99] = made._known.get(99)  # type: ignore[assignment] # any picture
    made.of(world.material())
    calm()
    assert list(made._known) == [world.material().picture_id]


def test_one_that_went_meanwhile(desk: Desk, world: World, calm: Calm) -> None:
    row = world.material()
    remove_materials(desk.store, [row.id])
    made = Thumbnails(desk)
    assert made.of(row) is None
    calm()
    assert made.of(row) is None


def test_scaling(tmp_path: Path) -> None:
    image = scaled(a_photo(tmp_path).read_bytes())
    assert (image.width(), image.height()) == (480, 320)
    assert scaled(b"no picture").isNull()
