"""How people stand with their cards, where these lie, and what came out together."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from factories import a_delegation, a_person, a_run, at, counted

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries import people, printing
from app.queries.printing import NewCard, PrintRow, RunRow, VoidRow
from app.rules.printing import PrintReason, PrintState, Slot, VoidReason
from app.rules.registrations import RegistrationStatus as S
from app.rules.sessions import RoleType, SignUpState
from app.store import Store
from app.usecases.agenda import add_role, add_session, edit_sessions
from app.usecases.delegations import edit_delegations
from app.usecases.panels import set_place
from app.usecases.people import edit_people, remove_people
from app.usecases.printing import print_again

NOT, PRINTED, CHANGED, AGAIN = PrintState
NOON = datetime(2027, 1, 1, 12, tzinfo=UTC)


def code(store: Store, person: int) -> str:
    found = store.ask(people.rows, [person])[person].code
    assert found is not None
    return found


def state(store: Store, person: int) -> PrintState:
    return store.ask(printing.states, [person])[person]


def test_from_first_print_to_the_next(store: Store) -> None:
    person = a_person(store, "Jan Nowak")
    assert state(store, person) is NOT
    a_run(store, [person])
    assert state(store, person) is PRINTED
    edit_people(store, [person], {"given": "Janek", "phone": "+48 22 000 00 00"})
    assert state(store, person) is CHANGED
    assert store.ask(printing.standings, [person])[person].changes == ("given",)
    a_run(store, [person])
    assert state(store, person) is PRINTED
    print_again(store, [person], PrintReason.LOST)
    assert state(store, person) is AGAIN
    a_run(store, [person])
    assert state(store, person) is PRINTED
    for expected in (AGAIN, PRINTED, CHANGED, PRINTED, NOT):
        store.undo()
        assert state(store, person) is expected


def test_a_session_that_moved_changes_the_card_that_shows_it(store: Store) -> None:
    shows, does_not, other = (a_person(store, f"Ada A{n}") for n in range(3))
    session = add_session(store, {"title": Texts(en="Panel"), "starts_at": at(2, 9)})
    for person in (shows, does_not):
        add_role(store, session, person, {"role": RoleType.SPEAKER})
    a_run(store, [shows, other], shown=("given", "sessions"))
    a_run(store, [does_not])
    edit_sessions(store, [session], {"starts_at": at(2, 10)})
    found = [state(store, person) for person in (shows, does_not, other)]
    assert found == [CHANGED, PRINTED, PRINTED]
    assert store.ask(printing.standings, [shows])[shows].changes == ("sessions",)
    store.undo()
    assert state(store, shows) is PRINTED
    set_place(store, [(other, session)], SignUpState.PLACED)
    assert state(store, other) is CHANGED


def test_a_translation_counts_only_on_cards_in_that_language(store: Store) -> None:
    riga = a_delegation(store, "Riga")
    english, both = a_person(store, delegation=riga), a_person(store, delegation=riga)
    a_run(store, [english])
    a_run(store, [both], languages=("en", "lv"))
    edit_delegations(store, [riga], {"display_name": Texts(en="Riga", lv="Rīga")})
    assert [state(store, person) for person in (english, both)] == [PRINTED, CHANGED]


def test_a_card_without_code_stays_good_when_the_code_is_void(store: Store) -> None:
    person = a_person(store)
    a_run(store, [person], shown=["given"])
    print_again(store, [person], PrintReason.LOST)
    assert state(store, person) is PRINTED


def test_only_who_is_registered_stands_anywhere(store: Store) -> None:
    assert store.ask(printing.states, [a_person(store, status=None), 99]) == {}


@pytest.mark.parametrize("many", [1, 3])
def test_people_by_state(store: Store, many: int) -> None:
    printed, changed, again, not_yet = ([a_person(store) for _ in range(many)] for _ in range(4))
    for status in (S.CANCELLED, S.WAITING):
        a_person(store, status=status)
    a_person(store, status=None)
    a_run(store, [*printed, *changed, *again])
    edit_people(store, changed, {"given": "X"})
    print_again(store, again, PrintReason.LOST)
    expected = {NOT: not_yet, PRINTED: printed, CHANGED: changed, AGAIN: again}
    for wanted, ids in expected.items():
        assert sorted(store.ask(printing.ids_in, wanted)) == ids
    due = sorted([*changed, *again, *not_yet])
    assert sorted(store.ask(printing.ids_in, {NOT, CHANGED, AGAIN})) == due
    assert store.ask(printing.ids_in, ()) == []
    assert store.ask(printing.counts) == dict.fromkeys(PrintState, many)
    nobody = {NOT: 4 * many, PRINTED: 0, CHANGED: 0, AGAIN: 0}
    assert store.ask(printing.counts, "place_card") == nobody


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(
    ("query", "queries"),
    [
        (printing.standings, 2),
        (printing.states, 2),
        (printing.slots_of, 1),
        (printing.slots, 3),
        (lambda read, ids: printing.new_cards(read, ids, shown=["given"]), 3),
        (lambda read, ids: printing.new_cards(read, ids, shown=["given"], per_box=9), 6),
        (lambda read, _ids: printing.ids_in(read, CHANGED), 3),
        (lambda read, _ids: printing.ids_in(read, NOT), 1),
        (lambda read, _ids: printing.counts(read), 4),
        (lambda read, _ids: printing.runs(read), 1),
        (lambda read, _ids: printing.run_cards(read, 1), 1),
        (lambda read, _ids: printing.void_code(read, "X"), 1),
    ],
)
def test_as_many_queries_for_all_as_for_one(
    store: Store, many: int, query: Callable[..., object], queries: int
) -> None:
    ids = [a_person(store) for _ in range(many)]
    a_run(store, ids, per_box=2)
    with store.read() as read, counted(read) as sent:
        query(read, ids)
    assert len(sent) == queries


def test_what_is_to_be_recorded_of_a_card(store: Store) -> None:
    jan = a_person(store, "Jan Nowak", code="CODE")
    unregistered = a_person(store, status=None)
    shown = ["given", "city", "code", "aura"]
    cards = store.ask(printing.new_cards, [unregistered, jan], shown=shown, per_box=5)
    snapshot = {"given": "Jan", "city": []}
    assert cards == [NewCard(jan, snapshot, "CODE", Slot(1, 1), PrintReason.FIRST)]
    [plain] = store.ask(printing.new_cards, [jan], shown=["given"])
    assert (plain.code, plain.slot) == ("", None)


def test_the_reason_comes_of_the_state_unless_it_is_given(store: Store) -> None:
    ids = [a_person(store) for _ in range(4)]
    first, jammed, changed, lost = ids
    a_run(store, [jammed, changed, lost])
    edit_people(store, [changed], {"given": "X"})
    print_again(store, [lost], PrintReason.LOST)
    reasons = {card.person_id: card.reason for card in store.ask(printing.new_cards, ids)}
    assert reasons == {
        first: PrintReason.FIRST,
        jammed: PrintReason.JAMMED,
        changed: PrintReason.CHANGED,
        lost: PrintReason.LOST,
    }
    given = store.ask(printing.new_cards, ids, reason=PrintReason.JAMMED)
    assert [card.reason for card in given] == [PrintReason.JAMMED] * 4


def test_cards_come_in_the_order_asked_for(store: Store) -> None:
    ids = [a_person(store) for _ in range(3)]
    wanted = [ids[2], ids[0], ids[1]]
    cards = store.ask(printing.new_cards, wanted, per_box=2)
    assert [card.person_id for card in cards] == wanted
    assert [card.slot for card in cards] == [Slot(1, 1), Slot(1, 2), Slot(2, 1)]


def test_a_later_run_goes_on_and_a_reprint_keeps_its_place(store: Store) -> None:
    one, two, three, four = (a_person(store) for _ in range(4))
    a_run(store, [two, one, three], per_box=2)
    places = store.ask(printing.slots, [four, one, four], per_box=2)
    assert places == {one: Slot(1, 2), four: Slot(2, 2)}
    print_again(store, [one], PrintReason.LOST)
    a_run(store, [one, four], per_box=2)
    assert store.ask(printing.slot_of, one) == Slot(1, 2)
    assert store.ask(printing.slots_of, [one, two, three, four, 99]) == {
        two: Slot(1, 1),
        one: Slot(1, 2),
        three: Slot(2, 1),
        four: Slot(2, 2),
    }
    store.undo()
    assert store.ask(printing.slot_of, four) is None


def test_whoever_is_not_registered_has_no_place(store: Store) -> None:
    person, unregistered = a_person(store), a_person(store, status=None)
    assert store.ask(printing.slots, [unregistered, person]) == {person: Slot(1, 1)}


def test_cards_in_no_box_and_other_kinds_take_no_place(store: Store) -> None:
    one, two = a_person(store), a_person(store)
    a_run(store, [one])
    a_run(store, [one], kind="place_card", per_box=9)
    assert store.ask(printing.slot_of, one) is None
    assert store.ask(printing.slots, [two]) == {two: Slot(1, 1)}


def test_runs_with_their_cards_the_latest_first(store: Store) -> None:
    one, two = a_person(store, "Jan Nowak", code="A"), a_person(store, "Eva Chalupa", code="B")
    first = a_run(store, [two, one], per_box=9, at=NOON)
    second = a_run(store, [one], languages=("pl", "en"), at=NOON)
    assert store.ask(printing.runs) == [
        RunRow(second, NOON, "badge", "Plain", "A6", ("pl", "en"), "", 1),
        RunRow(first, NOON, "badge", "Plain", "A6", ("en",), "", 2),
    ]
    eva, jan = PersonalName("Eva", "Chalupa"), PersonalName("Jan", "Nowak")
    assert store.ask(printing.run_cards, first) == [
        PrintRow(two, eva, 2, "B", Slot(1, 1), PrintReason.FIRST),
        PrintRow(one, jan, 1, "A", Slot(1, 2), PrintReason.FIRST),
    ]
    assert store.ask(printing.run_cards, second) == [
        PrintRow(one, jan, 1, "A", None, PrintReason.JAMMED)
    ]
    assert store.ask(printing.run_cards, 99) == []


def test_a_run_of_which_nobody_is_left_is_not_listed(store: Store) -> None:
    person = a_person(store)
    a_run(store, [person])
    remove_people(store, [person])
    assert store.ask(printing.runs) == []
    store.undo()
    assert [run.cards for run in store.ask(printing.runs)] == [1]


def test_whose_a_void_code_was(store: Store) -> None:
    person = a_person(store, code="OLD")
    before = datetime.now(UTC)
    print_again(store, [person], PrintReason.LOST)
    found = store.ask(printing.void_code, "OLD")
    assert found is not None
    assert found == VoidRow(person, VoidReason.LOST, found.at)
    assert before.replace(microsecond=0) <= found.at <= datetime.now(UTC)
    assert store.ask(printing.void_code, code(store, person)) is None
    assert store.ask(printing.void_code, "NEVER") is None
    store.undo()
    assert store.ask(printing.void_code, "OLD") is None
