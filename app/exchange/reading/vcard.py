"""Contacts of address books as a sheet: one row for each card, one column for each target."""

import re
from collections.abc import Callable, Iterable, Mapping

from app.base.errors import AppError, FileProblem
from app.base.words import N_
from app.exchange.reading import encodings
from app.exchange.reading.cards import (
    Card,
    Property,
    charset,
    decoded,
    raw_cards,
    read_jcards,
    value_bytes,
)
from app.exchange.reading.source import Sheet, Source, SourceKind
from app.rules.importing.values import Target

NO_PHONE = re.compile("fax|pager|modem|bbs|textphone")
SALUTATIONS = frozenset(
    ["mr", "mrs", "ms", "miss", "herr", "frau", "pan", "pani", "m", "mme", "mlle", "sr", "sra"]
)
OTHER_EMAILS, OTHER_PHONES, DEPARTMENT = "other emails", "other phones", "department"
UID = "internal id"  # a header that is known to tell who is who; "key" alone is a hotel's
REPLACED = "\ufffd"


def read_vcards(data: bytes, name: str, encoding: str = "") -> Source:
    """The cards of a file; `encoding` overrules the guess. Raises FileProblem."""
    encodings.check(encoding)
    head = data[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"["):
        cards, found = _jcards(data, name), encodings.Guess("utf-8-sig", sure=True)
    else:
        cards, found = _vcards(data, encoding)
    if not cards:
        raise FileProblem(N_("{name} holds no contact. There is nothing to import."), name=name)
    rows = [_values(card) for card in cards]
    headers = [header for header in COLUMNS if any(row[header] for row in rows)]
    lines = tuple(tuple(row[header] for header in headers) for row in rows)
    sheet = Sheet("", (tuple(headers), *lines))
    notes = _notes(lines, name)
    return Source(SourceKind.VCARD, (sheet,), found.encoding, found.sure, notes=notes)


def _jcards(data: bytes, name: str) -> list[Card]:
    try:
        return read_jcards(data.decode("utf-8-sig"))
    except ValueError:
        raise FileProblem(
            N_("{name} begins like contacts but is broken. Export it again."), name=name
        ) from None


def _vcards(data: bytes, encoding: str) -> tuple[list[Card], encodings.Guess]:
    data, wide = _narrow(data, encoding)
    cards = raw_cards(data)
    lines = [line for card in cards for line in card]
    own = [value_bytes(line) for line in lines if not charset(line)]
    found = encodings.guess_letters(b"\n".join(own))
    if encoding and not wide:
        found = encodings.Guess(encoding, sure=True)
    used = [decoded(card, found.encoding) for card in cards]
    return used, encodings.Guess(wide, sure=True) if wide else found


def _narrow(data: bytes, encoding: str) -> tuple[bytes, str]:
    """Text of two bytes a letter as UTF-8, and its encoding; other text as it is."""
    used = encoding or encodings.marked(data) or "ascii"
    wide = "A".encode(used) != b"A"
    if not wide:
        return data, ""
    return data.decode(used, errors="replace").encode("utf-8", errors="replace"), used


def _notes(lines: Iterable[tuple[str, ...]], name: str) -> tuple[AppError, ...]:
    lost = sum(cell.count(REPLACED) for row in lines for cell in row)
    if not lost:
        return ()
    return (
        FileProblem(
            N_("{count} characters of {name} have no meaning in this encoding. Try another."),
            count=lost,
            name=name,
        ),
    )


def _values(card: Card) -> Mapping[str, str]:
    return {header: value(card) for header, value in COLUMNS.items()}


def _all(card: Card, name: str) -> list[Property]:
    """The properties of that name which say something, preferred ones first."""
    found = [line for line in card if line.name == name and any(line.parts)]
    return sorted(found, key=lambda line: "pref" not in line.kinds)


def _first(card: Card, *names: str) -> str:
    return next((line.text for name in names for line in _all(card, name)), "")


def _part(name: str, *places: int) -> Callable[[Card], str]:
    """A function for some fields of the first such property, joined by blanks."""

    def value(card: Card) -> str:
        for line in _all(card, name):
            return " ".join(filter(None, map(line.field, places)))
        return ""

    return value


def _given(card: Card) -> str:
    """The given names; several are a list with commas in the newer versions."""
    return _part("N", 1, 2)(card).replace(",", "")


def _prefix(card: Card, *, greeting: bool) -> str:
    """What stands before the name, if it is a mere greeting, or if it is a title."""
    text = _part("N", 3)(card)
    return text if (text.lower().rstrip(".") in SALUTATIONS) is greeting else ""


def _full_name(card: Card) -> str:
    """The name as shown, for cards that do not tell family and given name."""
    if _given(card) or _part("N", 0)(card):
        return ""
    shown = _first(card, "FN", "NAME", "NICKNAME")
    return "" if shown == _part("ORG", 0)(card) else shown  # a company has no badge


def _emails(card: Card) -> list[str]:
    return _distinct(line.text.removeprefix("mailto:") for line in _all(card, "EMAIL"))


def _phones(card: Card) -> list[str]:
    lines = [line for line in _all(card, "TEL") if not NO_PHONE.search(" ".join(line.kinds))]
    lines.sort(key=lambda line: not line.kinds & {"cell", "mobile", "iphone"})
    return _distinct(line.field(0).removeprefix("tel:") for line in lines)


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, (text.strip() for text in texts))))


def _address(place: int) -> Callable[[Card], str]:
    """A function for one field of the address, that of the office first."""

    def value(card: Card) -> str:
        lines = sorted(_all(card, "ADR"), key=lambda line: "work" not in line.kinds)
        return next(filter(None, (line.field(place) for line in lines)), "")

    return value


def _office(place: int) -> Callable[[Card], str]:
    """A function for one field of the office's address: where somebody lives is not asked."""

    def value(card: Card) -> str:
        lines = [line for line in _all(card, "ADR") if "home" not in line.kinds]
        lines.sort(key=lambda line: "work" not in line.kinds)
        return lines[0].field(place) if lines else ""

    return value


def _joined(name: str) -> Callable[[Card], str]:
    return lambda card: ", ".join(_distinct(line.text for line in _all(card, name)))


def _department(card: Card) -> str:
    lines = _all(card, "ORG")
    return ", ".join(_distinct(lines[0].parts[1:])) if lines else ""


COLUMNS: Mapping[str, Callable[[Card], str]] = {
    Target.GIVEN.value: _given,
    Target.FAMILY.value: _part("N", 0),
    Target.FULL_NAME.value: _full_name,
    Target.SALUTATION.value: lambda card: _prefix(card, greeting=True),
    Target.TITLE.value: lambda card: _prefix(card, greeting=False),
    Target.DEGREE.value: _part("N", 4),
    Target.FUNCTION.value: lambda card: _first(card, "TITLE", "ROLE"),
    Target.EMAIL.value: lambda card: next(iter(_emails(card)), ""),
    Target.PHONE.value: lambda card: next(iter(_phones(card)), ""),
    Target.ORGANISATION.value: _part("ORG", 0),
    Target.STREET.value: _office(2),
    Target.POSTCODE.value: _office(5),
    Target.CITY.value: _address(3),
    Target.COUNTRY.value: _address(6),
    Target.LANGUAGES.value: _joined("LANG"),
    Target.NOTES.value: lambda card: "\n".join(_distinct(p.text for p in _all(card, "NOTE"))),
    Target.TAGS.value: _joined("CATEGORIES"),
    UID: lambda card: _first(card, "UID"),
    OTHER_EMAILS: lambda card: ", ".join(_emails(card)[1:]),
    OTHER_PHONES: lambda card: ", ".join(_phones(card)[1:]),
    DEPARTMENT: _department,
}
