"""What can stand on a card, in its languages, of many people in as many queries as of one."""

from typing import Any

import pytest
from factories import a_delegation, a_person, a_png, an_organisation, at, counted

from app.base.texts import Texts
from app.queries.printed_facts import FACTS, standing
from app.rules.delegations import MemberFunction
from app.rules.printing import FACT_NAMES
from app.rules.sessions import RoleType
from app.store import Store
from app.usecases.agenda import add_role, add_session
from app.usecases.events import add_category
from app.usecases.organisations import set_emblem
from app.usecases.questions import add_question
from app.usecases.registrations import set_photo
from app.usecases.venues import add_room, add_venue

EMBLEM, PHOTO = a_png(8), a_png(9)


def facts(
    store: Store, person: int, *names: str, languages: tuple[str, ...] = ("en",)
) -> dict[str, Any]:
    with store.read() as read:
        return standing(read, [person], names).facts(person, languages, names)


def test_every_fact_can_be_read() -> None:
    assert set(FACTS) == set(FACT_NAMES)


def test_somebody_of_whom_all_is_known(store: Store) -> None:
    riga = a_delegation(store, "Riga", "LV", display_name=Texts(en="Riga", lv="Rīga"))
    school = an_organisation(store, "Ogre", "LV", name=Texts(en="School"))
    set_emblem(store, 1, EMBLEM)
    juror = add_category(store, Texts(en="Juror", lv="Žūrija"), tone="red")
    bus = add_question(store, {"label": Texts(en="Bus?"), "kind": "yes_no"})
    names = {"original": "Илзе", "title": "Dr.", "degree": "PhD", "salutation": "Ms"}
    person = a_person(
        store,
        "Ilze Bērziņa",
        delegation=riga,
        function=MemberFunction.HEAD,
        organisation_id=school,
        category_id=juror,
        languages=("lv", "en"),
        tags=["VIP", "Speaker"],
        registration={"badge_text": "Ilze"},
        answers={bus: True},
        code="CODE",
        **names,
    )
    set_photo(store, person, PHOTO)
    red = add_room(store, add_venue(store, {"name": Texts(en="Hall")}), {"name": Texts(en="Red")})
    culture = {"title": Texts(en="Culture", lv="Kultūra"), "starts_at": at(2, 9), "room_id": red}
    add_role(store, add_session(store, culture), person, {"role": RoleType.SPEAKER})
    known = facts(store, person, *FACT_NAMES, languages=("en", "lv"))
    assert len(known.pop("photo")) == len(known["emblem"][0]) == 44
    assert known == {
        "given": "Ilze",
        "family": "Bērziņa",
        **names,
        "function": "",
        "member_function": "head",
        "delegation": ["Riga", "Rīga"],
        "organisation": ["School", "School"],
        "address": [],
        "city": ["Riga", "Ogre"],
        "country": ["LV"],
        "category": ["Juror", "Žūrija", "red"],
        "badge_text": "Ilze",
        "languages": ["lv", "en"],
        "tags": ["Speaker", "VIP"],
        "emblem": known["emblem"],
        "code": "CODE",
        "answers": [f"{bus}: true"],
        "sessions": [["2027-12-02 09:00", "Culture", "Kultūra", "Red", "Red"]],
    }


def test_somebody_of_whom_little_is_known(store: Store) -> None:
    known = facts(store, a_person(store, "Jan", code="CODE"), *FACT_NAMES)
    assert {name: value for name, value in known.items() if value} == {
        "family": "Jan",
        "code": "CODE",
    }
    assert list(known) == list(FACT_NAMES)


def test_only_what_is_asked_for_and_known_to_us(store: Store) -> None:
    assert facts(store, a_person(store, "Jan Nowak"), "given", "aura") == {"given": "Jan"}


def test_a_delegation_without_a_name_of_its_own_is_called_as_its_body(store: Store) -> None:
    person = a_person(store, delegation=a_delegation(store, "Riga"))
    assert facts(store, person, "delegation", "city") == {"delegation": ["Riga"], "city": ["Riga"]}


def test_whoever_is_not_registered_has_no_card(store: Store) -> None:
    person = a_person(store, status=None)
    with store.read() as read:
        assert standing(read, [person, 99], FACT_NAMES).rows == {}


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(
    ("wanted", "queries"),
    [
        ((), 1),
        (("given", "city"), 1),
        (("tags", "answers"), 3),
        (("photo", "emblem"), 2),
        (("sessions",), 2),
    ],
)
def test_as_many_queries_as_facts_need(
    store: Store, many: int, wanted: tuple[str, ...], queries: int
) -> None:
    people = [a_person(store, tags=["VIP"]) for _ in range(many)]
    with store.read() as read, counted(read) as sent:
        now = standing(read, people, wanted)
    assert (len(sent), sorted(now.rows)) == (queries, people)
