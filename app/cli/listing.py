"""What `list` says about delegations and people, as plain JSON values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.base.texts import Texts
from app.base.words import words_for
from app.cli.output import Column
from app.queries import delegations, events, people
from app.queries.delegations import DelegationRow
from app.queries.people import PersonRow
from app.rules.delegations import FUNCTION_NAMES, STATUS_NAMES, MemberFunction
from app.rules.precedence import Order, in_order
from app.rules.registrations import STATUS_NAMES as REGISTRATION_NAMES
from app.rules.registrations import takes_a_place
from app.store import Reading

Facts = dict[str, Any]
WINDOW = 1_000


@dataclass(frozen=True)
class Listing:
    """How one kind of thing is listed: all facts of each, and the columns for people."""

    collect: Callable[[Reading], list[Facts]]
    columns: Mapping[str, Column]
    names: Mapping[str, Mapping[Any, str]]

    def cells(self, facts: Facts) -> list[object]:
        """The cells of a row, codes spelt out."""
        return [self.names.get(key, {}).get(facts[key], facts[key]) for key in self.columns]


def all_people(read: Reading) -> list[Facts]:
    """Everybody by name."""
    languages = _languages(read)
    ids = people.find_ids(read)
    found: dict[int, PersonRow] = {}
    for start in range(0, len(ids), WINDOW):
        found |= people.rows(read, ids[start : start + WINDOW])
    return [_person(found[person_id], languages) for person_id in ids if person_id in found]


def _person(row: PersonRow, languages: tuple[str, ...]) -> Facts:
    return {
        "number": row.number,
        "code": row.code,
        "given": row.given,
        "family": row.family,
        "original": row.original,
        "title": row.title,
        "degree": row.degree,
        "function": row.function,
        "organisation": _text(row.organisation, languages),
        "delegation": _text(row.delegation_name, languages),
        "member_function": row.member_function,
        "city": row.city or "",
        "country": row.country or "",
        "category": _text(row.category, languages),
        "status": row.status,
        "email": row.email,
        "phone": row.phone,
        "tags": list(row.tags),
    }


def all_delegations(read: Reading) -> list[Facts]:
    """All delegations in protocol order."""
    languages = _languages(read)
    found = delegations.rows(read)
    ordered = in_order(
        found,
        Order.PROTOCOL,
        language=languages[0],
        country_name=words_for(languages[0]).country,
        name=lambda row: row.name.best(languages),
    )
    heads = _heads(read, found)
    return [_delegation(row, heads.get(row.id, ""), languages) for row in ordered]


def _heads(read: Reading, found: Sequence[DelegationRow]) -> dict[int, str]:
    """Delegation id → the name of its head, unless that one is not coming."""
    members = delegations.members(read, [row.id for row in found])
    return {
        member.delegation_id: member.name.display()
        for group in members.values()
        for member in group
        if member.function is MemberFunction.HEAD and takes_a_place(member.status)
    }


def _delegation(row: DelegationRow, head: str, languages: tuple[str, ...]) -> Facts:
    return {
        "rank": row.protocol_rank,
        "delegation": row.name.best(languages),
        "organisation": row.organisation.best(languages),
        "kind": row.kind,
        "city": row.city,
        "country": row.country,
        "status": row.status,
        "places": row.places,
        "members": row.members,
        "head": head,
        "completeness": round(row.completeness.share * 100),
        "missing": list(row.completeness.missing),
        "contact": row.contact_name,
        "contact_email": row.contact_email,
        "contact_phone": row.contact_phone,
        "arrival": row.arrival_at,
        "departure": row.departure_at,
        "travel": row.travel,
        "hotel": row.hotel,
        "notes": row.notes,
    }


def _languages(read: Reading) -> tuple[str, ...]:
    """English, then the conference's own, since the command line speaks English."""
    event = events.event(read)
    return ("en", *(event.languages if event else ()))


def _text(texts: Texts | None, languages: tuple[str, ...]) -> str:
    return texts.best(languages) if texts else ""


LISTS = {
    "delegations": Listing(
        all_delegations,
        {
            "rank": Column("Rank", right=True),
            "delegation": Column("Delegation"),
            "city": Column("City"),
            "country": Column("Country"),
            "status": Column("Status"),
            "places": Column("Places", right=True),
            "members": Column("Members", right=True),
            "head": Column("Head"),
            "completeness": Column("Complete %", right=True),
            "arrival": Column("Arrival"),
            "departure": Column("Departure"),
        },
        {"status": STATUS_NAMES},
    ),
    "people": Listing(
        all_people,
        {
            "number": Column("No.", right=True),
            "family": Column("Family name"),
            "given": Column("Given name"),
            "function": Column("Function"),
            "delegation": Column("Delegation"),
            "member_function": Column("As"),
            "category": Column("Category"),
            "status": Column("Status"),
            "email": Column("E-mail"),
        },
        {"status": REGISTRATION_NAMES, "member_function": FUNCTION_NAMES},
    ),
}
