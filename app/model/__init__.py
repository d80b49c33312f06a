"""The nouns of a conference as they stand in the file."""

from app.model.agenda import (
    AcceptedClash,
    AgendaFrame,
    DelegationWish,
    Edition,
    EditionEntry,
    PersonAway,
    RoomHours,
    Session,
    SessionItem,
    SessionRequirement,
    SignUp,
    SpeakingRole,
    Topic,
    TopicVote,
    Track,
)
from app.model.base import Base
from app.model.checkin import CheckIn, CheckInAttempt, CheckInPoint
from app.model.delegation import Delegation, Membership
from app.model.event import (
    Event,
    EventLogo,
    PersonTag,
    Picture,
    RegistrationCategory,
    Tag,
)
from app.model.history import HistoryEntry
from app.model.importing import (
    AgendaImportPerson,
    AgendaImportRow,
    ImportRow,
    ImportSource,
)
from app.model.person import Consent, MemberOrganisation, Organisation, Person
from app.model.printing import CardDesign, CardPrint, CardRun, DocumentPreset, VoidCode
from app.model.registration import Answer, Logistics, Question, Registration
from app.model.saved_filter import SavedFilter
from app.model.venue import Room, Venue

__all__ = [
    "AcceptedClash",
    "AgendaFrame",
    "AgendaImportPerson",
    "AgendaImportRow",
    "Answer",
    "Base",
    "CardDesign",
    "CardPrint",
    "CardRun",
    "CheckIn",
    "CheckInAttempt",
    "CheckInPoint",
    "Consent",
    "Delegation",
    "DelegationWish",
    "DocumentPreset",
    "Edition",
    "EditionEntry",
    "Event",
    "EventLogo",
    "HistoryEntry",
    "ImportRow",
    "ImportSource",
    "Logistics",
    "MemberOrganisation",
    "Membership",
    "Organisation",
    "Person",
    "PersonAway",
    "PersonTag",
    "Picture",
    "Question",
    "Registration",
    "RegistrationCategory",
    "Room",
    "RoomHours",
    "SavedFilter",
    "Session",
    "SessionItem",
    "SessionRequirement",
    "SignUp",
    "SpeakingRole",
    "Tag",
    "Topic",
    "TopicVote",
    "Track",
    "Venue",
    "VoidCode",
]
