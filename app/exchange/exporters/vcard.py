"""vCard 3.0 for address books: one card for each person, lines folded by bytes."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from app.base.errors import FileProblem
from app.base.names import PersonalName
from app.base.progress import Progress
from app.base.words import N_
from app.exchange.exporter import Exporter
from app.exchange.spelling import as_text, spelt
from app.exchange.table_out import OutTable

EVERY = 200
OCTETS = 75
SPECIAL = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
NAMES = ("full_name", "given", "family", "original")


def write(table: OutTable, file: BinaryIO, progress: Progress) -> None:
    """Write a card for each row that has a name; raises FileProblem if no column is a name."""
    if all(table.position(key) is None for key in NAMES):
        raise FileProblem(N_("Address cards need names. Choose a column with the name too."))
    for done, row in enumerate(table.rows):
        if done % EVERY == 0:
            progress.report(done, len(table.rows))
        facts = {
            heading.key: as_text(spelt(value, heading.kind, table.words))
            for heading, value in zip(table.headings, row, strict=True)
        }
        uid = table.uids[done] if table.uids else ""
        file.writelines(folded(line) for line in card(facts, uid))
    progress.report(len(table.rows), len(table.rows))


def card(facts: Mapping[str, str], uid: str) -> Iterator[str]:
    """The lines of a card; what is empty has none."""
    name = {key: facts.get(key, "") for key in NAMES}
    person = PersonalName(name["given"], name["family"], name["original"])
    shown = person.display() or name["full_name"]
    if not shown:
        return
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    parts = (name["family"], name["given"], "", facts.get("title", ""), facts.get("degree", ""))
    yield f"N:{_list(parts if person.display() else (shown, '', '', *parts[3:]))}"
    yield f"FN:{_value(shown)}"
    for label, key in LINES.items():
        if facts.get(key):
            yield f"{label}:{_value(facts[key])}"
    street, city, code, country = (facts.get(key, "") for key in PLACE)
    if street or city or code or country:
        yield f"ADR;TYPE=WORK:{_list(('', '', street, city, '', code, country))}"
    if uid:
        yield f"UID:{_value(uid)}"
    yield "END:VCARD"


PLACE = ("street", "city", "postcode", "country")
LINES = {
    "ORG": "organisation",
    "TITLE": "function",
    "EMAIL;TYPE=INTERNET": "email",
    "TEL;TYPE=VOICE": "phone",
    "NOTE": "notes",
}


def _value(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return UNSEEN.sub(" ", plain).translate(SPECIAL)


def _list(parts: Any) -> str:  # noqa: ANN401 - any texts in a row
    return ";".join(map(_value, parts))


def folded(line: str) -> bytes:
    """The line with its end, broken after at most 75 octets but never within a character."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join((*pieces, piece)) + b"\r\n"


EXPORTER = Exporter("vcf", N_("Address cards (vCard 3.0)"), write)
