"""Addresses: what the file knows of delegations, organisations and people, country only abroad."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, an_organisation, counted

from app.base.texts import Texts
from app.documents.addresses import Address, Recipients, address_box, addresses
from app.documents.cards import Down
from app.documents.document import Asked
from app.documents.text.fitting import TextRules
from app.documents.text.fonts import Style
from app.documents.tongues import tongues
from app.rules.delegations import DelegationStatus, MemberFunction
from app.store import Store
from app.usecases.events import edit_event

DELEGATIONS, ORGANISATIONS, PEOPLE = Recipients


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def made(
    store: Store, recipients: Recipients, *languages: str, asked: Asked | None = None, **how: bool
) -> list[tuple[str, ...]]:
    """The lines of all addresses."""
    with store.read() as read:
        found = addresses(
            read, asked or Asked(), recipients, tongues(*languages), **{"abroad": True, **how}
        )
    return [address.lines for address in found]


def test_a_person_with_everything(store: Store) -> None:
    riga = an_organisation(store, "Riga")
    facts = {"title": "Dr", "salutation": "Ms", "function": "Mayor"}
    ilze = a_person(store, organisation_id=riga, **facts)

    with store.read() as read:
        (address,) = addresses(read, Asked(), PEOPLE, tongues("en"), abroad=True)

    assert address == Address("Ms Dr Ilze Bērziņa", "Mayor", "Riga", ("Riga",), "Latvia", ilze)
    assert address.who == "Ms Dr Ilze Bērziņa"


def test_three_people_by_name_with_the_delegation_where_there_is_no_other(store: Store) -> None:
    a_person(store, "C Alone")
    a_person(store, "B Member", delegation=a_delegation(store))
    last = a_person(store, "A Zuse")

    assert made(store, PEOPLE, "en") == [
        *(("C Alone",), ("B Member", "Riga", "Riga", "Latvia"), ("A Zuse",)),
    ]
    assert made(store, PEOPLE, "en", asked=Asked((last,))) == [("A Zuse",)]


def test_delegations_by_their_contact_or_head(store: Store) -> None:
    contact = {"contact_name": "Dace Ozola", "protocol_rank": 1}
    a_delegation(store, **contact)
    torun = a_delegation(store, "Toruń", "PL", display_name=Texts(en="Our friends"))
    a_delegation(store, "Angers", "FR", status=DelegationStatus.DECLINED)
    jan = a_person(
        store, "Jan Nowak", delegation=torun, function=MemberFunction.HEAD, title="Prof."
    )

    assert made(store, DELEGATIONS, "en") == [
        ("Dace Ozola", "Riga", "Riga", "Latvia"),
        ("Prof. Jan Nowak", "Toruń", "Toruń", "Poland"),
    ]
    assert made(store, DELEGATIONS, "pl", asked=Asked((jan,))) == [
        ("Prof. Jan Nowak", "Toruń", "Toruń", "Polska")
    ]


def test_organisations_by_the_alphabet_of_the_language(store: Store) -> None:
    for city, country in (("Łódź", "PL"), ("Lyon", "FR"), ("Lublin", "PL")):
        an_organisation(store, city, country)
    who = a_person(store, organisation_id=an_organisation(store, "Riga"))

    assert [lines[0] for lines in made(store, ORGANISATIONS, "pl")] == [
        *("Lublin", "Lyon", "Łódź", "Riga"),
    ]
    assert made(store, ORGANISATIONS, "en", asked=Asked((who,))) == [("Riga", "Riga", "Latvia")]


def test_the_own_country_is_left_out_unless_wished(store: Store) -> None:
    edit_event(store, {"country": "LV"})
    an_organisation(store, "Riga")

    assert made(store, ORGANISATIONS, "en") == [("Riga", "Riga")]
    assert made(store, ORGANISATIONS, "en", abroad=False) == [("Riga", "Riga", "Latvia")]


def test_nobody_to_write_to(store: Store) -> None:
    assert [made(store, each, "en") for each in Recipients] == [[], [], []]


def test_the_lines_stand_below_each_other_the_first_bold() -> None:
    address = Address("Ilze", "", "City of Riga", ("Rātslaukums 1", "Rīga, LV-1050"))

    box = address_box(address, 5, 6, 50, 30, size=100, down=Down.TOP)

    assert (box.x, box.y, box.width, box.height, box.down) == (5, 6, 50, 30, Down.TOP)
    assert [(text.name, text.text) for text in box.texts] == [
        *(("Name", "Ilze"), ("Organisation", "City of Riga")),
        *(("Place", "Rātslaukums 1"), ("Place", "Rīga, LV-1050")),
    ]
    assert box.texts[0].rules == TextRules(100, 68, 2, Style(bold=True), 1.15)
    assert [text.rules.style.bold for text in box.texts] == [True, False, False, False]
    assert len(box.gaps) == len(box.texts)


@pytest.mark.parametrize("recipients", Recipients)
def test_as_many_queries_for_one_as_for_three(store: Store, recipients: Recipients) -> None:
    counts = []
    for city in ("Riga", "Toruń", "Angers"):
        a_person(store, f"A {city}", delegation=a_delegation(store, city))
        with store.read() as read, counted(read) as sent:
            addresses(read, Asked(), recipients, tongues("en"), abroad=True)
        counts.append(len(sent))

    assert counts == [{PEOPLE: 7}.get(recipients, 5)] * 3


def test_street_and_postcode_stand_in_the_order_of_the_country(store: Store) -> None:
    for city, country in (("Riga", "LV"), ("Hemer", "DE"), ("Leeds", "GB")):
        an_organisation(store, city, country, street="Elm 1", postcode="1000")

    assert [lines[1:] for lines in made(store, ORGANISATIONS, "en")] == [
        *(("Elm 1", "1000 Hemer", "Germany"), ("Elm 1", "Leeds", "1000", "United Kingdom")),
        ("Elm 1", "Riga, 1000", "Latvia"),
    ]
