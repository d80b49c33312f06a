"""What a placeholder is, and the ways in which its text comes about."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeVar

from app.documents.card_facts import CardFacts, Subject
from app.documents.marks import Picture
from app.documents.tongues import Tongues
from app.queries.cards import CardRow

Say = Callable[[Subject], str]
Bind = Callable[[Tongues], Say]
Show = Callable[[Subject], Sequence[Picture | None]]
KeyT = TypeVar("KeyT", bound=Hashable)


class Scope(IntEnum):
    """For whom a placeholder says the same: all, all of a category, one person or delegation."""

    EVENT = 0
    CATEGORY = 1
    PERSON = 2


@dataclass(frozen=True)
class Placeholder:
    """What can stand on a card: `bind` gives its text in some languages, or `show` its pictures.

    Pictures that are named but cannot be shown are None. `shorter` say less and less
    where there is little room. `shows` are the facts of a printed card that it lets one read.
    `several` may have more than one line.
    """

    key: str
    title: str
    sample: str
    scope: Scope = Scope.PERSON
    bind: Bind | None = None
    show: Show | None = None
    shorter: tuple[Bind, ...] = ()
    shows: frozenset[str] = field(default_factory=frozenset)
    several: bool = False


def text(
    key: str,
    title: str,
    sample: str,
    bind: Bind,
    *,
    shows: str = "",
    scope: Scope = Scope.PERSON,
    shorter: tuple[Bind, ...] = (),
    several: bool = False,
) -> Placeholder:
    """A placeholder that says a text; `shows` has its facts with blanks between."""
    facts = frozenset(shows.split())
    return Placeholder(key, title, sample, scope, bind, None, shorter, facts, several)


def shown(
    key: str, title: str, show: Show, *, shows: str = "", scope: Scope = Scope.PERSON
) -> Placeholder:
    """A placeholder that shows pictures."""
    return Placeholder(key, title, "", scope, show=show, shows=frozenset(shows.split()))


def anyway(say: Say) -> Bind:
    """What is the same in all languages."""
    return lambda _tongues: say


def of_person(say: Callable[[CardRow], str]) -> Bind:
    """What a person's card says in all languages."""
    return anyway(lambda subject: "" if subject.person is None else say(subject.person))


def of_event(say: Callable[[Tongues, CardFacts], str]) -> Bind:
    """What is about the conference: made for the first card and kept for its facts."""

    def bind(tongues: Tongues) -> Say:
        known: list[tuple[CardFacts, str]] = []

        def said(subject: Subject) -> str:
            if not known or known[0][0] is not subject.facts:
                known[:] = [(subject.facts, say(tongues, subject.facts))]
            return known[0][1]

        return said

    return bind


def once(key: Callable[[Subject], KeyT], say: Callable[[Tongues, KeyT], str]) -> Bind:
    """What depends on little: each text is made once; nothing is said of what is empty."""

    def bind(tongues: Tongues) -> Say:
        known: dict[KeyT, str] = {}

        def said(subject: Subject) -> str:
            about = key(subject)
            if not about:
                return ""
            found = known.get(about)
            if found is None:
                found = known[about] = say(tongues, about)
            return found

        return said

    return bind
