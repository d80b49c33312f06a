"""Every clash says something, and when its sessions meet."""

import string

import pytest

from app.rules.clash_values import Clash, ClashKind
from app.rules.clash_words import SENTENCES, meeting

KNOWN = {
    *("one", "other", "all", "person", "room", "delegation", "amount", "asked", "language", "when"),
}


@pytest.mark.parametrize("kind", ClashKind)
def test_a_sentence_for_each_kind(kind: ClashKind) -> None:
    names = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[kind]) if name}
    assert names <= KNOWN
    assert SENTENCES[kind].endswith((".", "{all}."))


@pytest.mark.parametrize(
    ("times", "shared"),
    [
        ((), None),
        (((10, 20),), (10, 20)),
        (((10, 20), (15, 30)), (15, 20)),
        (((10, 20), (30, 40)), (30, 30)),
    ],
)
def test_the_time_that_all_share(
    times: tuple[tuple[int, int], ...], shared: tuple[int, int] | None
) -> None:
    assert meeting(Clash(ClashKind.ROOM_TAKEN, (1, 2), times=times)) == shared
