"""Words for the choices of our own fields."""

from enum import StrEnum

import pytest

from app.base.errors import RuleBroken
from app.exchange.meanings import LISTS, REFUSALS, choice_of
from app.exchange.vocabulary import words
from app.rules.delegations import MemberFunction
from app.rules.organisations import OrganisationKind
from app.rules.registrations import RoomKind, Sex


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (MemberFunction, "Head of delegation", MemberFunction.HEAD),
        (MemberFunction, "przewodniczący delegacji", MemberFunction.HEAD),
        (MemberFunction, "Delegationsleiterin", MemberFunction.HEAD),
        (MemberFunction, "Tłumaczka", MemberFunction.INTERPRETER),
        (MemberFunction, "driver", MemberFunction.DRIVER),
        (OrganisationKind, "University", OrganisationKind.UNIVERSITY),
        (RoomKind, "Einzelzimmer", RoomKind.SINGLE),
        (RoomKind, "DBL", RoomKind.DOUBLE),
        (RoomKind, "Pokój jednoosobowy", RoomKind.SINGLE),
        (Sex, "K", Sex.FEMALE),
        (Sex, "vīrietis", Sex.MALE),
        (Sex, "divers", Sex.OTHER),
    ],
)
def test_choices_are_named_in_many_languages(
    kind: type[StrEnum], text: str, value: StrEnum
) -> None:
    assert choice_of(kind, text) is value


@pytest.mark.parametrize("kind", list(REFUSALS))
def test_other_words_are_refused(kind: type[StrEnum]) -> None:
    with pytest.raises(RuleBroken) as refused:
        choice_of(kind, "blue")
    assert refused.value == RuleBroken(REFUSALS[kind], text="blue")


@pytest.mark.parametrize(("kind", "name"), list(LISTS.items()))
def test_every_list_names_the_choices_that_there_are(kind: type[StrEnum], name: str) -> None:
    assert list(words(name)) == [value.value for value in kind]
