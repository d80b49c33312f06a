"""A step is a value that nobody can change."""

from dataclasses import FrozenInstanceError
from datetime import UTC

import pytest

from app.store.step import Step, StepKind


def test_a_step_has_happened_now_and_done() -> None:
    step = Step("Add")
    assert (step.kind, step.at.tzinfo, dict(step.values), step.tables) == (
        StepKind.DONE,
        UTC,
        {},
        frozenset(),
    )


def test_a_step_cannot_be_changed() -> None:
    step = Step("Add")
    with pytest.raises(FrozenInstanceError):
        step.label = "Else"  # type: ignore[misc]
    with pytest.raises(TypeError):
        step.values["name"] = "Else"  # type: ignore[index]
