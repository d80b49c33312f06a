"""What is missing of somebody, and how a phone number may be typed."""

import pytest

from app.rules.consents import ConsentPurpose
from app.rules.desk import CONSENTS, GAP_TEXTS, DeskGap, desk_gaps, phone_words

BOTH = frozenset(ConsentPurpose)


def test_every_gap_has_a_text_and_every_purpose_a_gap() -> None:
    assert set(GAP_TEXTS) == set(DeskGap)
    assert set(CONSENTS) == set(ConsentPurpose)


@pytest.mark.parametrize(
    ("answered", "function", "member", "member_function", "gaps"),
    [
        (BOTH, "Mayor", True, True, ()),
        (BOTH, "Mayor", False, False, ()),
        (BOTH, " ", True, True, ()),
        (BOTH, " ", False, False, (DeskGap.FUNCTION,)),
        (BOTH, "Mayor", True, False, (DeskGap.MEMBER_FUNCTION,)),
        ({ConsentPurpose.PHOTOS}, "Mayor", False, False, (DeskGap.CONTACT_CONSENT,)),
        ((), "", True, False, tuple(DeskGap)),
    ],
)
def test_gaps(
    answered: frozenset[ConsentPurpose],
    function: str,
    member: bool,  # noqa: FBT001 - a column of the table
    member_function: bool,  # noqa: FBT001 - the same
    gaps: tuple[DeskGap, ...],
) -> None:
    assert desk_gaps(answered, function, member=member, member_function=member_function) == gaps


@pytest.mark.parametrize(
    ("phone", "words"),
    [
        ("", ""),
        ("601234567", "601234567"),
        ("+48 601-234-567", "+48 601-234-567 48601234567 601234567"),
        ("0049 30 1234", "0049 30 1234 0049301234 301234"),
        ("(61) 852 11 22", "(61) 852 11 22 618521122 "),
        ("ask the office", "ask the office"),
    ],
)
def test_phone_words(phone: str, words: str) -> None:
    assert phone_words(phone) == words
