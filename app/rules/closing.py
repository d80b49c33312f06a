"""What is to be done after the conference, in order, and which personal data goes when."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_


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
