"""Whether a box is drawn on a card."""

from collections.abc import Callable, Iterable, Sequence

from app.documents.card_facts import Subject
from app.documents.designs.design import Condition
from app.documents.placeholders import find, find_or_empty
from app.documents.sayings.placeholder import Scope
from app.documents.tongues import Tongues
from app.queries.questions import QuestionRow

Holds = Callable[[Subject], bool]


def scope_of(conditions: Sequence[Condition]) -> Scope:
    """For whom all these come out the same."""
    return max(map(_scope, conditions), default=Scope.EVENT)


def _scope(condition: Condition) -> Scope:
    if condition.fact in {"language", "languages"}:
        return Scope.EVENT
    if condition.fact == "category":
        return Scope.CATEGORY
    if condition.fact == "filled":
        return max((find(key).scope for key in condition.values), default=Scope.EVENT)
    return Scope.PERSON


def all_hold(
    conditions: Sequence[Condition], tongues: Tongues, questions: Sequence[QuestionRow]
) -> Holds | None:
    """Whether all are true of a card; None where there is nothing to ask."""
    asked = [_holds(each, tongues, questions) for each in conditions]
    if not asked:
        return None
    if len(asked) == 1:
        return asked[0]
    return lambda subject: all(holds(subject) for holds in asked)


def _holds(condition: Condition, tongues: Tongues, questions: Sequence[QuestionRow]) -> Holds:
    wanted = frozenset(value.casefold() for value in condition.values)
    codes = {words.language for words in tongues.all}
    facts: dict[str, Holds] = {
        "category": lambda s: s.category is not None and _meets(s.category.name.values(), wanted),
        "tag": lambda s: _meets((tag.name for tag in s.tags), wanted),
        "function": lambda s: s.person is not None and (s.person.member_function or "") in wanted,
        "country": lambda s: s.country.casefold() in wanted,
        "language": lambda _: not codes.isdisjoint(wanted),
        "languages": lambda _: str(len(tongues.all)) in wanted,
    }
    holds = facts.get(condition.fact) or _filled(condition.values, tongues, questions)
    return (lambda subject: not holds(subject)) if condition.negated else holds


def _meets(names: Iterable[str], wanted: frozenset[str]) -> bool:
    return any(name.casefold() in wanted for name in names)


def _filled(keys: Sequence[str], tongues: Tongues, questions: Sequence[QuestionRow]) -> Holds:
    """Whether any of these placeholders has something to say or to show."""
    asked: list[Callable[[Subject], object]] = []
    for key in keys:
        found = find_or_empty(key, questions)
        if found.bind is not None:
            asked.append(found.bind(tongues))
        elif found.show is not None:
            asked.append(found.show)
    return lambda subject: any(ask(subject) for ask in asked)
