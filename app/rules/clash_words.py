"""What a clash says, as templates; who shows it fills in names and times of its language."""

from collections.abc import Mapping
from types import MappingProxyType

from app.base.words import N_
from app.rules.clash_values import Clash, ClashKind, Span

SENTENCES: Mapping[ClashKind, str] = MappingProxyType(
    {
        ClashKind.ROOM_TAKEN: N_("{room} is taken twice: “{one}” and “{other}”, {when}."),
        ClashKind.PERSON_TWICE: N_("{person} is needed in “{one}” and “{other}”, {when}."),
        ClashKind.HEAD_TWICE: N_(
            "{person}, head of {delegation}, is needed in “{one}” and “{other}”, {when}."
        ),
        ClashKind.INTERPRETER_TWICE: N_("{person} interprets “{one}” and “{other}”, {when}."),
        ClashKind.SHORT_CHANGE: N_(
            "{person} has {amount} min to go from “{one}” to “{other}” in another room; "
            "{asked} are needed."
        ),
        ClashKind.TRACK_PARALLEL: N_("“{one}” and “{other}” are of the same track, {when}."),
        ClashKind.DECLARED: N_("“{one}” and “{other}” are not to be at the same time, {when}."),
        ClashKind.WRONG_ORDER: N_("“{one}” and “{other}” are not in the order asked for."),
        ClashKind.TWO_PLENARIES: N_("Everybody is expected at “{one}” and “{other}”, {when}."),
        ClashKind.ROOM_CLOSED: N_("“{one}” is outside the hours of {room}, {when}."),
        ClashKind.TOO_FEW_SEATS: N_("“{one}” has {asked} seats for {amount} people."),
        ClashKind.PERSON_AWAY: N_("{person} is away during “{one}”, {when}."),
        ClashKind.NO_MODERATOR: N_("“{one}” has no moderator."),
        ClashKind.NO_SPEAKER: N_("“{one}” has no speaker."),
        ClashKind.UNCONFIRMED: N_("{person} has not confirmed for “{one}”."),
        ClashKind.NO_INTERPRETER: N_("“{one}” has no interpreter into {language}."),
        ClashKind.DELEGATION_TOO_SMALL: N_(
            "{delegation} has {asked} people for {amount} sessions at once, {when}: {all}."
        ),
        ClashKind.OUTSIDE_DAYS: N_("“{one}” is outside the days of the conference, {when}."),
    }
)
"""{when} is the time at which the sessions meet."""


def meeting(clash: Clash) -> Span | None:
    """The minutes that all sessions of a clash share; None where it has no time."""
    if not clash.times:
        return None
    start = max(span[0] for span in clash.times)
    return start, max(start, min(span[1] for span in clash.times))
