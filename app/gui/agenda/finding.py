"""Finding people and sessions by a few letters."""

from collections.abc import Collection

from app.base.texts import search_key, search_words
from app.gui.agenda.reading import Agenda
from app.gui.agenda.wording import when_words
from app.gui.delegations.finding import NEW, find_people
from app.gui.delegations.wording import said
from app.gui.desk import Desk
from app.gui.widgets.picker import Found

MOST = 8


def find_anybody(desk: Desk, text: str) -> list[Found]:
    """People of the file, and the offer to add somebody new."""
    return find_people(desk, text)


def find_people_of(desk: Desk, text: str) -> list[Found]:
    """People of the file."""
    return [found for found in find_people(desk, text) if found[0] != NEW]


def find_sessions(agenda: Agenda, text: str, *, without: Collection[int] = ()) -> list[Found]:
    """Sessions with all words of a text in one of their titles."""
    words = search_words(text)
    found = []
    for row in agenda.rows.values():
        key = search_key(" ".join(row.title.values()))
        if row.id not in without and all(f" {word}" in key for word in words):
            found.append((row.id, said(row.title), when_words(row, agenda)))
        if len(found) == MOST:
            break
    return found


def find_delegations(agenda: Agenda, text: str) -> list[Found]:
    """Delegations whose name has all words of a text."""
    words = search_words(text)
    named = ((each, said(name)) for each, name in agenda.delegations.items())
    hits = [(each, name, "") for each, name in named if _in(words, name)]
    return hits[:MOST]


def _in(words: list[str], name: str) -> bool:
    key = search_key(name)
    return all(f" {word}" in key for word in words)
