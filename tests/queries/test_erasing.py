"""The dry run counts what would go and says what stays; it changes nothing."""

from attending import SATURDAY, a_held_conference
from factories import a_delegation, a_person

from app.queries import erasing
from app.queries.erasing import Going, Staying
from app.rules.closing import DataCategory
from app.store import Store
from app.usecases.attendance import Sheet, withdraw_signatures

HEALTH, PHONES = DataCategory.HEALTH, DataCategory.PHONES
EVERYTHING = DataCategory.ALL_BUT_EVIDENCE


def test_an_empty_file_has_nothing_to_lose(store: Store) -> None:
    found = store.ask(erasing.dry_run, [EVERYTHING])
    assert (found.categories, found.going, found.staying) == (tuple(DataCategory), (), ())
    assert found.count == 0
    assert not store.ask(erasing.holds_any, EVERYTHING)


def test_what_would_go_and_what_would_stay(store: Store) -> None:
    riga = a_delegation(store, contact_phone="+371 1")
    for name in ("Ada A", "Bo B", "Cy C"):
        a_person(store, name, delegation=riga, phone="+49 1", logistics={"diet": "vegan"})
    found = store.ask(erasing.dry_run, [PHONES])
    assert found.going == (
        Going("person.phone", "Phone", 3),
        Going("delegation.contact_phone", "Phone of the contact", 1),
    )
    assert found.count == 4
    assert found.staying == (
        Staying("person", "Names of people", 3, "Evidence is about them"),
        Staying("delegation", "Delegations", 1, "Evidence is about them"),
        Staying("membership", "Members of delegations", 3, "Evidence is about them"),
    )
    assert store.ask(erasing.going, [HEALTH]) == [Going("logistics.diet", "Diet", 3)]
    keys = [each.key for each in store.ask(erasing.going, [EVERYTHING])]
    assert keys == ["logistics.diet", "person.phone", "delegation.contact_phone", "logistics"]


def test_everything_holds_what_its_parts_hold(store: Store) -> None:
    a_person(store, phone="+49 1")
    held = [each for each in DataCategory if store.ask(erasing.holds_any, each)]
    assert held == [PHONES, EVERYTHING]
    counts = store.ask(erasing.held)
    assert {category: count for category, count in counts.items() if count} == {
        PHONES: 1,
        EVERYTHING: 1,
    }


def test_counts_that_stay_are_of_those_who_were_there(store: Store) -> None:
    held = a_held_conference(store)
    assert store.ask(erasing.counts_kept) == {
        "registered": 4,
        "women_registered": 2,
        "men_registered": 1,
        "there": 3,
        "women_there": 1,
        "men_there": 1,
        "countries_there": 2,
        "delegations_there": 2,
    }
    withdraw_signatures(store, Sheet(SATURDAY), [held.bo])
    assert store.ask(erasing.counts_kept)["there"] == 2
