"""Who came under two records came once; no proof of it is lost when the two become one."""

from attending import EVENING, FRIDAY, SATURDAY, SUNDAY, a_held_conference, came, signed
from sqlalchemy import select

from app.model import CheckInAttempt, DeskNote, Registration
from app.queries import attendance, certificates, checkins
from app.rules.checkins import Direction
from app.store import Store
from app.usecases.certificates import issue_certificates, reissue_certificate
from app.usecases.checkins import Door, check_in_person, need_day_points
from app.usecases.merging import merge_people


def whereabouts(store: Store, person_id: int) -> set[object]:
    [presence] = [each for each in store.ask(attendance.presences) if each.person_id == person_id]
    return set(presence.there)


def test_passages_signatures_and_certificates_go_to_the_kept_record(store: Store) -> None:
    held = a_held_conference(store)
    issue_certificates(store, now=EVENING)
    both = whereabouts(store, held.bo) | whereabouts(store, held.jan)
    before = store.ask(attendance.presences), store.ask(certificates.register)

    merge_people(store, held.bo, held.jan)

    assert whereabouts(store, held.bo) == both == {FRIDAY, SATURDAY, held.panel}
    register = [(row.person_id, row.number) for row in store.ask(certificates.register)]
    assert register == [(held.ilze, 1), (held.bo, 2), (held.bo, 3)]
    assert reissue_certificate(store, held.bo, "Name") == 2
    store.undo()
    store.undo()
    assert (store.ask(attendance.presences), store.ask(certificates.register)) == before


def test_a_signature_on_the_same_sheet_counts_once(store: Store) -> None:
    held = a_held_conference(store)
    merge_people(store, held.ilze, held.jan)
    rows = [row for row in store.ask(checkins.passages) if row.person_id == held.ilze]
    assert len(rows) == 6
    signed(store, FRIDAY, [held.ilze])
    days = [each for each in store.ask(attendance.presences) if each.person_id == held.ilze]
    assert [sorted(map(str, each.signed)) for each in days] == [[str(FRIDAY), str(SATURDAY)]]


def test_the_last_passage_of_the_two_tells_who_is_in(store: Store) -> None:
    held = a_held_conference(store)
    [sunday] = need_day_points(store, [SUNDAY])
    came(store, SUNDAY, [held.jan])
    check_in_person(store, Door(sunday, Direction.OUT, anyway=True), held.jan, now=EVENING)
    came(store, SUNDAY, [held.bo])

    merge_people(store, held.bo, held.jan)

    inside = [row.person_id for row in store.ask(checkins.inside, sunday)]
    assert inside == [held.ilze, held.bo]


def test_refused_attempts_and_the_note_of_the_desk_are_kept(store: Store) -> None:
    held = a_held_conference(store)
    [friday] = need_day_points(store, [FRIDAY])
    check_in_person(store, Door(friday), held.jan, now=EVENING)
    with store.change("Note") as change:
        for person_id, text in ((held.jan, "Key"), (held.bo, "Parcel")):
            query = select(Registration.id).where(Registration.person_id == person_id)
            change.add(DeskNote(registration_id=change.scalar(query), text=text))

    merge_people(store, held.bo, held.jan)

    assert [row.person_id for row in store.ask(checkins.attempts, friday)] == [held.bo]
    with store.read() as read:
        assert list(read.scalars(select(DeskNote.text))) == ["Parcel\nKey"]
        assert len(list(read.scalars(select(CheckInAttempt.id)))) == 1
