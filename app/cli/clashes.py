"""The clashes of an agenda as `check` lists them: English sentences, accepted ones marked."""

from dataclasses import dataclass
from typing import Any

from app.base.texts import Texts
from app.base.words import Words, words_for
from app.queries import agenda, clashes, delegations, venues
from app.queries.importing.frame import everybody
from app.rules.clash_values import Clash, time_of
from app.rules.clash_words import SENTENCES, meeting
from app.store import Reading


@dataclass(frozen=True)
class ListedClash:
    """A clash with names; `accepted` is why somebody lives with it, None where nobody does."""

    kind: str
    sessions: tuple[str, ...]
    session_ids: tuple[int, ...]
    who: str
    room: str
    delegation: str
    text: str
    accepted: str | None


def listed(read: Reading) -> list[ListedClash]:
    """All clashes as they are judged now."""
    found = clashes.clashes(read)
    if not found:
        return []
    accepted = clashes.accepted(read)
    names = _Names(read)
    return [names.listed(one, accepted.get(one.key)) for one in found]


class _Names:
    """What sessions, people, rooms and delegations are called in English, or at all."""

    def __init__(self, read: Reading) -> None:
        self._words: Words = words_for("en")
        self._sessions = {row.id: self._said(row.title) for row in agenda.titles(read)}
        self._people = {known.id: next(iter(known.names), "") for known in everybody(read)}
        self._rooms = {
            room.id: self._said(room.name) for venue in venues.venues(read) for room in venue.rooms
        }
        self._delegations = {row.id: self._said(row.name) for row in delegations.rows(read)}

    def _said(self, texts: Texts) -> str:
        return self._words.pick(texts)

    def listed(self, clash: Clash, accepted: clashes.AcceptedRow | None) -> ListedClash:
        """A clash with its names."""
        titles = tuple(self._sessions.get(one, "") for one in clash.sessions)
        who = self._people.get(clash.person_id or 0, "")
        room = self._rooms.get(clash.room_id or 0, "")
        delegation = self._delegations.get(clash.delegation_id or 0, "")
        values: dict[str, Any] = {
            "one": titles[0],
            "other": titles[-1],
            "all": ", ".join(titles),
            "person": who,
            "room": room,
            "delegation": delegation,
            "amount": clash.amount,
            "asked": clash.asked,
            "language": self._words.locale.languages.get(clash.language, clash.language),
            "when": _when(clash),
        }
        return ListedClash(
            clash.kind.value,
            titles,
            clash.sessions,
            who,
            room,
            delegation,
            SENTENCES[clash.kind].format(**values),
            None if accepted is None else accepted.reason,
        )


def _when(clash: Clash) -> str:
    span = meeting(clash)
    if span is None:
        return ""
    start, end = time_of(span[0]), time_of(span[1])
    return f"{start:%Y-%m-%d %H:%M}–{end:%H:%M}"
