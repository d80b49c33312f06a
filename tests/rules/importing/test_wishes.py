"""What cells say of wishes: numbers, titles, both, in lists and in a column for each rank."""

import pytest

from app.base.errors import RuleBroken
from app.rules.importing.values import Target
from app.rules.importing.wishes import Offered, OfferedSession, ranked, wishes

OFFERED = Offered(
    [
        OfferedSession(11, ("Water in the city", "Woda w mieście")),
        OfferedSession(12, ("Trams, buses",)),
        OfferedSession(13, ("Youth",)),
        OfferedSession(14, ("Youth",)),
        OfferedSession(15, ("2030",)),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Water in the city", (11,)),
        ("WODA W MIESCIE", (11,)),
        ("2", (12,)),
        ("2. Trams, buses", (12,)),
        ("1. Trams, buses", (12,)),
        ("4. Youth", (14,)),
        ("Youth", (13, 14)),
        ("9. Youth", (13, 14)),
        ("2030", (15,)),
    ],
)
def test_what_a_text_means(text: str, found: tuple[int, ...]) -> None:
    assert OFFERED.find(text) == found


@pytest.mark.parametrize("text", ["Nothing", "0", "6", "3. Nothing"])
def test_what_is_not_offered(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        OFFERED.find(text)
    assert str(refused.value) == f"There is no session “{text}” to sign up for."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("3, 1", ["3", "1"]),
        ("Youth; Trams, buses", ["Youth", "Trams, buses"]),
        ("Trams, buses", ["Trams, buses"]),
        ("Youth, Water in the city", ["Youth", "Water in the city"]),
        ("Youth\n2. Trams, buses", ["Youth", "2. Trams, buses"]),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    assert OFFERED.parts(text) == parts


def test_labels() -> None:
    assert OFFERED.label(12) == "2. Trams, buses"
    assert OFFERED.label(11, "Woda") == "1. Woda"
    assert OFFERED.label(99) == ""
    assert (bool(OFFERED), bool(Offered())) == (True, False)


def test_a_line() -> None:
    values = {Target.WISH_1: "2", Target.WISH_2: "", Target.WISH_3: "Water in the city"}
    assert wishes(values, OFFERED) == {
        Target.WISH_1: ((12,),),
        Target.WISH_2: (),
        Target.WISH_3: ((11,),),
    }


def test_the_same_session_twice() -> None:
    with pytest.raises(RuleBroken) as refused:
        wishes({Target.WISH_1: "2", Target.WISH_2: "Trams, buses"}, OFFERED)
    assert str(refused.value) == "“Trams, buses” is wished twice. Leave one of the two out."
    assert refused.value.field == "wish_2"


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        ({}, {Target.WISHES: ((12,), (11,), (13,), (14,))}, {12: 1, 11: 2, 13: 3, 14: 3}),
        ({11: 1, 99: None}, {Target.WISHES: ((12,),)}, {99: None, 12: 1}),
        ({11: 1, 12: 2}, {Target.WISH_1: ((13,),)}, {12: 2, 13: 1}),
        ({11: 1, 12: 2}, {Target.WISH_2: ()}, {11: 1}),
        ({11: 1, 12: 2}, {Target.WISH_1: ((12,),), Target.WISH_2: ((11,),)}, {12: 1, 11: 2}),
        ({11: 1}, {Target.WISH_1: ((13, 14),)}, {13: 1, 14: 1}),
    ],
)
def test_ranks_after_a_line(
    before: dict[int, int | None],
    said: dict[Target, tuple[tuple[int, ...], ...]],
    after: dict[int, int | None],
) -> None:
    assert ranked(before, said, range(11, 16)) == after
