"""Certificates of attendance: a page for each line of the register, to be signed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from app.base.texts import Texts
from app.base.words import N_, Words
from app.documents.agenda_facts import long_day
from app.documents.cards import Card
from app.documents.certificate_page import CertificatePage, CertificateTexts
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.letterhead import DOT, Around, days_between, read_around
from app.documents.tongues import Tongues
from app.queries import certificates
from app.rules.certificates import filled, full_number
from app.store import Reading

ALONE = re.compile(r"^[ \t]*\{name\}[ \t]*$", re.MULTILINE)
USUAL = N_("took part in the conference “{title}”, held in {place}, {dates}.")


class Which(StrEnum):
    """Which certificates are printed."""

    ISSUED = "issued"
    EARNED = "earned"


WHICH_NAMES = (
    (Which.ISSUED, N_("Those that were issued")),
    (Which.EARNED, N_("A preview for all who earned one")),
)


@dataclass(frozen=True)
class Options:
    """How certificates look."""

    which: Which = option(Which.ISSUED, N_("Which certificates"), choices=WHICH_NAMES)
    days: bool = option(True, N_("With the days on which the person was there"))
    sessions: bool = option(False, N_("With the sessions at which the person was"))
    portrait: bool = option(False, N_("Upright"))


@dataclass(frozen=True)
class Issued:
    """One certificate: for whom, its number and issue, its local day, what stands on it."""

    person_id: int
    number: int | None
    issue: int
    day: date | None
    contents: Mapping[str, Any]


@dataclass(frozen=True)
class Facts:
    """The certificates in order of their numbers."""

    around: Around
    certificates: tuple[Issued, ...]


def collect(read: Reading, asked: Asked, options: Options, _tongues: Tongues) -> Facts:
    """The last issue of each certificate; or what those who earned one would get."""
    around = read_around(read)
    wanted = None if asked.person_ids is None else list(asked.person_ids)
    if options.which is Which.EARNED:
        found = _earned(read, wanted)
    else:
        zone = ZoneInfo(around.event.time_zone if around.event else "UTC")
        found = [
            Issued(
                row.person_id, row.number, row.issue, row.at.astimezone(zone).date(), row.contents
            )
            for row in certificates.current(read, wanted)
        ]
    if asked.as_given and wanted is not None:
        found.sort(key=lambda each: wanted.index(each.person_id))
    return Facts(around, tuple(found))


def _earned(read: Reading, wanted: list[int] | None) -> list[Issued]:
    earned = certificates.standing(read).earned
    known = {each: earned[each] for each in earned if wanted is None or each in wanted}
    stated = certificates.contents(read, known)
    return [Issued(each, None, 1, None, stated[each]) for each in known]


def layout(facts: Facts, tongues: Tongues, options: Options) -> Iterator[Card]:
    """A page for each."""
    held = facts.around.event
    funder = tongues.lines(lambda words: words.pick(held.funder_text)) if held else ()
    page = CertificatePage(facts.around, funder, landscape=not options.portrait)
    for each in facts.certificates:
        made = _Telling(each, tongues, options).texts()
        yield page.card(made, each.person_id, made.name)
    if not facts.certificates:
        nobody = N_("No certificate has been issued yet.")
        none = N_("Nobody has earned a certificate yet.")
        yield page.empty(tongues(nobody if options.which is Which.ISSUED else none))


@dataclass(frozen=True)
class _Telling:
    """What one certificate says in the languages of the document."""

    issued: Issued
    tongues: Tongues
    options: Options

    def texts(self) -> CertificateTexts:
        """All of it."""
        told, say = self.issued.contents, self.tongues.lines
        parts = [self._wording(words) for words in self.tongues.all]
        return CertificateTexts(
            titles=say(lambda words: words(N_("Certificate of attendance"))),
            intro=tuple(dict.fromkeys(before for before, _ in parts if before)),
            name=told.get("name", ""),
            original=self._original(),
            about=say(self._about),
            wordings=tuple(dict.fromkeys(after for _, after in parts if after)),
            presence=(*say(self._days), *say(self._sessions)),
            signers=self._signers(),
            number=self._number(),
            mark=self._mark(),
        )

    def _text(self, words: Words, name: str) -> str:
        return words.pick(Texts(self.issued.contents.get(name) or {}))

    def _original(self) -> str:
        told = self.issued.contents
        original: str = told.get("original", "")
        return "" if original in told.get("name", "") else original

    def _wording(self, words: Words) -> tuple[str, str]:
        """What stands above the name and what below it."""
        own = self._text(words, "wording")
        wording = own or words(N_("This is to certify that")) + "\n{name}\n" + _raw(words, USUAL)
        parts = ALONE.split(wording, maxsplit=1)
        values = self._values(words)
        if len(parts) == 1:
            intro = "" if "{name}" in wording else words(N_("This is to certify that"))
            return intro, filled(wording, values).strip()
        before, after = (filled(part, values).strip() for part in parts)
        return before, after

    def _values(self, words: Words) -> dict[str, str]:
        told = self.issued.contents
        return {
            "name": told.get("name", ""),
            "function": told.get("function", ""),
            "delegation": self._text(words, "delegation"),
            "city": told.get("city", ""),
            "title": self._text(words, "title"),
            "place": self._text(words, "place"),
            "dates": self._dates(words),
            "days": self._there(words),
            "sessions": self._titles(words),
            "number": self._full_number(),
        }

    def _dates(self, words: Words) -> str:
        told = self.issued.contents
        if "first_day" not in told:
            return ""
        first, last = (date.fromisoformat(told[name]) for name in ("first_day", "last_day"))
        return days_between(words, first, last)

    def _about(self, words: Words) -> str:
        told = self.issued.contents
        delegation = self._text(words, "delegation")
        city = "" if told.get("city", "") in delegation else told.get("city", "")
        country = words.country(told["country"]) if told.get("country") else ""
        parts = (told.get("function", ""), delegation, city, country)
        return DOT.join(part for part in parts if part)

    def _there(self, words: Words) -> str:
        days = [date.fromisoformat(day) for day in self.issued.contents.get("days", ())]
        if not days:
            return ""
        if len(days) > 1 and (days[-1] - days[0]).days == len(days) - 1:
            return days_between(words, days[0], days[-1])
        return ", ".join(long_day(words, day) for day in days)

    def _days(self, words: Words) -> str:
        there = self._there(words) if self.options.days else ""
        return words(N_("Present on {days}"), days=there) if there else ""

    def _titles(self, words: Words) -> str:
        sessions = self.issued.contents.get("sessions", ())
        return DOT.join(words.pick(Texts(each)) for each in sessions)

    def _sessions(self, words: Words) -> str:
        titles = self._titles(words) if self.options.sessions else ""
        return words(N_("Sessions attended: {sessions}"), sessions=titles) if titles else ""

    def _signers(self) -> tuple[tuple[str, str], ...]:
        given = tuple(
            (name, function) for name, function in self.issued.contents.get("signers", ())
        )
        return given or (("", self.tongues(N_("For the host: name and signature"))),)

    def _full_number(self) -> str:
        if self.issued.number is None:
            return ""
        return full_number(self.issued.contents.get("prefix", ""), self.issued.number)

    def _number(self) -> tuple[str, ...]:
        number, day = self._full_number(), self.issued.day
        if not number or day is None:
            return ()
        numbered = self.tongues.lines(lambda words: words(N_("No. {number}"), number=number))
        where = self.tongues.lines(
            lambda words: ", ".join(
                part for part in (self._text(words, "place"), long_day(words, day)) if part
            )
        )
        return (" / ".join(numbered), *where)

    def _mark(self) -> str:
        if self.issued.number is None:
            return self.tongues(N_("Preview, not valid"))
        if self.issued.issue == 1:
            return ""
        return self.tongues(N_("Corrected, issue {issue}"), issue=self.issued.issue)


def _raw(words: Words, message: str) -> str:
    """A wording in a language with its placeholders as they are."""
    return words.catalogue.gettext(message)


DOCUMENT = DocumentKind(
    "certificate",
    N_("Certificates of attendance"),
    N_("A page for each line of the register, with the wording and who signs."),
    Family.CARDS,
    Group.AFTER,
    Options,
    collect,
    layout,
    icon="graduation-cap",
    paper="card",
    third_party=("name", "function"),
    nothing=N_("No certificate was issued yet. Issue them to those who earned one, then print."),
)
