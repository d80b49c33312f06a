"""Whether initials are those a person would write."""

import pytest
from pytestqt.qtbot import QtBot

from app.gui.widgets.avatar import TONES, Avatar, initials, tone_of


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ilze Bērziņa", "IB"),
        ("Jan van der Berg", "JB"),
        ("Zażółć Gęślą-Nowak", "ZG"),
        ("émile", "É"),
        ("Виктор Щербаков", "ВЩ"),
        ("王小明", "王"),
        ("山田 花子", "山"),
        ("محمد عبد الله", "م"),
        ("E\u0301mile Zola", "E\u0301Z"),
        ("  ", ""),
        ("", ""),
        ("(Prof.) Jan", "J"),
        ("42", "4"),
        ("ß", "SS"),
    ],
)
def test_initials(name: str, shown: str) -> None:
    assert initials(name) == shown


def test_a_name_has_the_same_colour_every_day() -> None:
    assert tone_of("Ilze Bērziņa") == tone_of("Ilze Bērziņa")
    assert {tone_of(f"Name {n}") for n in range(100)} == set(TONES)


def test_an_avatar_is_named_after_its_person(qtbot: QtBot) -> None:
    avatar = Avatar("Ilze Bērziņa", 56)
    qtbot.addWidget(avatar)
    avatar.set_name("Jan Nowak")
    assert avatar.accessibleName() == "Jan Nowak"
    assert avatar.sizeHint().width() == 56
    assert not avatar.grab().isNull()
