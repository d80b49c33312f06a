"""Certificates are numbered without a gap; a corrected one keeps its number."""

import pytest
from attending import EVENING, SATURDAY, SUNDAY, a_held_conference, signed
from factories import a_person
from sqlalchemy import delete

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.model import Registration
from app.queries import certificates as reading
from app.store import Store
from app.usecases import certificates
from app.usecases.erasure import erase_person
from app.usecases.people import edit_people, remove_people


def lines(store: Store) -> list[tuple[int, int, int]]:
    return [(row.person_id, row.number, row.issue) for row in store.ask(reading.register)]


def test_all_who_earned_one_in_one_step(store: Store) -> None:
    held = a_held_conference(store)
    assert certificates.issue_certificates(store, now=EVENING) == [1, 2, 3]
    assert lines(store) == [(held.ilze, 1, 1), (held.jan, 2, 1), (held.bo, 3, 1)]
    assert certificates.issue_certificates(store) == []
    signed(store, SATURDAY, [held.ute])
    assert certificates.issue_certificates(store) == [4]
    assert lines(store)[3] == (held.ute, 4, 1)


def test_only_some(store: Store) -> None:
    held = a_held_conference(store)
    assert certificates.issue_certificates(store, [held.bo, held.bo]) == [1]
    assert certificates.issue_certificates(store, [held.bo, held.jan]) == [2]
    with pytest.raises(RuleBroken, match="1 of 2 did not earn"):
        certificates.issue_certificates(store, [held.ilze, held.ute])
    assert lines(store) == [(held.bo, 1, 1), (held.jan, 2, 1)]


def test_undo_leaves_no_gap(store: Store) -> None:
    held = a_held_conference(store)
    certificates.issue_certificates(store, [held.bo])
    certificates.issue_certificates(store)
    store.undo()
    assert lines(store) == [(held.bo, 1, 1)]
    store.redo()
    assert lines(store) == [(held.bo, 1, 1), (held.ilze, 2, 1), (held.jan, 3, 1)]
    store.undo()
    signed(store, SUNDAY, [held.ute])
    assert certificates.issue_certificates(store, [held.ute]) == [2]


def test_no_number_of_somebody_erased_is_given_again(store: Store) -> None:
    held = a_held_conference(store)
    certificates.issue_certificates(store)
    erase_person(store, held.bo)
    signed(store, SATURDAY, [held.ute])
    assert certificates.issue_certificates(store) == [4]
    remove_people(store, [held.ute])
    store.undo()
    assert lines(store) == [(held.ilze, 1, 1), (held.jan, 2, 1), (held.ute, 4, 1)]


def test_a_corrected_one_keeps_its_number(store: Store) -> None:
    held = a_held_conference(store)
    certificates.issue_certificates(store)
    edit_people(store, [held.jan], {"family": "Nowák"})
    assert certificates.reissue_certificate(store, held.jan, " Accent ") == 2
    assert certificates.reissue_certificate(store, held.jan, "Again") == 3
    rows = [row for row in store.ask(reading.register) if row.person_id == held.jan]
    assert [(row.number, row.issue, row.reason, row.contents["name"]) for row in rows] == [
        (2, 1, "", "Jan Nowak"),
        (2, 2, "Accent", "Jan Nowák"),
        (2, 3, "Again", "Jan Nowák"),
    ]
    store.undo()
    assert lines(store)[2] == (held.jan, 2, 2)
    assert certificates.reissue_certificate(store, held.jan, "Again") == 3


def test_what_cannot_be_issued_anew(store: Store) -> None:
    held = a_held_conference(store)
    certificates.issue_certificates(store, [held.bo])
    with pytest.raises(RuleBroken, match="Reason is missing"):
        certificates.reissue_certificate(store, held.bo, " ")
    with pytest.raises(NotFound, match="no certificate yet"):
        certificates.reissue_certificate(store, held.jan, "Name")
    nobody = a_person(store)
    with store.change("Unregister") as change:
        change.execute(delete(Registration).where(Registration.person_id == nobody))
    with pytest.raises(NotFound, match="not registered"):
        certificates.reissue_certificate(store, nobody, "Name")
    assert lines(store) == [(held.bo, 1, 1)]


def test_the_frame_and_its_sessions(store: Store) -> None:
    held = a_held_conference(store)
    certificates.edit_certificate_frame(store, {"least": 2})
    certificates.edit_certificate_frame(store, {"wording": Texts(en="{name}")})
    certificates.set_certificate_sessions(store, [held.panel, held.panel])
    assert store.ask(reading.frame).sessions == (held.panel,)
    with pytest.raises(RuleBroken, match="no placeholder “who”"):
        certificates.edit_certificate_frame(store, {"wording": Texts(en="{who}")})
    with pytest.raises(NotFound):
        certificates.set_certificate_sessions(store, [99])
    row = store.ask(reading.frame)
    assert (row.least, row.wording, row.sessions) == (2, Texts(en="{name}"), (held.panel,))
    certificates.set_certificate_sessions(store, [])
    assert store.ask(reading.frame).sessions == ()


def test_what_stands_on_paper_stays_when_the_frame_changes(store: Store) -> None:
    a_held_conference(store)
    certificates.edit_certificate_frame(store, {"prefix": "A/", "wording": Texts(en="{name}!")})
    certificates.issue_certificates(store)
    certificates.edit_certificate_frame(store, {"prefix": "B/", "wording": Texts()})
    first = store.ask(reading.register)[0].contents
    assert (first["prefix"], first["wording"]) == ("A/", {"en": "{name}!"})
