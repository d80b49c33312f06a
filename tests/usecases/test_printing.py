"""What came out is kept in one step; lost badges become void; merging keeps cards in force."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from factories import a_person, a_run
from sqlalchemy import select

from app.base.errors import NotFound, RuleBroken
from app.model import CardPrint, CardRun
from app.queries import people, printing
from app.queries.printing import NewCard, RunRow, VoidRow
from app.rules.printing import PrintReason, PrintState, Slot, VoidReason
from app.store import Store
from app.usecases.merging import merge_people
from app.usecases.people import remove_people
from app.usecases.printing import NewRun, print_again, record_run, take_back_run

NOON = datetime(2027, 1, 1, 12, tzinfo=UTC)
NOT, PRINTED, CHANGED, AGAIN = PrintState


def states(store: Store, *ids: int) -> list[PrintState]:
    return list(store.ask(printing.states, ids).values())


def code(store: Store, person: int) -> str:
    found = store.ask(people.rows, [person])[person].code
    assert found is not None
    return found


def everything(store: Store) -> list[tuple[int, int, int | None]]:
    """Every row of evidence: its id, its run and what it voids."""
    query = select(CardPrint.id, CardPrint.run_id, CardPrint.voids_id).order_by(CardPrint.id)
    with store.read() as read:
        return [tuple(row) for row in read.execute(query)]


def test_what_came_out_is_kept(store: Store) -> None:
    person = a_person(store, "Jan Nowak")
    card = NewCard(person, {"given": "Jan"}, "CODE", Slot(2, 7), PrintReason.CHANGED)
    run = NewRun("badge", "Blue", "A4", ("pl", "en"), note=" Evening ")
    run_id = record_run(store, run, [card], at=NOON)
    [row] = store.ask(printing.runs)
    assert row == RunRow(run_id, NOON, "badge", "Blue", "A4", ("pl", "en"), "Evening", 1)
    with store.read() as read:
        kept = read.scalars(select(CardPrint)).one()
        assert (kept.code, kept.box, kept.slot, kept.at) == ("CODE", 2, 7, NOON)
        assert (kept.reason, kept.snapshot) == (PrintReason.CHANGED, {"given": "Jan"})
    assert store.undo_step is not None
    assert (store.undo_step.label, store.undo_step.tables) == (
        "Mark cards as printed",
        {"card_print"},
    )


def test_it_came_out_now_unless_said_otherwise(store: Store) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    a_run(store, [a_person(store)])
    [row] = store.ask(printing.runs)
    assert before <= row.at <= datetime.now(UTC)


@pytest.mark.parametrize("many", [1, 3, 150])
def test_a_run_is_one_step_answered_by_counter_rows(store: Store, many: int) -> None:
    ids = [a_person(store) for _ in range(many)]
    run = a_run(store, ids)
    rows = [(number, run, None) for number in range(1, many + 1)]
    store.undo()
    assert states(store, *ids) == [NOT] * many
    assert store.ask(printing.runs) == []
    counter = [(2 * many - n, run, many - n) for n in range(many)]
    assert everything(store) == sorted([*rows, *_undone(counter, many)])
    store.redo()
    assert states(store, *ids) == [PRINTED] * many
    assert [found.cards for found in store.ask(printing.runs)] == [many]
    assert len(everything(store)) == 3 * many
    assert [row.person_id for row in store.ask(printing.run_cards, run)] == ids
    for expected in (NOT, PRINTED):
        store.undo() if expected is NOT else store.redo()
        assert states(store, *ids) == [expected] * many


def _undone(rows: list[tuple[int, int, int]], many: int) -> list[tuple[int, int, int]]:
    """The last card is taken back first."""
    return [(many + place, run, voids) for place, (_, run, voids) in enumerate(rows, start=1)]


@pytest.mark.parametrize("many", [1, 3])
def test_who_was_removed_meanwhile_is_left_out(store: Store, many: int) -> None:
    ids = [a_person(store) for _ in range(many + 1)]
    cards = store.ask(printing.new_cards, ids)
    remove_people(store, ids[:1])
    run = record_run(store, NewRun("badge"), cards)
    assert [row.person_id for row in store.ask(printing.run_cards, run)] == ids[1:]


@pytest.mark.parametrize("cards", [[], [NewCard(99, {})]])
def test_a_run_without_cards_is_none(store: Store, cards: list[NewCard]) -> None:
    with pytest.raises(RuleBroken, match="None of these cards belongs to somebody"):
        record_run(store, NewRun("badge"), cards)
    with store.read() as read:
        assert read.scalars(select(CardRun)).all() == []


def test_a_note_has_a_limit(store: Store) -> None:
    cards = store.ask(printing.new_cards, [a_person(store)])
    with pytest.raises(RuleBroken) as broken:
        record_run(store, NewRun("badge", note="x" * 301), cards)
    assert broken.value.field == "note"


@pytest.mark.parametrize("many", [1, 3])
def test_a_run_that_did_not_come_out_after_all(store: Store, many: int) -> None:
    ids = [a_person(store) for _ in range(many)]
    other = a_person(store)
    first = a_run(store, [*ids, other])
    second = a_run(store, ids)
    take_back_run(store, first)
    assert [row.id for row in store.ask(printing.runs)] == [second]
    assert states(store, *ids, other) == [*[PRINTED] * many, NOT]
    step = store.undo_step
    take_back_run(store, first)
    assert store.undo_step == step
    store.undo()
    assert [(row.id, row.cards) for row in store.ask(printing.runs)] == [
        (second, many),
        (first, many + 1),
    ]
    store.redo()
    assert [row.id for row in store.ask(printing.runs)] == [second]
    with pytest.raises(NotFound):
        take_back_run(store, 99)


@pytest.mark.parametrize("many", [1, 3])
def test_a_lost_badge_is_void_and_gets_a_new_code(store: Store, many: int) -> None:
    ids = [a_person(store) for _ in range(many)]
    kept = a_person(store)
    a_run(store, [*ids, kept])
    former = [code(store, person) for person in [*ids, kept]]
    print_again(store, ids, PrintReason.LOST)
    now = [code(store, person) for person in [*ids, kept]]
    assert [old == new for old, new in zip(former, now, strict=True)] == [*[False] * many, True]
    assert len(set(now)) == many + 1
    assert all(len(new) == 26 for new in now)
    void = [store.ask(printing.void_code, old) for old in former[:-1]]
    assert [(row and row.person_id, row and row.reason) for row in void] == [
        (person, VoidReason.LOST) for person in ids
    ]
    assert store.ask(printing.void_code, former[-1]) is None
    store.undo()
    assert [code(store, person) for person in [*ids, kept]] == former
    assert store.ask(printing.void_code, former[0]) is None
    store.redo()
    assert [code(store, person) for person in [*ids, kept]] == now
    assert isinstance(store.ask(printing.void_code, former[0]), VoidRow)


def test_lost_twice_both_old_codes_are_known(store: Store) -> None:
    person = a_person(store)
    codes = []
    for _ in range(2):
        codes.append(code(store, person))
        print_again(store, [person], PrintReason.LOST)
    assert all(store.ask(printing.void_code, old) for old in codes)


@pytest.mark.parametrize("reason", [PrintReason.JAMMED, PrintReason.CHANGED, PrintReason.FIRST])
def test_for_other_reasons_the_code_stays(store: Store, reason: PrintReason) -> None:
    person = a_person(store)
    a_run(store, [person])
    before, step = code(store, person), store.undo_step
    print_again(store, [person], reason)
    assert (code(store, person), store.undo_step) == (before, step)


def test_nobody_registered_nothing_void(store: Store) -> None:
    step = store.undo_step
    print_again(store, [99], PrintReason.LOST)
    assert store.undo_step == step


@pytest.mark.parametrize(
    ("kept_has", "other_has", "stays"),
    [(True, True, "A"), (True, False, "A"), (False, True, "B"), (False, False, "A")],
)
def test_merging_keeps_the_code_that_a_card_shows(
    store: Store, *, kept_has: bool, other_has: bool, stays: str
) -> None:
    kept, other = a_person(store, "Jan Nowak", code="A"), a_person(store, "Jan Nowak", code="B")
    for person, has in ((kept, kept_has), (other, other_has)):
        if has:
            a_run(store, [person], at=NOON)
    merge_people(store, kept, other)
    assert code(store, kept) == stays
    [gone] = {"A", "B"} - {stays}
    void = store.ask(printing.void_code, gone)
    assert (void and void.person_id, void and void.reason) == (kept, VoidReason.MERGED)
    assert states(store, kept) == [PRINTED if kept_has or other_has else NOT]
    assert sum(run.cards for run in store.ask(printing.runs)) == kept_has + other_has
    store.undo()
    assert [code(store, person) for person in (kept, other)] == ["A", "B"]
    assert states(store, kept, other) == [PRINTED if has else NOT for has in (kept_has, other_has)]
    assert store.ask(printing.void_code, gone) is None


def test_merging_hands_over_what_was_void_before(store: Store) -> None:
    kept, other = a_person(store), a_person(store, code="OLD")
    print_again(store, [other], PrintReason.LOST)
    former = code(store, other)
    merge_people(store, kept, other)
    found = [store.ask(printing.void_code, each) for each in ("OLD", former)]
    assert [row and (row.person_id, row.reason) for row in found] == [
        (kept, VoidReason.LOST),
        (kept, VoidReason.MERGED),
    ]


RECORD = """
import sys
from pathlib import Path
from app.queries import people, printing
from app.store import Store
from app.usecases.printing import NewRun, record_run

with Store.open(Path(sys.argv[1])) as store:
    cards = store.ask(printing.new_cards, store.ask(people.find_ids), per_box=100)
    print("begin", flush=True)
    for _ in range(1000):
        record_run(store, NewRun("badge"), cards)
        print("kept", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_program_killed_while_it_keeps_runs_leaves_whole_runs(store: Store) -> None:
    for _ in range(120):
        a_person(store)
    store.close()
    root = Path(__file__).parents[2]
    program = subprocess.Popen(
        [sys.executable, "-c", RECORD, str(store.path)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
    )
    with program:
        assert program.stdout is not None
        said = [program.stdout.readline() for _ in range(3)]
        program.send_signal(signal.SIGKILL)
        said += program.stdout.readlines()
    confirmed = said.count("kept\n")
    with Store.open(store.path) as again:
        found = [run.cards for run in again.ask(printing.runs)]
    assert confirmed <= len(found) <= confirmed + 1
    assert set(found) == {120}
