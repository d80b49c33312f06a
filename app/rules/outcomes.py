"""What a conference leaves behind: conclusions, commitments, joint projects, materials."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from babel.core import get_global

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_
from app.rules import fields


class ProjectField(StrEnum):
    """What a joint project is about."""

    CULTURE = "culture"
    SPORT = "sport"
    YOUTH = "youth"
    EDUCATION = "education"
    ECONOMY = "economy"
    ENVIRONMENT = "environment"
    SOCIAL = "social"
    ADMINISTRATION = "administration"
    TOURISM = "tourism"
    STUDY_VISIT = "study_visit"
    OTHER = "other"


PROJECT_FIELDS_OF_WORK: Mapping[ProjectField, str] = MappingProxyType(
    {
        ProjectField.CULTURE: N_("Culture"),
        ProjectField.SPORT: N_("Sport"),
        ProjectField.YOUTH: N_("Youth"),
        ProjectField.EDUCATION: N_("Education"),
        ProjectField.ECONOMY: N_("Economy"),
        ProjectField.ENVIRONMENT: N_("Environment"),
        ProjectField.SOCIAL: N_("Social affairs"),
        ProjectField.ADMINISTRATION: N_("Public administration"),
        ProjectField.TOURISM: N_("Tourism"),
        ProjectField.STUDY_VISIT: N_("Study visit"),
        ProjectField.OTHER: N_("Another field"),
    }
)


class ProjectStatus(StrEnum):
    """How far a joint project is."""

    IDEA = "idea"
    PLANNED = "planned"
    APPLIED = "applied"
    RUNNING = "running"
    DONE = "done"
    GIVEN_UP = "given_up"


PROJECT_STATUS_NAMES: Mapping[ProjectStatus, str] = MappingProxyType(
    {
        ProjectStatus.IDEA: N_("Idea"),
        ProjectStatus.PLANNED: N_("Planned"),
        ProjectStatus.APPLIED: N_("Funding applied for"),
        ProjectStatus.RUNNING: N_("Under way"),
        ProjectStatus.DONE: N_("Finished"),
        ProjectStatus.GIVEN_UP: N_("Given up"),
    }
)


class MaterialKind(StrEnum):
    """What a material is."""

    PRESENTATION = "presentation"
    PHOTO = "photo"
    DOCUMENT = "document"
    RECORDING = "recording"
    OTHER = "other"


MATERIAL_NAMES: Mapping[MaterialKind, str] = MappingProxyType(
    {
        MaterialKind.PRESENTATION: N_("Presentation"),
        MaterialKind.PHOTO: N_("Photo"),
        MaterialKind.DOCUMENT: N_("Document"),
        MaterialKind.RECORDING: N_("Recording"),
        MaterialKind.OTHER: N_("Other material"),
    }
)


class OutcomeState(StrEnum):
    """How far the report of a session is."""

    EMPTY = "empty"
    DRAFT = "draft"
    FINAL = "final"


OUTCOME_STATE_NAMES: Mapping[OutcomeState, str] = MappingProxyType(
    {
        OutcomeState.EMPTY: N_("Nothing yet"),
        OutcomeState.DRAFT: N_("Draft"),
        OutcomeState.FINAL: N_("Final"),
    }
)


def outcome_state(texts: Iterable[Texts], notes: str, *, final: bool) -> OutcomeState:
    """What there is of a report; one of which nothing is written is empty, final or not."""
    if not notes.strip() and not any(texts):
        return OutcomeState.EMPTY
    return OutcomeState.FINAL if final else OutcomeState.DRAFT


class CommitmentState(StrEnum):
    """How a commitment stands."""

    OPEN = "open"
    LATE = "late"
    DONE = "done"


COMMITMENT_STATE_NAMES: Mapping[CommitmentState, str] = MappingProxyType(
    {
        CommitmentState.OPEN: N_("Open"),
        CommitmentState.LATE: N_("Late"),
        CommitmentState.DONE: N_("Done"),
    }
)


def commitment_state(due_on: date | None, done_on: date | None, today: date) -> CommitmentState:
    """Done, late from the day after it was due, else open; also for milestones."""
    if done_on is not None:
        return CommitmentState.DONE
    late = due_on is not None and due_on < today
    return CommitmentState.LATE if late else CommitmentState.OPEN


OVER = frozenset({ProjectStatus.DONE, ProjectStatus.GIVEN_UP})
"""Projects that nothing more is done about, and that stay behind with their conference."""


class Budgeted(Protocol):
    """What is added up of a joint project."""

    @property
    def status(self) -> ProjectStatus:
        """Those given up do not count."""

    @property
    def budget(self) -> int | None:
        """In whole units of the currency."""

    @property
    def currency(self) -> str:
        """Its code, or nothing."""

    @property
    def people_reached(self) -> int | None:
        """Expected direct beneficiaries."""


@dataclass(frozen=True)
class Totals:
    """Joint projects added up: budgets by currency, the greatest first.

    `unpriced` and `uncounted` say how many projects have no budget or no number of
    beneficiaries yet, so that a sum is not taken for the whole.
    """

    projects: int
    budgets: tuple[tuple[str, int], ...]
    people_reached: int
    unpriced: int
    uncounted: int


def totals(projects: Iterable[Budgeted]) -> Totals:
    """The sums over all projects but those given up."""
    counted = [one for one in projects if one.status is not ProjectStatus.GIVEN_UP]
    budgets: Counter[str] = Counter()
    for one in counted:
        if one.budget:
            budgets[one.currency] += one.budget
    return Totals(
        len(counted),
        tuple(sorted(budgets.items(), key=lambda item: (-item[1], item[0]))),
        sum(one.people_reached or 0 for one in counted),
        sum(one.budget is None for one in counted),
        sum(one.people_reached is None for one in counted),
    )


def check_period(starts_on: date | None, ends_on: date | None) -> None:
    """Raise RuleBroken if a project ends before it begins."""
    fields.check_order(
        starts_on,
        ends_on,
        N_("The project ends before it begins. Choose a last day that is not earlier."),
        field="ends_on",
    )


def _currency(value: str, name: str, field: str) -> str:
    """A code of three letters in capitals, or nothing; raises RuleBroken."""
    code = fields.clean_text(value, name, limit=fields.SHORT, field=field).upper()
    if code and code not in get_global("all_currencies"):
        raise RuleBroken(
            N_("“{text}” is not the code of a currency. Use three letters such as EUR or PLN."),
            field=field,
            text=value,
        )
    return code


def _link(value: str, name: str, field: str) -> str:
    """A web address, or nothing; one without https:// in front gets it. Raises RuleBroken."""
    text = fields.clean_text(value, name, field=field, limit=fields.LINE)
    if not text:
        return text
    address = text if "://" in text else f"https://{text}"
    if not WEB_ADDRESS.fullmatch(address):
        raise RuleBroken(
            N_("“{text}” is not a web address. It looks like https://example.org/talk."),
            field=field,
            text=value,
        )
    return fields.clean_text(address, name, field=field, limit=fields.LINE)


WEB_ADDRESS = re.compile(
    r"https?://[^\s/@:?#.]+(\.[^\s/@:?#.]+)+\.?(:\d{1,5})?([/?#]\S*)?", re.IGNORECASE
)
"""Nothing else is opened by a click: no file, no script."""

OUTCOME_TEXTS = ("summary", "conclusions", "recommendations", "open_questions")
OUTCOME_FIELDS = MappingProxyType(
    {
        "summary": fields.texts(N_("Summary"), fields.LONG),
        "conclusions": fields.texts(N_("Conclusions"), fields.LONG),
        "recommendations": fields.texts(N_("Recommendations"), fields.LONG),
        "open_questions": fields.texts(N_("Open questions"), fields.LONG),
        "notes": fields.line(N_("Rapporteur's notes"), fields.LONG),
        "final": fields.flag(N_("Final")),
    }
)

COMMITMENT_FIELDS = MappingProxyType(
    {
        "session_id": fields.as_given(N_("Session")),
        "what": fields.texts(N_("What"), fields.LONG, required=True),
        "person_id": fields.as_given(N_("Person")),
        "organisation_id": fields.as_given(N_("Organisation")),
        "who": fields.line(N_("Who")),
        "due_on": fields.as_given(N_("Until when")),
        "done_on": fields.as_given(N_("Done on")),
        "note": fields.line(N_("Note"), fields.LONG),
    }
)

PROJECT_FIELDS = MappingProxyType(
    {
        "title": fields.texts(N_("Title"), fields.LINE, required=True),
        "summary": fields.texts(N_("Summary"), fields.LONG),
        "field": fields.one_of(N_("Field"), ProjectField),
        "status": fields.one_of(N_("Status"), ProjectStatus),
        "lead_id": fields.as_given(N_("Lead")),
        "session_id": fields.as_given(N_("Born in")),
        "fund": fields.line(N_("Fund"), fields.NAME),
        "call": fields.line(N_("Call"), fields.NAME),
        "budget": fields.count(N_("Budget")),
        "currency": fields.FieldRule(N_("Currency"), _currency),
        "starts_on": fields.as_given(N_("First day")),
        "ends_on": fields.as_given(N_("Last day")),
        "beneficiaries": fields.texts(N_("Beneficiaries"), fields.LINE),
        "people_reached": fields.count(N_("Direct beneficiaries expected")),
        "notes": fields.line(N_("Notes"), fields.LONG),
    }
)

MILESTONE_FIELDS = MappingProxyType(
    {
        "title": fields.texts(N_("Milestone"), fields.LINE, required=True),
        "due_on": fields.as_given(N_("Until when")),
        "done_on": fields.as_given(N_("Done on")),
    }
)

MATERIAL_FIELDS = MappingProxyType(
    {
        "kind": fields.one_of(N_("Kind"), MaterialKind),
        "title": fields.texts(N_("Title"), fields.LINE),
        "author": fields.line(N_("Author"), fields.NAME),
        "session_id": fields.as_given(N_("Session")),
        "project_id": fields.as_given(N_("Project")),
        "link": fields.FieldRule(N_("Link"), _link),
        "shared": fields.flag(N_("For all participants")),
    }
)

KINDS_BY_ENDING: Mapping[str, MaterialKind] = MappingProxyType(
    {
        **dict.fromkeys(("ppt", "pptx", "pps", "ppsx", "odp", "key"), MaterialKind.PRESENTATION),
        **dict.fromkeys(("jpg", "jpeg", "png", "webp"), MaterialKind.PHOTO),
        **dict.fromkeys(
            ("doc", "docx", "odt", "rtf", "txt", "md", "xls", "xlsx", "ods", "csv"),
            MaterialKind.DOCUMENT,
        ),
        **dict.fromkeys(
            ("mp3", "m4a", "ogg", "wav", "flac", "mp4", "webm", "mkv", "mov", "avi"),
            MaterialKind.RECORDING,
        ),
    }
)


def kind_of_file(name: str, *, from_session: bool) -> MaterialKind:
    """What a file is taken for by its ending; a PDF of a session is a presentation."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending == "pdf":
        return MaterialKind.PRESENTATION if from_session else MaterialKind.DOCUMENT
    return KINDS_BY_ENDING.get(ending, MaterialKind.OTHER)
