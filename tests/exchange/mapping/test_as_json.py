"""A mapping as JSON."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import FileProblem
from app.exchange.mapping.as_json import from_json, to_json
from app.rules.importing.values import ColumnMap, DateOrder, ImportMapping, NameSplit, Target
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus

COLUMNS = st.builds(
    ColumnMap,
    position=st.integers(0, 50),
    target=st.sampled_from(Target),
    question_id=st.none() | st.integers(1, 9),
    label=st.text(max_size=9),
    kind=st.sampled_from(QuestionKind),
    options=st.lists(st.text(max_size=9), max_size=3).map(tuple),
    option=st.text(max_size=9),
)
MAPPINGS = st.builds(
    ImportMapping,
    columns=st.lists(COLUMNS, max_size=3).map(tuple),
    fixed=st.dictionaries(st.sampled_from(Target), st.text(max_size=9), max_size=2),
    name_split=st.sampled_from(NameSplit),
    date_order=st.none() | st.sampled_from(DateOrder),
    status_words=st.dictionaries(
        st.text(max_size=9), st.none() | st.sampled_from(RegistrationStatus), max_size=2
    ),
    add_plus=st.booleans(),
    system=st.text(max_size=9),
)


@given(MAPPINGS)
def test_a_mapping_that_was_written_is_read_again(mapping: ImportMapping) -> None:
    assert from_json(json.loads(json.dumps(to_json(mapping)))) == mapping


def test_a_guess_that_was_kept_is_sure() -> None:
    guessed = ImportMapping((ColumnMap(0, Target.CITY, sure=False),))
    assert from_json(to_json(guessed)).columns == (replace(guessed.columns[0], sure=True),)


def test_the_json_is_plain() -> None:
    mapping = ImportMapping(
        (
            ColumnMap(0, Target.FAMILY),
            ColumnMap(2, Target.NEW_QUESTION, label="Soup?", kind=QuestionKind.YES_NO),
        ),
        fixed={Target.CATEGORY: "Guest"},
        date_order=DateOrder.DAY_FIRST,
        status_words={"ok": RegistrationStatus.CONFIRMED, "off": None},
    )
    assert to_json(mapping) == {
        "columns": [
            {"position": 0, "target": "family"},
            {"position": 2, "target": "new_question", "label": "Soup?", "kind": "yes_no"},
        ],
        "fixed": {"category": "Guest"},
        "name_split": "family_last",
        "date_order": "dmy",
        "status_words": {"ok": "confirmed", "off": "gone"},
        "add_plus": False,
        "system": "",
    }


def test_only_the_columns_must_be_there() -> None:
    stored = {"columns": [{"position": 1, "target": "email"}]}
    assert from_json(stored) == ImportMapping((ColumnMap(1, Target.EMAIL),))


@pytest.mark.parametrize(
    "stored",
    [
        None,
        [],
        "columns",
        {},
        {"columns": None},
        {"columns": "ab"},
        {"columns": [{"position": 0}]},
        {"columns": [{"position": "x", "target": "email"}]},
        {"columns": [{"position": float("inf"), "target": "email"}]},
        {"columns": [{"position": 0, "target": "shoe size"}]},
        {"columns": [], "fixed": []},
        {"columns": [], "date_order": "ydm"},
        {"columns": [], "status_words": {"ok": "fine"}},
    ],
)
def test_anything_else_is_refused_with_a_sentence(stored: Any) -> None:  # noqa: ANN401 - whatever stands in a file
    with pytest.raises(FileProblem) as refused:
        from_json(stored)
    assert str(refused.value) == (
        "This is not a column mapping. Save one from the import page and use that."
    )
