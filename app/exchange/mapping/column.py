"""One column of a table as it is looked at while its meaning is guessed."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from app.exchange.shape import Table
from app.exchange.vocabulary import header_key


@dataclass(frozen=True)
class Column:
    """Where it stands, its header, and its different texts with how often they are there.

    Blank cells are not counted; `rows` is the number of lines.
    """

    position: int
    header: str
    counts: Mapping[str, int]
    rows: int

    @cached_property
    def key(self) -> str:
        """The header as it is compared."""
        return header_key(self.header)

    @cached_property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(self.counts.values())

    @property
    def texts(self) -> Sequence[str]:
        """The different texts, in the order they first appear."""
        return tuple(self.counts)

    def share(self, holds: Callable[[str], bool]) -> float:
        """The share of the filled cells of which this is true; 0 where all are blank."""
        if not self.filled:
            return 0.0
        return sum(times for text, times in self.counts.items() if holds(text)) / self.filled


def columns_of(table: Table) -> list[Column]:
    """All columns from the left."""
    rows = table.plain
    found = []
    for position, header in enumerate(table.headers):
        counts = Counter(map(itemgetter(position), rows))
        counts.pop("", None)
        found.append(Column(position, header, counts, len(rows)))
    return found
