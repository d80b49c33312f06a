"""Words are blotted out wherever somebody may have written them, evidence included."""

from datetime import UTC, datetime
from typing import Any

from factories import a_person
from sqlalchemy import select

from app.base.texts import Texts
from app.model import Base, CheckIn, CheckInPoint, Commitment, ImportRow, ImportSource, SavedFilter
from app.store import Store
from app.usecases.blotting import blot_out, rewrite

NOW = datetime(2027, 12, 10, 8, tzinfo=UTC)


def fill(store: Store, *rows: Base) -> None:
    with store.change("Fill") as change:
        for row in rows:
            change.add(row)
            change.flush()


def values(store: Store, *columns: Any) -> list[Any]:  # noqa: ANN401 - columns of any kind
    with store.read() as read:
        return [tuple(row) for row in read.execute(select(*columns).order_by(columns[0]))]


def test_whole_words_in_any_case(store: Store) -> None:
    fill(store, *(Commitment(what=Texts(), who=who) for who in ("ask IDA@X.example", "ida@x.exam")))
    with store.erase("Erase") as change:
        blot_out(change, ["ida@x.example"])
    assert values(store, Commitment.id, Commitment.who) == [(1, "ask …"), (2, "ida@x.exam")]


def test_a_short_word_is_not_looked_for(store: Store) -> None:
    fill(store, Commitment(what=Texts(), who="1234"))
    with store.erase("Erase") as change:
        blot_out(change, ["1234"])
    assert values(store, Commitment.id, Commitment.who) == [(1, "1234")]


def test_json_and_names_that_may_not_repeat(store: Store) -> None:
    query = {"text": "Ida Quetzal", "more": ["Ida Quetzal!"], "Ida Quetzal": 1}
    fill(
        store,
        SavedFilter(page="people", name="Ida Quetzal", query=query),
        SavedFilter(page="people", name="IDA QUETZAL", query={}),
    )
    with store.erase("Erase") as change:
        blot_out(change, ["Ida Quetzal"])
    assert values(store, SavedFilter.id, SavedFilter.name, SavedFilter.query) == [
        (1, "… 1", {"text": "…", "more": ["…!"], "…": 1}),
        (2, "… 2", {}),
    ]


def test_keys_of_lines_stay_apart(store: Store) -> None:
    person = a_person(store)
    fill(
        store,
        ImportSource(id=1, shape="x", mapping={}, last_at=NOW),
        *(
            ImportRow(source_id=1, person_id=person, key=key, contents={})
            for key in ("a@x.example", "a@x.example 2", "own")
        ),
    )
    with store.erase("Erase") as change:
        blot_out(change, ["a@x.example"])
    assert values(store, ImportRow.id, ImportRow.key) == [(1, "…1"), (2, "…2"), (3, "own")]


def test_evidence_is_put_back_with_what_voids_it(store: Store) -> None:
    a_person(store)
    known = {"point_id": 1, "registration_id": 1, "at": NOW}
    fill(
        store,
        CheckInPoint(id=1, name=Texts(en="Day")),
        CheckIn(id=1, note="Quetzal came", **known),
        CheckIn(id=2, note="Quetzal came", voids_id=1, **known),
        CheckIn(id=3, note="x", **known),
    )
    with store.erase("Erase") as change:
        blot_out(change, ["Quetzal"])
    columns = (CheckIn.id, CheckIn.note, CheckIn.voids_id, CheckIn.at)
    assert values(store, *columns) == [
        (1, "… came", None, NOW),
        (2, "… came", 1, NOW),
        (3, "x", None, NOW),
    ]


def test_nothing_to_rewrite_is_no_change(store: Store) -> None:
    with store.change("Nothing") as change:
        rewrite(change, CheckIn, {})
        blot_out(change, [])
    assert store.undo_step is None
