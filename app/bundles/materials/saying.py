"""The contents of the folder for participants as plain values in one language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from app.base.texts import Texts, sort_key
from app.base.words import N_, Words
from app.bundles.materials.contents import Contents
from app.bundles.materials.places import Places
from app.bundles.templates import sized
from app.documents.agenda_facts import AgendaDay, span
from app.documents.document import kind_of
from app.documents.letterhead import where_and_when
from app.queries.agenda import SessionRow
from app.queries.exporting import PersonFacts
from app.queries.materials import MaterialRow
from app.queries.outcomes import CommitmentRow, OutcomeRow
from app.queries.projects import ProjectRow
from app.rules.events import LogoPurpose
from app.rules.outcomes import PROJECT_FIELDS_OF_WORK, PROJECT_STATUS_NAMES
from app.rules.sessions import PAUSES, ROLE_NAMES, ROLE_ORDER, RoleType

UNTIL = N_("until {day}")
Plain = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """Everything a page shows, in the language of `words`."""

    contents: Contents
    places: Places
    words: Words

    def heading(self) -> Plain:
        """Title, motto, place and days, host, and the funder's sentence."""
        event, pick = self.contents.event, self.words.pick
        return {
            "title": pick(event.title),
            "motto": pick(event.motto),
            "when": where_and_when(event, self.words),
            "host": pick(event.host),
            "funder": pick(event.funder_text),
            "contact": [part for part in (event.contact_name, event.contact_email) if part],
        }

    def logos(self, *, funders: bool) -> list[Plain]:
        """The logos of the head of the page, or those of funders for its foot."""
        return [
            {"place": self.places.logos[logo.row.id], "words": logo.row.caption}
            for logo in self.contents.logos
            if (logo.row.purpose is LogoPurpose.FUNDER) is funders
        ]

    def days(self) -> list[Plain]:
        """The programme, day by day."""
        return [self._day(day) for day in self.contents.days]

    def _day(self, day: AgendaDay) -> Plain:
        return {
            "day": self.words.day(day.day),
            "sessions": [self._session(row) for row in day.sessions],
        }

    def _session(self, row: SessionRow) -> Plain:
        stage = [role for role in row.roles if role.role is not RoleType.INTERPRETER]
        stage.sort(key=lambda role: ROLE_ORDER[role.role])
        return {
            "id": row.id,
            "time": span(self.words, row),
            "title": self.words.pick(row.title),
            "room": self.words.pick(row.room),
            "tone": row.tone,
            "pause": row.kind in PAUSES,
            "people": [
                {"name": one.name.formal(), "role": self.words(ROLE_NAMES[one.role])}
                for one in stage
            ],
        }

    def outcomes(self) -> list[Plain]:
        """What the sessions found."""
        return [self._outcome(row) for row in self.contents.found]

    def _outcome(self, row: OutcomeRow) -> Plain:
        parts = ("summary", "conclusions", "recommendations", "open_questions")
        return {
            "id": row.session_id,
            "title": self.words.pick(row.title),
            **{part: self._lines(getattr(row, part)) for part in parts},
            "promised": self.promised(row.session_id),
        }

    def promised(self, session_id: int | None) -> list[Plain]:
        """What was promised in a session, or in none of them."""
        rows = (one for one in self.contents.promised if one.session_id == session_id)
        return [self._promise(one) for one in rows]

    def _lines(self, texts: Texts) -> list[str]:
        return [line.strip() for line in self.words.pick(texts).splitlines() if line.strip()]

    def _promise(self, row: CommitmentRow) -> Plain:
        who = (
            row.person.display() if row.person else "",
            self.words.pick(row.organisation),
            row.who,
        )
        return {
            "what": self.words.pick(row.what),
            "who": " · ".join(part for part in who if part),
            "until": self._until(row.due_on),
        }

    def _until(self, day: date | None) -> str:
        return "" if day is None else self.words(UNTIL, day=self.words.short_day(day))

    def projects(self) -> list[Plain]:
        """The joint projects in their order."""
        return [self._project(row) for row in self.contents.planned]

    def _project(self, row: ProjectRow) -> Plain:
        pick = self.words.pick
        return {
            "id": row.id,
            "title": pick(row.title),
            "summary": self._lines(row.summary),
            "field": self.words(PROJECT_FIELDS_OF_WORK[row.field]),
            "status": self.words(PROJECT_STATUS_NAMES[row.status]),
            "lead": (row.lead.city or pick(row.lead.name)) if row.lead else "",
            "partners": ", ".join(one.city or pick(one.name) for one in row.partners),
            "fund": ", ".join(part for part in (row.fund, row.call) if part),
            "when": self._period(row),
            "reached": self._reached(row),
            "born": pick(row.session),
            "milestones": [
                {"what": pick(one.title), "until": self._until(one.due_on)}
                for one in row.milestones
            ],
            "contacts": [one.name.display() for one in row.contacts if one.listed],
        }

    def _period(self, row: ProjectRow) -> str:
        days = dict.fromkeys(day for day in (row.starts_on, row.ends_on) if day)
        return " – ".join(self.words.short_day(day) for day in days)

    def _reached(self, row: ProjectRow) -> str:
        number = "" if row.people_reached is None else self.words.number(row.people_reached)
        who = self.words.pick(row.beneficiaries)
        return " · ".join(part for part in (number, who) if part)

    def presentations(self) -> list[Plain]:
        """Files and links, by the session or project they belong to."""
        return [self._file(row) for row in self.contents.files]

    def _file(self, row: MaterialRow) -> Plain:
        title = self.words.pick(row.title) or row.file or row.link
        file = self.places.files.get(row.id, "")
        about = self.words.pick(row.session) or self.words.pick(row.project)
        return {
            "words": title,
            "place": quote(file) if file else (row.link if is_web(row.link) else ""),
            "author": row.author,
            "about": "" if about == title else about,
            "size": sized(row.size, self.words) if row.id in self.places.files else "",
            "kind": PurePath(file).suffix[1:].upper(),
        }

    def photos(self) -> list[Plain]:
        """The photos with what they show and who took them."""
        return [
            {
                "large": quote(one.large),
                "small": one.small,
                "words": self.words.pick(one.row.title) or self.words.pick(one.row.session),
                "author": one.row.author,
            }
            for one in self.places.photos
        ]

    def contacts(self) -> list[Plain]:
        """Countries by name, in each its cities, in each its people."""
        rows = sorted(self.contents.contacts, key=self._place_of)
        return [
            {"country": country, "cities": self._cities(list(group))}
            for country, group in groupby(rows, self._country)
        ]

    def _cities(self, rows: Sequence[PersonFacts]) -> list[Plain]:
        return [
            {"city": city, "people": [self._contact(facts) for facts in group]}
            for city, group in groupby(rows, lambda facts: facts.row.city or "")
        ]

    def _contact(self, facts: PersonFacts) -> Plain:
        row = facts.row
        body = row.organisation or row.delegation_name or Texts()
        return {
            "name": facts.row.name.formal(),
            "original": row.original,
            "function": row.function,
            "body": self.words.pick(body),
            "email": row.email,
            "phone": row.phone,
        }

    def _country(self, facts: PersonFacts) -> str:
        return self.words.country(facts.row.country) if facts.row.country else ""

    def _place_of(self, facts: PersonFacts) -> tuple[bytes, bytes, bytes]:
        language = self.words.language
        texts = (self._country(facts), facts.row.city or "", facts.row.name.display())
        country, city, name = (sort_key(text, language) for text in texts)
        return country, city, name

    def papers(self) -> list[Plain]:
        """The documents in this language."""
        return [
            {"words": self.words(kind_of(kind).title), "place": place}
            for (kind, code), place in self.places.papers.items()
            if code == self.words.language
        ]


def is_web(link: str) -> bool:
    """Whether a browser may follow it from a page that strangers made."""
    return link.lower().startswith(("https://", "http://"))
