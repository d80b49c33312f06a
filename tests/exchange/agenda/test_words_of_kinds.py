"""What the words of other programs for kinds of sessions mean."""

import pytest

from app.exchange.agenda.words_of_kinds import kind_of
from app.rules.sessions import SessionType


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Workshop (2h)", SessionType.WORKSHOP),
        ("Warsztaty", SessionType.WORKSHOP),
        ("Lightning Talk", SessionType.PRESENTATION),
        ("LIGHTNING_TALK", SessionType.PRESENTATION),
        ("Kaffeepause", SessionType.BREAK),
        ("Déjeuner", SessionType.MEAL),
        ("djset", None),
        ("", None),
    ],
)
def test_words(word: str, kind: SessionType | None) -> None:
    assert kind_of(word) is kind


@pytest.mark.parametrize("kind", SessionType)
def test_our_own_words(kind: SessionType) -> None:
    assert kind_of(kind.value) is kind


def test_a_pause_is_known_by_its_title_if_nobody_speaks() -> None:
    assert kind_of("", "Coffee break", peopled=False) is SessionType.BREAK
    assert kind_of("", "Coffee break") is None
    assert kind_of("", "Workshop", peopled=False) is None
