"""What may leave for whom: the columns and the people of each ready-made list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.base.words import N_
from app.exchange.columns import COLUMNS, QUESTIONS
from app.queries.exporting import PersonFacts
from app.rules.closing import CATERER, DRIVER, HOTEL, PRESS
from app.rules.consents import ConsentPurpose
from app.rules.importing.values import Target
from app.rules.registrations import takes_a_place


@dataclass(frozen=True)
class Preset:
    """A ready-made list: for `only` these people, in these columns.

    `summary` names the table of counts or journeys that is made instead of a row for each,
    `reader` whom the list is made for.
    """

    key: str
    title: str
    columns: tuple[str, ...]
    only: Callable[[PersonFacts], bool] = lambda _facts: True
    summary: str = ""
    reader: str = ""


def is_coming(facts: PersonFacts) -> bool:
    """Whether this person takes a place: the others are nobody's business outside."""
    return facts.row.status is not None and takes_a_place(facts.row.status)


def _sleeps(facts: PersonFacts) -> bool:
    stay = facts.logistics
    return is_coming(facts) and bool(stay.hotel or stay.hotel_from or stay.hotel_until)


def _is_met(facts: PersonFacts) -> bool:
    journey = facts.logistics
    return is_coming(facts) and (journey.arrival_transfer or journey.departure_transfer)


def _is_public(facts: PersonFacts) -> bool:
    return is_coming(facts) and facts.consents.get(ConsentPurpose.CONTACT_LIST, False)


_NAME = (Target.TITLE, Target.GIVEN, Target.FAMILY)
_ALL = (
    Preset(
        "list",
        N_("List to work with"),
        (
            *(Target.CODE, Target.TITLE, Target.GIVEN, Target.FAMILY, Target.DEGREE),
            *(Target.ORIGINAL, Target.FUNCTION, Target.ORGANISATION, Target.CITY, Target.COUNTRY),
            *(Target.DELEGATION, Target.MEMBER_FUNCTION, Target.CATEGORY, Target.STATUS),
            *(Target.EMAIL, Target.PHONE, Target.LANGUAGES, Target.TAGS, Target.NOTES),
        ),
    ),
    Preset("everything", N_("Everything"), (*COLUMNS, QUESTIONS)),
    Preset(
        "hotel",
        N_("For the hotel: names, nights, rooms"),
        (
            *_NAME,
            *(Target.HOTEL, Target.HOTEL_FROM, Target.HOTEL_UNTIL, "nights"),
            *(Target.ROOM_KIND, "shares_with"),
        ),
        _sleeps,
        reader=HOTEL,
    ),
    Preset(
        "caterer",
        N_("For the caterer: how many of what"),
        ("meal_day", "meal", Target.DIET, Target.ALLERGIES, "people"),
        is_coming,
        summary="meals",
        reader=CATERER,
    ),
    Preset(
        "caterer_names",
        N_("For the caterer, with names"),
        (*_NAME, Target.DIET, Target.ALLERGIES),
        is_coming,
        reader=CATERER,
    ),
    Preset(
        "transfer",
        N_("For the driver: who is met when"),
        ("moment", "direction", "by", "name", Target.DELEGATION, Target.PHONE),
        _is_met,
        summary="transfers",
        reader=DRIVER,
    ),
    Preset(
        "press",
        N_("For the press: who agreed to be named"),
        (*_NAME, Target.DEGREE, Target.FUNCTION, Target.ORGANISATION),
        _is_public,
        reader=PRESS,
    ),
)

PRESETS: Mapping[str, Preset] = MappingProxyType({preset.key: preset for preset in _ALL})
