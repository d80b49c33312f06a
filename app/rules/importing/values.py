"""The plain values an import is made of: what columns mean, what lines hold, what would happen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.base.errors import AppError
from app.base.words import N_
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus


class Target(StrEnum):
    """What a column can be; the text is also what `--mapping` and exports call it."""

    GIVEN = "given"
    FAMILY = "family"
    FULL_NAME = "full_name"
    ORIGINAL = "original"
    TITLE = "title"
    SALUTATION = "salutation"
    DEGREE = "degree"
    FUNCTION = "function"
    EMAIL = "email"
    PHONE = "phone"
    LANGUAGES = "languages"
    NOTES = "notes"
    ORGANISATION = "organisation"
    ORGANISATION_KIND = "organisation_kind"
    STREET = "street"
    POSTCODE = "postcode"
    CITY = "city"
    COUNTRY = "country"
    DELEGATION = "delegation"
    MEMBER_FUNCTION = "member_function"
    CATEGORY = "category"
    STATUS = "status"
    NUMBER = "number"
    CODE = "code"
    BADGE_TEXT = "badge_text"
    SEX = "sex"
    TAGS = "tags"
    CONSENT_CONTACT_LIST = "consent_contact_list"
    CONSENT_PHOTOS = "consent_photos"
    DIET = "diet"
    ALLERGIES = "allergies"
    ACCESSIBILITY = "accessibility"
    HOTEL = "hotel"
    HOTEL_FROM = "hotel_from"
    HOTEL_UNTIL = "hotel_until"
    ROOM_KIND = "room_kind"
    ARRIVAL_AT = "arrival_at"
    ARRIVAL_BY = "arrival_by"
    ARRIVAL_TRANSFER = "arrival_transfer"
    DEPARTURE_AT = "departure_at"
    DEPARTURE_BY = "departure_by"
    DEPARTURE_TRANSFER = "departure_transfer"
    PASSPORT_NUMBER = "passport_number"
    PASSPORT_EXPIRES_ON = "passport_expires_on"
    WISHES = "wishes"
    WISH_1 = "wish_1"
    WISH_2 = "wish_2"
    WISH_3 = "wish_3"
    QUESTION = "question"
    NEW_QUESTION = "new_question"
    KEY = "key"
    GROUP = "group"
    ADDON_OF = "addon_of"
    COMPANIONS = "companions"
    QUANTITY = "quantity"
    IGNORE = "ignore"


class DateOrder(StrEnum):
    """How a date of three numbers is read."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"


class NameSplit(StrEnum):
    """Where the family name stands in a full name."""

    FAMILY_LAST = "family_last"
    FAMILY_FIRST = "family_first"
    COMMA = "comma"


@dataclass(frozen=True)
class ColumnMap:
    """What the column at `position` (from 0) is.

    For QUESTION `question_id` names one of the file's questions, for NEW_QUESTION
    `label` and `kind` describe the one to be made. `option` is set where the column is
    a yes/no for one choice of a question. `sure` is False where it was only a guess.
    """

    position: int
    target: Target
    question_id: int | None = None
    label: str = ""
    kind: QuestionKind = QuestionKind.TEXT
    options: tuple[str, ...] = ()
    option: str = ""
    sure: bool = True


@dataclass(frozen=True)
class ImportMapping:
    """How a table of people is understood; stored as JSON per shape of file.

    `status_words` are the file's own words, folded, and what they mean: None is
    "gone". `fixed` gives every line the same text for a target without a column.
    """

    columns: tuple[ColumnMap, ...] = ()
    fixed: Mapping[Target, str] = field(default_factory=dict)
    name_split: NameSplit = NameSplit.FAMILY_LAST
    date_order: DateOrder | None = None
    status_words: Mapping[str, RegistrationStatus | None] = field(default_factory=dict)
    add_plus: bool = False
    system: str = ""

    def positions(self, target: Target) -> tuple[int, ...]:
        """The columns of that target, from the left."""
        return tuple(column.position for column in self.columns if column.target is target)

    @property
    def country_alone(self) -> bool:
        """Whether countries are given without anything that could be in them.

        A country belongs to an organisation: of somebody new it would be lost.
        """
        named = {target for target in BODIES if self.positions(target) or self.fixed.get(target)}
        return bool(self.positions(Target.COUNTRY)) and not named


BODIES = (Target.ORGANISATION, Target.CITY, Target.DELEGATION)
COUNTRY_ALONE = N_(
    "A country belongs to an organisation: that of new people is left out, since no column "
    "gives their organisation, city or delegation."
)


class IgnoredReason(StrEnum):
    """Why a line is not a person."""

    EMPTY = "empty"
    UNNAMED = "unnamed"
    ADD_ON = "add-on"
    COMPANION = "companion"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Ignored:
    """A line that is told from people; `line` counts the rows of the sheet from 1."""

    line: int
    reason: IgnoredReason


@dataclass(frozen=True)
class Problem:
    """What is wrong with one cell, or with a line where `position` is None."""

    line: int
    position: int | None
    value: str
    error: AppError


@dataclass(frozen=True)
class Record:
    """A person of the file. `values` are parsed: text, dates, tuples of codes, flags.

    `key` is the file's own stable id of the line (or made of e-mail and name), by which
    next week's file is recognised. `answers` are by column position.
    """

    line: int
    values: Mapping[Target, Any]
    answers: Mapping[int, Any] = field(default_factory=dict)
    key: str = ""
    group: str = ""
    gone: bool = False


@dataclass(frozen=True)
class Reading:
    """A table understood: its people, the other lines, and all problems of all cells."""

    records: tuple[Record, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    problems: tuple[Problem, ...] = ()
    unknown_statuses: tuple[str, ...] = ()
    dates_ambiguous: bool = False


class OutcomeKind(StrEnum):
    """What would happen to a record."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True)
class Change:
    """One field that would change: texts as the user reads them, and the value to be kept.

    Answers to questions have the `position` of their (first) column.
    """

    target: Target
    old: str
    new: str
    position: int | None = None
    value: Any = None


@dataclass(frozen=True)
class Candidate:
    """Who may be the same person; `score` from 0 to 100.

    A negative `person_id` is the line of an earlier record of the same file.
    """

    person_id: int
    score: int
    reason: str


@dataclass(frozen=True)
class Outcome:
    """What would happen to one record.

    `changes` would be made; `kept` are local edits that stay although the file says otherwise.
    A negative `person_id` is whoever an earlier line of the file becomes.
    """

    record: Record
    kind: OutcomeKind
    person_id: int | None = None
    changes: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class DryRun:
    """Everything an import would do; `vanished` are people of the last import not in the file.

    `rows` counts the lines below the headers. `source_id` is the list that came again, if it
    did, and `state` the number of the conference's last step when this was found out.
    """

    outcomes: tuple[Outcome, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    problems: tuple[Problem, ...] = ()
    vanished: tuple[int, ...] = ()
    rows: int = 0
    unknown_statuses: tuple[str, ...] = ()
    dates_ambiguous: bool = False
    source_id: int | None = None
    state: int = 0

    def of(self, kind: OutcomeKind) -> tuple[Outcome, ...]:
        """The outcomes of one kind, by line."""
        return tuple(outcome for outcome in self.outcomes if outcome.kind is kind)


class Decision(StrEnum):
    """What to do with a probable duplicate, or with a line that was refused."""

    MERGE = "merge"
    KEEP_BOTH = "keep_both"
    SKIP = "skip"


@dataclass(frozen=True)
class Decisions:
    """The user's answers: by line, with the person to merge into."""

    duplicates: Mapping[int, tuple[Decision, int | None]] = field(default_factory=dict)
    corrections: Mapping[tuple[int, int], str] = field(default_factory=dict)
    skip_refused: bool = False
