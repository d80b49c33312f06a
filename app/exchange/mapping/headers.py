"""What a column is by its header alone: in many languages, with words around it."""

import re
from dataclasses import dataclass
from functools import cache

from app.exchange.vocabulary import header_key, header_targets, keys_of, words
from app.rules.importing.values import Target

EXACT, NEAR, WITHIN = 3, 2, 1
PERSONAL = re.compile(
    r"\b(attendees?|participants?|ticket|uczestni\w*|teilnehmer\w*|teilnehmend\w*|dalībniek\w*|"
    r"apmeklētāj\w*|asistente|delegate|delegat\w*|participante|partecipante|deelnemer|osallistuja\w*"
    r"|deltagar\w*|účastn\w*|résztvevő\w*|your|twój|twoje|ihre?|votre)\b",
    re.IGNORECASE,
)
BUYER = re.compile(
    r"\b(invoice|billing|buyer|order|payer|booker|booked by|faktur\w*|rechnung\w*|facturation|"
    r"rēķin\w*|zamówieni\w*|bestell\w*|commande|pasūtījum\w*|zamawiając\w*|kupując\w*)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(emergency|assistant|assistant's|manager|manager's|parent|guardian|spouse|contact person|"
    r"supervisor|event|company|file|team|project|session|room|hotel|school|pet|kontaktowej|"
    r"przełożon\w*|opiekun\w*|notfall\w*|urgence|fax|faks|pager|website|www|url|verified)\b",
    re.IGNORECASE,
)
PARTS = re.compile(r"\s*[:：]\s*|\s+[-–—/|]\s+")
BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*|\*+\s*$")
FEW_WORDS = 5
MOST_WORDS = 9
SHORTEST = 4
FOUND_WITHIN = frozenset(
    {
        *(Target.GIVEN, Target.FAMILY, Target.FULL_NAME, Target.EMAIL, Target.PHONE),
        *(Target.ORGANISATION, Target.DIET, Target.FUNCTION),
    }
)
TOO_COMMON = keys_of(
    ("name", "nazwa", "nom", "nome", "naam", "namn", "navn", "nimi", "title", "person", "guest")
)


@dataclass(frozen=True)
class Hit:
    """What a header is, and how clearly: EXACT, NEAR or WITHIN."""

    target: Target
    strength: int


@cache
def by_header(header: str) -> Hit | None:
    """By the whole header, by its last part (“Attendee name: Given name”), or by words in it."""
    exact = header_targets().get(header_key(header))
    if exact is not None:
        return Hit(exact, EXACT)
    if BUYER.search(header) and len(PARTS.split(header)[0].split()) <= FEW_WORDS:
        return Hit(Target.IGNORE, NEAR)
    near = header_targets().get(header_key(BRACKETS.sub(" ", header))) or _by_part(header)
    if near is not None:
        return Hit(near, NEAR)
    within = _by_words(header)
    return None if within is None else Hit(within, WITHIN)


def _by_part(header: str) -> Target | None:
    parts = [part for part in PARTS.split(header) if part.strip()]
    if len(parts) < 2 or BUYER.search(header) or OTHERS.search(header):  # noqa: PLR2004 - a prefix and a part
        return None
    whole = header_targets().get(header_key(parts[0]))
    if whole in {Target.FULL_NAME, None} or PERSONAL.search(parts[0]):
        return header_targets().get(header_key(parts[-1]))
    return None


def _by_words(header: str) -> Target | None:
    """By the longest run of words that is a header itself: “Please give your first name”."""
    found = header_key(header).split()
    if len(found) > MOST_WORDS or BUYER.search(header) or OTHERS.search(header):
        return None
    personal = bool(PERSONAL.search(header))
    for length in range(len(found) - 1, 0, -1):
        for start in range(len(found) - length, -1, -1):
            run = " ".join(found[start : start + length])
            target = header_targets().get(run)
            if target in FOUND_WITHIN and _says_enough(run, length, personal=personal):
                return target
    return None


def _says_enough(run: str, length: int, *, personal: bool) -> bool:
    if run in TOO_COMMON:
        return personal
    return length > 1 or len(run) >= SHORTEST


def is_personal(header: str) -> bool:
    """Whether it says that it is about the participant."""
    return bool(PERSONAL.search(header))


def is_about_buyer(header: str) -> bool:
    """Whether it says that it is about whoever paid."""
    return bool(BUYER.search(header))


@cache
def _middle() -> frozenset[str]:
    return keys_of(words("names")["middle"])


def is_middle_name(header: str) -> bool:
    """Whether it holds further given names."""
    last = PARTS.split(header)[-1]
    return header_key(header) in _middle() or header_key(last) in _middle()
