"""What `certificates` does: issues those that were earned, and prints the register."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.cli.filtering import wanted
from app.cli.output import Column, print_json, print_table
from app.queries import certificates, people
from app.queries.certificates import CertificateRow, FrameRow, Standing
from app.queries.people import PersonRow
from app.rules.attendance import CertificateRule
from app.rules.certificates import Terms, full_number
from app.store import Reading, Store
from app.usecases.certificates import edit_certificate_frame, issue_certificates

COLUMNS = (
    *(Column("No."), Column("Issue", right=True), Column("Name"), Column("Issued (UTC)")),
    Column("Reason"),
)
NAMED = {CertificateRule.DAYS: "days", CertificateRule.SESSIONS: "sessions"}


@dataclass(frozen=True)
class _Found:
    """How it stands with the people who are meant."""

    terms: Terms
    standing: Standing
    issued: Sequence[CertificateRow]
    people: Mapping[int, PersonRow]


def register(store: Store, given: argparse.Namespace) -> int:
    """Issue where that was said, then print; raises RuleBroken and NotFound."""
    terms = _terms(store.ask(certificates.frame), given)
    found = store.ask(_found, terms, given)
    new: list[int] = []
    if given.issue:
        edit_certificate_frame(store, {"rule": terms.rule, "least": terms.least})
        new = issue_certificates(store, found.standing.to_issue)
        found = store.ask(_found, terms, given)
    if given.json:
        print_json(_facts(found, new))
    else:
        _say(found, new, issued=given.issue)
    return 0


def _terms(frame: FrameRow, given: argparse.Namespace) -> Terms:
    rule = CertificateRule(given.rule) if given.rule else frame.rule
    return Terms(rule, given.least or frame.least, frozenset(frame.sessions))


def _found(read: Reading, terms: Terms, given: argparse.Namespace) -> _Found:
    all_of_them = certificates.standing(read, terms)
    ids = set(people.find_ids(read, wanted(read, given.only)))
    issued = [row for row in certificates.register(read) if row.person_id in ids]
    earned = {each: there for each, there in all_of_them.earned.items() if each in ids}
    standing = Standing(earned, all_of_them.issued & ids)
    known = {*standing.to_issue, *standing.unearned, *(row.person_id for row in issued)}
    return _Found(terms, standing, issued, people.rows(read, sorted(known)))


def _say(found: _Found, new: Sequence[int], *, issued: bool) -> None:
    if found.issued:
        print_table(
            COLUMNS,
            [(_number(row), row.issue, _name(row), row.at, row.reason) for row in found.issued],
        )
        print()
    standing, terms = found.standing, found.terms
    if issued:
        print(f"Issued {len(new)}.")
    print(
        f"Earned (there on or at {terms.least} {NAMED[terms.rule]} or more): "
        f"{len(standing.earned)}. Issued: {len(standing.issued)}. "
        f"Still to be issued: {len(standing.to_issue)}."
    )
    if standing.unearned:
        print(f"Issued, but not earned by this rule: {len(standing.unearned)}.")
    if standing.to_issue and not issued:
        print("Say --issue to issue them.")


def _number(row: CertificateRow) -> str:
    return full_number(row.contents.get("prefix", ""), row.number)


def _name(row: CertificateRow) -> str:
    return str(row.contents.get("name") or row.name.display())


def _facts(found: _Found, new: Sequence[int]) -> dict[str, Any]:
    standing, terms = found.standing, found.terms
    return {
        "rule": terms.rule.value,
        "least": terms.least,
        "sessions": sorted(terms.sessions),
        "earned": len(standing.earned),
        "issued_now": list(new),
        "register": [
            {
                "number": row.number,
                "shown": _number(row),
                "issue": row.issue,
                "registration": found.people[row.person_id].number,
                "name": _name(row),
                "at": row.at.isoformat(timespec="seconds"),
                "reason": row.reason,
            }
            for row in found.issued
        ],
        "to_issue": _people(found, standing.to_issue),
        "not_earned": _people(found, standing.unearned),
    }


def _people(found: _Found, ids: Sequence[int]) -> list[dict[str, Any]]:
    rows = [found.people[each] for each in ids]
    return [{"registration": row.number, "name": row.name.display()} for row in rows]
