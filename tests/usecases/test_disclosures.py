"""What leaves is noted; that it cannot be noted never costs what left."""

from pathlib import Path

import pytest
from factories import a_person

from app.base.errors import NotFound, RuleBroken
from app.queries import disclosures
from app.rules.closing import DisclosureKind
from app.store import Store
from app.usecases.disclosures import name_recipient, note_disclosure


def test_what_left_is_noted_and_not_undone(store: Store) -> None:
    a_person(store)
    assert note_disclosure(
        store,
        DisclosureKind.EXPORT,
        "Rooming list",
        columns=("family", "hotel"),
        people=12,
        file_name="hotel.xlsx",
        recipient="Hotel",
    )
    store.undo()
    [row] = store.ask(disclosures.rows)
    assert (row.kind, row.what, row.columns) == (
        DisclosureKind.EXPORT,
        "Rooming list",
        ("family", "hotel"),
    )
    assert (row.people, row.file_name, row.recipient) == (12, "hotel.xlsx", "Hotel")


def test_for_whom_it_was_may_be_said_later(store: Store) -> None:
    for recipient in ("Hotel", "", "Hotel"):
        note_disclosure(store, DisclosureKind.EXPORT, "List", recipient=recipient)
    name_recipient(store, 2, " Astoria ")
    assert [row.recipient for row in store.ask(disclosures.rows)] == ["Hotel", "Astoria", "Hotel"]
    assert store.ask(disclosures.recipients) == ["Hotel", "Astoria"]
    with pytest.raises(NotFound):
        name_recipient(store, 7, "Nobody")
    with pytest.raises(RuleBroken):
        name_recipient(store, 2, "x" * 301)


def test_a_paper_about_one_person_does_not_say_whom(store: Store) -> None:
    note_disclosure(store, DisclosureKind.ONE_PERSON, "Data", people=1, file_name="Ilze.pdf")
    assert [row.file_name for row in store.ask(disclosures.rows)] == [""]


def test_whatever_is_said_fits(store: Store) -> None:
    columns = [f"{number} {'x' * 190}" for number in range(100)]
    assert note_disclosure(
        store,
        DisclosureKind.DOCUMENT,
        "ł" * 400,
        columns=columns,
        people=-1,
        file_name="\ud800\0" + "n" * 300,
    )
    [row] = store.ask(disclosures.rows)
    assert (len(row.what), row.people, len(row.columns)) == (300, 0, 45)
    assert row.file_name == "?" + "n" * 199


def test_a_file_that_is_only_read_takes_no_note(store: Store) -> None:
    path: Path = store.path
    store.close()
    path.chmod(0o400)
    try:
        with Store.open(path) as again:
            noted = note_disclosure(again, DisclosureKind.COPY, "Copy")
            assert noted is not again.read_only
    finally:
        path.chmod(0o600)
