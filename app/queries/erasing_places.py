"""Where the data of each category stands: columns that become empty, rows and parts that go."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Table, and_

from app.base.words import N_
from app.model import (
    AcceptedClash,
    Answer,
    Base,
    CardPrint,
    CardRun,
    Certificate,
    CheckInAttempt,
    Commitment,
    Delegation,
    DeskNote,
    EditionEntry,
    ImportRow,
    ImportSource,
    Logistics,
    Material,
    Person,
    PersonAway,
    PersonTag,
    ProjectContact,
    Registration,
    SavedFilter,
    SignUp,
    Topic,
    TopicVote,
    VoidCode,
)
from app.rules.closing import DataCategory

Kind = type[Base]


@dataclass(frozen=True)
class Emptied:
    """A column that becomes empty; a `telling` value is blotted out wherever else it stands."""

    key: str
    label: str
    kind: Kind
    column: str
    empty: Any = ""
    telling: bool = False

    @property
    def filled(self) -> ColumnElement[bool]:
        """What is true of a row that has something there."""
        column = table_of(self.kind).c[self.column]
        if self.empty is None:
            return column.is_not(None)
        return and_(column.is_not(None), column != self.empty)


@dataclass(frozen=True)
class Removed:
    """Rows that go as a whole."""

    key: str
    label: str
    kind: Kind


@dataclass(frozen=True)
class Trimmed:
    """JSON of which some parts go."""

    key: str
    label: str
    kind: Kind
    column: str
    trim: Callable[[Any], Any]


Place = Emptied | Removed | Trimmed


def table_of(kind: Kind) -> Table:
    """The table behind a mapped class."""
    table = kind.__table__
    assert isinstance(table, Table)
    return table


def _empty(
    kind: Kind, label: str, column: str, empty: object = "", *, telling: bool = False
) -> Emptied:
    return Emptied(f"{kind.__tablename__}.{column}", label, kind, column, empty, telling)


def _remove(kind: Kind, label: str) -> Removed:
    return Removed(kind.__tablename__, label, kind)


def _lines(*targets: str) -> Trimmed:
    """What lists that were imported said of these."""

    def trim(contents: Any) -> Any:  # noqa: ANN401 - JSON
        values = {k: v for k, v in contents.get("values", {}).items() if k not in targets}
        return {**contents, "values": values}

    label = N_("Remembered lines of imported lists")
    return Trimmed(f"import_row.{targets[0]}", label, ImportRow, "contents", trim)


def _printed(fact: str) -> Trimmed:
    """What is kept of printed cards."""

    def trim(snapshot: Any) -> Any:  # noqa: ANN401 - JSON
        return {k: v for k, v in snapshot.items() if k != fact}

    label = N_("What is kept of printed cards")
    return Trimmed(f"card_print.{fact}", label, CardPrint, "snapshot", trim)


def _without_answers(contents: Any) -> Any:  # noqa: ANN401 - JSON
    return {**contents, "answers": {}} if contents.get("answers") else contents


def _speakers_only(people: Any) -> Any:  # noqa: ANN401 - JSON
    return {**people, "people": people.get("speakers", [])}


NOT_ON_EVIDENCE = frozenset({"function", "email", "phone", "salutation", "photo", "languages"})


def _needed(contents: Any) -> Any:  # noqa: ANN401 - JSON
    """What stood on a certificate, without what evidence does not need."""
    if not isinstance(contents, dict):
        return contents
    return {key: value for key, value in contents.items() if key not in NOT_ON_EVIDENCE}


LOGISTICS_TRAVEL = (
    *("hotel", "hotel_from", "hotel_until", "room_kind", "arrival_at", "arrival_by"),
    *("arrival_transfer", "departure_at", "departure_by", "departure_transfer"),
)

PLACES: Mapping[DataCategory, tuple[Place, ...]] = MappingProxyType(
    {
        DataCategory.HEALTH: (
            _empty(Logistics, N_("Diet"), "diet"),
            _empty(Logistics, N_("Allergies"), "allergies"),
            _empty(Logistics, N_("Accessibility"), "accessibility"),
            _empty(Logistics, N_("Meals"), "meals", ()),
            _lines("diet", "allergies", "accessibility"),
        ),
        DataCategory.PASSPORT: (
            _empty(Logistics, N_("Passport number"), "passport_number", telling=True),
            _empty(Logistics, N_("Passport valid until"), "passport_expires_on", None),
            _lines("passport_number", "passport_expires_on"),
        ),
        DataCategory.TRAVEL: (
            _empty(Logistics, N_("Hotel"), "hotel"),
            _empty(Logistics, N_("First night"), "hotel_from", None),
            _empty(Logistics, N_("Leaves the hotel on"), "hotel_until", None),
            _empty(Logistics, N_("Hotel room"), "room_kind", None),
            _empty(Logistics, N_("Shares the room with"), "shares_with_id", None),
            _empty(Logistics, N_("Arrival"), "arrival_at", None),
            _empty(Logistics, N_("Arrives by"), "arrival_by"),
            _empty(Logistics, N_("Transfer on arrival"), "arrival_transfer", empty=False),
            _empty(Logistics, N_("Departure"), "departure_at", None),
            _empty(Logistics, N_("Departs by"), "departure_by"),
            _empty(Logistics, N_("Transfer on departure"), "departure_transfer", empty=False),
            _empty(Delegation, N_("Arrival of the delegation"), "arrival_at", None),
            _empty(Delegation, N_("Departure of the delegation"), "departure_at", None),
            _empty(Delegation, N_("Journey of the delegation"), "travel"),
            _empty(Delegation, N_("Hotel of the delegation"), "hotel"),
            _lines(*LOGISTICS_TRAVEL),
        ),
        DataCategory.PHONES: (
            _empty(Person, N_("Phone"), "phone", telling=True),
            _empty(Delegation, N_("Phone of the contact"), "contact_phone", telling=True),
            _lines("phone"),
        ),
        DataCategory.EMAILS: (
            _empty(Person, N_("E-mail"), "email", telling=True),
            _empty(Delegation, N_("E-mail of the contact"), "contact_email", telling=True),
            _lines("email"),
        ),
        DataCategory.ANSWERS: (
            _remove(Answer, N_("Answers")),
            Trimmed(
                "import_row.answers",
                N_("Remembered lines of imported lists"),
                ImportRow,
                "contents",
                _without_answers,
            ),
            _printed("answers"),
        ),
        DataCategory.PHOTOS: (
            _empty(Registration, N_("Photo"), "photo_id", None),
            _printed("photo"),
        ),
        DataCategory.NOTES: (
            _empty(Person, N_("Notes about people"), "notes"),
            _empty(Delegation, N_("Notes about delegations"), "notes"),
            _remove(DeskNote, N_("Notes for the desk")),
            _remove(PersonAway, N_("Times at which people cannot come")),
            _lines("notes"),
        ),
        DataCategory.ALL_BUT_EVIDENCE: (
            _empty(Person, N_("Salutation"), "salutation"),
            _empty(Person, N_("Function"), "function"),
            _empty(Person, N_("Languages"), "languages", ()),
            _empty(Registration, N_("Text on the badge"), "badge_text"),
            _empty(Registration, N_("Sex"), "sex", None),
            _empty(Delegation, N_("Contact of the delegation"), "contact_name"),
            _remove(Logistics, N_("Rows for hotel, kitchen and driver")),
            _remove(PersonTag, N_("Tags on people")),
            _remove(SignUp, N_("Wishes and places in sessions")),
            _remove(TopicVote, N_("Voices for topics")),
            _empty(Topic, N_("Who proposed a topic"), "proposed_by_id", None),
            _empty(Commitment, N_("Who promised something"), "person_id", None),
            _empty(Commitment, N_("Who promised something, by name"), "who"),
            _remove(ProjectContact, N_("Contact persons of projects")),
            _empty(Material, N_("Authors of materials"), "author"),
            _remove(AcceptedClash, N_("Accepted clashes with their reasons")),
            _remove(SavedFilter, N_("Saved filters")),
            _remove(ImportSource, N_("Memory of imported lists")),
            _remove(CardPrint, N_("What is kept of printed cards")),
            _remove(VoidCode, N_("Void codes of badges")),
            _remove(CardRun, N_("Print runs of cards")),
            _empty(CheckInAttempt, N_("What was said in vain at the desk"), "said"),
            Trimmed(
                "edition_entry.people",
                N_("Who had places in sessions of an edition"),
                EditionEntry,
                "people",
                _speakers_only,
            ),
            Trimmed(
                "certificate.contents",
                N_("Certificates: what is more than name, delegation and days"),
                Certificate,
                "contents",
                _needed,
            ),
        ),
    }
)
"""Category → where its data stands. Whoever adds a column about people adds it here too."""

STAYS = frozenset(
    (
        *("person", "registration", "membership", "consent", "check_in", "signature"),
        *("certificate", "speaking_role", "check_in_attempt"),
    )
)
"""Tables about people of which something stays even where everything but the evidence goes."""
