"""The long stages of an import."""

from pathlib import Path

import pytest
from gui.exchange.conftest import HEADS, LINES, Write

from app.base.errors import FileProblem
from app.base.progress import Silent
from app.gui.exchange import work
from app.gui.exchange.draft import Origin
from app.queries import people
from app.rules.importing.values import OutcomeKind, Target
from app.rules.questions import QuestionKind
from app.store import Store


def test_a_list_goes_through_all_stages(store: Store, write: Write) -> None:
    draft = work.begin(store, Origin(write()), Silent())
    assert draft.table.headers == HEADS
    assert not draft.remembered
    found = work.read_again(draft)
    assert [problem.line for problem in found.reading.problems] == [5]
    dry, gone = work.check(store, draft, Silent())
    assert [outcome.kind for outcome in dry.outcomes] == [
        OutcomeKind.CHANGED,
        OutcomeKind.UNCHANGED,
        OutcomeKind.NEW,
        OutcomeKind.REFUSED,
        OutcomeKind.DUPLICATE,
    ]
    assert gone == {}
    checked = type(draft)(**{**vars(draft), "dry": dry})
    ids = work.perform(store, checked, None, Silent())
    rows = store.ask(people.rows, ids)
    assert [rows[row_id].given for row_id in ids] == ["Anna", "Wanda"]
    assert work.begin(store, Origin(write(LINES[:1])), Silent()).remembered


def test_a_column_becomes_the_question_that_fits(store: Store, write: Write) -> None:
    lines = [("Anna", f"Nowak {n}", "", "", ("S", "M")[n % 2], "") for n in range(12)]
    draft = work.begin(store, Origin(write(lines)), Silent())
    column = work.as_new_question(draft, 4)
    assert (column.target, column.label) == (Target.NEW_QUESTION, "Function")
    assert (column.kind, column.options, column.sure) == (QuestionKind.CHOICE, ("S", "M"), True)
    assert work.as_new_question(draft, 2).kind is QuestionKind.TEXT


def test_a_folder_that_cannot_be_made_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileProblem, match="could not be made"):
        work.write_forms(store, tmp_path / "file" / "forms", (), "", Silent())
