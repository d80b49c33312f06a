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
from app.model.attendance import (
    Certificate,
    CertificateFrame,
    CertificateSession,
    DeskNote,
    Funding,
    SheetScan,
    Signature,
    Threshold,
)
from app.model.base import Base
from app.model.checkin import CheckIn, CheckInAttempt, CheckInPoint
from app.model.closing import ClosingStep, Disclosure, ErasureRecord, Retention
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
from app.model.outcomes import (
    Commitment,
    JointProject,
    Material,
    ProjectContact,
    ProjectMilestone,
    ProjectPartner,
    SessionOutcome,
)
from app.model.person import Consent, MemberOrganisation, Organisation, Person
from app.model.printing import CardDesign, CardPrint, CardRun, DocumentPreset, VoidCode
from app.model.registration import Answer, Logistics, Question, Registration
from app.model.saved_filter import SavedFilter
from app.model.stored_file import StoredFile
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
    "Certificate",
    "CertificateFrame",
    "CertificateSession",
    "CheckIn",
    "CheckInAttempt",
    "CheckInPoint",
    "ClosingStep",
    "Commitment",
    "Consent",
    "Delegation",
    "DelegationWish",
    "DeskNote",
    "Disclosure",
    "DocumentPreset",
    "Edition",
    "EditionEntry",
    "ErasureRecord",
    "Event",
    "EventLogo",
    "Funding",
    "HistoryEntry",
    "ImportRow",
    "ImportSource",
    "JointProject",
    "Logistics",
    "Material",
    "MemberOrganisation",
    "Membership",
    "Organisation",
    "Person",
    "PersonAway",
    "PersonTag",
    "Picture",
    "ProjectContact",
    "ProjectMilestone",
    "ProjectPartner",
    "Question",
    "Registration",
    "RegistrationCategory",
    "Retention",
    "Room",
    "RoomHours",
    "SavedFilter",
    "Session",
    "SessionItem",
    "SessionOutcome",
    "SessionRequirement",
    "SheetScan",
    "SignUp",
    "Signature",
    "SpeakingRole",
    "StoredFile",
    "Tag",
    "Threshold",
    "Topic",
    "TopicVote",
    "Track",
    "Venue",
    "VoidCode",
]
