"""What a venue and a room are described by."""

from types import MappingProxyType

from app.base.words import N_
from app.rules import fields

VENUE_FIELDS = MappingProxyType(
    {
        "name": fields.texts(N_("Name"), required=True),
        "address": fields.line(N_("Address")),
        "city": fields.line(N_("City"), fields.NAME),
        "country": fields.country(N_("Country")),
    }
)

ROOM_FIELDS = MappingProxyType(
    {
        "name": fields.texts(N_("Name"), required=True),
        "seats": fields.count(N_("Seats")),
        "notes": fields.line(N_("Notes"), fields.LONG),
    }
)
