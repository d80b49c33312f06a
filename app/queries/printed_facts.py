"""What of people can stand on a card today, for comparing it with what was printed."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.base.texts import Texts
from app.base.words import words_for
from app.model import (
    Answer,
    Delegation,
    Membership,
    Organisation,
    Person,
    PersonTag,
    Picture,
    Question,
    Registration,
    RegistrationCategory,
    Tag,
)
from app.queries.matching import IDS, among
from app.queries.printed_sessions import OwnSession, own_sessions
from app.store import Reading

Lists = dict[int, list[str]]
Columns = Mapping[str, ColumnElement[Any] | InstrumentedAttribute[Any]]


@dataclass(frozen=True)
class Standing:
    """People's rows as they are now, and what hangs on them, before a language is chosen."""

    rows: Mapping[int, Any]
    tags: Lists = field(default_factory=dict)
    answers: Lists = field(default_factory=dict)
    pictures: Mapping[int, str] = field(default_factory=dict)
    sessions: Mapping[int, Sequence[OwnSession]] = field(default_factory=dict)
    said: dict[tuple[int, tuple[str, ...]], list[str]] = field(default_factory=dict)

    def facts(
        self, person_id: int, languages: tuple[str, ...], names: Iterable[str]
    ) -> dict[str, Any]:
        """Those facts of one of the people, in the languages of a card, as plain JSON."""
        row = self.rows[person_id]
        return {name: FACTS[name](self, row, languages) for name in names if name in FACTS}

    def in_each(self, texts: Texts | None, languages: tuple[str, ...]) -> list[str]:
        """A text in each of the languages; many people have the same one."""
        if not texts:
            return []
        key = (id(texts), languages)
        if key not in self.said:
            self.said[key] = [words_for(language).pick(texts) for language in languages]
        return self.said[key]


Fact = Callable[[Standing, Any, tuple[str, ...]], Any]


def _category(now: Standing, row: Any, languages: tuple[str, ...]) -> list[str]:  # noqa: ANN401 - a row of the query
    """Its colour stands on the card too."""
    return [*now.in_each(row.category, languages), *([] if row.tone is None else [row.tone])]


def _plain(column: str, _now: Standing, row: Any, _languages: tuple[str, ...]) -> str:  # noqa: ANN401 - the same
    return getattr(row, column) or ""


def _texts(column: str, now: Standing, row: Any, languages: tuple[str, ...]) -> list[str]:  # noqa: ANN401 - the same
    return now.in_each(getattr(row, column), languages)


def _sessions(now: Standing, row: Any, languages: tuple[str, ...]) -> list[list[str]]:  # noqa: ANN401 - the same
    return [
        [
            own.starts_at.isoformat(" ", "minutes"),
            *now.in_each(own.title, languages),
            *now.in_each(own.room, languages),
        ]
        for own in now.sessions.get(row.id, ())
    ]


def _known(*values: str | None) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


PLAIN: Columns = {
    "given": Person.given,
    "family": Person.family,
    "original": Person.original,
    "title": Person.title,
    "degree": Person.degree,
    "salutation": Person.salutation,
    "function": Person.function,
    "member_function": Membership.function,
    "badge_text": Registration.badge_text,
    "code": Registration.code,
}
FACTS: Mapping[str, Fact] = MappingProxyType(
    {
        **{name: partial(_plain, name) for name in PLAIN},
        "delegation": partial(_texts, "delegation"),
        "organisation": partial(_texts, "organisation"),
        "address": lambda _now, row, _: _known(
            row.sent_street, row.sent_postcode, row.street, row.postcode
        ),
        "city": lambda _now, row, _: _known(row.sent_city, row.city),
        "country": lambda _now, row, _: _known(row.sent_country, row.country),
        "category": _category,
        "languages": lambda _now, row, _: list(row.languages),
        "tags": lambda now, row, _: sorted(now.tags.get(row.id, ())),
        "photo": lambda now, row, _: now.pictures.get(row.photo_id, ""),
        "emblem": lambda now, row, _: _known(
            *map(now.pictures.get, (row.sent_emblem_id, row.emblem_id))
        ),
        "answers": lambda now, row, _: now.answers.get(row.id, []),
        "sessions": _sessions,
    }
)


def standing(read: Reading, person_ids: Sequence[int], wanted: Collection[str]) -> Standing:
    """How those of these people are now who are registered, as far as the `wanted` facts go."""
    connection, these = read.connection(), {IDS: json.dumps(list(person_ids))}
    tags: Lists = {}
    if "tags" in wanted:
        for person_id, name in connection.execute(_tag_query(), these):
            tags.setdefault(person_id, []).append(name)
    answers: Lists = {}
    if "answers" in wanted:
        for person_id, question_id, value in connection.execute(_answer_query(), these):
            said = json.dumps(value, ensure_ascii=False)
            answers.setdefault(person_id, []).append(f"{question_id}: {said}")
    pictures: dict[int, str] = {}
    if {"photo", "emblem"} & set(wanted):
        pictures = {row[0]: row[1] for row in connection.execute(_picture_query())}
    found = connection.execute(_row_query(frozenset(wanted)), these).all()
    sessions = own_sessions(read, person_ids) if "sessions" in wanted else {}
    return Standing({row[0]: row for row in found}, tags, answers, pictures, sessions)


@cache
def _tag_query() -> Select[int, str]:
    query = select(PersonTag.person_id, Tag.name).join(Tag, Tag.id == PersonTag.tag_id)
    return query.where(PersonTag.person_id.in_(among()))


@cache
def _answer_query() -> Select[int, int, Any]:
    return (
        select(Registration.person_id, Answer.question_id, Answer.value)
        .join(Registration, Registration.id == Answer.registration_id)
        .join(Question, Question.id == Answer.question_id)
        .where(Registration.person_id.in_(among()))
        .order_by(Question.position, Question.id)
    )


@cache
def _picture_query() -> Select[int, str]:
    return select(Picture.id, Picture.sha256)


@cache
def _row_query(wanted: frozenset[str]) -> Select[*tuple[Any, ...]]:
    """Only the columns that are wanted: most of the time goes into handing them over."""
    sender = aliased(Organisation)
    own_name = func.nullif(Delegation.display_name, "{}")
    sent_name = func.coalesce(own_name, sender.name, type_=Organisation.name.type)
    facts: Mapping[str, tuple[ColumnElement[Any] | InstrumentedAttribute[Any], ...]] = {
        **{name: (column.label(name),) for name, column in PLAIN.items()},
        "delegation": (sent_name.label("delegation"),),
        "organisation": (Organisation.name.label("organisation"),),
        "address": (
            *(Organisation.street, sender.street.label("sent_street")),
            *(Organisation.postcode, sender.postcode.label("sent_postcode")),
        ),
        "city": (Organisation.city, sender.city.label("sent_city")),
        "country": (Organisation.country, sender.country.label("sent_country")),
        "category": (RegistrationCategory.name.label("category"), RegistrationCategory.tone),
        "languages": (Person.languages,),
        "photo": (Registration.photo_id,),
        "emblem": (Organisation.emblem_id, sender.emblem_id.label("sent_emblem_id")),
    }
    columns = [column for name in facts if name in wanted for column in facts[name]]
    return (
        select(Person.id, *columns)
        .join(Registration, Registration.person_id == Person.id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(RegistrationCategory, RegistrationCategory.id == Registration.category_id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .outerjoin(Delegation, Delegation.id == Membership.delegation_id)
        .outerjoin(sender, sender.id == Delegation.organisation_id)
        .where(Person.id.in_(among()))
    )
