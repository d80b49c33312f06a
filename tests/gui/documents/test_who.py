"""Whom a document is made for."""

from app.documents.document import Asked
from app.gui.documents.who import Who, Whom, from_json
from app.queries import delegations, people, printing
from app.queries.people import PeopleFilter
from app.queries.printing import NewCard
from app.rules.printing import PrintState
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.people import edit_people
from app.usecases.printing import NewRun, record_run


def ids(store: Store, who: Who) -> tuple[int, ...] | None:
    return store.ask(lambda read: who.asked(read, "badge")).person_ids


def test_everybody_is_not_counted_out(store: Store) -> None:
    assert store.ask(lambda read: Who().asked(read, "badge")) == Asked()


def test_a_filter(store: Store) -> None:
    wanted = PeopleFilter(status=RegistrationStatus.CONFIRMED)
    found = ids(store, Who(Whom.FILTER, wanted))
    assert found == tuple(store.ask(people.find_ids, wanted))


def test_delegations_one_after_the_other(store: Store) -> None:
    first, second, *_rest = store.ask(delegations.rows)
    found = ids(store, Who(Whom.DELEGATIONS, delegation_ids=(second.id, first.id)))
    assert found is not None
    of_second = ids(store, Who(Whom.DELEGATIONS, delegation_ids=(second.id,)))
    assert of_second == found[: len(of_second or ())]
    assert ids(store, Who(Whom.DELEGATIONS)) == ()


def test_selected_people(store: Store) -> None:
    assert ids(store, Who(Whom.SELECTED, person_ids=(5, 2))) == (5, 2)


def test_not_yet_printed_and_changed_since(store: Store) -> None:
    before = ids(store, Who(Whom.NOT_PRINTED))
    assert before
    who = before[0]
    record_run(store, NewRun("badge"), store.ask(printing.new_cards, [who]))
    assert who not in (ids(store, Who(Whom.NOT_PRINTED)) or ())
    known = ids(store, Who(Whom.CHANGED)) or ()
    assert who not in known
    edit_people(store, [who], {"given": "Zenobia"})
    assert set(ids(store, Who(Whom.CHANGED)) or ()) == {who, *known}
    assert store.ask(printing.states, [who]) == {who: PrintState.CHANGED}
    assert isinstance(store.ask(printing.new_cards, [who])[0], NewCard)


def test_plain_json() -> None:
    for who in (
        Who(),
        Who(Whom.FILTER, PeopleFilter(text="ann")),
        Who(Whom.DELEGATIONS, delegation_ids=(1, 2)),
        Who(Whom.SELECTED, person_ids=(7,)),
        Who(Whom.CHANGED),
    ):
        assert from_json(who.to_json()) == who
    assert from_json({"whom": "selected", "people": ["a", True, 3]}) == Who(
        Whom.SELECTED, person_ids=(3,)
    )
