"""The properties of vCards 2.1, 3.0, 4.0 and jCard, out of files as programs really write them."""

import binascii
import codecs
import json
import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

PROPERTY = re.compile(
    rb"\s*(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;(?:[^\":]|\"[^\"]*\")*)?):(.*)", re.DOTALL
)
UNQUOTED = re.compile(rb"\s*(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;[^:]*)?):(.*)", re.DOTALL)
PARAMETER = re.compile(r';((?:[^";]|"[^"]*")*)')
PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
KNOWN = PICTURES | {
    *("BEGIN", "END", "VERSION", "N", "FN", "NAME", "NICKNAME", "EMAIL", "TEL", "IMPP", "URL"),
    *("ORG", "TITLE", "ROLE", "ADR", "LABEL", "GEO", "TZ", "NOTE", "CATEGORIES", "CLASS", "UID"),
    *("LANG", "LANGUAGE", "BDAY", "ANNIVERSARY", "GENDER", "REV", "PRODID", "SOURCE", "KIND"),
    *("MEMBER", "RELATED", "XML", "MAILER", "AGENT", "SORT-STRING", "PROFILE", "FBURL"),
    *("CALURI", "CALADRURI", "CLIENTPIDMAP"),
}
LISTS = frozenset({"N", "CATEGORIES", "NICKNAME"})
MOST_CARDS = 100_000
LONGEST = 100_000


@dataclass(frozen=True)
class Property:
    """One line of a card. `parts` are its fields, `kinds` its types in lower case."""

    name: str
    kinds: frozenset[str]
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The value where it has no fields."""
        return ";".join(self.parts).strip()

    def field(self, place: int) -> str:
        """One field; empty where the line has fewer."""
        return self.parts[place].strip() if place < len(self.parts) else ""


@dataclass(frozen=True)
class _Raw:
    """A line before anybody knows its letters."""

    name: str
    parameters: str
    value: bytes

    def has(self, *words: str) -> bool:
        given = re.split(r"[;=,]", self.parameters.upper())
        return any(word in given for word in words)


Card = tuple[Property, ...]


def read_jcards(text: str) -> list[Card]:
    """The cards of a jCard; raises ValueError if it is none."""
    try:
        found = json.loads(text)
    except RecursionError:
        raise ValueError(text[:20]) from None
    cards = [found] if found[:1] == ["vcard"] else found
    return [_from_json(card) for card in cards if isinstance(card, list) and card[:1] == ["vcard"]]


def _from_json(card: list[Any]) -> Card:
    lines = card[1] if len(card) > 1 and isinstance(card[1], list) else []
    return tuple(
        Property(str(line[0]).upper(), _kinds_of(line[1]), tuple(_plain(line[3])))
        for line in lines
        if isinstance(line, list) and len(line) > 3  # noqa: PLR2004 - name, parameters, type, value
    )


def _kinds_of(parameters: object) -> frozenset[str]:
    given = parameters.get("type", "") if isinstance(parameters, dict) else ""
    return frozenset(str(kind).lower() for kind in (given if isinstance(given, list) else [given]))


def _plain(value: object) -> Iterator[str]:
    for part in value if isinstance(value, list) else [value]:
        yield " ".join(map(str, part)) if isinstance(part, list) else str(part)


def raw_cards(data: bytes) -> list[list[_Raw]]:
    """The lines of every card, pictures and cards within cards left out."""
    cards: list[list[_Raw]] = []
    inside = 0
    agent = False
    for line in _lines(data):
        what = line.value.strip().upper() if line.name in {"BEGIN", "END"} else b""
        if line.name == "BEGIN" and what == b"VCARD":
            inside = inside + 1 if agent else 1
            if inside == 1 and len(cards) < MOST_CARDS:
                cards.append([])
        elif line.name == "END" and what == b"VCARD":
            inside = max(0, inside - 1)
        elif inside == 1 and line.name not in PICTURES:
            cards[-1].append(line)
        agent = line.name == "AGENT" or (agent and inside > 1)
    return cards


def _lines(data: bytes) -> Iterator[_Raw]:
    """The file's properties, folded and broken lines made whole."""
    waiting: _Raw | None = None
    for text in re.split(rb"\r\n|\n|\r", data.replace(b"\0", b"")):
        if waiting is not None and _goes_on(waiting, text):
            waiting = _longer(waiting, text)
            continue
        if waiting is not None:
            yield waiting
        waiting = _raw(text)
    if waiting is not None:
        yield waiting


def _raw(text: bytes) -> _Raw | None:
    found = PROPERTY.match(text) or UNQUOTED.match(text)
    if not found:
        return None
    name, parameters = found[1].decode("latin-1"), found[2].decode("latin-1")
    return _Raw(name.upper(), parameters, found[3])


def _goes_on(line: _Raw, text: bytes) -> bool:
    """Whether `text` belongs to the line above it."""
    if line.has("QUOTED-PRINTABLE") and line.value.endswith(b"="):
        return True
    if text[:1] in {b" ", b"\t"}:
        return True
    found = _raw(text)
    if found is None:
        return line.name == "NOTE" or line.name in PICTURES
    return line.name == "NOTE" and found.name not in KNOWN and not found.name.startswith("X-")


def _longer(line: _Raw, text: bytes) -> _Raw:
    if line.name in PICTURES or len(line.value) > LONGEST:
        return line
    if line.has("QUOTED-PRINTABLE") and line.value.endswith(b"="):
        return replace(line, value=line.value[:-1] + text)
    if text[:1] in {b" ", b"\t"}:
        return replace(line, value=line.value + text[1:])
    return replace(line, value=line.value + b"\n" + text)


def value_bytes(line: _Raw) -> bytes:
    """The value with its transport coding undone."""
    if line.has("QUOTED-PRINTABLE"):
        return quopri.decodestring(line.value)
    if line.has("BASE64", "B"):
        try:
            return binascii.a2b_base64(line.value)
        except binascii.Error:
            return b""
    return line.value


def charset(line: _Raw) -> str:
    """The encoding the line names, by Python's name; empty if it names none that exists."""
    for parameter in PARAMETER.findall(line.parameters):
        key, _, value = parameter.partition("=")
        if key.strip().upper() == "CHARSET":
            try:
                return codecs.lookup(value.strip().strip('"')).name
            except (LookupError, ValueError):
                return ""
    return ""


def decoded(lines: Sequence[_Raw], encoding: str) -> Card:
    """The card's properties, `encoding` for all lines that name none of their own."""
    old = any(line.name == "VERSION" and line.value.strip() == b"2.1" for line in lines)
    return tuple(_property(line, encoding, old=old) for line in lines)


def _property(line: _Raw, encoding: str, *, old: bool) -> Property:
    text = value_bytes(line).decode(charset(line) or encoding, errors="replace")
    kinds = {
        kind.strip().lower()
        for parameter in PARAMETER.findall(line.parameters)
        for kind in parameter.rpartition("=")[2].replace('"', "").split(",")
    }
    if any(p.upper().startswith("PREF=") for p in PARAMETER.findall(line.parameters)):
        kinds.add("pref")
    if line.name in LISTS and not old:
        text = LISTED.sub(", ", text)
    parts = (_unescaped(part) for part in re.split(r"(?<!\\);", text))
    return Property(line.name, frozenset(kinds), tuple(parts))


ESCAPED = re.compile(r"\\([\\,;:nN])")
LISTED = re.compile(r"(?<!\\),(?=\S)")


def _unescaped(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], text)
