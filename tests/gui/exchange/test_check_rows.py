"""What would happen, as rows."""

from app.base.names import NameOrder
from app.gui.exchange.check_rows import (
    CHIP_NAMES,
    DECIDED,
    KIND_NAMES,
    REASONS,
    TONES,
    CheckRows,
)
from app.gui.exchange.page import ImportPage
from app.gui.widgets.pills import TONES as ALL_TONES
from app.rules.importing.values import Decision, IgnoredReason, OutcomeKind


def test_everything_has_its_words_and_colour() -> None:
    assert set(KIND_NAMES) == set(TONES) == set(OutcomeKind)
    assert set(TONES.values()) <= set(ALL_TONES)
    assert set(REASONS) == set(IgnoredReason)
    assert set(DECIDED) == set(Decision)
    assert {kind.value for kind in OutcomeKind} < set(CHIP_NAMES)


def test_rows_are_by_line_and_chip(checked: ImportPage) -> None:
    assert checked.flow.draft is not None
    rows = CheckRows(checked.flow.draft, NameOrder.FAMILY_FIRST)
    assert rows.ids["all"] == [2, 3, 4, 5, 6]
    assert rows.ids["duplicate"] == rows.undecided == [6]
    assert rows.rows([4])[4].name == "Król Wanda"
    assert rows.outcome(7) is None


def test_a_decided_line_stays_among_the_duplicates(checked: ImportPage) -> None:
    assert checked.flow.draft is not None
    draft = checked.flow.draft.with_decisions({6: (Decision.SKIP, None)})
    rows = CheckRows(draft, NameOrder.GIVEN_FIRST)
    assert rows.ids["duplicate"] == [6]
    assert rows.undecided == []
    assert rows.rows([6])[6].detail == "Left out"
