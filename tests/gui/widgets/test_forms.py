"""Whether a form gives all values, or says which it cannot read."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import FlagInput, NumberInput, TextInput


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = (
        Form(2)
        .add("given", "Given name", TextInput())
        .add("family", "Family name", TextInput("Family"), hint="As in the passport.")
        .section("Travel")
        .add("nights", "Nights", NumberInput(), span=2)
        .add("visa", "", FlagInput("Needs a visa letter"))
    )
    qtbot.addWidget(made)
    return made


def errors(form: Form) -> list[str]:
    return [
        one.text()
        for one in form.findChildren(QLabel)
        if one.property("kind") == "error" and not one.isHidden()
    ]


def test_values_come_and_go(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.changed):
        form.set_values({"given": "Ilze", "nights": 3, "unknown": 1})
    assert form.values() == {"given": "Ilze", "family": "", "nights": 3, "visa": False}


def test_inputs_are_named_after_their_titles(form: Form) -> None:
    names = [form[name].widget().accessibleName() for name in ("given", "family", "visa")]
    assert names == ["Given name", "Family", "Needs a visa letter"]


def test_an_unreadable_value_is_marked(form: Form) -> None:
    form.set_values({"given": "Ilze"})
    form["nights"].widget().setText("many")  # type: ignore[attr-defined]
    assert form.values() is None
    assert errors(form) == ["“many” is not a whole number."]
    form.set_values({"nights": 2})
    assert form.values() is not None
    assert errors(form) == []


def test_a_refusal_goes_to_its_input(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitActive(form):
        form.show()
    assert form.mark("family", "A name is needed.")
    family = form["family"].widget()
    assert errors(form) == ["A name is needed."]
    assert (family.property("wrong"), family.hasFocus()) == (True, True)
    assert family.accessibleDescription() == "A name is needed."
    form.clear_marks()
    assert (errors(form), family.property("wrong")) == ([], False)


def test_a_refusal_of_something_else_is_not_the_forms(form: Form) -> None:
    assert not form.mark("delegation", "It is full.")
    assert not form.mark("", "It is full.")
    assert errors(form) == []


def test_two_columns_stand_beside_each_other(form: Form, qtbot: QtBot) -> None:
    form.resize(500, 400)
    with qtbot.waitExposed(form):
        form.show()
    spots = {
        name: form[name].widget().mapTo(form, form[name].widget().rect().topLeft())
        for name in ("given", "family", "nights", "visa")
    }
    assert spots["given"].y() == spots["family"].y()
    assert spots["given"].x() < spots["family"].x()
    assert spots["family"].y() < spots["nights"].y() < spots["visa"].y()
    assert form["nights"].widget().width() > 2 * form["given"].widget().width()
