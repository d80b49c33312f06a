"""What is to be done after the conference, in order, and which personal data goes when."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from app.base.errors import RuleBroken
from app.base.words import N_

MOST_DAYS = 36_500


class ClosingTask(StrEnum):
    """What is to be done after a conference, in this order."""

    FREEZE = "freeze"
    RECONCILE = "reconcile"
    CERTIFICATES = "certificates"
    OUTCOMES = "outcomes"
    STATISTICS = "statistics"
    EVIDENCE = "evidence"
    ERASE = "erase"


CLOSING_NAMES: Mapping[ClosingTask, str] = MappingProxyType(
    {
        ClosingTask.FREEZE: N_("Freeze the programme as held"),
        ClosingTask.RECONCILE: N_("Reconcile attendance"),
        ClosingTask.CERTIFICATES: N_("Issue certificates"),
        ClosingTask.OUTCOMES: N_("Write down outcomes and projects"),
        ClosingTask.STATISTICS: N_("Print statistics and the report"),
        ClosingTask.EVIDENCE: N_("Put the evidence bundle together"),
        ClosingTask.ERASE: N_("Erase personal data"),
    }
)


class DataCategory(StrEnum):
    """Personal data that is erased together."""

    HEALTH = "health"
    PASSPORT = "passport"
    TRAVEL = "travel"
    PHONES = "phones"
    EMAILS = "emails"
    ANSWERS = "answers"
    PHOTOS = "photos"
    NOTES = "notes"
    ALL_BUT_EVIDENCE = "all_but_evidence"


CATEGORY_NAMES: Mapping[DataCategory, str] = MappingProxyType(
    {
        DataCategory.HEALTH: N_("Diet and health"),
        DataCategory.PASSPORT: N_("Passports"),
        DataCategory.TRAVEL: N_("Hotels and journeys"),
        DataCategory.PHONES: N_("Phone numbers"),
        DataCategory.EMAILS: N_("E-mail addresses"),
        DataCategory.ANSWERS: N_("Answers to questions"),
        DataCategory.PHOTOS: N_("Photos of people"),
        DataCategory.NOTES: N_("Notes about people"),
        DataCategory.ALL_BUT_EVIDENCE: N_("Everything but the evidence"),
    }
)

CATEGORY_HINTS: Mapping[DataCategory, str] = MappingProxyType(
    {
        DataCategory.HEALTH: N_("Diets, allergies, accessibility, booked meals"),
        DataCategory.PASSPORT: N_("Passport numbers and until when they are valid"),
        DataCategory.TRAVEL: N_("Hotels, rooms, arrivals and departures"),
        DataCategory.PHONES: N_("Phone numbers of people and of delegations' contacts"),
        DataCategory.EMAILS: N_("E-mail addresses of people and of delegations' contacts"),
        DataCategory.ANSWERS: N_("What people answered to the questions of the registration"),
        DataCategory.PHOTOS: N_("Portraits; pictures of the sessions are materials and stay"),
        DataCategory.NOTES: N_("Notes about people and delegations, notes for the desk"),
        DataCategory.ALL_BUT_EVIDENCE: N_(
            "All of these and the rest: names, delegations, attendance, signatures, certificates "
            "and consents stay"
        ),
    }
)

DEFAULT_DAYS: Mapping[DataCategory, int] = MappingProxyType(
    {
        DataCategory.HEALTH: 7,
        DataCategory.PASSPORT: 7,
        DataCategory.TRAVEL: 30,
        DataCategory.NOTES: 90,
        DataCategory.PHONES: 180,
        DataCategory.EMAILS: 365,
        DataCategory.ANSWERS: 180,
        DataCategory.PHOTOS: 365,
        DataCategory.ALL_BUT_EVIDENCE: 1826,
    }
)
"""Days after the conference's last day on which a category is due where nothing else is said.

Diet and passports go within days, contacts within a year, and what is left with the usual five
years of an audit.
"""


class DisclosureKind(StrEnum):
    """In what form data about people left the computer."""

    EXPORT = "export"
    DOCUMENT = "document"
    FORM = "form"
    BUNDLE = "bundle"
    ONE_PERSON = "one_person"
    COPY = "copy"


DISCLOSURE_NAMES: Mapping[DisclosureKind, str] = MappingProxyType(
    {
        DisclosureKind.EXPORT: N_("Exported table"),
        DisclosureKind.DOCUMENT: N_("Document"),
        DisclosureKind.FORM: N_("Nomination form"),
        DisclosureKind.BUNDLE: N_("Folder or archive"),
        DisclosureKind.ONE_PERSON: N_("Data about one person"),
        DisclosureKind.COPY: N_("Copy of the conference"),
    }
)


HOTEL, CATERER, DRIVER, PRESS = N_("Hotel"), N_("Caterer"), N_("Driver"), N_("Press")
DELEGATIONS, PARTICIPANTS, FUNDER = N_("Delegations"), N_("Participants"), N_("Funder")
CONCERNED = N_("The person concerned")
"""For whom what leaves is usually made."""
BUNDLE_READERS: Mapping[str, str] = MappingProxyType(
    {"materials": PARTICIPANTS, "evidence": FUNDER}
)


def days_kept(own: Mapping[DataCategory, int]) -> dict[DataCategory, int]:
    """Days after the conference for every category: its own number, else the usual one."""
    return {category: own.get(category, DEFAULT_DAYS[category]) for category in DataCategory}


def check_days(days: int) -> int:
    """The days if they can be; raises RuleBroken."""
    if not 0 <= days <= MOST_DAYS:
        raise RuleBroken(
            N_("Days after the conference are a whole number from 0 to {most}."),
            field="days",
            most=MOST_DAYS,
        )
    return days


@dataclass(frozen=True)
class Due:
    """When a category is to be erased: `days` after the last day, `usual` where nobody chose."""

    category: DataCategory
    on: date
    days: int
    usual: bool

    def is_due(self, today: date) -> bool:
        """Whether the day has come."""
        return today >= self.on


def dues(ends_on: date, own: Mapping[DataCategory, int]) -> list[Due]:
    """All categories in their order, with the day on which each is due."""
    return [
        Due(category, _later(ends_on, days), days, category not in own)
        for category, days in days_kept(own).items()
    ]


def _later(day: date, days: int) -> date:
    """So many days later, or the last day of the calendar."""
    return date.max if date.max - day < timedelta(days) else day + timedelta(days)


def next_task(done: Collection[ClosingTask]) -> ClosingTask | None:
    """The first task that is not done; None when all are."""
    return next((task for task in ClosingTask if task not in done), None)


def with_parts(categories: Collection[DataCategory]) -> tuple[DataCategory, ...]:
    """What is erased with these, in order: everything but the evidence is all of them."""
    if DataCategory.ALL_BUT_EVIDENCE in categories:
        return tuple(DataCategory)
    return tuple(category for category in DataCategory if category in categories)
