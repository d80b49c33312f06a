"""Long work without pauses."""

import gc

import pytest

from app.gui.exchange.undisturbed import forget_kept, undisturbed

pytestmark = pytest.mark.usefixtures("collecting")


def test_nothing_is_collected_meanwhile_and_what_was_made_is_left_alone() -> None:
    forget_kept()
    with undisturbed():
        assert not gc.isenabled()
        made = [[number] for number in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() > len(made)
    forget_kept()
    assert gc.get_freeze_count() == 0


def test_a_refusal_leaves_the_collector_at_work() -> None:
    with pytest.raises(ValueError, match="refused"), undisturbed():
        raise ValueError("refused")
    assert gc.isenabled()
    forget_kept()
