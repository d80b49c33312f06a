"""What the desk asks of somebody who stands there: what is still missing of them."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_
from app.rules.consents import ConsentPurpose


class DeskGap(StrEnum):
    """What can be missing, in the order in which it is asked for."""

    CONTACT_CONSENT = "contact_consent"
    PHOTO_CONSENT = "photo_consent"
    FUNCTION = "function"
    MEMBER_FUNCTION = "member_function"


GAP_TEXTS: Mapping[DeskGap, str] = MappingProxyType(
    {
        DeskGap.CONTACT_CONSENT: N_("Not asked yet: may stand in the shared contact list?"),
        DeskGap.PHOTO_CONSENT: N_("Not asked yet: may be in photos?"),
        DeskGap.FUNCTION: N_("The function is missing"),
        DeskGap.MEMBER_FUNCTION: N_("The function in the delegation is missing"),
    }
)

CONSENTS: Mapping[ConsentPurpose, DeskGap] = MappingProxyType(
    {
        ConsentPurpose.CONTACT_LIST: DeskGap.CONTACT_CONSENT,
        ConsentPurpose.PHOTOS: DeskGap.PHOTO_CONSENT,
    }
)
"""The gap that each purpose leaves until somebody says yes or no."""


def desk_gaps(
    answered: Collection[ConsentPurpose], function: str, *, member: bool, member_function: bool
) -> tuple[DeskGap, ...]:
    """What is missing of somebody who answered for these purposes; a No is an answer."""
    gaps = {gap for purpose, gap in CONSENTS.items() if purpose not in answered}
    if not function.strip() and not member_function:
        gaps.add(DeskGap.FUNCTION)
    if member and not member_function:
        gaps.add(DeskGap.MEMBER_FUNCTION)
    return tuple(gap for gap in DeskGap if gap in gaps)


def phone_words(phone: str) -> str:
    """A phone number as it may be typed: in its groups, in one go, and without the country."""
    groups = "".join(sign if sign.isdecimal() else " " for sign in phone).split()
    if len(groups) < FEWEST_GROUPS:
        return phone
    abroad = phone.lstrip(" (").startswith(("+", "00"))
    return " ".join((phone, "".join(groups), "".join(groups[1:]) if abroad else ""))


FEWEST_GROUPS = 2
