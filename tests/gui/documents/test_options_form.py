"""A form made of a dataclass."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pytest
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.documents.document import DocumentKind, Family, Group, kind_of, kinds, option
from app.gui.desk import Desk
from app.gui.documents.offers import offered
from app.gui.documents.options_form import OptionsForm, usual_options
from app.gui.documents.workshop import LEFT
from app.gui.people.lists import Lists
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.inputs import FlagInput, NumberInput


class Colour(StrEnum):
    """Two of them."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Options:
    """A field of each type."""

    back: bool = option(False, "Back")
    count: int = option(3, "Count", least=1, most=9)
    size: float = option(1.5, "Size", unit="mm")
    note: str = option("", "Note", hint="Shown below")
    on: date | None = option(None, "Day")
    day: date | None = option(None, "Other day", offered="days")
    days: tuple[str, ...] = option((), "Days", offered="days")
    colour: Colour = option(Colour.RED, "Colour")
    order: str = option("a", "Order", choices=(("a", "Up"), ("b", "Down")))
    columns: tuple[str, ...] = option(("x",), "Columns", choices=(("x", "X"), ("y", "Y")))
    words: tuple[str, ...] = option((), "Words")


@dataclass(frozen=True)
class Nothing:
    """No options."""


def a_kind(options: type) -> DocumentKind:
    return DocumentKind(
        *("kind", "Kind", "For tests", Family.FLOW, Group.LISTS, options),
        lambda *_given: None,
        lambda *_given: iter(()),
    )


def offers(name: str) -> list[tuple[object, str]]:
    return [(None, "Every day"), (date(2027, 5, 1), "1 May")] if name == "days" else []


@pytest.fixture
def form(qtbot: QtBot) -> OptionsForm:
    made = OptionsForm(a_kind(Options), offers)
    qtbot.addWidget(made)
    return made


def test_the_defaults_come_back(form: OptionsForm) -> None:
    assert form.options() == Options()
    assert not form.is_empty


def test_every_type_has_its_input(form: OptionsForm) -> None:
    assert isinstance(form["back"], FlagInput)
    assert isinstance(form["count"], NumberInput)
    assert isinstance(form["day"], ChoiceCombo)
    chosen = Options(
        back=True,
        count=7,
        size=2.25,
        note="x",
        on=date(2027, 5, 2),
        day=date(2027, 5, 1),
        days=("2027-05-01",),
        colour=Colour.BLUE,
        order="b",
        columns=("y",),
        words=("p", "q"),
    )
    form.set_options(chosen)
    assert form.options() == chosen


def test_what_cannot_be_read_is_marked(form: OptionsForm) -> None:
    form["count"].set_value(99)
    assert form.options() is None
    assert form["count"].widget().accessibleDescription() == "99 is not between 1 and 9."


def test_an_emptied_number_is_the_default(form: OptionsForm) -> None:
    form["count"].set_value(None)
    assert form.options() == Options()


def test_no_options(qtbot: QtBot) -> None:
    made = OptionsForm(a_kind(Nothing), offers)
    qtbot.addWidget(made)
    assert made.is_empty
    assert made.options() == Nothing()


COLUMN = LEFT - 50
"""What is left of the column of choices for options."""


def test_every_kind_has_a_form(desk: Desk, lists: Lists, qtbot: QtBot) -> None:
    for key, kind in kinds().items():
        made = OptionsForm(kind, offered(desk, lists, key))
        qtbot.addWidget(made)
        assert made.options() == kind.options(), key
        assert made.minimumSizeHint().width() <= COLUMN, key


def test_names_are_in_the_order_of_the_settings(desk: Desk, lists: Lists, qtbot: QtBot) -> None:
    kind, family = kind_of("delegate_list"), NameOrder.FAMILY_FIRST
    made = OptionsForm(kind, offered(desk, lists, kind.key), family)
    qtbot.addWidget(made)
    assert made.options() == made.usual == kind.options(names=family)
    figures = kind_of("statistics")
    assert usual_options(figures, family) == figures.options()
    assert usual_options(kind_of("badge"), family).names is family
    assert usual_options(kind_of("rooming_list"), family).name_order is family


def test_what_is_offered_is_offered_anew(qtbot: QtBot) -> None:
    known = [("a", "A"), ("b", "B")]
    made = OptionsForm(a_kind(Chosen), lambda _name: known)
    qtbot.addWidget(made)
    made["design"].set_value("b")
    known.append(("c", "C"))
    made.refresh()
    assert made.options() == Chosen("b")
    made["design"].set_value("c")
    known.pop()
    made.refresh()
    assert made.options() == Chosen("a")


@dataclass(frozen=True)
class Chosen:
    """What the file offers."""

    design: str = option("a", "Design", offered="designs")
