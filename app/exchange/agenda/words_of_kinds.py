"""What the words of other programs for kinds of sessions mean."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from app.base.texts import fold
from app.base.words import PAPER_LANGUAGES, words_for
from app.rules.sessions import TYPE_NAMES, SessionType

WORDS: Mapping[SessionType, tuple[str, ...]] = MappingProxyType(
    {
        SessionType.PLENARY: (
            *("plenary", "keynote", "plenum", "plenarsitzung", "obrady plenarne", "sesja plenarna"),
            *("pleniere", "plenara sede", "plenarsesija", "main stage"),
        ),
        SessionType.PANEL: (
            *("panel", "panel discussion", "podium", "podiumsdiskussion", "panel dyskusyjny"),
            *("table ronde", "paneldiskusija", "round table", "roundtable"),
        ),
        SessionType.WORKSHOP: (
            *("workshop", "workshops", "hands on", "tutorial", "training", "bootcamp", "warsztat"),
            *("warsztaty", "atelier", "darbnica", "seminar", "junior"),
        ),
        SessionType.PRESENTATION: (
            *("presentation", "talk", "lecture", "vortrag", "lightning talk", "lightningtalk"),
            *("lightning talks", "short talk", "long talk", "session", "speech", "prezentacja"),
            *("wyklad", "referat", "prezentacija", "conference", "maintrack", "devroom"),
        ),
        SessionType.DEBATE: ("debate", "discussion", "diskussion", "debata", "debat", "diskusija"),
        SessionType.CEREMONY: (
            *("ceremony", "opening", "closing", "zeremonie", "eroffnung", "uroczystosc"),
            *("ceremonia", "ceremonie", "opening ceremony", "closing ceremony", "otwarcie"),
        ),
        SessionType.BREAK: (
            *("break", "pause", "coffee", "coffee break", "kaffeepause", "przerwa", "tea break"),
            *("przerwa kawowa", "pause cafe", "kafijas pauze", "pauze", "coffee and tea"),
        ),
        SessionType.MEAL: (
            *("meal", "lunch", "dinner", "breakfast", "lunch break", "mittagspause", "mittagessen"),
            *("abendessen", "obiad", "kolacja", "sniadanie", "dejeuner", "diner", "pusdienas"),
            *("vakarinas", "lunsz", "mittag", "dinner break", "gala dinner"),
        ),
        SessionType.EXCURSION: ("excursion", "exkursion", "ausflug", "wycieczka", "ekskursija"),
        SessionType.STUDY_VISIT: ("study visit", "wizyta studyjna", "visite d etude"),
        SessionType.RECEPTION: ("reception", "empfang", "przyjecie", "bankiet", "pienemsana"),
        SessionType.MEETING: (
            *("meeting", "treffen", "spotkanie", "assembly", "bof", "sitzung", "reunion"),
            *("birds of a feather", "sanaksme", "meetup"),
        ),
    }
)
PAUSES = frozenset({SessionType.BREAK, SessionType.MEAL})
LENGTH = re.compile(r"\([^)]{0,40}\)")
"""“Long talk (45 minutes)”."""


@cache
def _known() -> Mapping[str, SessionType]:
    """Folded word → kind; also as our own tables have them in each language."""
    found = {word: kind for kind, words in WORDS.items() for word in words}
    for words in map(words_for, PAPER_LANGUAGES):
        found |= {fold(words(name)): kind for kind, name in TYPE_NAMES.items()}
    return found | {fold(kind.value): kind for kind in SessionType}


def kind_of(word: str, title: str = "", *, peopled: bool = True) -> SessionType | None:
    """What a session is by the file's word for it, or None.

    A session without people is a pause where its whole title says so.
    """
    found = _known().get(fold(word)) or _known().get(fold(LENGTH.sub("", word)))
    if found is None and not peopled:
        titled = _known().get(fold(title))
        found = titled if titled in PAUSES else None
    return found
