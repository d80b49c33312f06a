"""How certificates are earned, who has one, and what stands on it."""

import pytest
from attending import CONFIRMED, EVENING, FRIDAY, a_held_conference, came
from factories import a_person, counted

from app.base.texts import Texts
from app.queries import certificates
from app.queries.attendance import presences
from app.rules.attendance import CertificateRule
from app.store import Store
from app.usecases.certificates import (
    edit_certificate_frame,
    issue_certificates,
    reissue_certificate,
    set_certificate_sessions,
)


def test_nothing_yet(store: Store) -> None:
    assert store.ask(certificates.frame) == certificates.FrameRow()
    assert store.ask(certificates.register) == []
    assert store.ask(certificates.standing) == certificates.Standing({}, frozenset())


def test_who_earned_one(store: Store) -> None:
    held = a_held_conference(store)
    assert list(store.ask(certificates.standing).earned) == [held.ilze, held.jan, held.bo]
    edit_certificate_frame(store, {"least": 2})
    assert list(store.ask(certificates.standing).earned) == [held.ilze]
    edit_certificate_frame(store, {"rule": CertificateRule.SESSIONS, "least": 1})
    assert store.ask(certificates.standing).to_issue == [held.ilze, held.jan]


def test_who_has_one_and_did_not_earn_it(store: Store) -> None:
    held = a_held_conference(store)
    issue_certificates(store)
    edit_certificate_frame(store, {"least": 2})
    standing = store.ask(certificates.standing)
    assert (standing.to_issue, standing.unearned) == ([], [held.jan, held.bo])


def test_the_frame(store: Store) -> None:
    held = a_held_conference(store)
    facts = {"least": 3, "prefix": "A/", "signers": [("Ada", "Mayor")], "rule": "sessions"}
    edit_certificate_frame(store, facts | {"wording": Texts(en="{name}")})
    set_certificate_sessions(store, [held.panel])
    signers = (("Ada", "Mayor"),)
    row = certificates.FrameRow(
        CertificateRule.SESSIONS, 3, "A/", Texts(en="{name}"), signers, (held.panel,)
    )
    assert store.ask(certificates.frame) == row
    assert row.terms.sessions == {held.panel}


def test_the_register_and_the_current_ones(store: Store) -> None:
    held = a_held_conference(store)
    issue_certificates(store, now=EVENING)
    reissue_certificate(store, held.jan, "The name", now=EVENING)
    rows = store.ask(certificates.register)
    assert [(row.person_id, row.number, row.issue, row.reason, row.at) for row in rows] == [
        (held.ilze, 1, 1, "", EVENING),
        (held.jan, 2, 1, "", EVENING),
        (held.jan, 2, 2, "The name", EVENING),
        (held.bo, 3, 1, "", EVENING),
    ]
    now = store.ask(certificates.current)
    assert [(row.number, row.issue, row.corrected) for row in now] == [
        (1, 1, False),
        (2, 2, True),
        (3, 1, False),
    ]
    [only] = store.ask(certificates.current, [held.bo])
    assert (only.number, only.name.display()) == (3, "Bo Ek")


def test_what_stands_on_it(store: Store) -> None:
    held = a_held_conference(store)
    edit_certificate_frame(store, {"prefix": "A/", "signers": [("Ada", "Mayor")]})
    known = {each.person_id: each for each in store.ask(presences)}
    stated = store.ask(certificates.contents, {held.jan: known[held.jan]})
    assert stated == {
        held.jan: {
            "wording": {},
            "signers": [["Ada", "Mayor"]],
            "title": {"en": "Partner cities", "pl": "Miasta partnerskie"},
            "place": {"en": "Riga", "pl": "Ryga"},
            "first_day": "2027-12-10",
            "last_day": "2027-12-12",
            "prefix": "A/",
            "name": "Jan Nowak",
            "original": "",
            "function": "",
            "delegation": {"en": "Toruń"},
            "city": "Toruń",
            "country": "PL",
            "days": ["2027-12-10"],
            "sessions": [{"pl": "Młodzież", "en": "Youth"}],
        }
    }


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    people = [a_person(store, f"Ada A{number}", status=CONFIRMED) for number in range(many)]
    came(store, FRIDAY, people)
    issue_certificates(store)
    known = {each.person_id: each for each in store.ask(presences)}
    with store.read() as read, counted(read) as sent:
        assert len(certificates.contents(read, known)) == many
    assert len(sent) == 9
    for query, statements in {certificates.standing: 10, certificates.register: 1}.items():
        with store.read() as read, counted(read) as sent:
            query(read)
        assert (query.__name__, len(sent)) == (query.__name__, statements)
