"""Envelopes: sender and logo where they belong, the recipient clear of stamp and bars."""

import pytest
from documents.kinds.carding import cards, said
from factories import a_delegation, a_person

from app.base.paths import resource
from app.base.texts import Texts
from app.documents.addresses import Recipients
from app.documents.cards import Card, PictureBox, StackBox
from app.documents.kinds.envelope import CODE_HEIGHT, SIZES, STAMP_HEIGHT, Size
from app.rules.events import LogoPurpose
from app.store import Store
from app.usecases.events import add_logo, edit_event

KIND = "envelope"


def sender(card: Card) -> list[str]:
    """What stands at the top left."""
    boxes = card.ground.boxes if card.ground else ()
    return [text.text for box in boxes if isinstance(box, StackBox) for text in box.texts]


def test_one_envelope(store: Store) -> None:
    edit_event(store, {"host": Texts(en="City of Osnabrück"), "place": Texts(en="Osnabrück")})
    a_delegation(store, contact_name="Dace Ozola")

    (card,) = cards(store, KIND, "en")

    assert said(card) == ["Dace Ozola", "Riga", "Riga", "Latvia"]
    assert sender(card) == ["City of Osnabrück", "Osnabrück"]
    assert (card.width, card.height) == (220, 110)


def test_three_envelopes_share_their_ground(store: Store) -> None:
    edit_event(store, {"host": Texts(en="City of Osnabrück")})
    ids = [a_person(store, f"A {name}") for name in ("Abacka", "Zimny", "Nowak")]

    found = cards(store, KIND, "en", recipients=Recipients.PEOPLE)

    assert [card.person_id for card in found] == [ids[0], ids[2], ids[1]]
    assert len({id(card.ground) for card in found}) == 1


@pytest.mark.parametrize("size", Size)
def test_stamp_and_bars_have_their_place(store: Store, size: Size) -> None:
    a_delegation(store, contact_name="Dace Ozola")

    (card,) = cards(store, KIND, "en", size=size)

    (box,) = card.boxes
    assert isinstance(box, StackBox)
    assert (card.width, card.height) == SIZES[size]
    assert box.y >= STAMP_HEIGHT
    assert box.y + box.height <= card.height - CODE_HEIGHT
    assert box.height >= 40


def test_the_logo_of_the_host_over_the_sender(store: Store) -> None:
    edit_event(store, {"host": Texts(en="City of Osnabrück")})
    a_delegation(store, contact_name="Dace Ozola")
    (plain,) = cards(store, KIND, "en")
    for purpose in (LogoPurpose.EVENT, LogoPurpose.HOST):
        add_logo(store, resource("samples/host.png").read_bytes(), purpose=purpose, caption="Host")

    (shown,) = cards(store, KIND, "en")
    (without,) = cards(store, KIND, "en", logo=False, sender=False)

    assert shown.ground is not None
    assert plain.ground is not None
    logo, text = shown.ground.boxes
    assert isinstance(logo, PictureBox)
    assert isinstance(text, StackBox)
    assert logo.y + logo.height < text.y
    assert len(plain.ground.boxes) == 1
    assert without.ground is None
