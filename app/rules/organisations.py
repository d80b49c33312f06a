"""What kinds of bodies send people to a conference."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_
from app.rules import fields


class OrganisationKind(StrEnum):
    """What a body is; a partnership has member organisations."""

    CITY = "city"
    REGION = "region"
    ASSOCIATION = "association"
    PARTNERSHIP = "partnership"
    MINISTRY = "ministry"
    INSTITUTION = "institution"
    NGO = "ngo"
    COMPANY = "company"
    UNIVERSITY = "university"
    MEDIA = "media"
    OTHER = "other"


KIND_NAMES: Mapping[OrganisationKind, str] = MappingProxyType(
    {
        OrganisationKind.CITY: N_("City"),
        OrganisationKind.REGION: N_("Region"),
        OrganisationKind.ASSOCIATION: N_("Association"),
        OrganisationKind.PARTNERSHIP: N_("Partnership"),
        OrganisationKind.MINISTRY: N_("Ministry"),
        OrganisationKind.INSTITUTION: N_("Public institution"),
        OrganisationKind.NGO: N_("NGO"),
        OrganisationKind.COMPANY: N_("Company"),
        OrganisationKind.UNIVERSITY: N_("University"),
        OrganisationKind.MEDIA: N_("Media"),
        OrganisationKind.OTHER: N_("Other organisation"),
    }
)

ORGANISATION_FIELDS = MappingProxyType(
    {
        "kind": fields.one_of(N_("Kind"), OrganisationKind),
        "name": fields.texts(N_("Name"), required=True),
        "country": fields.country(N_("Country")),
        "city": fields.line(N_("City"), fields.NAME),
        "street": fields.line(N_("Street"), fields.NAME),
        "postcode": fields.line(N_("Postcode"), fields.SHORT),
        "population": fields.count(N_("Population")),
        "website": fields.line(N_("Website")),
        "notes": fields.line(N_("Notes"), fields.LONG),
    }
)
