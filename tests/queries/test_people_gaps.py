"""Each kind of gap finds those who have it, and nobody else."""

from collections.abc import Mapping

import pytest
from factories import a_delegation, a_person, counted

from app.base.texts import Texts
from app.queries import people_gaps
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.gaps import DELEGATION_GAPS, PEOPLE_GAPS, GapKind
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.people import add_person
from app.usecases.questions import add_question, answer

YES = dict.fromkeys(ConsentPurpose, True)
GONE = (RegistrationStatus.CANCELLED, RegistrationStatus.WAITING)


def somebody(store: Store, name: str, **facts: object) -> int:
    """Somebody who lacks nothing, unless told."""
    own = {
        "family": name,
        "function": "Mayor",
        "email": f"{name}@example.org",
        **{key: facts.pop(key) for key in ("function", "email") if key in facts},
    }
    return add_person(store, NewPerson(own, **{"consents": YES, **facts}))  # type: ignore[arg-type] # each field takes its own


def who(store: Store, gap: GapKind) -> list[int]:
    return store.ask(lambda read: sorted(read.scalars(people_gaps.who_lacks(gap))))


def test_nobody_lacks_anything(store: Store) -> None:
    delegation = a_delegation(store)
    somebody(store, "a", delegation_id=delegation, member_function=MemberFunction.HEAD)
    somebody(store, "b", consents=dict.fromkeys(ConsentPurpose, False))
    assert {gap: who(store, gap) for gap in PEOPLE_GAPS} == {gap: [] for gap in PEOPLE_GAPS}
    assert store.ask(people_gaps.counts) == {}


@pytest.mark.parametrize(
    ("gap", "facts"),
    [
        (GapKind.NO_FUNCTION, {"function": ""}),
        (GapKind.NO_EMAIL, {"email": ""}),
        (GapKind.NO_CONSENT, {"consents": {}}),
        (GapKind.NO_CONSENT, {"consents": {ConsentPurpose.PHOTOS: True}}),
        (GapKind.NO_CONSENT, {"consents": {ConsentPurpose.CONTACT_LIST: False}}),
    ],
)
def test_who_is_expected_and_lacks_something(
    store: Store, gap: GapKind, facts: Mapping[str, object]
) -> None:
    somebody(store, "complete")
    lacking = [somebody(store, name, **facts) for name in ("one", "two", "three")]
    for status in (*GONE, None):
        somebody(store, f"not-{status}", status=status, **facts)
    assert who(store, gap) == lacking
    found = store.ask(people_gaps.counts)
    assert found == {gap: 3, GapKind.NO_REGISTRATION: 1}


def test_a_member_without_a_function_in_the_delegation(store: Store) -> None:
    delegation = a_delegation(store)
    member = somebody(store, "member", delegation_id=delegation)
    somebody(store, "gone", delegation_id=delegation, status=RegistrationStatus.CANCELLED)
    somebody(store, "expert", delegation_id=delegation, member_function=MemberFunction.EXPERT)
    somebody(store, "alone")
    assert who(store, GapKind.NO_MEMBER_FUNCTION) == [member]


def test_who_is_not_registered(store: Store) -> None:
    visitor = somebody(store, "visitor", status=None)
    somebody(store, "cancelled", status=RegistrationStatus.CANCELLED)
    assert who(store, GapKind.NO_REGISTRATION) == [visitor]


def test_an_answer_taken_back_by_undo_is_none(store: Store) -> None:
    person = somebody(store, "person", consents={ConsentPurpose.PHOTOS: True})
    record_consent(
        store, [person], ConsentPurpose.CONTACT_LIST, given=True, source=ConsentSource.PHONE
    )
    assert who(store, GapKind.NO_CONSENT) == []
    store.undo()
    assert who(store, GapKind.NO_CONSENT) == [person]
    store.redo()
    assert who(store, GapKind.NO_CONSENT) == []


def test_a_required_question_must_be_answered(store: Store) -> None:
    person, other = somebody(store, "one"), somebody(store, "two")
    somebody(store, "gone", status=RegistrationStatus.WAITING)
    bus = add_question(store, {"label": Texts(en="Bus?"), "required": True})
    add_question(store, {"label": Texts(en="Other?")})
    assert who(store, GapKind.REQUIRED_ANSWER_MISSING) == [person, other]
    answer(store, person, bus, "yes")
    assert who(store, GapKind.REQUIRED_ANSWER_MISSING) == [other]
    boat = add_question(store, {"label": Texts(en="Boat?"), "required": True})
    answer(store, other, boat, "no")
    assert who(store, GapKind.REQUIRED_ANSWER_MISSING) == [person, other]


def test_who_shares_an_address_whatever_its_case(store: Store) -> None:
    one = somebody(store, "one", email="office@example.org")
    two = somebody(store, "two", email="Office@Example.org", status=None)
    somebody(store, "three")
    for name in ("four", "five"):
        somebody(store, name, email="")
    assert who(store, GapKind.SAME_EMAIL) == [one, two]


def test_gaps_of_delegations_and_of_the_conference_are_nobodys(store: Store) -> None:
    a_person(store)
    for gap in set(GapKind) - PEOPLE_GAPS:
        assert who(store, gap) == []
    assert not DELEGATION_GAPS & PEOPLE_GAPS


@pytest.mark.parametrize("many", [1, 3])
def test_one_statement_for_each_kind(store: Store, many: int) -> None:
    for number in range(many):
        a_person(store, f"Jan {number}")
    with store.read() as read, counted(read) as sent:
        found = people_gaps.counts(read)
    assert len(sent) == len(PEOPLE_GAPS) == 7
    assert list(found.items()) == [
        (GapKind.NO_FUNCTION, many),
        (GapKind.NO_CONSENT, many),
        (GapKind.NO_EMAIL, many),
    ]
