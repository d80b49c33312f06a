"""What cards are made of, read for however many people."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from documents.card_making import PRESS, a_row, some_facts
from factories import (
    a_delegation,
    a_person,
    a_png,
    a_store,
    an_empty_store,
    counted,
    spoil_pictures,
)
from PIL import Image

from app.base.errors import RuleBroken
from app.base.names import NameOrder
from app.base.paths import resource
from app.documents.card_facts import (
    AT_A_TIME,
    EXPECTED,
    Subject,
    collect_cards,
    flag,
    no_picture,
    no_rows,
    subject_of,
)
from app.documents.document import Asked
from app.queries.cards import CardRow
from app.rules.delegations import MemberFunction
from app.rules.events import LogoPurpose
from app.rules.printing import Slot
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.events import add_logo


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def a_picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (30, 20), "#FF0000").save(out, "PNG")
    return out.getvalue()


def test_somebody_with_all_that_belongs_to_them(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, delegation=riga, function=MemberFunction.HEAD, tags=("VIP", "Guide"))
    with store.read() as read:
        found, facts = collect_cards(read, Asked(), name_order=NameOrder.FAMILY_FIRST)
        (person,) = facts.people(each.id for each in found)
    about = subject_of(facts, person, Slot(1, 2))
    assert person.id == ilze
    assert about.delegation is not None
    assert about.delegation.id == riga
    assert [tag.name for tag in about.tags] == ["Guide", "VIP"]
    assert (about.city, about.country, about.slot) == ("Riga", "LV", Slot(1, 2))
    assert facts.name_order is NameOrder.FAMILY_FIRST
    assert facts.event.languages == ("en", "pl")


def test_whom_cards_are_for(store: Store) -> None:
    sure = a_person(store, "A Eins", status=RegistrationStatus.CONFIRMED)
    draft = a_person(store, "B Zwei")
    gone = a_person(store, "C Drei", status=RegistrationStatus.CANCELLED)

    def people(asked: Asked, states: frozenset[RegistrationStatus] = EXPECTED) -> list[int]:
        with store.read() as read:
            return [person.id for person in collect_cards(read, asked, states)[0]]

    assert people(Asked()) == [sure, draft]
    assert people(Asked(), frozenset({RegistrationStatus.CONFIRMED})) == [sure]
    assert people(Asked((gone, draft, 99))) == [draft, gone]
    assert people(Asked(())) == []


def test_without_a_conference_there_are_no_cards(tmp_path: Path) -> None:
    sentence = "There is no conference in this file yet."
    with (
        an_empty_store(tmp_path) as empty,
        empty.read() as read,
        pytest.raises(RuleBroken, match=sentence),
    ):
        collect_cards(read, Asked())


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_many(store: Store, many: int) -> None:
    for number in range(many):
        riga = a_delegation(store, f"City {number}")
        a_person(store, f"Anna O{number}", delegation=riga, tags=("VIP",))
    with store.read() as read, counted(read) as sent:
        found, facts = collect_cards(read, Asked())
        assert len(list(facts.people(person.id for person in found))) == many
        assert len(sent) == 13


def test_people_are_read_some_at_a_time_in_the_order_wished_for() -> None:
    asked: list[int] = []

    def rows(ids: Sequence[int]) -> dict[int, CardRow]:
        asked.append(len(ids))
        return {number: a_row(id=number) for number in ids if number != 7}

    facts = replace(some_facts(), rows=rows)
    wished = range(2 * AT_A_TIME + 3, 0, -1)
    people = facts.people(wished)
    assert (next(people).id, asked) == (wished[0], [AT_A_TIME])
    assert [person.id for person in people] == [number for number in wished[1:] if number != 7]
    assert asked == [AT_A_TIME, AT_A_TIME, 3]
    assert list(some_facts().people([])) == []
    assert no_rows([1]) == {}


def test_pictures_are_read_when_they_are_needed_and_kept(store: Store) -> None:
    add_logo(store, a_png(), purpose=LogoPurpose.HOST)
    spoil_pictures(store)
    add_logo(store, a_picture(), purpose=LogoPurpose.EVENT)
    with store.read() as read:
        _found, facts = collect_cards(read, Asked())
        broken, good = (logo.picture_id for logo in facts.logos)
        with counted(read) as sent:
            picture = facts.picture(good)
            assert picture is not None
            assert (picture.width, picture.height) == (30, 20)
            assert facts.picture(good) is picture
            assert facts.picture(broken) is None
            assert facts.picture(99) is None
            assert len(sent) == 3


def test_where_somebody_is_from(store: Store) -> None:
    facts = some_facts()
    assert subject_of(facts, a_row(city="Cēsis", country="EE")).city == "Cēsis"
    assert subject_of(facts, a_row(city="", country="")).country == "LV"
    assert Subject(facts, category=PRESS).city == ""
    assert Subject(facts).tags == ()
    assert no_picture(1) is None


def test_the_flags_of_all_countries() -> None:
    latvian = flag("LV")
    assert latvian is not None
    assert (latvian.width, latvian.height) == (240, 180)
    assert flag("LV") is latvian
    assert [flag(code) for code in ("", "QQ", "../", "ł1", "LVA")] == [None] * 5


def test_the_flags_that_are_shipped_are_small_and_have_their_licence() -> None:
    folder = resource("flags")
    flags = sorted(folder.glob("*.png"))
    assert len(flags) == 254
    assert sum(file.stat().st_size for file in flags) < 1_000_000
    assert "MIT" in (folder / "LICENSE.txt").read_text(encoding="utf-8")
