"""In which order the post of a country wants street, postcode and city, and what belongs together.

The orders follow “Postal addressing systems in member countries” of the Universal Postal Union.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

STREET, POSTCODE, CITY = "street", "postcode", "city"
Line = tuple[str, tuple[str, ...]]
"""What stands between the parts of a line, and the parts."""

_POSTCODE_FIRST: tuple[Line, ...] = (("", (STREET,)), (" ", (POSTCODE, CITY)))
_CITY_FIRST: tuple[Line, ...] = (("", (STREET,)), (" ", (CITY, POSTCODE)))
_CITY_COMMA: tuple[Line, ...] = (("", (STREET,)), (", ", (CITY, POSTCODE)))
_POSTCODE_LAST: tuple[Line, ...] = (("", (STREET,)), ("", (CITY,)), ("", (POSTCODE,)))
_CITY_ABOVE: tuple[Line, ...] = (("", (CITY,)), ("", (STREET,)), ("", (POSTCODE,)))

ORDERS: Mapping[str, tuple[Line, ...]] = MappingProxyType(
    {
        **dict.fromkeys(("AU", "CA", "IN", "NZ", "US"), _CITY_FIRST),
        "LV": _CITY_COMMA,
        **dict.fromkeys(("GB", "IE", "JP", "KR", "RU", "UA", "ZA"), _POSTCODE_LAST),
        "HU": _CITY_ABOVE,
    }
)
"""Country → its order; everywhere else the postcode stands before the city."""


@dataclass(frozen=True)
class Place:
    """Where post goes; `country` is its code. What is not known is empty."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""


def postal_lines(place: Place) -> tuple[str, ...]:
    """Street, postcode and city in the order of the country, without the country itself."""
    parts = {STREET: place.street, POSTCODE: place.postcode, CITY: place.city}
    order = ORDERS.get(place.country, _POSTCODE_FIRST)
    lines = (between.join(filter(None, map(parts.get, names))) for between, names in order)
    return tuple(line for line in lines if line)


def completed(street: str, postcode: str, new_street: str, new_postcode: str) -> tuple[str, str]:
    """Street and postcode with what is not known yet; of another address nothing is taken.

    A postcode alone does not join the street of somewhere else, nor the other way round.
    """
    differs = (street and new_street and street != new_street) or (
        postcode and new_postcode and postcode != new_postcode
    )
    return (street, postcode) if differs else (street or new_street, postcode or new_postcode)
