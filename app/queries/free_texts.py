"""Texts that are written by hand and may name anybody: which they are, and where they are shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.base.words import N_
from app.model import (
    AcceptedClash,
    AgendaImportPerson,
    AgendaImportRow,
    Answer,
    Base,
    CardRun,
    Certificate,
    CertificateFrame,
    CheckIn,
    CheckInAttempt,
    CheckInPoint,
    ClosingStep,
    Commitment,
    Delegation,
    DeskNote,
    Disclosure,
    DocumentPreset,
    Edition,
    EditionEntry,
    Event,
    EventLogo,
    Funding,
    ImportRow,
    ImportSource,
    JointProject,
    Logistics,
    Material,
    Organisation,
    Person,
    PersonAway,
    ProjectMilestone,
    Question,
    Registration,
    RegistrationCategory,
    Room,
    SavedFilter,
    Session,
    SessionItem,
    SessionOutcome,
    SheetScan,
    StoredFile,
    Tag,
    Topic,
    Track,
    Venue,
)

Jump = tuple[str, object]
"""A page of the window and what to show there."""


@dataclass(frozen=True)
class FreeText:
    """The texts of one table: `what` is a row of it, `columns` are its texts with their names.

    `called` is the column that names a row, of the table that `leads` points at where `parent`
    is given. `jump` makes of what it leads to (of a registration the person) where it is shown.
    A row is about the person or registration in `owner`. Some parts of JSON are `not_in`.
    """

    kind: type[Base]
    what: str
    columns: Mapping[str, str]
    jump: Callable[[int], Jump]
    called: str = ""
    leads: str = "id"
    parent: type[Base] | None = None
    owner: str = ""
    not_in: frozenset[str] = field(default_factory=frozenset)


def _at(page: str, target: object = None) -> Callable[[int], Jump]:
    return lambda _row_id: (page, target)


def _row(page: str, kind: str = "") -> Callable[[int], Jump]:
    return lambda row_id: (page, (kind, row_id) if kind else row_id)


TITLE, NAME, NOTE, NOTES = N_("Title"), N_("Name"), N_("Note"), N_("Notes")
AGENDA, PEOPLE, PROJECT = _row("agenda"), _row("people"), _row("outcomes", "project")
CATEGORIES, ROOMS = _at("conference", "categories"), _at("conference", "rooms")
CERTIFICATES = _at("attendance", "certificates")
OWN_NAMES = frozenset({"name", "original"})

FREE_TEXTS = (
    FreeText(
        Session,
        N_("Session"),
        {
            "title": TITLE,
            "subtitle": N_("Subtitle"),
            "abstract": N_("Abstract"),
            "question": N_("Leading question"),
            "notes": NOTES,
        },
        AGENDA,
        "title",
    ),
    FreeText(
        SessionItem,
        N_("Point of a session"),
        {"title": TITLE},
        AGENDA,
        "title",
        "session_id",
        Session,
    ),
    FreeText(
        SessionOutcome,
        N_("Report of a session"),
        {
            "summary": N_("Summary"),
            "conclusions": N_("Conclusions"),
            "recommendations": N_("Recommendations"),
            "open_questions": N_("Open questions"),
            "notes": NOTES,
        },
        _row("outcomes"),
        "title",
        "session_id",
        Session,
    ),
    FreeText(
        Commitment,
        N_("Commitment"),
        {"what": N_("What"), "who": N_("Who"), "note": NOTE},
        _row("outcomes", "commitment"),
        "what",
    ),
    FreeText(
        JointProject,
        N_("Joint project"),
        {
            "title": TITLE,
            "summary": N_("Summary"),
            "fund": N_("Fund"),
            "call": N_("Call"),
            "beneficiaries": N_("Expected beneficiaries"),
            "notes": NOTES,
        },
        PROJECT,
        "title",
    ),
    FreeText(
        ProjectMilestone,
        N_("Milestone"),
        {"title": TITLE},
        PROJECT,
        "title",
        "project_id",
        JointProject,
    ),
    FreeText(
        Material,
        N_("Material"),
        {"title": TITLE, "author": N_("Author"), "link": N_("Link")},
        _row("outcomes", "material"),
        "title",
    ),
    FreeText(
        Topic,
        N_("Topic"),
        {"title": TITLE, "description": N_("Description")},
        _at("panels", "topics"),
        "title",
    ),
    FreeText(Edition, N_("Edition"), {"name": NAME, "note": NOTE}, _at("agenda"), "name"),
    FreeText(
        EditionEntry,
        N_("Session of an edition"),
        {"title": TITLE, "room": N_("Room")},
        AGENDA,
        "title",
        "session_id",
    ),
    FreeText(
        AgendaImportRow,
        N_("Memory of an imported programme"),
        {"contents": N_("Contents")},
        AGENDA,
        "title",
        "session_id",
        Session,
    ),
    FreeText(
        Event,
        N_("Conference"),
        {
            "title": TITLE,
            "motto": N_("Motto"),
            "place": N_("Place"),
            "host": N_("Host"),
            "contact_name": N_("Contact"),
            "contact_email": N_("E-mail of the contact"),
            "contact_phone": N_("Phone of the contact"),
            "funder_text": N_("Acknowledgement of the funder"),
        },
        _at("conference", "about"),
    ),
    FreeText(EventLogo, N_("Logo"), {"caption": N_("Caption")}, _at("conference", "logos")),
    FreeText(
        Funding,
        N_("Funding"),
        {"programme": N_("Programme of the fund"), "project_title": N_("Title of the project")},
        _at("attendance", "funding"),
    ),
    FreeText(
        CertificateFrame,
        N_("Certificates"),
        {"wording": N_("Wording"), "signers": N_("Who signs")},
        CERTIFICATES,
    ),
    FreeText(
        Certificate,
        N_("Certificate"),
        {"contents": N_("Contents"), "reason": N_("Reason")},
        CERTIFICATES,
        owner="registration_id",
        not_in=OWN_NAMES,
    ),
    FreeText(ClosingStep, N_("Task of the closing"), {"note": NOTE}, _at("closing", "tasks")),
    FreeText(
        Organisation,
        N_("Organisation"),
        {"name": NAME, "street": N_("Street"), "notes": NOTES, "website": N_("Website")},
        lambda row_id: ("people", f"organisation:{row_id}"),
        "name",
    ),
    FreeText(
        Delegation,
        N_("Delegation"),
        {
            "display_name": NAME,
            "contact_name": N_("Contact"),
            "contact_email": N_("E-mail of the contact"),
            "contact_phone": N_("Phone of the contact"),
            "travel": N_("Journey"),
            "hotel": N_("Hotel"),
            "notes": NOTES,
        },
        _row("delegations"),
        "display_name",
    ),
    FreeText(Venue, N_("Venue"), {"name": NAME, "address": N_("Address")}, ROOMS, "name"),
    FreeText(Room, N_("Room"), {"name": NAME, "notes": NOTES}, _row("conference", "room"), "name"),
    FreeText(Track, N_("Track"), {"name": NAME}, _at("agenda"), "name"),
    FreeText(RegistrationCategory, N_("Category"), {"name": NAME}, CATEGORIES, "name"),
    FreeText(Tag, N_("Tag"), {"name": NAME}, CATEGORIES, "name"),
    FreeText(
        Question,
        N_("Question"),
        {"label": N_("Question")},
        _at("conference", "questions"),
        "label",
    ),
    FreeText(CheckInPoint, N_("Check-in point"), {"name": NAME}, _at("checkin"), "name"),
    FreeText(SheetScan, N_("Scan of a signed sheet"), {"note": NOTE}, _at("attendance", "proofs")),
    FreeText(
        AcceptedClash, N_("Accepted clash"), {"reason": N_("Reason")}, _at("agenda", "clashes")
    ),
    FreeText(
        Person, N_("Person"), {"notes": NOTES, "function": N_("Function")}, PEOPLE, owner="id"
    ),
    FreeText(
        Registration,
        N_("Registration"),
        {"badge_text": N_("Text on the badge")},
        PEOPLE,
        leads="person_id",
        owner="id",
    ),
    FreeText(
        PersonAway, N_("Cannot come"), {"note": NOTE}, PEOPLE, leads="person_id", owner="person_id"
    ),
    FreeText(
        Answer,
        N_("Answer"),
        {"value": N_("Answer")},
        PEOPLE,
        leads="registration_id",
        parent=Registration,
        owner="registration_id",
    ),
    FreeText(
        Logistics,
        N_("Hotel, kitchen and journey"),
        {
            "diet": N_("Diet"),
            "allergies": N_("Allergies"),
            "accessibility": N_("Accessibility"),
            "hotel": N_("Hotel"),
            "arrival_by": N_("Arrives by"),
            "departure_by": N_("Departs by"),
        },
        PEOPLE,
        leads="registration_id",
        parent=Registration,
        owner="registration_id",
    ),
    FreeText(
        DeskNote,
        N_("Note for the desk"),
        {"text": NOTE},
        PEOPLE,
        leads="registration_id",
        parent=Registration,
        owner="registration_id",
    ),
)
"""In the order in which they are told. Whoever adds a column for free text adds it here too."""

SWEPT: tuple[tuple[type[Base], tuple[str, ...]], ...] = (
    (AcceptedClash, ("reason", "accepted_by")),
    (CardRun, ("note",)),
    (Certificate, ("reason",)),
    (CheckIn, ("note",)),
    (CheckInAttempt, ("said",)),
    (Commitment, ("who", "note")),
    (Delegation, ("travel", "notes")),
    (DeskNote, ("text",)),
    (Disclosure, ("what", "file_name", "recipient")),
    (DocumentPreset, ("name", "choices")),
    (ImportSource, ("file_name", "mapping")),
    (ImportRow, ("contents",)),
    (Logistics, ("arrival_by", "departure_by")),
    (Material, ("author",)),
    (Person, ("notes",)),
    (PersonAway, ("note",)),
    (SavedFilter, ("name", "query")),
    (SheetScan, ("note",)),
    (StoredFile, ("name",)),
)
"""What each erasure sweeps by itself: texts about somebody that belong to another row."""
KEYS = ((ImportRow, "key"), (AgendaImportPerson, "key"))
"""What other programs call a line; it may be an address, and no two are alike."""
UNIQUE = frozenset(
    {(DocumentPreset, "name"), (SavedFilter, "name"), (Edition, "name"), (Tag, "name")}
)
"""Names of which no two are alike."""
