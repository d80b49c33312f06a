"""A mapping as plain JSON, for the file of the conference and for the command line."""

from typing import Any

from app.base.errors import FileProblem
from app.base.words import N_
from app.rules.importing.values import ColumnMap, DateOrder, ImportMapping, NameSplit, Target
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus

GONE = "gone"


def to_json(mapping: ImportMapping) -> dict[str, Any]:
    """Everything that is not what it is anyway."""
    return {
        "columns": [_column_to_json(column) for column in mapping.columns],
        "fixed": {target.value: text for target, text in mapping.fixed.items()},
        "name_split": mapping.name_split.value,
        "date_order": mapping.date_order.value if mapping.date_order else None,
        "status_words": {
            word: status.value if status else GONE for word, status in mapping.status_words.items()
        },
        "add_plus": mapping.add_plus,
        "system": mapping.system,
    }


def _column_to_json(column: ColumnMap) -> dict[str, Any]:
    stored: dict[str, Any] = {"position": column.position, "target": column.target.value}
    if column.question_id is not None:
        stored["question_id"] = column.question_id
    if column.label:
        stored["label"] = column.label
    if column.kind is not QuestionKind.TEXT:
        stored["kind"] = column.kind.value
    if column.options:
        stored["options"] = list(column.options)
    if column.option:
        stored["option"] = column.option
    return stored


def from_json(stored: Any) -> ImportMapping:  # noqa: ANN401 - whatever stands in the file
    """The mapping; raises FileProblem if it is not one."""
    try:
        return ImportMapping(
            columns=tuple(_column_from_json(column) for column in stored["columns"]),
            fixed={Target(key): str(text) for key, text in stored.get("fixed", {}).items()},
            name_split=NameSplit(stored.get("name_split", NameSplit.FAMILY_LAST)),
            date_order=DateOrder(stored["date_order"]) if stored.get("date_order") else None,
            status_words={
                str(word): None if status == GONE else RegistrationStatus(status)
                for word, status in stored.get("status_words", {}).items()
            },
            add_plus=bool(stored.get("add_plus")),
            system=str(stored.get("system", "")),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise FileProblem(
            N_("This is not a column mapping. Save one from the import page and use that.")
        ) from None


def _column_from_json(stored: dict[str, Any]) -> ColumnMap:
    question_id = stored.get("question_id")
    return ColumnMap(
        position=int(stored["position"]),
        target=Target(stored["target"]),
        question_id=None if question_id is None else int(question_id),
        label=str(stored.get("label", "")),
        kind=QuestionKind(stored.get("kind", QuestionKind.TEXT)),
        options=tuple(map(str, stored.get("options", ()))),
        option=str(stored.get("option", "")),
    )
