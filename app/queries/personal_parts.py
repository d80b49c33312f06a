"""What is told to a person about themselves: each table about people, with names for its columns.

A test goes through the whole schema, so that no table and no column about people is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.base.words import N_
from app.model import (
    AgendaImportPerson,
    Answer,
    Base,
    CardPrint,
    Certificate,
    CheckIn,
    CheckInAttempt,
    Commitment,
    Consent,
    DeskNote,
    ImportRow,
    Logistics,
    Membership,
    Person,
    PersonAway,
    PersonTag,
    ProjectContact,
    Registration,
    Signature,
    SignUp,
    SpeakingRole,
    Topic,
    TopicVote,
    VoidCode,
)


@dataclass(frozen=True)
class Part:
    """A table about people: `owner` is the column that says whom a row is about.

    `columns` are what is told, with their names, in order.
    """

    kind: type[Base]
    title: str
    owner: str
    columns: Mapping[str, str]

    @property
    def key(self) -> str:
        """What other programs call it."""
        return str(self.kind.__tablename__)


PERSON_ID, REGISTRATION_ID = "person_id", "registration_id"

PARTS = (
    Part(
        Person,
        N_("Person"),
        "id",
        MappingProxyType(
            {
                "given": N_("Given name"),
                "family": N_("Family name"),
                "original": N_("Name in original script"),
                "title": N_("Title"),
                "salutation": N_("Salutation"),
                "degree": N_("Degree"),
                "function": N_("Function"),
                "organisation_id": N_("Organisation"),
                "email": N_("E-mail"),
                "phone": N_("Phone"),
                "languages": N_("Languages"),
                "notes": N_("Notes"),
                "changed_at": N_("Last changed"),
            }
        ),
    ),
    Part(
        Registration,
        N_("Registration"),
        PERSON_ID,
        MappingProxyType(
            {
                "number": N_("Number"),
                "code": N_("Code"),
                "status": N_("Status"),
                "category_id": N_("Category"),
                "badge_text": N_("Text on the badge"),
                "sex": N_("Sex"),
                "photo_id": N_("Photo"),
                "registered_at": N_("Registered on"),
                "changed_at": N_("Last changed"),
            }
        ),
    ),
    Part(
        Membership,
        N_("Delegation"),
        REGISTRATION_ID,
        MappingProxyType(
            {
                "delegation_id": N_("Delegation"),
                "function": N_("Function in the delegation"),
                "rank": N_("Rank"),
            }
        ),
    ),
    Part(
        Consent,
        N_("Consents"),
        PERSON_ID,
        MappingProxyType(
            {
                "purpose": N_("Purpose"),
                "given": N_("Agreed"),
                "at": N_("Date"),
                "source": N_("Source"),
                "wording": N_("Wording"),
            }
        ),
    ),
    Part(
        Logistics,
        N_("Hotel, meals and journey"),
        REGISTRATION_ID,
        MappingProxyType(
            {
                "diet": N_("Diet"),
                "allergies": N_("Allergies"),
                "accessibility": N_("Accessibility"),
                "meals": N_("Meals"),
                "hotel": N_("Hotel"),
                "hotel_from": N_("First night"),
                "hotel_until": N_("Leaves the hotel on"),
                "room_kind": N_("Hotel room"),
                "shares_with_id": N_("Shares the room with"),
                "arrival_at": N_("Arrival"),
                "arrival_by": N_("Arrives by"),
                "arrival_transfer": N_("Transfer on arrival"),
                "departure_at": N_("Departure"),
                "departure_by": N_("Departs by"),
                "departure_transfer": N_("Transfer on departure"),
                "passport_number": N_("Passport number"),
                "passport_expires_on": N_("Passport valid until"),
            }
        ),
    ),
    Part(
        Answer,
        N_("Answers"),
        REGISTRATION_ID,
        MappingProxyType({"question_id": N_("Question"), "value": N_("Answer")}),
    ),
    Part(PersonTag, N_("Tags"), PERSON_ID, MappingProxyType({"tag_id": N_("Tag")})),
    Part(
        DeskNote, N_("Note for the desk"), REGISTRATION_ID, MappingProxyType({"text": N_("Note")})
    ),
    Part(
        PersonAway,
        N_("Times of absence"),
        PERSON_ID,
        MappingProxyType({"starts_at": N_("From"), "ends_at": N_("Until"), "note": N_("Note")}),
    ),
    Part(
        SpeakingRole,
        N_("Roles in sessions"),
        PERSON_ID,
        MappingProxyType(
            {
                "session_id": N_("Session"),
                "item_id": N_("Item of the session"),
                "role": N_("Role"),
                "language": N_("Language"),
                "confirmed": N_("Confirmed"),
            }
        ),
    ),
    Part(
        SignUp,
        N_("Wishes and places in sessions"),
        PERSON_ID,
        MappingProxyType({"session_id": N_("Session"), "rank": N_("Rank"), "state": N_("Status")}),
    ),
    Part(
        Topic,
        N_("Proposed topics"),
        "proposed_by_id",
        MappingProxyType(
            {
                "title": N_("Title"),
                "description": N_("Description"),
                "session_id": N_("Session"),
            }
        ),
    ),
    Part(
        TopicVote,
        N_("Voices for topics"),
        PERSON_ID,
        MappingProxyType({"topic_id": N_("Topic"), "rank": N_("Rank")}),
    ),
    Part(
        CheckIn,
        N_("Check-ins"),
        REGISTRATION_ID,
        MappingProxyType(
            {
                "point_id": N_("Check-in point"),
                "direction": N_("Direction"),
                "at": N_("Date"),
                "station": N_("Station"),
                "note": N_("Note"),
            }
        ),
    ),
    Part(
        CheckInAttempt,
        N_("Attempts at the desk"),
        REGISTRATION_ID,
        MappingProxyType(
            {
                "point_id": N_("Check-in point"),
                "said": N_("Scanned or typed"),
                "at": N_("Date"),
                "result": N_("Result"),
                "refusal": N_("Reason"),
                "station": N_("Station"),
            }
        ),
    ),
    Part(
        Signature,
        N_("Signatures"),
        REGISTRATION_ID,
        MappingProxyType(
            {
                "day": N_("Day"),
                "session_id": N_("Session"),
                "sheet": N_("Sheet"),
                "at": N_("Noted on"),
            }
        ),
    ),
    Part(
        Certificate,
        N_("Certificates"),
        REGISTRATION_ID,
        MappingProxyType(
            {
                "number": N_("Number"),
                "issue": N_("Issue"),
                "at": N_("Date"),
                "reason": N_("Reason"),
                "contents": N_("What stands on it"),
            }
        ),
    ),
    Part(
        CardPrint,
        N_("Printed cards"),
        REGISTRATION_ID,
        MappingProxyType(
            {
                "run_id": N_("Kind of card"),
                "at": N_("Date"),
                "code": N_("Code"),
                "box": N_("Box"),
                "slot": N_("Place"),
                "reason": N_("Reason"),
                "snapshot": N_("What stands on it"),
            }
        ),
    ),
    Part(
        VoidCode,
        N_("Void codes"),
        REGISTRATION_ID,
        MappingProxyType({"code": N_("Code"), "reason": N_("Reason"), "at": N_("Date")}),
    ),
    Part(
        Commitment,
        N_("Commitments"),
        PERSON_ID,
        MappingProxyType(
            {
                "what": N_("What was promised"),
                "session_id": N_("Session"),
                "organisation_id": N_("Organisation"),
                "who": N_("Who"),
                "due_on": N_("Until"),
                "done_on": N_("Done on"),
                "note": N_("Note"),
            }
        ),
    ),
    Part(
        ProjectContact,
        N_("Contact person of projects"),
        PERSON_ID,
        MappingProxyType({"project_id": N_("Project")}),
    ),
    Part(
        ImportRow,
        N_("Lines of imported lists"),
        PERSON_ID,
        MappingProxyType(
            {"source_id": N_("List"), "key": N_("Key of the line"), "contents": N_("Contents")}
        ),
    ),
    Part(
        AgendaImportPerson,
        N_("Imported programmes"),
        PERSON_ID,
        MappingProxyType({"source_id": N_("List"), "key": N_("Key of the line")}),
    ),
)

UNTOLD = frozenset(
    (
        *("id", "person_id", "registration_id", "event_id", "position", "locked"),
        *("sort_key", "search_key", "voids_id", "operation", "proposed_by_id"),
    )
)
"""Columns that say nothing about a person beyond what is told: numbers and keys of the file."""
