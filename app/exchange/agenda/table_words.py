"""What the headings of programme tables mean, in the languages of those who send them."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from app.base.texts import fold
from app.base.words import N_, PAPER_LANGUAGES, words_for
from app.rules.sessions import ROLE_NAMES, RoleType


class Column(StrEnum):
    """What a column of a programme holds."""

    UID = "uid"
    ID = "id"
    DATE = "date"
    START = "start"
    END = "end"
    MINUTES = "minutes"
    TITLE = "title"
    SUBTITLE = "subtitle"
    ABSTRACT = "abstract"
    ROOM = "room"
    TRACK = "track"
    KIND = "kind"
    LANGUAGES = "languages"
    PEOPLE = "people"


COLUMN_NAMES: Mapping[Column, str] = MappingProxyType(
    {
        Column.UID: N_("UID"),
        Column.ID: N_("No."),
        Column.DATE: N_("Date"),
        Column.START: N_("Start"),
        Column.END: N_("End"),
        Column.MINUTES: N_("Length in minutes"),
        Column.TITLE: N_("Title"),
        Column.SUBTITLE: N_("Subtitle"),
        Column.ABSTRACT: N_("Abstract"),
        Column.ROOM: N_("Room"),
        Column.TRACK: N_("Track"),
        Column.KIND: N_("Kind"),
        Column.LANGUAGES: N_("Languages"),
        Column.PEOPLE: N_("Speakers"),
    }
)
"""How our own tables call their columns."""
WORDS: Mapping[Column, tuple[str, ...]] = MappingProxyType(
    {
        Column.UID: ("uid", "guid", "uuid"),
        Column.ID: ("id", "nr", "no", "number", "code", "lp", "numer", "nummer", "numero"),
        Column.DATE: ("date", "day", "datum", "data", "dzien", "tag", "jour", "diena", "datums"),
        Column.START: (
            *("start", "time", "begin", "beginn", "starts", "start time", "starts at", "from"),
            *("uhrzeit", "zeit", "von", "godzina", "godz", "czas", "od", "poczatek", "rozpoczecie"),
            *("heure", "debut", "laiks", "sakums", "hour", "slot", "startzeit", "startsat"),
        ),
        Column.END: (
            *("end", "ends", "end time", "ends at", "until", "to", "ende", "bis", "do", "koniec"),
            *("zakonczenie", "fin", "beigas", "lidz", "endzeit", "endsat"),
        ),
        Column.MINUTES: (
            *("length", "duration", "minutes", "length in minutes", "min", "dauer", "minuten"),
            *("czas trwania", "dlugosc", "minuty", "duree", "ilgums", "dlugosc w minutach"),
        ),
        Column.TITLE: (
            *("title", "titel", "tytul", "temat", "titre", "nosaukums", "thema", "topic", "name"),
            *("session", "session title", "talk", "vortrag", "punkt", "punkt programu", "item"),
            *("programmpunkt", "agenda item", "wydarzenie", "event", "sesja", "tema", "nazwa"),
        ),
        Column.SUBTITLE: ("subtitle", "untertitel", "podtytul", "sous titre", "apakstitels"),
        Column.ABSTRACT: (
            *("abstract", "description", "beschreibung", "opis", "zusammenfassung", "apraksts"),
            *("streszczenie", "details", "resume", "kopsavilkums"),
        ),
        Column.ROOM: (
            *("room", "raum", "ort", "sala", "miejsce", "location", "salle", "telpa", "venue"),
            *("place", "saal", "lieu", "vieta", "zale", "hall"),
        ),
        Column.TRACK: ("track", "strang", "sciezka", "parcours", "celins", "themenstrang"),
        Column.KIND: ("type", "kind", "art", "typ", "rodzaj", "format", "veids", "genre"),
        Column.LANGUAGES: (
            *("language", "languages", "sprache", "sprachen", "jezyk", "jezyki", "langue"),
            *("langues", "valoda", "valodas", "languages spoken"),
        ),
        Column.PEOPLE: (
            *("speaker", "speakers", "referent", "referenten", "referentin", "vortragende"),
            *("prelegent", "prelegenci", "sprecher", "intervenant", "intervenants", "lektors"),
            *("mowca", "mowcy", "presenter", "presenters", "people", "persons", "osoby", "lektori"),
            *("referent in", "referentinnen", "orateur", "runatajs", "runataji", "prowadzacy"),
        ),
    }
)
OF_ROLES: Mapping[RoleType, tuple[str, ...]] = MappingProxyType(
    {
        RoleType.CHAIR: ("chair", "chairs", "vorsitz", "przewodniczacy", "president"),
        RoleType.MODERATOR: (
            *("moderator", "moderators", "moderation", "moderacja", "moderatorzy", "animateur"),
            *("moderatorin", "moderatori", "moderateur"),
        ),
        RoleType.SPEAKER: (),
        RoleType.PANELLIST: (
            *("panellist", "panellists", "panelist", "panelists", "panelisci", "podium"),
            *("podiumsgaste", "panelista", "teilnehmer podium", "panelisti"),
        ),
        RoleType.EXPERT: ("expert", "experts", "experte", "experten", "ekspert", "eksperci"),
        RoleType.RAPPORTEUR: ("rapporteur", "rapporteurs", "sprawozdawca", "protokoll"),
        RoleType.HOST: ("host", "hosts", "gastgeber", "gospodarz", "hote"),
        RoleType.INTERPRETER: (
            *("interpreter", "interpreters", "dolmetscher", "tlumacz", "tlumacze", "interprete"),
        ),
    }
)
NUMBERED = re.compile(r"\s*\d{1,2}$")
SEPARATOR = "; "
"""What stands between people in a cell of our own tables."""
PARTS = re.compile(r"\s+[–—|:/]\s+|\n")


Meaning = tuple[Column, RoleType | None]


@cache
def _others() -> Mapping[str, Meaning]:
    """Folded heading → what it means in tables of others."""
    found: dict[str, Meaning] = {}
    for column, listed in WORDS.items():
        found |= dict.fromkeys(listed, (column, None))
    for role, listed in OF_ROLES.items():
        found |= dict.fromkeys(listed, (Column.PEOPLE, role))
    return found


@cache
def _own() -> Mapping[str, Meaning]:
    """Folded heading → what it means in our own tables, in each language they are written in."""
    found: dict[str, Meaning] = {}
    for words in map(words_for, PAPER_LANGUAGES):
        found |= {fold(words(name)): (column, None) for column, name in COLUMN_NAMES.items()}
        found |= {fold(words(name)): (Column.PEOPLE, role) for role, name in ROLE_NAMES.items()}
    return found


def meanings(headers: Sequence[str]) -> list[Meaning | None]:
    """What each heading means; our own tables, which have UIDs, are known by their own words."""
    if any(fold(header) in WORDS[Column.UID] for header in headers):
        return [_own().get(fold(header)) or meaning_of(header) for header in headers]
    return [meaning_of(header) for header in headers]


def meaning_of(header: str) -> Meaning | None:
    """What a heading means; of one put together from two rows, its last part first."""
    keys = _others()
    parts = [part for part in PARTS.split(header) if part.strip()]
    if len(parts) > 1 and NUMBERED.fullmatch(parts[-1]):
        parts = parts[:-1]
    for part in (header, *reversed(parts)):
        found = keys.get(fold(part)) or keys.get(NUMBERED.sub("", fold(part)))
        if found is not None:
            return found
    return None
