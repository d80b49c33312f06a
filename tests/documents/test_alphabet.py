"""Letters of an index, by language."""

import pytest

from app.documents.alphabet import letter_of


@pytest.mark.parametrize(
    ("name", "language", "letter"),
    [
        ("Łąka", "pl", "Ł"),
        ("Łąka", "de", "L"),
        ("Ćwik", "pl", "Ć"),
        ("Ķēniņa", "lv", "Ķ"),
        ("Ängström", "de", "A"),
        ("de Boer", "en", "D"),
        ("Щербаков", "ru", "Щ"),
        ("Щербаков", "en", "…"),
        ("1st", "en", "…"),
        ("", "en", "…"),
    ],
)
def test_the_letter_is_that_of_the_language(name: str, language: str, letter: str) -> None:
    assert letter_of(name, language) == letter
