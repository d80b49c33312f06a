"""The languages of one document: one, or two side by side."""

from collections.abc import Callable
from dataclasses import dataclass

from app.base.texts import Texts
from app.base.words import Words, words_for

BETWEEN = " / "


@dataclass(frozen=True)
class Tongues:
    """One or more languages in order; the first decides alphabet and order of the pages."""

    all: tuple[Words, ...]

    @property
    def first(self) -> Words:
        """The words of the language that sorts."""
        return self.all[0]

    @property
    def language(self) -> str:
        """The two-letter code of the language that sorts."""
        return self.first.language

    def lines(self, say: Callable[[Words], str]) -> tuple[str, ...]:
        """What `say` gives in each language, each text once, empty ones left out."""
        return tuple(dict.fromkeys(text for text in map(say, self.all) if text))

    def both(self, say: Callable[[Words], str]) -> str:
        """The same on one line."""
        return BETWEEN.join(self.lines(say))

    def __call__(self, message: str, /, **values: object) -> str:
        """`message` in all languages on one line, with its values filled in."""
        return self.both(lambda words: words(message, **values))

    def pick(self, texts: Texts) -> str:
        """The conference's own text in all languages on one line."""
        return self.both(lambda words: words.pick(texts))

    def country(self, code: str) -> str:
        """The country in all languages on one line."""
        return self.both(lambda words: words.country(code)) if code else ""


def tongues(*languages: str) -> Tongues:
    """The words of these languages; English where none is given."""
    return Tongues(tuple(words_for(language) for language in languages or ("en",)))
