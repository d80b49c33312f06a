"""What placeholders say of a person."""

import pytest
from documents.card_making import CODE, PRESS, VIP, a_row, a_subject, some_facts
from documents.sayings.saying import said

from app.base.names import NameOrder
from app.documents.card_facts import Subject, subject_of
from app.queries.events import TagRow
from app.rules.delegations import MemberFunction
from app.rules.printing import Slot

NOBODY = Subject(some_facts())


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("name", "Ilze Bērziņa"),
        ("name.formal", "Dr Ilze Bērziņa"),
        ("name.first", "Ilze"),
        ("name.second", "Bērziņa"),
        ("given", "Ilze"),
        ("family", "Bērziņa"),
        ("original", ""),
        ("title", "Dr"),
        ("degree", ""),
        ("salutation", "Ms"),
        ("function", "Deputy Mayor"),
        ("function.member", "Head of delegation"),
        ("role", "Deputy Mayor · Head of delegation"),
        ("organisation", "City of Riga"),
        ("city", "Rīga"),
        ("country", "Latvia"),
        ("country.code", "LV"),
        ("category", "Delegate"),
        ("languages", "Latvian, English"),
        ("languages.codes", "LV EN"),
        ("tags", "First time, VIP"),
        ("badge_text", ""),
        ("number", "7"),
        ("code", CODE),
        ("slot", "Box 3 · 47"),
        ("slot.box", "3"),
        ("slot.number", "47"),
    ],
)
def test_what_is_said_of_somebody_and_of_nobody(key: str, text: str) -> None:
    facts = some_facts(tags={2: TagRow(2, "First time", "green", 1), VIP.id: VIP})
    ilze = a_row(tag_ids=(VIP.id, 2, 99))
    assert said(key, subject_of(facts, ilze, Slot(3, 47))) == text
    assert said(key, NOBODY) == ""


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("function.member", "Przewodniczący delegacji / Head of delegation"),
        ("role", "Deputy Mayor · Przewodniczący delegacji / Head of delegation"),
        ("organisation", "Miasto Ryga / City of Riga"),
        ("country", "Łotwa / Latvia"),
        ("category", "Delegat / Delegate"),
        ("languages", "łotewski, angielski / Latvian, English"),
        ("city", "Rīga"),
        ("name", "Ilze Bērziņa"),
    ],
)
def test_what_is_said_in_two_languages(key: str, text: str) -> None:
    assert said(key, None, "pl", "en") == text


def test_names_in_the_order_wished_for() -> None:
    about = a_subject(name_order=NameOrder.FAMILY_FIRST)
    assert said("name", about) == "Bērziņa Ilze"
    assert (said("name.first", about), said("name.second", about)) == ("Bērziņa", "Ilze")


@pytest.mark.parametrize(
    ("key", "texts"),
    [
        ("name", ["A. E. Ek"]),
        ("name.formal", ["A. E. Ek"]),
        ("name.first", ["Anna E.", "A. E."]),
        ("name.second", ["Ek", "Ek"]),
        ("given", ["A. E."]),
    ],
)
def test_what_is_shorter(key: str, texts: list[str]) -> None:
    anna = a_subject(a_row(given="Anna Ewa", family="Ek"))
    assert [said(key, anna, level=level) for level in range(1, len(texts) + 1)] == texts


@pytest.mark.parametrize(
    ("function", "own", "text"),
    [
        (MemberFunction.MEMBER, "Councillor", "Councillor"),
        (MemberFunction.MEMBER, "", ""),
        (MemberFunction.DRIVER, "", "Driver"),
        (MemberFunction.DRIVER, "Driver", "Driver"),
        (None, "Councillor", "Councillor"),
        (MemberFunction.PRESS, "Reporter", "Reporter · Press"),
    ],
)
def test_a_mere_member_is_not_called_so(
    function: MemberFunction | None, own: str, text: str
) -> None:
    assert said("role", a_subject(a_row(member_function=function, function=own))) == text


def test_where_somebody_comes_from_may_be_known_of_the_delegation_only() -> None:
    about = a_subject(a_row(city="", country="", organisation=None))
    assert [said(key, about) for key in ("city", "country", "organisation")] == [
        "Rīga",
        "Latvia",
        "",
    ]


def test_a_blank_card_has_only_its_category() -> None:
    assert said("category", Subject(some_facts(), category=PRESS)) == "Press"


def test_a_country_and_a_language_that_nobody_knows() -> None:
    about = a_subject(a_row(country="QQ", languages=("xx",)))
    assert (said("country", about), said("languages", about)) == ("QQ", "xx")
