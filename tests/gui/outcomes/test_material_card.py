"""One material, or several at once, on a card."""

import pytest
from gui.outcomes.world import Calm, World

from app.base.texts import Texts
from app.gui.outcomes.material_card import MaterialCard
from app.gui.outcomes.page import MATERIALS, OutcomesPage


@pytest.fixture
def card(page: OutcomesPage, calm: Calm) -> MaterialCard:
    page.show_view(MATERIALS)
    calm()
    return page.materials.card


def choose(page: OutcomesPage, *ids: int) -> None:
    page.materials.grid.select_ids(set(ids))


def test_nothing_chosen(card: MaterialCard) -> None:
    assert card.front.currentIndex() == 0
    card.edit_caption()
    assert not card.fields.made["title"].editing


def test_a_photo_and_a_talk(card: MaterialCard, page: OutcomesPage, world: World) -> None:
    choose(page, world.photo)
    assert not card.preview.isHidden()
    assert card.link.isHidden()
    assert card.fields.made["author"].value == "Ilze"
    choose(page, world.talk)
    assert card.preview.isHidden()
    assert (card.title.text(), card.about.text()) == ("talk", "Presentation · Ilze · 18 bytes")


def test_several_at_once(card: MaterialCard, page: OutcomesPage, world: World, calm: Calm) -> None:
    choose(page, world.photo, world.talk)
    assert card.title.text() == "2 materials"
    assert card.fields.made["title"].isHidden()
    assert card.fields.made["kind"].value is None
    assert card.fields.made["session_id"].value == world.energy
    card.fields.made["session_id"].edited.emit(world.youth)
    card.fields.made["project_id"].edited.emit(world.orchestra)
    calm()
    rows = [world.material(), world.material(world.talk)]
    assert {(row.session_id, row.project_id) for row in rows} == {(world.youth, world.orchestra)}


def test_a_caption_is_written(
    card: MaterialCard, page: OutcomesPage, world: World, calm: Calm
) -> None:
    choose(page, world.photo)
    card.edit_caption()
    assert card.fields.made["title"].editing
    card.fields.made["title"].cancel()
    card.fields.made["title"].edited.emit(Texts(en="Opening", pl="Otwarcie"))
    calm()
    assert world.material().title == Texts(en="Opening", pl="Otwarcie")
    assert card.title.text() == "Opening"


def test_a_refusal_stands_at_its_field(
    card: MaterialCard, page: OutcomesPage, world: World, calm: Calm
) -> None:
    choose(page, world.photo)
    author = card.fields.made["author"]
    author.edit()
    author.edited.emit("a" * 201)
    calm()
    assert author.editing
    author.cancel()


def test_shared_and_removed(
    card: MaterialCard, page: OutcomesPage, world: World, calm: Calm
) -> None:
    choose(page, world.photo)
    card.shared.click()
    calm()
    assert world.material().shared
    card.remove.click()
    calm()
    assert list(world.board().materials) == [world.talk]


def test_a_picture_is_painted(
    card: MaterialCard, page: OutcomesPage, world: World, calm: Calm
) -> None:
    choose(page, world.photo)
    calm()
    image = card.preview.grab().toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert (middle.red() < 20, middle.green() > 100) == (True, True)
