"""Tasks that were done, days of retention, proofs of erasure, what left the computer."""

from model.conftest import NOW, add, count_of, defaults, refusal, remove, unique
from sqlalchemy.orm import Session

from app.model import ClosingStep, Disclosure, Edition, ErasureRecord, Retention
from app.rules.closing import ClosingTask, DataCategory, DisclosureKind


def test_a_task_is_done_once(session: Session) -> None:
    edition = add(session, Edition(name="As held", at=NOW))
    row = ClosingStep(task=ClosingTask.FREEZE, done_at=NOW, edition_id=edition)
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "task": ClosingTask.FREEZE,
        "done_at": NOW,
        "note": "",
        "edition_id": edition,
    }
    again = ClosingStep(task=ClosingTask.FREEZE, done_at=NOW)
    assert refusal(session, again) == unique("closing_step.task")


def test_a_task_stays_done_without_its_edition(session: Session) -> None:
    edition = add(session, Edition(name="As held", at=NOW))
    add(session, ClosingStep(task=ClosingTask.FREEZE, done_at=NOW, edition_id=edition))
    remove(session, Edition, edition)
    assert count_of(session, ClosingStep) == 1


def test_days_of_a_century(session: Session) -> None:
    row = Retention(category=DataCategory.PHONES, days=0)
    add(session, row)
    assert defaults(row) == {"id": 1, "category": DataCategory.PHONES, "days": 0}
    again = Retention(category=DataCategory.PHONES, days=1)
    assert refusal(session, again) == unique("retention.category")
    for days in (-1, 36_501):
        wrong = Retention(category=DataCategory.EMAILS, days=days)
        assert "days_of_a_century" in refusal(session, wrong)


def test_a_proof_and_a_disclosure(session: Session) -> None:
    proof = ErasureRecord(at=NOW, category=DataCategory.HEALTH, counts={"gone": {}})
    add(session, proof)
    assert defaults(proof)["counts"] == {"gone": {}}
    row = Disclosure(at=NOW, kind=DisclosureKind.EXPORT, people=3)
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "at": NOW,
        "kind": DisclosureKind.EXPORT,
        "what": "",
        "columns": (),
        "people": 3,
        "file_name": "",
        "recipient": "",
    }
    wrong = Disclosure(at=NOW, kind=DisclosureKind.EXPORT, people=-1)
    assert "people_not_negative" in refusal(session, wrong)
