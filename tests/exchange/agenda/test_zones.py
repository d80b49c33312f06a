"""What is said of a file whose clock is another."""

import pytest

from app.exchange.agenda.drafts import Draft
from app.exchange.agenda.times import Clock, zone_called
from app.exchange.agenda.zones import converted


@pytest.mark.parametrize(
    ("zone", "said"), [("Europe/Warsaw", 0), ("Europe/Berlin", 0), ("Europe/Riga", 1)]
)
def test_only_another_clock_is_worth_a_word(zone: str, said: int) -> None:
    drafts = [Draft("A"), Draft("B", shifted=True)]
    assert len(list(converted(zone_called(zone), Clock("Europe/Warsaw"), drafts))) == said
    assert list(converted(zone_called(zone), Clock("Europe/Warsaw"), drafts[:1])) == []


def test_a_file_without_a_zone_says_nothing() -> None:
    assert list(converted(None, Clock("Europe/Warsaw"), [])) == []
