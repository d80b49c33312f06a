"""Letters follow each other as the languages have it."""

import pytest

from app.exchange.reading.letters import LANGUAGES, habits, likelihoods


def likely(word: str, language: str) -> float:
    return likelihoods(word)[LANGUAGES.index(language)]


@pytest.mark.parametrize(
    ("word", "language", "other"),
    [
        ("Łódź", "pl", "de"),
        ("Bērziņa", "lv", "pl"),
        ("Großmann", "de", "pl"),
        ("Muñoz", "es", "pl"),
        ("Щербаков", "ru", "pl"),
        ("Їжак", "uk", "ru"),
    ],
)
def test_a_word_is_likeliest_in_its_own_language(word: str, language: str, other: str) -> None:
    assert likely(word, language) > likely(word, other) + 1


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("Zając", "Zaj±c"), ("Muñoz", "Muńoz"), ("Rīga", "Rîga"), ("Łódź", "£ódŸ"), ("für", "fŁr")],
)
def test_a_wrongly_read_word_is_unlikely_in_every_language(right: str, wrong: str) -> None:
    assert max(likelihoods(right)) > max(likelihoods(wrong))


def test_plain_words_say_nothing() -> None:
    assert set(likelihoods("Anna")) == {0.0}


def test_a_quotation_mark_does_not_ask_for_a_language() -> None:
    spread = max(likelihoods("Anna’")) - min(likelihoods("Anna’"))
    assert spread < 0.5 < max(likelihoods("für")) - min(likelihoods("für"))


def test_every_language_has_letters_of_its_own() -> None:
    assert [len(each.alone) > 20 for each in habits()] == [True] * len(LANGUAGES)
