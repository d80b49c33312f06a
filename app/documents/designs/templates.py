"""Texts with {placeholders}: taken apart once, then filled for each card."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from app.base.errors import RuleBroken
from app.base.words import N_
from app.documents.text.itemize import is_mixed, isolated

LONGEST = 2_000
DEEPEST = 8
SIGNS = frozenset("{}[]")


@dataclass(frozen=True)
class Literal:
    """Text that stands as it is."""

    text: str


@dataclass(frozen=True)
class Place:
    """What is to be filled in: the first of these placeholders that says anything."""

    keys: tuple[str, ...]


@dataclass(frozen=True)
class Segment:
    """What was written in [ ]: it vanishes when none of its placeholders says anything."""

    parts: "tuple[Part, ...]"


Part = Literal | Place | Segment
SubjectT = TypeVar("SubjectT")
Say = Callable[[SubjectT], str]


@lru_cache(maxsize=1024)
def parse(text: str) -> tuple[Part, ...]:
    """The parts of a template; raises RuleBroken where brackets do not match.

    `{{`, `}}`, `[[` and `]]` stand for the signs themselves (in brackets within brackets, `]]`
    ends both); `{city|delegation}` is the first of the two that says
    anything.
    """
    if len(text) > LONGEST:
        raise RuleBroken(
            N_("The text is too long: {length} characters, at most {limit} are kept."),
            length=len(text),
            limit=LONGEST,
        )
    tokens = list(_tokens(text))
    parts, rest = _parts(tokens, 0, 0)
    if rest < len(tokens):
        raise RuleBroken(N_("A “]” has no “[” before it. Write ]] for the sign itself."))
    return parts


def _tokens(text: str) -> Iterator[str | Place]:
    """Literal text behind an apostrophe, "[" and "]" as signs of their own, and places."""
    plain, at, depth = "", 0, 0
    while at < len(text):
        sign = text[at]
        twice = text[at : at + 2] == sign * 2 and not (sign == "]" and depth > 1)
        if sign not in SIGNS or twice:
            plain += sign
            at += 2 if sign in SIGNS else 1
            continue
        if plain:
            yield f"'{plain}"
            plain = ""
        depth += (sign == "[") - (sign == "]")
        found, at = _place(text, at + 1) if sign == "{" else (_bracket(sign), at + 1)
        yield found
    if plain:
        yield f"'{plain}"


def _bracket(sign: str) -> str:
    if sign == "}":
        raise RuleBroken(N_("A “}}” has no “{{” before it. Write }}}} for the sign itself."))
    return sign


def _place(text: str, start: int) -> tuple[Place, int]:
    end = text.find("}", start)
    keys = tuple(key.strip() for key in text[start:end].split("|")) if end >= 0 else ()
    if not keys or not all(keys) or "{" in text[start:end]:
        raise RuleBroken(N_("A “{{” is not closed. Write {{{{ for the sign itself."))
    return Place(keys), end + 1


def _parts(tokens: list[str | Place], at: int, depth: int) -> tuple[tuple[Part, ...], int]:
    found: list[Part] = []
    while at < len(tokens):
        each = tokens[at]
        if each == "]":
            break
        at += 1
        if isinstance(each, Place):
            found.append(each)
        elif each == "[":
            inner, at = _segment(tokens, at, depth + 1)
            found.append(inner)
        else:
            found.append(Literal(each[1:]))
    return tuple(found), at


def _segment(tokens: list[str | Place], at: int, depth: int) -> tuple[Segment, int]:
    if depth > DEEPEST:
        raise RuleBroken(N_("There are too many “[” within each other."))
    inner, at = _parts(tokens, at, depth)
    if at >= len(tokens):
        raise RuleBroken(N_("A “[” is not closed. Write [[ for the sign itself."))
    return Segment(inner), at + 1


def keys(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """The placeholders of a template, each once, in the order they stand."""
    found: dict[str, None] = {}
    for part in parts:
        if isinstance(part, Place):
            found.update(dict.fromkeys(part.keys))
        elif isinstance(part, Segment):
            found.update(dict.fromkeys(keys(part.parts)))
    return tuple(found)


def compiled(parts: tuple[Part, ...], say: Callable[[str], Say[SubjectT]]) -> Say[SubjectT]:
    """A function that fills the template; `say` gives that of a placeholder.

    Text stays with the placeholder it leans on: what is before the first or behind the last
    goes with it, what is between two stands only where there is something on both sides. A
    template without placeholders always says its text, one with nothing to say is empty.
    """
    if not keys(parts):
        text = _literally(parts)
        return lambda _subject: text
    if len(parts) == 1 and isinstance(parts[0], Place):
        return _first(parts[0], say)
    return _joined(*_pieces(parts, say))


def _first(place: Place, say: Callable[[str], Say[SubjectT]]) -> Say[SubjectT]:
    """What the first of a place's placeholders says that says anything."""
    each = [say(key) for key in place.keys]
    if len(each) == 1:
        return each[0]
    return lambda subject: next((text for one in each if (text := one(subject))), "")


def _literally(parts: tuple[Part, ...]) -> str:
    return "".join(
        part.text if isinstance(part, Literal) else _literally(part.parts)
        for part in parts
        if not isinstance(part, Place)
    )


def _pieces(
    parts: tuple[Part, ...], say: Callable[[str], Say[SubjectT]]
) -> tuple[list[tuple[str, Say[SubjectT]]], str]:
    """What is said with the text in front of it, and the text behind the last."""
    pieces: list[tuple[str, Say[SubjectT]]] = []
    before = ""
    for part in parts:
        if isinstance(part, Place):
            pieces.append((before, _first(part, say)))
            before = ""
        elif isinstance(part, Segment) and keys(part.parts):
            pieces.append((before, compiled(part.parts, say)))
            before = ""
        else:
            before += _literally((part,))
    return pieces, before


def _joined(pieces: list[tuple[str, Say[SubjectT]]], after: str) -> Say[SubjectT]:
    first = pieces[0][1]

    def joined(found: list[str], put: Callable[[str], str] = str) -> str:
        text = ""
        for (before, say), value in zip(pieces, found, strict=True):
            if value:
                text += before + put(value) if text or say is first else put(value)
        return text + after if after and value else text

    def said(subject: SubjectT) -> str:
        found = [say(subject) for _, say in pieces]
        text = joined(found)
        return joined(found, isolated) if is_mixed(text) else text

    return said
