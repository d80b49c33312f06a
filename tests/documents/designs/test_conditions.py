"""Conditions: on whose card a box is drawn."""

import pytest
from documents.card_making import VIP, a_row, a_subject

from app.documents.card_facts import Subject
from app.documents.designs.conditions import all_hold, scope_of
from app.documents.designs.design import Condition
from app.documents.sayings.placeholder import Scope
from app.documents.tongues import tongues


def holds(subject: Subject, *conditions: Condition, languages: tuple[str, ...] = ("en",)) -> bool:
    asked = all_hold(conditions, tongues(*languages), ())
    assert asked is not None
    return asked(subject)


@pytest.mark.parametrize(
    ("fact", "values", "expected"),
    [
        ("category", ("delegat",), True),
        ("category", ("Press", "Delegate"), True),
        ("category", ("Press",), False),
        ("category", (), False),
        ("tag", ("vip",), True),
        ("tag", ("Speaker",), False),
        ("function", ("head", "deputy"), True),
        ("function", ("driver",), False),
        ("country", ("LV",), True),
        ("country", ("PL",), False),
        ("language", ("en",), True),
        ("language", ("pl",), False),
        ("languages", ("1",), True),
        ("languages", ("2",), False),
        ("filled", ("function",), True),
        ("filled", ("original",), False),
        ("filled", ("original", "title"), True),
        ("filled", ("flag",), True),
        ("filled", ("photo",), False),
        ("filled", ("question:9",), False),
    ],
)
def test_a_condition_and_its_opposite(fact: str, values: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001 - a column of the table
    subject = a_subject(a_row(tag_ids=(VIP.id,)), tags={VIP.id: VIP})
    assert holds(subject, Condition(fact, values)) is expected
    assert holds(subject, Condition(fact, values, negated=True)) is not expected


def test_all_conditions_must_hold() -> None:
    head, latvia = Condition("function", ("head",)), Condition("country", ("LV",))
    assert holds(a_subject(), head, latvia)
    assert not holds(a_subject(a_row(country="PL")), head, latvia)
    assert all_hold((), tongues("en"), ()) is None


def test_somebody_without_category_and_function_meets_none() -> None:
    nobody = a_subject(
        a_row(category_id=None, member_function=None, country="", delegation_id=None)
    )
    assert not holds(nobody, Condition("category", ("Delegate",)))
    assert not holds(nobody, Condition("function", ("head",)))
    assert not holds(nobody, Condition("country", ("LV",)))


def test_two_languages() -> None:
    assert holds(a_subject(), Condition("languages", ("2",)), languages=("pl", "en"))
    assert holds(a_subject(), Condition("language", ("pl",)), languages=("en", "pl"))


@pytest.mark.parametrize(
    ("conditions", "scope"),
    [
        ((), Scope.EVENT),
        ((Condition("languages", ("2",)),), Scope.EVENT),
        ((Condition("category", ("Press",)), Condition("language", ("pl",))), Scope.CATEGORY),
        ((Condition("filled", ("event.motto",)),), Scope.EVENT),
        ((Condition("filled", ("photo",)),), Scope.PERSON),
        ((Condition("tag", ("VIP",)),), Scope.PERSON),
    ],
)
def test_for_whom_conditions_come_out_the_same(
    conditions: tuple[Condition, ...], scope: Scope
) -> None:
    assert scope_of(conditions) is scope
