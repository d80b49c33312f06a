"""The page of a certificate: what is shared is drawn once, what is its own fits."""

import itertools
from dataclasses import replace

import pytest

from app.documents.cards import Card, ShapeBox, texts_of
from app.documents.certificate_page import CertificatePage, CertificateTexts
from app.documents.fit_cards import CardFitter
from app.documents.letterhead import Around

TEXTS = CertificateTexts(
    titles=("Certificate", "Zaświadczenie"),
    intro=("This is to certify that",),
    name="Ada Ek",
    original="",
    about=("Mayor",),
    wordings=("was there", "była tam"),
    presence=(),
    signers=(("Bo Ek", "Host"),),
    number=("No. 1",),
)


def made(texts: CertificateTexts = TEXTS, *, landscape: bool = True) -> Card:
    page = CertificatePage(Around(None), ("Paid by the fund",), landscape=landscape)
    return page.card(texts, 7, "Ada Ek")


def lines(card: Card) -> list[ShapeBox]:
    return [box for box in card.boxes if isinstance(box, ShapeBox)]


@pytest.mark.parametrize("landscape", [True, False])
def test_a_page(*, landscape: bool) -> None:
    card = made(landscape=landscape)
    assert [box.text for box in texts_of(card)] == [
        "Certificate",
        "Zaświadczenie",
        "This is to certify that",
        "Ada Ek",
        "Mayor",
        "was there",
        "była tam",
        "Bo Ek",
        "Host",
        "No. 1",
    ]
    assert (card.width > card.height, card.person_id) == (landscape, 7)
    assert CardFitter().fit(card).problems == ()


@pytest.mark.parametrize("many", [1, 4])
def test_signers_stand_side_by_side_within_the_frame(many: int) -> None:
    card = made(replace(TEXTS, signers=(("Bo Ek", "Host"),) * many), landscape=False)
    found = lines(card)
    assert len(found) == many
    assert found[0].x > 11
    assert found[-1].x + found[-1].width < 210 - 11
    for one, other in itertools.pairwise(found):
        assert one.x + one.width < other.x


def test_a_mark_stands_on_a_plate() -> None:
    card = made(replace(TEXTS, mark="Corrected"))
    assert len(lines(card)) == len(lines(made())) + 1
    assert [box.text for box in texts_of(card)][-1] == "Corrected"


def test_much_text_is_made_smaller_and_told() -> None:
    card = made(replace(TEXTS, wordings=("Many words. " * 300,)))
    names = {problem.box for problem in CardFitter().fit(card).problems}
    assert names == {"wording"}


def test_an_empty_page() -> None:
    page = CertificatePage(Around(None), (), landscape=True)
    assert [box.text for box in texts_of(page.empty("None yet"))] == ["None yet"]
