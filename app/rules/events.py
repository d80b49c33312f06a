"""What a conference is described by, and what a new one starts with."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_
from app.rules import fields

EVENT_FIELDS = MappingProxyType(
    {
        "title": fields.texts(N_("Title"), required=True),
        "motto": fields.texts(N_("Motto")),
        "starts_on": fields.as_given(N_("First day")),
        "ends_on": fields.as_given(N_("Last day")),
        "time_zone": fields.zone(N_("Time zone")),
        "place": fields.texts(N_("Place")),
        "country": fields.country(N_("Country")),
        "host": fields.texts(N_("Host")),
        "contact_name": fields.line(N_("Contact person"), fields.NAME),
        "contact_email": fields.email(N_("E-mail of the contact person")),
        "contact_phone": fields.line(N_("Phone of the contact person"), fields.SHORT),
        "languages": fields.languages(N_("Languages of the conference"), required=True),
        "funder_text": fields.texts(N_("Funder's text"), fields.LONG),
        "registration_deadline": fields.as_given(N_("Registration deadline")),
    }
)


def check_event(values: Mapping[str, Any]) -> None:
    """Raise RuleBroken if the whole does not fit together; `values` are all of the event's."""
    for name in ("starts_on", "ends_on"):
        if values[name] is None:
            raise RuleBroken(fields.MISSING, field=name, name=EVENT_FIELDS[name].label)
    fields.check_order(
        values["starts_on"],
        values["ends_on"],
        N_("The conference ends before it starts. Choose a last day that is not earlier."),
        field="ends_on",
    )


class LogoPurpose(StrEnum):
    """Whose logo it is; a map is no logo: it stands on the back of badges."""

    EVENT = "event"
    HOST = "host"
    FUNDER = "funder"
    PARTNER = "partner"
    MAP = "map"


LOGO_NAMES: Mapping[LogoPurpose, str] = MappingProxyType(
    {
        LogoPurpose.EVENT: N_("Conference"),
        LogoPurpose.HOST: N_("Host"),
        LogoPurpose.FUNDER: N_("Funder"),
        LogoPurpose.PARTNER: N_("Partner"),
        LogoPurpose.MAP: N_("Map"),
    }
)

LOGOS = tuple(purpose for purpose in LogoPurpose if purpose is not LogoPurpose.MAP)
"""Those that are shown as logos."""

LOGO_FIELDS = MappingProxyType(
    {
        "purpose": fields.one_of(N_("Whose logo it is"), LogoPurpose),
        "caption": fields.line(N_("Caption")),
    }
)


@dataclass(frozen=True)
class Category:
    """A registration category that every new conference has; its tone colours the badge."""

    name: Texts
    tone: str


STANDARD_CATEGORIES = (
    Category(Texts(en="Delegate", pl="Delegat", lv="Delegāts", de="Delegierte"), "blue"),
    Category(Texts(en="Guest", pl="Gość", lv="Viesis", de="Gast"), "violet"),
    Category(Texts(en="Speaker", pl="Prelegent", lv="Lektors", de="Referent"), "teal"),
    Category(Texts(en="Press", pl="Prasa", lv="Prese", de="Presse"), "amber"),
    Category(Texts(en="Staff", pl="Obsługa", lv="Personāls", de="Team"), "green"),
)

TONE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "neutral": N_("Grey"),
        "blue": N_("Blue"),
        "green": N_("Green"),
        "amber": N_("Amber"),
        "red": N_("Red"),
        "violet": N_("Violet"),
        "teal": N_("Teal"),
    }
)
TONES = tuple(TONE_NAMES)
