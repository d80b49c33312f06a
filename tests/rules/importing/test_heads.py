"""One head each, whoever comes first; who gives the office up makes room."""

from app.rules.delegations import MemberFunction
from app.rules.importing.heads import Place, second_heads

HEAD, MEMBER = MemberFunction.HEAD, MemberFunction.MEMBER


def place(line: int, name: str, function: MemberFunction, **more: object) -> Place:
    facts = {"person": -line, "delegation": "Riga", "before": None, "after": 1, **more}
    return Place(line=line, name=name, function=function, **facts)  # type: ignore[arg-type] # as given


def test_the_second_in_the_file_is_refused() -> None:
    refused = second_heads([place(2, "Eva", HEAD), place(3, "Jan", HEAD)], {})
    assert list(refused) == [3]
    assert refused[3].values == {"delegation": "Riga", "person": "Eva"}


def test_the_head_of_the_conference_stays() -> None:
    refused = second_heads([place(2, "Eva", HEAD), place(3, "Jan", MEMBER)], {1: (7, "Ilze")})
    assert {line: error.values["person"] for line, error in refused.items()} == {2: "Ilze"}
    known = place(2, "Ilze", HEAD, person=7, before=1)
    assert second_heads([known], {1: (7, "Ilze")}) == {}


def test_two_can_change_places_in_any_order() -> None:
    old = place(3, "Ilze", MEMBER, person=7, before=1)
    new = place(2, "Eva", HEAD, person=8, before=1)
    assert second_heads([new, old], {1: (7, "Ilze")}) == {}
    gone = place(3, "Ilze", HEAD, person=7, before=1, after=2)
    assert second_heads([new, gone], {1: (7, "Ilze")}) == {}


def test_who_is_refused_elsewhere_gives_nothing_up() -> None:
    new = place(2, "Eva", HEAD, person=8, before=None)
    gone = place(3, "Ilze", HEAD, person=7, before=1, after=2)
    heads = {1: (7, "Ilze"), 2: (9, "Ada")}
    assert sorted(second_heads([new, gone], heads)) == [2, 3]


def test_somebody_in_no_delegation_heads_none() -> None:
    assert second_heads([place(2, "Eva", HEAD, after=None)], {}) == {}
