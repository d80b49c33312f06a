"""Certificates of attendance: who earns one, how they are numbered, and their wording."""

import string
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_
from app.rules import fields
from app.rules.attendance import CertificateRule, Occasion, Presence

PLACEHOLDERS: Mapping[str, str] = MappingProxyType(
    {
        "name": N_("Name with title and degree"),
        "function": N_("Function"),
        "delegation": N_("Delegation"),
        "city": N_("City"),
        "title": N_("Title of the conference"),
        "place": N_("Place"),
        "dates": N_("First and last day of the conference"),
        "days": N_("Days on which the person was there"),
        "sessions": N_("Sessions that count and at which the person was"),
        "number": N_("Number of the certificate"),
    }
)
DIGITS = 3
MOST_SIGNERS = 4


@dataclass(frozen=True)
class Terms:
    """By what a certificate is earned: the rule, how often, and which sessions count.

    Where no session is named, all do.
    """

    rule: CertificateRule = CertificateRule.DAYS
    least: int = 1
    sessions: frozenset[int] = frozenset()


def attended(presence: Presence, terms: Terms) -> list[Occasion]:
    """The days, or the sessions that count, at which somebody was: checked in or signed."""
    if terms.rule is CertificateRule.DAYS:
        return list(presence.days)
    there = sorted(each for each in presence.there if isinstance(each, int))
    return [each for each in there if not terms.sessions or each in terms.sessions]


def is_earned(presence: Presence, terms: Terms) -> bool:
    """Whether somebody was there often enough."""
    return len(attended(presence, terms)) >= terms.least


def next_numbers(taken: Collection[int], count: int, *, gone: int = 0) -> range:
    """The numbers of so many new certificates: they go on where those that stand end.

    No number up to `gone` is given: it may stand on a paper whose line was erased.
    """
    first = max(gone, *taken, 0) + 1
    return range(first, first + count)


def highest_gone(lines: Sequence[tuple[int, int]], last_id: int) -> int:
    """The highest number a line that is gone can have had, 0 where all are there.

    `lines` are ids with numbers in order of ids, which count up to `last_id` and never come
    twice: each line that is missing can have gone on by one number at most.
    """
    highest = before = gone = 0
    for line_id, number in (*lines, (last_id + 1, 0)):
        missing = line_id - before - 1
        if missing > 0:
            highest = gone = highest + missing
        highest, before = max(highest, number), line_id
    return gone


def full_number(prefix: str, number: int) -> str:
    """The number as it stands on paper: “2027/007”."""
    return f"{prefix}{number:0{DIGITS}}"


def filled(wording: str, values: Mapping[str, str]) -> str:
    """The wording with its placeholders filled in, those without a value empty."""
    known = dict.fromkeys(PLACEHOLDERS, "") | dict(values)
    return wording.format_map(known)


def check_wording(wording: str) -> str:
    """The wording, in which only known placeholders stand; raises RuleBroken."""
    try:
        used = [each[1:] for each in string.Formatter().parse(wording) if each[1] is not None]
    except ValueError as problem:
        raise RuleBroken(
            N_("A curly bracket stands alone in the text. Placeholders look like {example}."),
            field="wording",
            example="{name}",
        ) from problem
    for name, spec, how in used:
        if name not in PLACEHOLDERS or spec or how:
            raise RuleBroken(
                N_("There is no placeholder “{name}”. There are: {known}."),
                field="wording",
                name=name,
                known=" ".join(f"{{{each}}}" for each in PLACEHOLDERS),
            )
    return wording


def _clean_least(value: int | None, name: str, field: str) -> int:
    fields.count(name, least=1).clean(value or 0, name, field)
    return value or 0


def _clean_wording(value: Texts, name: str, field: str) -> Texts:
    given = fields.clean_texts(value, name, limit=fields.LONG, field=field)
    for text in given.values():
        check_wording(text)
    return given


def _clean_signers(value: Sequence[Sequence[str]], label: str, field: str) -> list[list[str]]:
    """Pairs of name and function, without the empty ones."""
    if len(value) > MOST_SIGNERS:
        raise RuleBroken(
            N_("At most {most} people sign a certificate."), field=field, most=MOST_SIGNERS
        )
    pairs = [
        [
            fields.clean_text(text, label, limit=fields.NAME, field=field)
            for text in (name, function)
        ]
        for name, function in value
    ]
    return [pair for pair in pairs if any(pair)]


FRAME_FIELDS: Mapping[str, fields.FieldRule] = MappingProxyType(
    {
        "rule": fields.one_of(N_("Earned by"), CertificateRule),
        "least": fields.FieldRule(N_("At least"), _clean_least),
        "prefix": fields.line(N_("Before the number"), fields.SHORT),
        "wording": fields.FieldRule(N_("Wording"), _clean_wording),
        "signers": fields.FieldRule(N_("Who signs"), _clean_signers),
    }
)
REASON = fields.line(N_("Reason"))
