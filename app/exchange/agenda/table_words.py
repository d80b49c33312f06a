"""What the headings of programme tables mean, in the languages of those who send them."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.base.texts import fold
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
LANGUAGE = re.compile(r"\(([a-z]{2,3})\)\s*$")
"""“Title (pl)”: the same text in another language has its own column."""
NUMBERED = re.compile(r"\s*\d{1,2}$")
PARTS = re.compile(r"\s+[–—|:/]\s+|\n")


def _keys() -> dict[str, tuple[Column, RoleType | None]]:
    found: dict[str, tuple[Column, RoleType | None]] = {
        word: (column, None) for column, words in WORDS.items() for word in words
    }
    for role, words in OF_ROLES.items():
        found |= dict.fromkeys((*words, fold(ROLE_NAMES[role])), (Column.PEOPLE, role))
    found["speaker"] = (Column.PEOPLE, None)
    return found


KEYS: Mapping[str, tuple[Column, RoleType | None]] = MappingProxyType(_keys())


def meaning_of(header: str) -> tuple[Column, RoleType | None] | None:
    """What a heading means; of one put together from two rows, its last part first."""
    parts = [part for part in PARTS.split(header) if part.strip()]
    if len(parts) > 1 and NUMBERED.fullmatch(parts[-1]):
        parts = parts[:-1]
    for part in (header, *reversed(parts)):
        found = KEYS.get(fold(part)) or KEYS.get(NUMBERED.sub("", fold(part)))
        if found is not None:
            return found
    return None
