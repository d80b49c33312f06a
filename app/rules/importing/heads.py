"""A delegation has one head, also after a file with two: the second line is refused."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from app.base.errors import RuleBroken
from app.rules.delegations import MemberFunction, second_head


@dataclass(frozen=True)
class Place:
    """Where a line puts somebody: before and after, each by what sends the delegation.

    `person` is an id, or a negative line for somebody new.
    """

    line: int
    person: int
    name: str
    delegation: str
    before: Hashable
    after: Hashable
    function: MemberFunction | str | None


def second_heads(
    places: Sequence[Place], heads: Mapping[Hashable, tuple[int, str]]
) -> dict[int, RuleBroken]:
    """Line → refusal, for those who would be head where there is one already.

    `heads` are the present ones by what sends the delegation. Who gives the office up in the
    same file makes room.
    """
    refused: dict[int, RuleBroken] = {}
    while more := _refused([place for place in places if place.line not in refused], heads):
        refused |= more
    return refused


def _refused(
    places: Sequence[Place], heads: Mapping[Hashable, tuple[int, str]]
) -> dict[int, RuleBroken]:
    current = dict(heads)
    for place in places:
        holds = current.get(place.before, (None, ""))[0] == place.person
        if holds and not (place.after == place.before and place.function == MemberFunction.HEAD):
            del current[place.before]
    refused: dict[int, RuleBroken] = {}
    for place in places:
        if place.function != MemberFunction.HEAD or place.after is None:
            continue
        person, name = current.setdefault(place.after, (place.person, place.name))
        if person != place.person:
            refused[place.line] = second_head(place.delegation, name)
    return refused
