"""Reports are written and made final, promises made and kept, and come back with Undo."""

from collections.abc import Callable
from datetime import date

import pytest
from factories import a_person, an_organisation
from outcome_making import a_commitment, a_panel

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.queries import outcomes as reading
from app.rules.outcomes import OutcomeState
from app.store import Store
from app.usecases import outcomes
from app.usecases.agenda import remove_sessions

DAY = date(2028, 1, 31)


def state(store: Store, panel: int) -> OutcomeState | None:
    row = store.ask(reading.outcome, panel)
    return row.state if row else None


def test_a_report_is_begun_and_goes_on(store: Store) -> None:
    panel = a_panel(store)
    outcomes.write_outcome(store, panel, {"summary": Texts(en="Short")})
    outcomes.write_outcome(store, panel, {"conclusions": Texts(pl="Wnioski"), "notes": "N"})
    row = store.ask(reading.outcome, panel)
    assert row is not None
    assert (row.summary, row.conclusions) == (Texts(en="Short"), Texts(pl="Wnioski"))
    store.undo()
    store.undo()
    assert state(store, panel) is OutcomeState.EMPTY
    store.redo()
    assert state(store, panel) is OutcomeState.DRAFT


def test_reports_are_made_final_and_drafts_again(store: Store) -> None:
    written, empty = a_panel(store, "1"), a_panel(store, "2")
    outcomes.write_outcome(store, written, {"notes": "N"})
    outcomes.set_final(store, [written, empty])
    assert (state(store, written), state(store, empty)) == (OutcomeState.FINAL, OutcomeState.EMPTY)
    outcomes.set_final(store, [written], final=False)
    assert state(store, written) is OutcomeState.DRAFT
    assert store.undo_step is not None
    assert store.undo_step.label == "Make reports drafts again"


def test_a_report_goes_with_its_session_and_a_promise_stays(store: Store) -> None:
    panel = a_panel(store)
    outcomes.write_outcome(store, panel, {"notes": "N"})
    a_commitment(store, session_id=panel)
    remove_sessions(store, [panel])
    assert store.ask(reading.outcome, panel) is None
    assert [row.session_id for row in store.ask(reading.commitments)] == [None]
    store.undo()
    assert state(store, panel) is OutcomeState.DRAFT
    assert [row.session_id for row in store.ask(reading.commitments)] == [panel]


def test_promises_are_changed_kept_ordered_and_removed(store: Store) -> None:
    ids = [a_commitment(store, str(number)) for number in range(3)]
    body, person = an_organisation(store), a_person(store)
    outcomes.edit_commitment(store, ids[0], {"person_id": person, "due_on": DAY})
    outcomes.edit_commitment(store, ids[1], {"organisation_id": body, "note": "x"})
    outcomes.set_done(store, ids[:2], DAY)
    outcomes.order_commitments(store, ids[::-1])
    rows = store.ask(reading.commitments)
    assert [(row.id, row.done_on) for row in rows] == [(3, None), (2, DAY), (1, DAY)]
    outcomes.set_done(store, ids[:1], None)
    outcomes.remove_commitments(store, ids[1:])
    assert [(row.id, row.done_on) for row in store.ask(reading.commitments)] == [(1, None)]
    store.undo()
    assert [row.id for row in store.ask(reading.commitments)] == [3, 2, 1]


def test_a_new_promise_stands_last(store: Store) -> None:
    ids = [a_commitment(store), a_commitment(store)]
    outcomes.order_commitments(store, ids[::-1])
    last = a_commitment(store)
    assert [row.id for row in store.ask(reading.commitments)] == [*ids[::-1], last]


def test_who_made_a_promise_may_go(store: Store) -> None:
    from app.usecases.people import remove_people

    person = a_person(store)
    a_commitment(store, person_id=person)
    remove_people(store, [person])
    row = store.ask(reading.commitments)[0]
    assert (row.person_id, row.person) == (None, None)


def test_a_promise_says_what(store: Store) -> None:
    for refuse in (
        lambda: outcomes.add_commitment(store, {}),
        lambda: outcomes.edit_commitment(store, a_commitment(store), {"what": Texts()}),
    ):
        with pytest.raises(RuleBroken) as refused:
            refuse()
        assert (refused.value.field, str(refused.value)) == (
            "what",
            "What is missing. Please fill it in.",
        )


GONE: list[Callable[[Store], object]] = [
    lambda store: outcomes.write_outcome(store, 99, {"notes": "N"}),
    lambda store: outcomes.set_final(store, [99]),
    lambda store: a_commitment(store, session_id=99),
    lambda store: a_commitment(store, person_id=99),
    lambda store: a_commitment(store, organisation_id=99),
    lambda store: outcomes.edit_commitment(store, 99, {"note": "x"}),
    lambda store: outcomes.set_done(store, [99], DAY),
    lambda store: outcomes.order_commitments(store, [99]),
    lambda store: outcomes.remove_commitments(store, [99]),
]


@pytest.mark.parametrize("change", GONE)
def test_what_has_gone_is_said_to_be_gone(store: Store, change: Callable[[Store], object]) -> None:
    with pytest.raises(NotFound, match=r"^This record no longer exists"):
        change(store)
    assert store.ask(reading.commitments) == []
