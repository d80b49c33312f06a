"""What every line of a list has in common."""

from collections.abc import Callable

from app.gui.exchange.common_values import CommonValues
from app.gui.exchange.page import ImportPage
from app.gui.widgets.inputs import TextInput
from app.rules.importing.values import Target

Rest = Callable[[], None]


def fixed(page: ImportPage) -> dict[Target, str]:
    """What is said of everybody now."""
    assert page.flow.draft is not None
    return dict(page.flow.draft.mapping.fixed)


def place(page: ImportPage) -> CommonValues:
    """The place for these values, shown."""
    page.show_step(1)
    return page.columns.whole.common


def test_a_value_that_is_typed_is_said_of_everybody(opened: ImportPage, rest: Rest) -> None:
    common = place(opened)
    common._add(Target.COUNTRY)
    field = common.inputs[Target.COUNTRY]
    assert isinstance(field, TextInput)
    field.set_value("Latvia")
    field.editingFinished.emit()
    rest()
    assert fixed(opened) == {Target.COUNTRY: "Latvia"}


def test_a_delegation_is_one_of_those_there_are(opened: ImportPage, rest: Rest) -> None:
    common = place(opened)
    common._add(Target.DELEGATION)
    assert common._options(Target.DELEGATION) == [("Riga", "Riga")]
    assert common._options(Target.TAGS) == []
    common._say(Target.DELEGATION, "Riga")
    rest()
    assert common.inputs[Target.DELEGATION].value() == "Riga"
    assert fixed(opened) == {Target.DELEGATION: "Riga"}


def test_what_has_a_value_is_not_offered_again(opened: ImportPage, rest: Rest) -> None:
    common = place(opened)
    common._add(Target.TAGS)
    common._offer()
    offered = [action.text() for action in common.add.menu().actions()]
    assert offered == ["Category", "Delegation", "Organisation", "Country", "Hotel"]
    rest()


def test_a_line_taken_away_lets_its_text_go(opened: ImportPage, rest: Rest) -> None:
    common = place(opened)
    common._add(Target.HOTEL)
    field = common.inputs[Target.HOTEL]
    assert isinstance(field, TextInput)
    field.set_value("Astoria")
    common.remove(Target.HOTEL)
    common._typed(Target.HOTEL, field)
    rest()
    assert fixed(opened) == {}
    assert common.inputs == {}
