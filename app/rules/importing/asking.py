"""The questions behind the columns of a file: those of the conference and new ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.base.texts import Texts, fold
from app.rules import fields
from app.rules.importing.plain import as_text, is_blank
from app.rules.importing.values import ColumnMap, Record, Target
from app.rules.questions import WITH_OPTIONS, QuestionKind, check_answer

MOST_OPTIONS_TEXT = 8_000
"""Characters of all choices together that a question can hold."""
ASKING = frozenset({Target.QUESTION, Target.NEW_QUESTION})


@dataclass(frozen=True)
class KnownQuestion:
    """A question of the conference."""

    id: int
    label: Texts
    kind: QuestionKind
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """One question of a file with its columns; `known_id` is None where it is a new one.

    `grows` where the question came by an import, so that new choices are added to it.
    """

    label: str
    kind: QuestionKind
    columns: tuple[ColumnMap, ...]
    options: tuple[str, ...] = ()
    known_id: int | None = None
    grows: bool = False
    _checked: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def position(self) -> int:
        """Its first column, by which its answers are called."""
        return self.columns[0].position

    def answer(self, record: Record) -> Any:  # noqa: ANN401 - as the question's kind has it
        """What a line answers, None if nothing; raises RuleBroken."""
        value = self.given(record)
        if is_blank(value):
            return None
        key = (type(value), value)
        if key not in self._checked:
            self._checked[key] = check_answer(self.kind, self.options, self._fitting(value))
        return self._checked[key]

    def given(self, record: Record) -> Any:  # noqa: ANN401 - the same
        """What stands in its columns, before it is checked."""
        answers = record.answers
        if len(self.columns) == 1 and not self.columns[0].option:
            return answers.get(self.columns[0].position)
        if not any(column.option for column in self.columns):
            found = (answers.get(column.position) for column in self.columns)
            return next((value for value in found if not is_blank(value)), None)
        chosen: list[str] = []
        for column in self.columns:
            value = answers.get(column.position)
            if column.option and value is True:
                chosen.append(column.option)
            elif not column.option and value:
                chosen.extend(value if isinstance(value, tuple) else (str(value),))
        return tuple(chosen)

    def _fitting(self, value: Any) -> Any:  # noqa: ANN401 - the same
        if self.kind is QuestionKind.YES_NO:
            return value
        if self.kind is QuestionKind.CHOICES:
            return value if isinstance(value, tuple) else (as_text(value),)
        return as_text(value)


class Asking:
    """All questions of a file."""

    def __init__(
        self,
        columns: Iterable[ColumnMap],
        known: Sequence[KnownQuestion],
        records: Sequence[Record],
    ) -> None:
        by_id = {question.id: question for question in known}
        by_label = {fold(text): q for q in reversed(known) for text in q.label.values()}
        groups: dict[object, list[ColumnMap]] = {}
        questions: dict[object, KnownQuestion | None] = {}
        for column in columns:
            if column.target not in ASKING:
                continue
            question = _question(column, by_id, by_label)
            if question is None and not column.label.strip():
                continue  # it asked what nobody asks any more
            key: object = question.id if question else fold(column.label) or column.label
            groups.setdefault(key, []).append(column)
            questions[key] = question
        self.all = tuple(
            _asked(questions[key], tuple(group), records) for key, group in groups.items()
        )
        self.by_position: Mapping[int, Asked] = {
            column.position: asked for asked in self.all for column in asked.columns
        }


def _question(
    column: ColumnMap, by_id: Mapping[int, KnownQuestion], by_label: Mapping[str, KnownQuestion]
) -> KnownQuestion | None:
    known = by_id.get(column.question_id) if column.question_id is not None else None
    if known is not None and _is_called(known, column.label):
        return known
    return by_label.get(fold(column.label)) if column.label.strip() else None


def _is_called(known: KnownQuestion, label: str) -> bool:
    return not label or any(fold(text) == fold(label) for text in known.label.values())


def _asked(
    known: KnownQuestion | None, columns: tuple[ColumnMap, ...], records: Sequence[Record]
) -> Asked:
    grows = all(column.target is Target.NEW_QUESTION for column in columns)
    if known is not None and not (grows and known.kind in WITH_OPTIONS):
        return Asked(known.label.best(("en",)), known.kind, columns, known.options, known.id)
    kind = known.kind if known else _kind(columns)
    first = known.options if known else ()
    asked = Asked(
        _label(columns[0].label), kind, columns, first, known.id if known else None, grows=True
    )
    if kind not in WITH_OPTIONS:
        return asked
    options = _options(asked, records)
    fitting = all(len(option) <= fields.NAME for option in options)
    if options and fitting and sum(len(option) + 4 for option in options) <= MOST_OPTIONS_TEXT:
        return replace(asked, options=options, _checked={})
    if known is not None:
        return replace(asked, grows=False, _checked={})
    return replace(asked, kind=QuestionKind.TEXT, options=(), _checked={})


def _kind(columns: Sequence[ColumnMap]) -> QuestionKind:
    if any(column.option for column in columns):
        return QuestionKind.CHOICES
    kinds = {column.kind for column in columns}
    return kinds.pop() if len(kinds) == 1 else QuestionKind.TEXT


def _label(text: str) -> str:
    """The question in the length that is kept."""
    label = " ".join(text.split())
    return label if len(label) <= fields.LINE else f"{label[: fields.LINE - 1]}…"


def _options(asked: Asked, records: Sequence[Record]) -> tuple[str, ...]:
    """The known choices first, then those of the columns, then what else was answered."""
    found = dict.fromkeys(asked.options)
    for column in asked.columns:
        found |= dict.fromkeys((*column.options, *([column.option] if column.option else [])))
    for value in dict.fromkeys(map(asked.given, records)):
        if not is_blank(value):
            found |= dict.fromkeys(value if isinstance(value, tuple) else (as_text(value),))
    return tuple(option.strip() for option in found if option.strip())
