"""Our own lists of people, exported, edited and brought back, in each language they are written."""

from app.base.words import PAPER_LANGUAGES, words_for
from app.exchange.columns import COLUMNS
from app.exchange.mapping.system import system
from app.rules.importing.values import Target

LANGUAGES = tuple(map(words_for, PAPER_LANGUAGES))
TARGETS = frozenset(Target)


def _headings(key: str) -> list[str]:
    return [COLUMNS[key].heading(language).text for language in LANGUAGES]


SYSTEM = system(
    "plenum",
    "Plenum",
    marks=[[_headings(Target.CODE), _headings(Target.GIVEN), _headings(Target.FAMILY)]],
    targets={
        heading: Target(key) if key in TARGETS else Target.IGNORE
        for key in COLUMNS
        for heading in _headings(key)
    },
)
