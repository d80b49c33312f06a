"""Certificates: what stands on them is what the register holds, in one language or two."""

import pytest
from attending import EVENING, Held, a_held_conference
from documents.kinds.carding import cards, said
from factories import counted

from app.base.texts import Texts
from app.documents.document import Asked, kind_of
from app.documents.fit_cards import CardFitter
from app.documents.kinds.certificate import DOCUMENT, Options, Which
from app.documents.tongues import tongues
from app.store import Store
from app.usecases.attendance import Sheet, sign
from app.usecases.certificates import (
    edit_certificate_frame,
    issue_certificates,
    reissue_certificate,
)
from app.usecases.events import edit_event
from app.usecases.people import edit_people

KIND = "certificate"
JAN = [
    "Certificate of attendance",
    "This is to certify that",
    "Jan Nowak",
    "Toruń · Poland",
    "took part in the conference “Partner cities”, held in Riga, 10–12 December 2027.",
    "Present on 10 December 2027",
    "For the host: name and signature",
    "No. 002\nRiga, 12 December 2027",
]


@pytest.fixture
def held(store: Store) -> Held:
    """A conference of which certificates were issued to three people."""
    made = a_held_conference(store)
    issue_certificates(store, now=EVENING)
    return made


def test_nothing_yet(store: Store) -> None:
    [card] = cards(store, KIND, "en")
    assert said(card) == ["No certificate has been issued yet."]
    [card] = cards(store, KIND, "en", which=Which.EARNED)
    assert said(card) == ["Nobody has earned a certificate yet."]


def test_one_for_each_line_of_the_register(store: Store, held: Held) -> None:
    made = cards(store, KIND, "en")
    assert [card.person_id for card in made] == [held.ilze, held.jan, held.bo]
    assert said(made[1]) == JAN
    assert made[1].who == "Jan Nowak"
    assert {(card.width, card.height) for card in made} == {(297.0, 210.0)}
    assert made[0].ground is made[2].ground
    [upright] = cards(store, KIND, "en", asked=Asked((held.jan,)), portrait=True)
    assert (upright.width, upright.height, said(upright)) == (210.0, 297.0, JAN)


def test_in_the_order_asked_for(store: Store, held: Held) -> None:
    made = cards(store, KIND, "en", asked=Asked((held.bo, held.ilze), as_given=True))
    assert [card.person_id for card in made] == [held.bo, held.ilze]


def test_two_languages(store: Store, held: Held) -> None:
    wording = Texts(en="was in {place} {dates}", pl="Niniejszym\n{name}\nbył(a): {place}, {dates}")
    edit_certificate_frame(store, {"wording": wording, "prefix": "A/"})
    reissue_certificate(store, held.jan, "Wording", now=EVENING)
    [card] = cards(store, KIND, "pl", "en", asked=Asked((held.jan,)), days=False)
    texts = said(card)
    assert "Niniejszym" in texts
    assert texts.index("Niniejszym") + 1 == texts.index("This is to certify that")
    assert "był(a): Ryga, 10–12 grudnia 2027" in texts
    assert "was in Riga 10–12 December 2027" in texts
    assert [text for text in texts if "Present" in text or "Obecn" in text] == []
    assert "A/002" in texts[-2]


def test_the_name_may_stand_within_the_wording(store: Store, held: Held) -> None:
    edit_certificate_frame(store, {"wording": Texts(en="{name} of {city} was there on {days}.")})
    reissue_certificate(store, held.jan, "Wording", now=EVENING)
    [card] = cards(store, KIND, "en", asked=Asked((held.jan,)))
    assert "Jan Nowak of Toruń was there on 10 December 2027." in said(card)
    assert "This is to certify that" not in said(card)


def test_a_corrected_one_says_so(store: Store, held: Held) -> None:
    edit_people(store, [held.jan], {"family": "Nowák"})
    assert said(cards(store, KIND, "en", asked=Asked((held.jan,)))[0]) == JAN
    reissue_certificate(store, held.jan, "Accent", now=EVENING)
    [card] = cards(store, KIND, "en", asked=Asked((held.jan,)))
    assert said(card)[2] == "Jan Nowák"
    assert said(card)[-2:] == [JAN[-1], "Corrected, issue 2"]


def test_what_was_issued_stays_when_the_conference_is_called_otherwise(
    store: Store, held: Held
) -> None:
    edit_event(store, {"title": Texts(en="Other"), "place": Texts(en="Bonn")})
    assert said(cards(store, KIND, "en", asked=Asked((held.jan,)))[0]) == JAN


def test_a_preview_has_no_number(store: Store, held: Held) -> None:
    sign(store, Sheet(session_id=held.panel), [held.ute])
    made = cards(store, KIND, "en", which=Which.EARNED)
    assert [card.person_id for card in made] == [held.ilze, held.jan, held.bo, held.ute]
    assert said(made[1]) == [*JAN[:-1], "Preview, not valid"]


def test_who_signs_and_which_sessions(store: Store, held: Held) -> None:
    edit_certificate_frame(store, {"signers": [("Ada Ek", "Mayor"), ("Bo Ek", "")]})
    reissue_certificate(store, held.ilze, "Signers", now=EVENING)
    [card] = cards(store, KIND, "en", asked=Asked((held.ilze,)), sessions=True)
    texts = said(card)
    assert "Sessions attended: Youth" in texts
    assert "Present on 10–12 December 2027" in texts
    assert [text for text in texts if text in {"Ada Ek", "Mayor", "Bo Ek"}] == [
        "Ada Ek",
        "Mayor",
        "Bo Ek",
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("x" * 200, {"name"}),
        ("Dr. Maximiliane-Charlotte Freifrau von Hohenfels zu Bergmannsquell", set()),
        ("月島", set()),
    ],
)
def test_which_name_fits(store: Store, held: Held, name: str, told: set[str]) -> None:
    edit_people(store, [held.jan], {"family": name})
    reissue_certificate(store, held.jan, "Name", now=EVENING)
    [card] = cards(store, KIND, "en", "pl", asked=Asked((held.jan,)))
    assert {each.box for each in CardFitter().fit(card).problems} == told


@pytest.mark.parametrize("which", Which)
def test_queries_do_not_grow(store: Store, which: Which) -> None:
    a_held_conference(store)
    counts = []
    for _ in range(2):
        with store.read() as read, counted(read) as sent:
            DOCUMENT.collect(read, Asked(), Options(which=which), tongues("en"))
        counts.append(len(sent))
        issue_certificates(store)
    assert counts[0] == counts[1]
    assert kind_of(KIND) is DOCUMENT
