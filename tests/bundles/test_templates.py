"""Templates fill in text, never markup, and never something that is not there."""

import pytest
from jinja2 import UndefinedError

from app.base.words import words_for
from app.bundles.templates import sized, template


def test_a_value_that_is_missing_is_a_mistake() -> None:
    with pytest.raises(UndefinedError):
        template("evidence.html").render()


@pytest.mark.parametrize(
    ("size", "said"),
    [
        *((0, "1 kB"), (1, "1 kB"), (1500, "1 kB"), (1024 * 1023, "1 023 kB")),
        *((1024 * 1024, "1 MB"), (2_700_000, "2,6 MB")),
    ],
)
def test_sizes_as_a_polish_reader_knows_them(size: int, said: str) -> None:
    assert sized(size, words_for("pl")).replace("\N{NO-BREAK SPACE}", " ") == said
