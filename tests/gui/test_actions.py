"""Actions as data."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.base.words import N_
from app.gui.actions import Action, collisions, make, refresh


class Lamp:
    """Something that can be switched on."""

    lit = False

    def light(self) -> None:
        """Switch it on."""
        self.lit = True


LIGHT: Action[Lamp] = Action(
    "light",
    N_("&Light…"),
    N_("Switch the lamp on."),
    lambda lamp: lamp.light(),
    "Ctrl+L; F6",
    when=lambda lamp: not lamp.lit,
    checked=lambda lamp: lamp.lit,
    phrase=N_("Lamp: {title}"),
)


def test_an_action_runs_on_its_subject_while_it_is_possible(qtbot: QtBot) -> None:
    owner, lamp = QWidget(), Lamp()
    qtbot.addWidget(owner)
    made = make([LIGHT], lamp, owner)
    refresh(made, [LIGHT], lamp)
    assert (made["light"].isEnabled(), made["light"].isChecked()) == (True, False)
    made["light"].trigger()
    assert lamp.lit
    refresh(made, [LIGHT], lamp)
    assert (made["light"].isEnabled(), made["light"].isChecked()) == (False, True)
    assert made["light"].statusTip() == "Switch the lamp on."
    assert [key.toString() for key in made["light"].shortcuts()] == ["Ctrl+L", "F6"]


def test_the_words_stand_by_themselves() -> None:
    assert LIGHT.words == "Lamp: Light"


def test_shortcuts_used_twice_are_found() -> None:
    other: Action[Lamp] = Action("other", "Other", "Other", lambda _lamp: None, "Shift+F1; Ctrl+L")
    assert collisions([LIGHT, other]) == ["Ctrl+L"]
    assert collisions([LIGHT]) == []
