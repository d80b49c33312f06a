"""What can be said of the conference, and the words that stand on cards."""

from collections.abc import Callable

from app.base.texts import Texts
from app.base.words import N_
from app.documents.card_facts import CardFacts
from app.documents.letterhead import days_between
from app.documents.sayings.placeholder import Bind, Placeholder, Scope, of_event, text
from app.documents.tongues import Tongues
from app.queries.events import EventRow

EMERGENCY_NUMBER = "112"
WITH_112 = frozenset(
    (
        *("AD", "AL", "AM", "AT", "AZ", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK"),
        *("EE", "ES", "FI", "FR", "GB", "GE", "GR", "HR", "HU", "IE", "IN", "IS", "IT", "KZ"),
        *("LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO"),
        *("RS", "SE", "SI", "SK", "SM", "TR", "UA", "VA", "XK"),
    )
)
"""Countries where this number calls for help."""

WORDS = {
    "badge": N_("Badge"),
    "box": N_("Box"),
    "contact": N_("Your contact"),
    "delegation": N_("Delegation"),
    "delegation_of": N_("Delegation of"),
    "emergency": N_("In an emergency"),
    "found": N_("If found, please return to"),
    "languages": N_("Speaks"),
    "luggage": N_("Luggage"),
    "number": N_("No."),
    "programme": N_("Your programme"),
    "table": N_("Table"),
    "welcome": N_("Welcome"),
}
"""Words that designs may use in all languages, by the end of their key."""


def _own(value: Callable[[EventRow], str]) -> Bind:
    return of_event(lambda _tongues, facts: value(facts.event))


def _picked(value: Callable[[EventRow], Texts]) -> Bind:
    return of_event(lambda tongues, facts: tongues.pick(value(facts.event)))


def _dates(tongues: Tongues, facts: CardFacts) -> str:
    first, last = facts.event.starts_on, facts.event.ends_on
    return tongues.both(lambda words: days_between(words, first, last))


def _emergency(event: EventRow) -> str:
    return EMERGENCY_NUMBER if event.country in WITH_112 else ""


def _word(message: str) -> Bind:
    return of_event(lambda tongues, _facts: tongues(message))


def _said(key: str, title: str, sample: str, bind: Bind, *, several: bool = False) -> Placeholder:
    return text(key, title, sample, bind, scope=Scope.EVENT, several=several)


PLACEHOLDERS: tuple[Placeholder, ...] = (
    _said(
        "event.title",
        N_("Title of the conference"),
        "Partner Cities Meet",
        _picked(lambda event: event.title),
    ),
    _said("event.motto", N_("Motto"), "Fifteen cities", _picked(lambda event: event.motto)),
    _said("event.dates", N_("Days of the conference"), "10–12 December 2027", of_event(_dates)),
    _said("event.place", N_("Place"), "Osnabrück, Germany", _picked(lambda event: event.place)),
    _said("event.host", N_("Host"), "City of Osnabrück", _picked(lambda event: event.host)),
    _said(
        "event.funder",
        N_("Funder's text"),
        "Funded by the Town Networks Fund.",
        _picked(lambda event: event.funder_text),
        several=True,
    ),
    _said(
        "contact.name",
        N_("Contact person"),
        "Gudrun Strothmann",
        _own(lambda event: event.contact_name),
    ),
    _said(
        "contact.phone",
        N_("Phone of the contact person"),
        "+49 541 3230",
        _own(lambda event: event.contact_phone),
    ),
    _said(
        "contact.email",
        N_("E-mail of the contact person"),
        "office@osnabrueck.example",
        _own(lambda event: event.contact_email),
    ),
    _said("emergency", N_("Emergency number"), EMERGENCY_NUMBER, _own(_emergency)),
    *(_said(f"word.{key}", said, said, _word(said)) for key, said in WORDS.items()),
)
