"""Walk-ins, corrected names, notes and paper lists: each one step that Undo takes back."""

import re
from datetime import UTC, date, datetime

import pytest
from factories import a_delegation, a_person

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.queries import checkins as reading
from app.queries import desk as reading_desk
from app.queries import history, organisations, people, printing
from app.queries.guests import guests
from app.rules.checkins import CheckResult, PointKind, Refusal
from app.rules.delegations import MemberFunction
from app.rules.people import NewPerson
from app.rules.printing import VoidReason
from app.rules.registrations import RegistrationStatus
from app.rules.tally import Marks, read_marks
from app.store import Store
from app.usecases.checkins import Door, add_point, check_in_code, check_in_person
from app.usecases.desk import (
    check_in_marks,
    correct_name,
    note_for_desk,
    register_and_let_in,
    walk_in,
)
from app.usecases.people import add_person

CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
CONFIRMED = RegistrationStatus.CONFIRMED
SATURDAY = datetime(2027, 12, 11, 9, tzinfo=UTC)


@pytest.fixture
def door(store: Store) -> Door:
    return Door(add_point(store, {"name": Texts(en="Hall"), "kind": PointKind.OTHER}), station="1")


def inside(store: Store) -> list[int]:
    return [row.person_id for row in store.ask(reading.inside)]


def test_a_name_is_enough(store: Store, door: Door) -> None:
    answer = walk_in(store, door, {"family": "Nowak"})
    assert (answer.result, answer.number) == (CheckResult.IN, 1)
    assert answer.person_id is not None
    row = store.ask(people.rows, [answer.person_id])[answer.person_id]
    assert (row.family, row.status, row.code) == ("Nowak", CONFIRMED, answer.code)
    assert inside(store) == [answer.person_id]


def test_a_walk_in_is_one_step(store: Store, door: Door) -> None:
    answer = walk_in(store, door, {"family": "Nowak"})
    step = store.undo()
    assert step is not None
    assert step.label == "Walk-in"
    assert store.ask(people.count) == 0
    assert inside(store) == []
    store.redo()
    assert inside(store) == [answer.person_id]


def test_a_walk_in_of_a_new_organisation_is_one_step(store: Store, door: Door) -> None:
    choir = {"name": Texts(en="Choir"), "city": "Toruń"}
    answer = walk_in(store, door, {"family": "Nowak"}, organisation=choir)
    assert answer.person_id is not None
    row = store.ask(people.rows, [answer.person_id])[answer.person_id]
    assert row.organisation == Texts(en="Choir")
    store.undo()
    assert store.ask(people.count) == 0
    assert store.ask(organisations.find_ids) == []
    with pytest.raises(RuleBroken):
        walk_in(store, door, {"family": ""}, organisation=choir)
    assert store.ask(organisations.find_ids) == []


def test_who_is_known_is_registered_and_in_with_one_step(store: Store, door: Door) -> None:
    anna = add_person(store, NewPerson({"family": "Anna"}, status=None))
    answer = register_and_let_in(store, door, anna)
    assert (answer.result, answer.number, inside(store)) == (CheckResult.IN, 1, [anna])
    step = store.undo()
    assert step is not None
    assert step.label == "Register and let in"
    assert store.ask(people.rows, [anna])[anna].status is None
    with pytest.raises(NotFound):
        register_and_let_in(store, door, 99)


def test_a_walk_in_with_all_that_is_known(store: Store, door: Door) -> None:
    riga = a_delegation(store, places=2)
    facts = {
        "given": "Jan",
        "family": "Nowak",
        "function": "Mayor",
        "email": "jan@example.org",
        "phone": "+48 601",
        "delegation_id": riga,
        "member_function": MemberFunction.EXPERT,
    }
    answer = walk_in(store, door, facts)
    assert answer.person_id is not None
    row = store.ask(people.rows, [answer.person_id])[answer.person_id]
    assert (row.function, row.email, row.delegation_id) == ("Mayor", "jan@example.org", riga)
    assert row.member_function is MemberFunction.EXPERT


def test_more_than_places_were_promised(store: Store, door: Door) -> None:
    riga = a_delegation(store, places=1)
    for family in ("Abel", "Berg"):
        walk_in(store, door, {"family": family, "delegation_id": riga})
    labels = [row.label for row in store.ask(history.rows)][:2]
    assert labels == ["Walk-in beyond the places promised", "Walk-in"]


def test_a_walk_in_without_a_name(store: Store, door: Door) -> None:
    with pytest.raises(RuleBroken, match="needs a name"):
        walk_in(store, door, {"family": " ", "email": "a@example.org"})
    assert store.ask(people.count) == 0


def test_a_walk_in_at_the_door_of_another_day(store: Store) -> None:
    friday = Door(add_point(store, {"name": Texts(en="Friday"), "day": date(2027, 12, 10)}))
    late = walk_in(store, friday, {"family": "Nowak"}, now=SATURDAY)
    assert (late.refusal, late.number, inside(store)) == (Refusal.OTHER_DAY, 1, [])
    anyway = Door(friday.point_id, anyway=True)
    assert walk_in(store, anyway, {"family": "Berg"}, now=SATURDAY).result is CheckResult.IN


def test_a_corrected_name_makes_the_badge_void(store: Store, door: Door) -> None:
    ada = a_person(store, "Ada Abell", status=CONFIRMED, code=CODE)
    new = correct_name(
        store, ada, {"family": "Abel", "function": "Mayor", "badge_text": "VIP"}, "One l too many"
    )
    assert check_in_code(store, door, CODE).refusal is Refusal.VOID
    answer = check_in_code(store, door, new)
    assert (answer.result, answer.name and answer.name.family) == (CheckResult.IN, "Abel")
    assert store.ask(people.find_ids, people.PeopleFilter(text="mayor")) == [ada]
    void = store.ask(printing.void_code, CODE)
    assert (void and void.person_id, void and void.reason) == (ada, VoidReason.CORRECTED)
    said = store.ask(history.rows)[1]
    assert (said.label, said.data) == (
        "Correct the name on a badge: {reason}",
        {"reason": "One l too many"},
    )


def test_a_correction_is_one_step(store: Store, door: Door) -> None:
    ada = a_person(store, "Ada Abell", status=CONFIRMED, code=CODE)
    correct_name(store, ada, {"family": "Abel", "badge_text": "VIP"}, "Typo")
    store.undo()
    assert store.ask(people.rows, [ada])[ada].family == "Abell"
    assert check_in_code(store, door, CODE).result is CheckResult.IN


@pytest.mark.parametrize(
    ("changes", "reason", "sentence"),
    [
        ({"family": "Abel"}, " ", "Reason is missing"),
        ({"given": "", "family": ""}, "Typo", "needs a name"),
        ({"badge_text": "x" * 201}, "Typo", "too long"),
    ],
)
def test_what_is_no_correction(
    store: Store, changes: dict[str, str], reason: str, sentence: str
) -> None:
    ada = a_person(store, "Ada Abell", code=CODE)
    with pytest.raises(RuleBroken, match=sentence):
        correct_name(store, ada, changes, reason)
    row = store.ask(people.rows, [ada])[ada]
    assert (row.family, row.code) == ("Abell", CODE)


def test_who_is_not_registered_has_no_badge(store: Store) -> None:
    adam = add_person(store, NewPerson({"given": "Adam"}, status=None))
    with pytest.raises(NotFound):
        correct_name(store, adam, {"given": "Adán"}, "Typo")


def test_notes(store: Store, door: Door) -> None:
    ids = [a_person(store, f"Ada A{number}") for number in range(3)]
    adam = add_person(store, NewPerson({"given": "Adam"}, status=None))

    def notes() -> list[str]:
        found = store.ask(guests, door.point_id, ids)
        return [found[each].note for each in ids]

    note_for_desk(store, ids[:2], " Parcel ")
    assert notes() == ["Parcel", "Parcel", ""]
    note_for_desk(store, [*ids[1:], adam], "Ask for Mr. Berg")
    assert notes() == ["Parcel", "Ask for Mr. Berg", "Ask for Mr. Berg"]
    note_for_desk(store, ids[:2], "")
    assert notes() == ["", "", "Ask for Mr. Berg"]
    store.undo()
    store.undo()
    assert notes() == ["Parcel", "Parcel", ""]


def test_marks_of_a_paper_list(store: Store, door: Door) -> None:
    ids = [a_person(store, f"Ada A{number}", status=CONFIRMED) for number in range(4)]
    check_in_person(store, door, ids[1])
    marks = read_marks("4, 1-2", 3, store.ask(reading_desk.numbers))
    answers = check_in_marks(store, door, marks)
    assert [(each.number, each.result) for each in answers] == [
        (4, CheckResult.IN),
        (1, CheckResult.IN),
        (2, CheckResult.ALREADY),
    ]
    step = store.undo()
    assert step is not None
    assert step.label == "Check in from paper"
    assert inside(store) == [ids[1]]


def test_paper_is_typed_back_the_day_after(store: Store) -> None:
    friday = Door(add_point(store, {"name": Texts(en="Friday"), "day": date(2027, 12, 10)}))
    a_person(store, status=CONFIRMED)
    a_person(store, "Ada Abel")
    answers = check_in_marks(store, friday, Marks((1, 2)), now=SATURDAY)
    assert [(each.result, each.refusal) for each in answers] == [
        (CheckResult.IN, None),
        (CheckResult.REFUSED, Refusal.NOT_CONFIRMED),
    ]


def test_a_number_that_is_nobodys(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED)
    with pytest.raises(RuleBroken, match=re.escape("Not on the list: 7, 9.")):
        check_in_marks(store, door, Marks((7, 1, 9)))
    assert inside(store) == []
