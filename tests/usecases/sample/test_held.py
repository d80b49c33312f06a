"""The sample that was held: it lies behind, and its desk was prepared."""

from datetime import date
from pathlib import Path

from factories import an_empty_store
from sqlalchemy import func, select

from app.model import (
    CertificateFrame,
    CheckIn,
    DeskNote,
    Event,
    Funding,
    Registration,
    Threshold,
)
from app.queries import certificates
from app.rules.attendance import CertificateRule, CounterKind
from app.store import Reading, Store
from app.usecases.sample import build
from app.usecases.sample.held import looked_ahead

TODAY = date(2027, 12, 27)


def test_it_lies_a_few_days_behind(held: Store) -> None:
    with held.read() as read:
        event = read.scalars(select(Event)).one()
    assert (event.starts_on, event.ends_on) == (date(2027, 12, 17), date(2027, 12, 19))
    assert looked_ahead(TODAY) == date(2027, 11, 29)


def test_the_desk_is_prepared_in_either(tmp_path: Path, held: Store) -> None:
    with an_empty_store(tmp_path) as ahead:
        build(ahead, people=3, today=TODAY)
        for store in (held, ahead):
            with store.read() as read:
                frame = read.scalars(select(CertificateFrame)).one()
                assert (frame.rule, frame.least) == (CertificateRule.DAYS, 2)
                assert read.scalars(select(Funding)).one().project_number == "TNF-2027-0415"
                assert read.scalar(select(func.count(DeskNote.id))) == 1
                least = {
                    row[0]: row[1] for row in read.execute(select(Threshold.kind, Threshold.least))
                }
                assert least[CounterKind.FROM_ABROAD] == 25
        assert ahead.ask(_codes).isdisjoint(held.ask(_codes)), "badges of another conference"
        assert ahead.ask(_passages) == 0
        assert ahead.undo_step is None


def test_nothing_of_it_can_be_undone(held: Store) -> None:
    assert held.undo_step is None
    assert held.ask(_passages) > 100
    with held.read() as read:
        assert set(read.scalars(select(Registration.status))) == {"confirmed", "cancelled"}


def _codes(read: Reading) -> set[str]:
    return set(read.scalars(select(Registration.code)))


def _passages(read: Reading) -> int:
    return read.scalar(select(func.count(CheckIn.id))) or 0


def test_certificates_were_issued_the_day_after(held: Store) -> None:
    rows = held.ask(certificates.register)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert len(rows) > 100
    assert {row.at.date() for row in rows} == {date(2027, 12, 20)}
    assert held.ask(certificates.standing).to_issue == []
