"""Designs, presets, what was printed for whom, and codes that count no more."""

import pytest
from model.conftest import (
    NOW,
    a_print,
    a_registration,
    a_run,
    a_void_code,
    add,
    check,
    count_of,
    defaults,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session

from app.model import (
    Base,
    CardDesign,
    CardPrint,
    CardRun,
    DocumentPreset,
    Registration,
    VoidCode,
)
from app.rules.printing import MOST_DESIGN, PrintReason, VoidReason


def test_a_design_has_a_name_of_its_own(session: Session) -> None:
    row = CardDesign(name="Blue", kind="badge", data="{}", changed_at=NOW)
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "name": "Blue",
        "kind": "badge",
        "data": "{}",
        "changed_at": NOW,
    }
    again = CardDesign(name="Blue", kind="place_card", data="{}")
    assert refusal(session, again) == unique("card_design.name")


def test_a_design_has_a_limit(session: Session) -> None:
    add(session, CardDesign(name="Most", kind="badge", data="x" * MOST_DESIGN))
    more = CardDesign(name="More", kind="badge", data="x" * (MOST_DESIGN + 1))
    assert refusal(session, more) == check("card_design_data_fits")


def test_a_preset_has_a_name_of_its_own(session: Session) -> None:
    row = DocumentPreset(name="Badges", kind="badge", choices={"paper": "A4"})
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "name": "Badges",
        "kind": "badge",
        "choices": {"paper": "A4"},
        "in_pack": False,
        "position": 0,
    }
    again = DocumentPreset(name="Badges", kind="envelope", choices={})
    assert refusal(session, again) == unique("document_preset.name")


def test_a_run_of_which_little_is_known(session: Session) -> None:
    row = session.get_one(CardRun, a_run(session))
    assert (row.languages, row.note, row.at) == ((), "", NOW)
    assert CardRun.__table__.info == {"untracked": True}


def test_a_card_that_lies_in_no_box(session: Session) -> None:
    row = session.get_one(CardPrint, a_print(session))
    assert CardPrint.__table__.info == {"evidence": True}
    assert defaults(row) == {
        "id": 1,
        "run_id": 1,
        "registration_id": 1,
        "code": "",
        "box": None,
        "slot": None,
        "reason": PrintReason.FIRST,
        "snapshot": {"given": "Ilze"},
        "at": NOW,
        "voids_id": None,
    }


@pytest.mark.parametrize(
    ("box", "slot", "rule"),
    [
        (0, 1, "places_from_one"),
        (1, 0, "places_from_one"),
        (1, None, "place_is_whole"),
        (None, 1, "place_is_whole"),
    ],
)
def test_a_place_is_a_box_and_a_number_from_one(
    session: Session, box: int | None, slot: int | None, rule: str
) -> None:
    a_print(session, box=1, slot=1)
    wrong = CardPrint(
        run_id=1, registration_id=1, reason=PrintReason.FIRST, snapshot={}, at=NOW, box=box
    )
    wrong.slot = slot
    assert refusal(session, wrong) == check(f"card_print_{rule}")


def test_a_void_code(session: Session) -> None:
    row = session.get_one(VoidCode, a_void_code(session))
    assert VoidCode.__table__.info == {"evidence": True}
    assert (row.code, row.reason, row.voids_id) == ("OLD", VoidReason.LOST, None)


def test_a_print_and_a_void_code_are_voided_once(session: Session) -> None:
    voided = {"registration_id": a_registration(session), "voids_id": 1}
    a_print(session)
    a_print(session, **voided)
    again = CardPrint(**voided, run_id=1, reason=PrintReason.FIRST, snapshot={}, at=NOW)
    assert refusal(session, again) == unique("card_print.voids_id")
    a_void_code(session)
    a_void_code(session, **voided)
    once_more = VoidCode(**voided, code="X", reason=VoidReason.LOST, at=NOW)
    assert refusal(session, once_more) == unique("void_code.voids_id")


@pytest.mark.parametrize("kind", [Registration, CardRun, CardPrint])
def test_a_print_goes_with_its_registration_or_run_and_its_counter_with_it(
    session: Session, kind: type[Base]
) -> None:
    own = {"run_id": a_run(session), "registration_id": a_registration(session)}
    a_print(session, **own)
    a_print(session, **own, voids_id=1)
    remove(session, kind, 1)
    assert count_of(session, CardPrint) == 0


@pytest.mark.parametrize("kind", [Registration, VoidCode])
def test_a_void_code_goes_with_its_registration(session: Session, kind: type[Base]) -> None:
    registration = a_registration(session)
    a_void_code(session, registration_id=registration)
    a_void_code(session, registration_id=registration, voids_id=1)
    remove(session, kind, 1)
    assert count_of(session, VoidCode) == 0
