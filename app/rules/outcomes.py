"""What a conference leaves behind: conclusions, commitments, joint projects, materials."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_


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
