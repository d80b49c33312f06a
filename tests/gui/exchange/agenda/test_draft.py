"""A programme that was read and compared."""

from pathlib import Path

import pytest
from gui.exchange.agenda.conftest import Write

from app.base.errors import FileProblem
from app.base.progress import Silent
from app.exchange.subject import OtherSubject, Subject
from app.gui.exchange.agenda.draft import again, begin, perform
from app.queries import agenda
from app.store import Store
from app.usecases.events import edit_event


def test_a_file_is_read_compared_and_imported(store: Store, write: Write) -> None:
    draft = begin(store, write(), Silent())
    assert (draft.new, draft.changed, draft.subject) == (2, 0, Subject.AGENDA)
    done = perform(store, draft, None, Silent())
    assert (done.new, done.refused, done.rooms, done.people) == (2, 1, 1, 2)
    assert done.first in {row.id for row in store.ask(agenda.sessions)}
    after = again(store, draft, Silent())
    assert (after.new, after.changed, after.programme) == (0, 0, draft.programme)


def test_another_clock_of_the_conference_reads_the_file_anew(store: Store, write: Write) -> None:
    draft = begin(store, write(), Silent())
    edit_event(store, {"time_zone": "Asia/Tokyo"})
    assert again(store, draft, Silent()).into != draft.into


def test_people_and_nonsense_are_refused(store: Store, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Given name;Family name\nAnna;Nowak", encoding="utf-8")
    with pytest.raises(OtherSubject, match="is a list of people"):
        begin(store, people, Silent())
    other = tmp_path / "other.csv"
    other.write_text("a;b\n1;2", encoding="utf-8")
    with pytest.raises(FileProblem):
        begin(store, other, Silent())
