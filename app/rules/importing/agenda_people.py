"""Who of a programme is who in the conference, and who joins or leaves a session."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from app.base.texts import fold
from app.rules.importing.agenda_values import NamedPerson, Token
from app.rules.sessions import RoleType

NEW = "+"
"""Stands before the name of somebody who is not in the conference yet."""


def person_keys(people: Iterable[NamedPerson]) -> dict[str, str]:
    """Name → the key this person is remembered by.

    That is the file's own id where it belongs to one name alone: programmes put together
    from several give one number to several people.
    """
    found = list(people)
    names: dict[str, set[str]] = defaultdict(set)
    for person in found:
        names[person.key].add(person.name)
    return {
        person.name: f"id:{person.key}"[:200]
        if person.key and len(names[person.key]) == 1
        else f"name:{digest(person.name)}"
        for person in found
    }


def digest(text: str) -> str:
    """A text as a few letters that say nothing of it."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:24]


def name_key(name: str) -> str:
    """What is the same for the same name in any order of its words."""
    return " ".join(sorted(fold(name).split()))


class Names:
    """Rooms or tracks by their names in any language: as written, else as good as the same."""

    def __init__(self, rows: Iterable[tuple[int, Collection[str]]] = ()) -> None:
        self._exact: dict[str, int] = {}
        self._folded: dict[str, int] = {}
        for row_id, names in rows:
            for name in names:
                self._exact.setdefault(name, row_id)
                self._folded.setdefault(fold(name) or name, row_id)

    def find(self, name: str) -> int | None:
        """The first that is called so, or None."""
        if name in self._exact:
            return self._exact[name]
        return self._folded.get(fold(name) or name)

    def put(self, name: str, row_id: int) -> None:
        """Add one that a file made; another spelling in the same file is another one."""
        self._exact[name] = row_id


class Directory:
    """Everybody in the conference, to be found by name."""

    def __init__(self, everybody: Iterable[tuple[int, Collection[str]]]) -> None:
        self._exact: dict[str, set[int]] = defaultdict(set)
        self._folded: dict[str, set[int]] = defaultdict(set)
        self._words: dict[int, set[str]] = {}
        self._shown: dict[str, str] = {}
        for person_id, names in everybody:
            self._shown[str(person_id)] = next(iter(names), "")
            self._words[person_id] = {word for name in names for word in fold(name).split()}
            for name in filter(None, names):
                self._exact[name].add(person_id)
                self._folded[name_key(name)].add(person_id)

    def name(self, who: str) -> str:
        """What is shown of somebody in a token."""
        return self._shown.get(who) or who.removeprefix(NEW)

    def among(self, person: NamedPerson, there: Iterable[int]) -> int | None:
        """The only one of these who is called so, or None."""
        names = (name_key(person.name), name_key(person.parts.display()))
        called = {one for name in names for one in self._folded.get(name, ())}
        found = called.intersection(there)
        return next(iter(found)) if len(found) == 1 else None

    def find(self, person: NamedPerson, remembered: int | None) -> tuple[int | None, bool]:
        """(who it is, whether several could be): as last time, or the only one of that name.

        An id that somebody else has now is not believed: the names share a word at least.
        """
        words = set(fold(person.name).split())
        if remembered in self._words and (not words or words & self._words[remembered]):
            return remembered, False
        shown = person.parts.display()
        for known, names in (
            (self._exact, (person.name, shown)),
            (self._folded, (name_key(person.name), name_key(shown))),
        ):
            found = {one for name in names if name for one in known.get(name, ())}
            if found:
                return (next(iter(found)), False) if len(found) == 1 else (None, True)
        return None, False


def tokens(people: Iterable[NamedPerson], known: Mapping[str, int]) -> tuple[Token, ...]:
    """What a file says of the people in a session, each once."""
    said = (
        (str(known[person.name]) if person.name in known else f"{NEW}{person.name}", person.role)
        for person in people
    )
    return tuple(dict.fromkeys((who, str(role or "")) for who, role in said))


def joining(
    said: Collection[Token], there: Collection[Token], last: Collection[Token]
) -> tuple[list[Token], list[Token], list[Token]]:
    """(who joins, who leaves, who was taken out here and stays out).

    Who was put in here stays; only who came with the file goes with it. A role that the file
    does not name is any role.
    """
    present = {who for who, _role in there}
    missing = [one for one in said if not (one in there or (not one[1] and one[0] in present))]
    told = {who for who, _role in said}
    joins = [one for one in missing if one not in last]
    leaves = [
        (who, role or RoleType.SPEAKER.value)
        for who, role in last
        if (who, role) not in said and (who not in told or role)
    ]
    return (
        joins,
        [one for one in dict.fromkeys(leaves) if one in there],
        [one for one in missing if one in last],
    )
