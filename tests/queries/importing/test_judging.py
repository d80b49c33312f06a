"""A place in a delegation is told for heads: where somebody was, and where the line puts them."""

from collections.abc import Mapping
from typing import Any

import pytest

from app.queries.importing.frame import Frame
from app.queries.importing.judging import Judge
from app.queries.importing.standing import Standing
from app.rules.delegations import MemberFunction
from app.rules.importing.asking import Asking
from app.rules.importing.bodies import Bodies, Body
from app.rules.importing.heads import Place
from app.rules.importing.matching import Index
from app.rules.importing.recognising import Recogniser
from app.rules.importing.values import Outcome, OutcomeKind, Record, Target

T = Target
HEAD, MEMBER = MemberFunction.HEAD, MemberFunction.MEMBER
SENDERS = Bodies([Body(5, ("Riga",), delegation_id=1), Body(6, ("Hel",), delegation_id=2)])


def judged(values: Mapping[Target, Any], stands: Standing | None = None) -> tuple[Outcome, Judge]:
    """What is found out about one line; person 7 is known if something stands."""
    codes = {"AAA111": 7} if stands else {}
    code = {T.CODE: "AAA111"} if stands else {}
    record = Record(2, {T.FAMILY: "Ek", **values, **code}, key="k")
    judge = Judge(
        frame=Frame(Bodies(), SENDERS, {}),
        asking=Asking((), (), ()),
        recogniser=Recogniser([record], codes=codes, last={}, among=Index()),
        stands={7: stands} if stands else {},
        targets=record.values,
        positions={},
        refused={},
        decided={},
    )
    outcome = judge.outcome(record)
    assert outcome is not None
    return outcome, judge


def place(values: Mapping[Target, Any], stands: Standing | None = None) -> Place | None:
    outcome, judge = judged(values, stands)
    return judge.place(outcome)


def member_of(sender: int | None, function: MemberFunction | None) -> Standing:
    values: dict[Target, Any] = {T.FAMILY: "Ek", T.DELEGATION: "Riga" if sender else None}
    return Standing(values | {T.MEMBER_FUNCTION: function}, sender_id=sender)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            {T.DELEGATION: "riga", T.MEMBER_FUNCTION: HEAD},
            Place(2, -2, "Ek", "riga", None, 5, HEAD),
        ),
        (
            {T.DELEGATION: "Łódź", T.MEMBER_FUNCTION: HEAD},
            Place(2, -2, "Ek", "Łódź", None, "lodz", HEAD),
        ),
        ({T.DELEGATION: "Łódź", T.MEMBER_FUNCTION: MEMBER}, None),
        ({T.CITY: "Hel", T.MEMBER_FUNCTION: HEAD}, Place(2, -2, "Ek", "Hel", None, 6, HEAD)),
        ({T.CITY: "Hel"}, None),
    ],
)
def test_somebody_new(values: dict[Target, Any], expected: Place | None) -> None:
    assert place(values) == expected


@pytest.mark.parametrize(
    ("values", "stands", "expected"),
    [
        ({T.MEMBER_FUNCTION: HEAD}, member_of(5, MEMBER), Place(2, 7, "Ek", "Riga", 5, 5, HEAD)),
        ({T.DELEGATION: "Hel"}, member_of(5, HEAD), Place(2, 7, "Ek", "Hel", 5, 6, HEAD)),
        ({T.DELEGATION: ""}, member_of(5, HEAD), Place(2, 7, "Ek", "Riga", 5, None, HEAD)),
        ({T.DELEGATION: "Riga"}, member_of(5, HEAD), None),
    ],
)
def test_somebody_known(
    values: dict[Target, Any], stands: Standing, expected: Place | None
) -> None:
    assert place(values, stands) == expected


def test_a_line_that_says_nothing_new_is_unchanged() -> None:
    outcome, _judge = judged({T.DELEGATION: "RIGA"}, member_of(5, HEAD))
    assert (outcome.kind, outcome.person_id) == (OutcomeKind.UNCHANGED, 7)
