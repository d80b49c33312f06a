"""What the palette offers for a text: commands, people, delegations, sessions and all the rest."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from app.base.texts import search_key, search_words
from app.base.words import N_
from app.gui.actions import Action
from app.gui.i18n import _, country_name, current_language, moment

if TYPE_CHECKING:
    from app.gui.desk import Desk
    from app.queries.agenda import SessionRow
    from app.queries.search import Hit, Thing

COMMANDS, PEOPLE, DELEGATIONS, SESSIONS, DOCUMENTS, RECENT = (
    N_("Commands"),
    N_("People"),
    N_("Delegations"),
    N_("Sessions"),
    N_("Documents"),
    N_("Recent"),
)
THINGS: Mapping[str, tuple[str, str]] = {
    "project": (N_("Joint projects"), "handshake"),
    "commitment": (N_("Commitments"), "list-checks"),
    "material": (N_("Materials"), "image"),
    "room": (N_("Rooms"), "building-2"),
}
"""Kind → its group and its icon."""
MOST_COMMANDS = 6
MOST_HITS = 20
MOST_DOCUMENTS = 6
MOST_SESSIONS = 6
MOST_THINGS = 6


@dataclass(frozen=True)
class Entry:
    """One line of the palette and what choosing it does."""

    key: str
    group: str
    title: str
    detail: str
    run: Callable[[], object]
    icon: str = ""
    avatar: str = ""
    hint: str = ""


def command(action: Action[Any], run: Callable[[], object], place: str = "") -> Entry:
    """An action as a line of the palette; `place` says to which page it belongs."""
    shortcuts = action.shortcuts
    hint = shortcuts[0].toString(shortcuts[0].SequenceFormat.NativeText) if shortcuts else ""
    return Entry(
        f"command:{action.id}",
        COMMANDS,
        action.words,
        place or _(action.help),
        run,
        icon=action.icon or "command",
        hint=hint,
    )


def matching(entries: Iterable[Entry], text: str) -> list[Entry]:
    """The entries with all words of `text` at the beginning of theirs, best first."""
    words = search_words(text)
    keys = ((search_key(entry.title), entry) for entry in entries)
    found = [entry for key, entry in keys if all(f" {word}" in key for word in words)]
    return sorted(found, key=lambda entry: not _begins(entry, text)) if words else found


def found(desk: "Desk", text: str) -> list[Entry]:
    """People and delegations with all words of `text`."""
    from app.queries import search  # with a file open, SQLAlchemy is there

    return [_hit(desk, hit) for hit in desk.ask(search.find, text, limit=MOST_HITS)]


def sessions(desk: "Desk", text: str) -> list[Entry]:
    """Sessions of the agenda with all words of `text` in their titles."""
    from app.queries import agenda  # with a file open

    ids = desk.ask(agenda.find_sessions, text, limit=MOST_SESSIONS)
    return [_session(desk, row) for row in desk.ask(agenda.sessions, ids)] if ids else []


def _session(desk: "Desk", row: "SessionRow") -> Entry:
    languages = (current_language(), "en")
    when = _("not placed") if row.starts_at is None else moment(row.starts_at)
    detail = ", ".join(part for part in (when, row.room.best(languages)) if part)
    go = partial(desk.go, "agenda", row.id)
    key = f"session:{row.id}"
    return Entry(key, SESSIONS, row.title.best(languages), detail, go, icon="calendar-range")


def things(desk: "Desk", text: str) -> list[Entry]:
    """Joint projects, commitments, materials and rooms with all words of `text`."""
    from app.queries import search  # with a file open

    return [_thing(desk, each) for each in desk.ask(search.things, text, limit=MOST_THINGS)]


def _thing(desk: "Desk", found: "Thing") -> Entry:
    languages = (current_language(), "en")
    group, icon = THINGS[found.kind]
    title = found.title.best(languages) or found.file
    parts = (found.by, found.beside.best(languages))
    detail = ", ".join(part for part in parts if part)
    page = "conference" if found.kind == "room" else "outcomes"
    go = partial(desk.go, page, (found.kind.value, found.id))
    return Entry(f"{found.kind}:{found.id}", group, title, detail, go, icon=icon)


def documents(desk: "Desk") -> list[Entry]:
    """All kinds of documents."""
    from app.documents.document import kinds  # with a file open

    return [
        Entry(
            f"document:{kind.key}",
            DOCUMENTS,
            _(kind.title),
            _(kind.summary),
            partial(desk.go, "documents", kind.key),
            icon="printer",
        )
        for kind in kinds().values()
    ]


def _hit(desk: "Desk", hit: "Hit") -> Entry:
    languages = (current_language(), "en")
    organisation = hit.texts.best(languages)
    place = ", ".join(
        part for part in (hit.city, hit.country and country_name(hit.country)) if part
    )
    if hit.name is None:
        return Entry(
            f"delegation:{hit.id}",
            DELEGATIONS,
            organisation,
            place,
            lambda: desk.go("delegations", hit.id),
            icon="flag",
        )
    name = hit.name.formal(desk.settings.name_order)
    return Entry(
        f"person:{hit.id}",
        PEOPLE,
        name,
        organisation or place,
        lambda: desk.go("people", hit.id),
        avatar=hit.name.display(),
        hint="" if hit.number is None else f"#{hit.number}",
    )


def offered(
    desk: "Desk | None", text: str, commands: Sequence[Entry], recent: Sequence[Entry]
) -> list[Entry]:
    """What is shown for `text`: with none, what was used last and then the commands."""
    if not search_words(text):
        keys = {entry.key for entry in recent}
        return [*recent, *(entry for entry in commands if entry.key not in keys)]
    hits: list[Entry] = []
    if desk is not None:
        hits = [
            *found(desk, text),
            *sessions(desk, text),
            *things(desk, text),
            *matching(documents(desk), text)[:MOST_DOCUMENTS],
        ]
    deeds = matching(commands, text)[:MOST_COMMANDS]
    first = bool(deeds) and _begins(deeds[0], text)
    return [*deeds, *hits] if first else [*hits, *deeds]


def _begins(entry: Entry, text: str) -> bool:
    """Whether the entry's title begins with the first word typed."""
    return search_key(entry.title).startswith(f" {search_words(text)[0]}")
