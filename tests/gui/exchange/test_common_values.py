"""What every line has in common although no column says so."""

from collections.abc import Callable

from accessibility import nameless

from app.gui.exchange.page import ImportPage
from app.rules.importing.values import Target

Rest = Callable[[], None]


def test_a_value_for_everybody_is_given_and_taken_away(opened: ImportPage, rest: Rest) -> None:
    opened.show_step(1)
    common = opened.columns.whole.common
    common._offer()
    offered = [action.text() for action in common.add.menu().actions()]
    assert offered == ["Category", "Delegation", "Tags", "Organisation", "Country", "Hotel"]
    common._add(Target.TAGS)
    assert list(common.inputs) == [Target.TAGS]
    common._say(Target.TAGS, "choir")
    rest()
    assert opened.flow.draft is not None
    assert opened.flow.draft.mapping.fixed == {Target.TAGS: "choir"}
    assert opened.flow.draft is not None
    assert opened.flow.draft.reading is not None
    assert opened.flow.draft.reading.records[0].values[Target.TAGS] == ("choir",)
    assert nameless(common) == []
    common.remove(Target.TAGS)
    assert opened.flow.draft.mapping.fixed == {}
    rest()


def test_a_value_not_given_yet_says_nothing(opened: ImportPage, rest: Rest) -> None:
    opened.show_step(1)
    opened.columns.whole.common._add(Target.COUNTRY)
    rest()
    assert opened.flow.draft is not None
    assert opened.flow.draft.usable.fixed == {}
    assert opened.flow.draft.reading is not None
    assert len(opened.flow.draft.reading.problems) == 1
