"""The one registry of what can stand on a card: texts and pictures, by key."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from app.base.errors import RuleBroken
from app.base.words import N_
from app.documents.sayings import conference, delegations, people, pictures
from app.documents.sayings.placeholder import Placeholder, text
from app.documents.sayings.questions import PREFIX, called, question_placeholder
from app.queries.questions import QuestionRow


@cache
def placeholders() -> Mapping[str, Placeholder]:
    """All placeholders but those of questions: key → placeholder, in the order they are offered."""
    parts = (people, delegations, conference, pictures)
    return MappingProxyType({each.key: each for part in parts for each in part.PLACEHOLDERS})


def find(key: str, questions: Sequence[QuestionRow] | None = None) -> Placeholder:
    """The placeholder of this key; raises RuleBroken, which names the nearest, if there is none.

    `question:` is followed by the id or the label of one of `questions`. Where those are not
    known (None), any may be meant, and it says nothing.
    """
    found = placeholders().get(key)
    if found is not None:
        return found
    if key.startswith(PREFIX):
        return _of_question(key, questions)
    from difflib import get_close_matches  # hardly a key is wrong

    known = [*placeholders(), *(f"{PREFIX}{each.id}" for each in questions or ())]
    nearest = get_close_matches(key, known, n=1, cutoff=0.4)
    if nearest:
        raise RuleBroken(
            N_("There is no placeholder {{{key}}}. Do you mean {{{nearest}}}?"),
            field="text",
            key=key[:60],
            nearest=nearest[0],
        )
    raise RuleBroken(
        N_("There is no placeholder {{{key}}}. Choose one from the list."),
        field="text",
        key=key[:60],
    )


def _of_question(key: str, questions: Sequence[QuestionRow] | None) -> Placeholder:
    name = key.removeprefix(PREFIX).strip()
    if questions is None:
        return text(key, name, "…", lambda _tongues: lambda _subject: "", shows="answers")
    for question in questions:
        if called(question, name):
            return question_placeholder(question)
    raise RuleBroken(
        N_("The conference does not ask “{question}”. Choose one of its questions."),
        field="text",
        question=name[:60],
    )


def find_or_empty(key: str, questions: Sequence[QuestionRow]) -> Placeholder:
    """The same where a card is made: a question that was removed since says nothing."""
    try:
        return find(key, questions)
    except RuleBroken:
        return find(key)


def find_text(key: str, questions: Sequence[QuestionRow] | None = None) -> Placeholder:
    """The same for what must say a text."""
    found = find(key, questions)
    if found.bind is None:
        raise RuleBroken(
            N_("{{{key}}} is a picture and cannot stand in a text. Put it in a picture's box."),
            field="text",
            key=key,
        )
    return found


def find_pictures(key: str) -> Placeholder:
    """The same for what must show pictures."""
    found = find(key)
    if found.show is None:
        raise RuleBroken(
            N_("“{key}” is a text and cannot be shown as a picture. Put it in a text's box."),
            field="source",
            key=key,
        )
    return found
