"""Who came to the sample that was held: believable shares, all of them confirmed."""

from collections import Counter

from sqlalchemy import func, select

from app.model import CheckIn, CheckInAttempt, CheckInPoint, Registration, Signature
from app.rules.checkins import PointKind, Refusal
from app.store import Store


def test_most_come_and_fewer_on_the_last_day(held: Store) -> None:
    with held.read() as read:
        rows = read.execute(
            select(CheckInPoint.kind, CheckIn.registration_id, CheckInPoint.id).join(
                CheckIn, CheckIn.point_id == CheckInPoint.id
            )
        ).all()
        confirmed = read.scalar(
            select(func.count(Registration.id)).where(Registration.status == "confirmed")
        )
    days = Counter(point for kind, _one, point in rows if kind is PointKind.DAY)
    assert confirmed is not None
    assert min(days, key=lambda point: days[point]) == 3
    assert all(confirmed * 0.7 < count <= confirmed for count in days.values())
    panels = Counter(point for kind, _one, point in rows if kind is PointKind.SESSION)
    assert len(panels) == 6
    assert min(panels.values()) > 3


def test_nobody_passes_twice(held: Store) -> None:
    with held.read() as read:
        pairs = read.execute(select(CheckIn.point_id, CheckIn.registration_id)).all()
    assert len(pairs) == len(set(pairs))


def test_signed_and_checked_in_differ_a_little(held: Store) -> None:
    with held.read() as read:
        signed = {
            tuple(row) for row in read.execute(select(Signature.registration_id, Signature.day))
        }
        came = {
            tuple(row)
            for row in read.execute(
                select(CheckIn.registration_id, CheckInPoint.day)
                .join(CheckInPoint, CheckInPoint.id == CheckIn.point_id)
                .where(CheckInPoint.kind == PointKind.DAY)
            )
        }
    assert 0 < len(signed - came) < 20
    assert 0 < len(came - signed) < 30


def test_attempts_that_let_nobody_in_are_kept(held: Store) -> None:
    with held.read() as read:
        assert list(read.scalars(select(CheckInAttempt.refusal).order_by(CheckInAttempt.id))) == [
            *(Refusal.UNKNOWN, Refusal.CUT)
        ]
