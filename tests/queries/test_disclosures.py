"""What left the computer, newest first, and what of it may concern somebody."""

from datetime import UTC, datetime

from factories import a_person

from app.model import Disclosure
from app.queries import disclosures
from app.rules.closing import DisclosureKind
from app.store import Store
from app.usecases.disclosures import note_disclosure


def test_the_newest_first(store: Store) -> None:
    assert (store.ask(disclosures.rows), store.ask(disclosures.count)) == ([], 0)
    for what in ("First", "Second", "Third"):
        note_disclosure(store, DisclosureKind.EXPORT, what)
    assert [row.what for row in store.ask(disclosures.rows)] == ["Third", "Second", "First"]
    assert [row.what for row in store.ask(disclosures.rows, limit=1)] == ["Third"]
    assert store.ask(disclosures.count) == 3


def test_the_clock_may_have_been_set_back(store: Store) -> None:
    with store.change("Note") as change:
        for hour in (12, 9):
            at = datetime(2027, 12, 10, hour, tzinfo=UTC)
            change.add(Disclosure(at=at, kind=DisclosureKind.EXPORT, what=f"{hour}", people=0))
    assert [row.what for row in store.ask(disclosures.rows)] == ["9", "12"]


def test_a_folder_has_its_name(store: Store) -> None:
    for what in ("evidence", "materials"):
        note_disclosure(store, DisclosureKind.BUNDLE, what)
    note_disclosure(store, DisclosureKind.EXPORT, "evidence")
    names = [row.what for row in store.ask(disclosures.rows)]
    assert names == ["evidence", "Folder for participants", "Evidence for the funder"]


def test_what_may_concern_a_person(store: Store) -> None:
    note_disclosure(store, DisclosureKind.EXPORT, "Before")
    registered, stranger = a_person(store), a_person(store, "Jan Nowak", status=None)
    note_disclosure(store, DisclosureKind.EXPORT, "After")
    note_disclosure(store, DisclosureKind.ONE_PERSON, "Of somebody")
    note_disclosure(store, DisclosureKind.COPY, "Copy")
    concerning = disclosures.since_registered
    found = [row.what for row in store.ask(concerning, registered)]
    assert [what for what in found if what != "Before"] == ["After", "Copy"]
    assert store.ask(concerning, stranger) == []
