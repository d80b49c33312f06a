"""Many rows in few statements, each with its own values."""

from pathlib import Path

from factories import a_person, a_store
from sqlalchemy import event

from app.model import Person
from app.queries import people
from app.usecases.bulk import table_of, write_rows


def test_rows_with_the_same_columns_share_a_statement(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    ids = [a_person(store, f"Jan E{n}") for n in range(3)]
    rows = {ids[0]: {"phone": "1"}, ids[1]: {"phone": "2"}, ids[2]: {"title": "Dr", "phone": ""}}
    sent: list[str] = []
    with store.change("Import") as change:
        note = lambda *told: sent.append(told[2])  # noqa: E731 - shorter than its name
        event.listen(change.get_bind(), "before_cursor_execute", note)
        write_rows(change, Person, "id", {**rows, 99: {}})
        event.remove(change.get_bind(), "before_cursor_execute", note)
    assert len([s for s in sent if s.startswith("UPDATE")]) == 2
    found = store.ask(people.rows, ids)
    assert [(found[i].phone, found[i].title) for i in ids] == [("1", ""), ("2", ""), ("", "Dr")]


def test_the_table_behind_a_kind() -> None:
    assert table_of(Person).name == "person"
