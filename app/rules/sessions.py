"""Sessions of the agenda: their kinds, the roles in them, and what may stand in their fields."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_
from app.rules import fields

SHORTEST, LONGEST = 0, 24 * 60
"""Minutes of a session; real programmes hold marks of no length and nights of twelve hours."""


class SessionType(StrEnum):
    """What a session is."""

    PLENARY = "plenary"
    PANEL = "panel"
    WORKSHOP = "workshop"
    PRESENTATION = "presentation"
    DEBATE = "debate"
    CEREMONY = "ceremony"
    BREAK = "break"
    MEAL = "meal"
    EXCURSION = "excursion"
    STUDY_VISIT = "study_visit"
    RECEPTION = "reception"
    MEETING = "meeting"


TYPE_NAMES: Mapping[SessionType, str] = MappingProxyType(
    {
        SessionType.PLENARY: N_("Plenary"),
        SessionType.PANEL: N_("Panel"),
        SessionType.WORKSHOP: N_("Workshop"),
        SessionType.PRESENTATION: N_("Presentation"),
        SessionType.DEBATE: N_("Debate"),
        SessionType.CEREMONY: N_("Ceremony"),
        SessionType.BREAK: N_("Break"),
        SessionType.MEAL: N_("Meal"),
        SessionType.EXCURSION: N_("Excursion"),
        SessionType.STUDY_VISIT: N_("Study visit"),
        SessionType.RECEPTION: N_("Reception"),
        SessionType.MEETING: N_("Meeting"),
    }
)

PAUSES = frozenset({SessionType.BREAK, SessionType.MEAL})
"""What asks for no speaker, and may lie beside anything."""
REPORTED = frozenset(
    {
        *(SessionType.PANEL, SessionType.WORKSHOP, SessionType.DEBATE),
        *(SessionType.STUDY_VISIT, SessionType.MEETING),
    }
)
"""What somebody writes a report of."""
TOGETHER = frozenset({SessionType.PLENARY, SessionType.CEREMONY})
"""What everybody is expected at."""
NEEDS_MODERATOR = frozenset({SessionType.PANEL, SessionType.WORKSHOP, SessionType.DEBATE})
NEEDS_SPEAKER = frozenset(
    {SessionType.PLENARY, SessionType.PANEL, SessionType.PRESENTATION, SessionType.DEBATE}
)


class OpenTo(StrEnum):
    """Who may come to a session."""

    ALL = "all"
    SIGN_UP = "sign_up"
    INVITATION = "invitation"


OPEN_NAMES: Mapping[OpenTo, str] = MappingProxyType(
    {
        OpenTo.ALL: N_("Everybody"),
        OpenTo.SIGN_UP: N_("Those who signed up"),
        OpenTo.INVITATION: N_("By invitation"),
    }
)


class RoleType(StrEnum):
    """What a person does in a session, in the order they are listed."""

    CHAIR = "chair"
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    PANELLIST = "panellist"
    EXPERT = "expert"
    RAPPORTEUR = "rapporteur"
    HOST = "host"
    INTERPRETER = "interpreter"


ROLE_NAMES: Mapping[RoleType, str] = MappingProxyType(
    {
        RoleType.CHAIR: N_("Chair"),
        RoleType.MODERATOR: N_("Moderator"),
        RoleType.SPEAKER: N_("Speaker"),
        RoleType.PANELLIST: N_("Panellist"),
        RoleType.EXPERT: N_("Expert"),
        RoleType.RAPPORTEUR: N_("Rapporteur"),
        RoleType.HOST: N_("Host"),
        RoleType.INTERPRETER: N_("Interpreter"),
    }
)
LEADS = frozenset({RoleType.CHAIR, RoleType.MODERATOR})
SPEAKS = frozenset({RoleType.SPEAKER, RoleType.PANELLIST, RoleType.EXPERT})
ROLE_ORDER: Mapping[RoleType, int] = MappingProxyType(
    {role: position for position, role in enumerate(RoleType)}
)


class SignUpState(StrEnum):
    """What became of somebody's wish for a session."""

    WISH = "wish"
    PLACED = "placed"
    WAITING = "waiting"
    DECLINED = "declined"


SIGN_UP_NAMES: Mapping[SignUpState, str] = MappingProxyType(
    {
        SignUpState.WISH: N_("Wished"),
        SignUpState.PLACED: N_("Placed"),
        SignUpState.WAITING: N_("Waiting"),
        SignUpState.DECLINED: N_("Turned down"),
    }
)
LOWEST_RANK = 3
"""Wishes are ranked 1 (wished most) to 3."""


class RequirementKind(StrEnum):
    """What two sessions need of each other."""

    NOT_PARALLEL = "not_parallel"
    AFTER = "after"


REQUIREMENT_NAMES: Mapping[RequirementKind, str] = MappingProxyType(
    {
        RequirementKind.NOT_PARALLEL: N_("Not at the same time as"),
        RequirementKind.AFTER: N_("Later than"),
    }
)

SESSION_FIELDS = MappingProxyType(
    {
        "kind": fields.one_of(N_("Kind"), SessionType),
        "title": fields.texts(N_("Title"), fields.LINE, required=True),
        "subtitle": fields.texts(N_("Subtitle"), fields.LINE),
        "abstract": fields.texts(N_("Abstract"), fields.LONG),
        "question": fields.texts(N_("Question"), fields.LONG),
        "track_id": fields.as_given(N_("Track")),
        "room_id": fields.as_given(N_("Room")),
        "starts_at": fields.as_given(N_("Beginning")),
        "minutes": fields.count(N_("Length in minutes"), most=LONGEST),
        "capacity": fields.count(N_("Seats for this session")),
        "expected": fields.count(N_("Attendance expected")),
        "languages": fields.languages(N_("Languages spoken")),
        "interpretation": fields.languages(N_("Interpretation into")),
        "most_per_delegation": fields.count(N_("At most from one delegation"), least=1),
        "open_to": fields.one_of(N_("Open to"), OpenTo),
        "notes": fields.line(N_("Notes"), fields.LONG),
    }
)

TRACK_FIELDS = MappingProxyType(
    {
        "name": fields.texts(N_("Name"), fields.NAME, required=True),
        "tone": fields.line(N_("Colour"), fields.SHORT),
    }
)

ITEM_FIELDS = MappingProxyType(
    {
        "title": fields.texts(N_("Title"), fields.LINE, required=True),
        "minutes": fields.count(N_("Length in minutes"), most=LONGEST),
    }
)
