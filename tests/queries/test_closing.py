"""How far the closing is: tasks with figures, days on which data is due."""

from datetime import UTC, date, datetime

from documents.agenda_making import a_session
from factories import a_delegation, a_person, an_empty_store, at

from app.base.texts import Texts
from app.model import Certificate, CheckIn, CheckInPoint, Commitment, SessionOutcome, Signature
from app.queries import closing
from app.queries.closing import Figure
from app.rules.closing import ClosingTask, DataCategory, DisclosureKind
from app.rules.registrations import RegistrationStatus
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.agenda import edit_sessions
from app.usecases.closing import freeze_programme, mark_task, set_retention
from app.usecases.disclosures import note_disclosure
from app.usecases.erasing import erase_categories
from app.usecases.organisations import add_organisation

NOW = datetime(2027, 12, 10, 8, tzinfo=UTC)
CONFIRMED = RegistrationStatus.CONFIRMED


def figures(store: Store, task: ClosingTask) -> tuple[Figure, ...]:
    return next(row.figures for row in store.ask(closing.tasks) if row.task is task)


def test_the_tasks_of_an_empty_conference(store: Store) -> None:
    rows = store.ask(closing.tasks)
    assert [row.task for row in rows] == list(ClosingTask)
    assert [row.done for row in rows] == [False] * 7
    assert [row.begun for row in rows] == [False] * 7
    assert store.ask(closing.next_open) is ClosingTask.FREEZE


def test_a_frozen_programme(store: Store) -> None:
    first = a_session(store, starts_at=at(10, 9))
    a_session(store, starts_at=at(10, 10))
    freeze_programme(store, "As held")
    edit_sessions(store, [first], {"starts_at": None})
    [row, *_] = store.ask(closing.tasks)
    assert row.figures[0] == Figure("Sessions in the latest edition", 2, 1)
    assert row.figures[1].at is not None
    assert (row.begun, row.done, row.edition) == (True, True, "As held")


def test_attendance_and_certificates(store: Store) -> None:
    for name in ("Ada A", "Bo B", "Cy C"):
        a_person(store, name, status=CONFIRMED)
    a_person(store, "Di D")
    with store.change("Fill") as change:
        change.add(CheckInPoint(id=1, name=Texts(en="Day")))
        change.flush()
        change.add(CheckIn(id=1, point_id=1, registration_id=1, at=NOW))
        change.add(CheckIn(point_id=1, registration_id=1, at=NOW))
        change.add(CheckIn(id=8, point_id=1, registration_id=2, at=NOW))
        change.flush()
        change.add(CheckIn(point_id=1, registration_id=2, at=NOW, voids_id=8))
        change.add(Signature(registration_id=3, day=date(2027, 12, 10), at=NOW))
        change.add(Certificate(registration_id=1, number=1, contents={}, at=NOW))
    assert figures(store, ClosingTask.RECONCILE) == (
        Figure("Checked in", 1, 3),
        Figure("Signed", 1, 3),
        Figure("Scans of signed sheets", 0),
    )
    assert figures(store, ClosingTask.CERTIFICATES) == (Figure("Certificates issued", 1, 2),)


def test_outcomes_and_statistics(store: Store) -> None:
    riga = a_delegation(store, "Riga", "LV")
    a_delegation(store, "Ogre", "LV")
    a_person(store, delegation=riga, status=CONFIRMED)
    kinds = (SessionType.PANEL, SessionType.BREAK, SessionType.CEREMONY)
    ids = [a_session(store, kind=kind) for kind in kinds]
    with store.change("Fill") as change:
        change.add(SessionOutcome(session_id=ids[0], final=True))
        change.add(Commitment(what=Texts(en="A")))
        change.add(Commitment(what=Texts(en="B"), done_on=date(2028, 1, 1)))
    assert figures(store, ClosingTask.OUTCOMES) == (
        Figure("Final reports", 1, 1),
        Figure("Joint projects", 0),
        Figure("Open commitments", 1),
    )
    assert [each.count for each in figures(store, ClosingTask.STATISTICS)] == [1, 1, 1]
    hall = add_organisation(store, {"name": Texts(en="Hall"), "country": "PL"})
    a_person(store, "Jan Nowak", organisation_id=hall, status=CONFIRMED)
    a_person(store, "Bo Ek", delegation=riga)
    assert [each.count for each in figures(store, ClosingTask.STATISTICS)] == [2, 1, 2]


def test_evidence_was_put_together(store: Store) -> None:
    note_disclosure(store, DisclosureKind.EXPORT, "List")
    assert figures(store, ClosingTask.EVIDENCE) == (Figure("Last put together"),)
    note_disclosure(store, DisclosureKind.BUNDLE, "materials")  # the folder for participants
    assert figures(store, ClosingTask.EVIDENCE) == (Figure("Last put together"),)
    note_disclosure(store, DisclosureKind.BUNDLE, "evidence")
    assert figures(store, ClosingTask.EVIDENCE)[0].at is not None


def test_what_is_due_and_still_there(store: Store) -> None:
    a_person(store, phone="+49 123456", logistics={"diet": "vegan"})
    day = date(2027, 12, 19)  # a week after the last day
    assert store.ask(closing.overdue, date(2027, 12, 18)) == []
    assert store.ask(closing.overdue, day) == [DataCategory.HEALTH]
    set_retention(store, DataCategory.PHONES, 1)
    assert store.ask(closing.overdue, day) == [DataCategory.HEALTH, DataCategory.PHONES]
    erase_categories(store, [DataCategory.HEALTH], now=NOW)
    assert store.ask(closing.overdue, day) == [DataCategory.PHONES]
    rows = {row.due.category: row for row in store.ask(closing.due_rows)}
    assert rows[DataCategory.HEALTH].erased_at == NOW
    assert (rows[DataCategory.PHONES].due.days, rows[DataCategory.PHONES].erased_at) == (1, None)


def test_without_a_conference_nothing_is_due(tmp_path: object) -> None:
    with an_empty_store(tmp_path) as store:  # type: ignore[arg-type] # a folder
        assert store.ask(closing.due_rows) == []
        assert store.ask(closing.overdue, date(2100, 1, 1)) == []


def test_the_day_at_the_conference(store: Store) -> None:
    late = datetime(2027, 12, 12, 23, 30, tzinfo=UTC)
    assert store.ask(closing.local_today, late) == date(2027, 12, 13)


def test_a_done_task_makes_the_next_one_open(store: Store) -> None:
    for task in (ClosingTask.FREEZE, ClosingTask.RECONCILE):
        mark_task(store, task)
    assert store.ask(closing.next_open) is ClosingTask.CERTIFICATES
