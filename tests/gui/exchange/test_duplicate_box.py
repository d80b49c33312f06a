"""Somebody of the list beside whom it may be."""

from collections.abc import Callable

from gui.exchange.conftest import HEADS, Write

from app.gui.exchange.page import ImportPage
from app.rules.importing.values import Decision

Rest = Callable[[], None]


def test_a_person_of_an_earlier_line_may_be_meant(
    page: ImportPage, write: Write, rest: Rest
) -> None:
    lines = [
        ("Ewa", "Nowicka", "ewa@plock.example", "Płock", "Clerk", ""),
        ("Ewa", "Nowicka", "", "Płock", "Mayor", ""),
    ]
    page.jump(write(lines, HEADS))
    rest()
    page.show_step(2)
    rest()
    page.check.table.show_id(3)
    box = page.check.panel.duplicate
    assert box is not None
    assert box.candidate is not None
    assert box.candidate.person_id == -2
    assert not box.who.isVisible()
    box._on_what("merge")
    rest()
    assert page.flow.draft is not None
    assert page.flow.draft.decisions.duplicates == {3: (Decision.MERGE, -2)}
    assert page.next.text() == "Import 1 new, 1 changed"


def test_a_decision_is_told_with_the_person(checked: ImportPage) -> None:
    checked.check.table.show_id(6)
    box = checked.check.panel.duplicate
    assert box is not None
    assert box.candidate is not None
    box.decided.disconnect()
    told: list[object] = []
    box.decided.connect(told.append)
    for key in ("merge", "keep_both", "skip", "undecided"):
        box._on_what(key)
    assert told == [
        (Decision.MERGE, box.candidate.person_id),
        (Decision.KEEP_BOTH, None),
        (Decision.SKIP, None),
        None,
    ]
