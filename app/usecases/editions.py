"""Releasing the programme, and living with what does not fit."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from sqlalchemy import delete, select

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_
from app.model import AcceptedClash, Edition, EditionEntry
from app.model.base import utc_now
from app.queries import editions
from app.rules import fields
from app.rules.clash_values import Clash, time_of
from app.rules.editions import Entry
from app.store import Reading, Store
from app.usecases.loading import need, put

NAME_LABEL = N_("Name")
SAID = frozenset({"subtitle", "points"})
"""What stands beside the groups of people of an entry."""


def release_edition(store: Store, name: str, note: str = "") -> int:
    """Release the programme as it is under a name of its own; the edition's id.

    Raises RuleBroken where the name is missing or taken, or nothing has a time yet.
    """
    known, said = edition_words(name, note)
    with store.change(N_("Release edition {name}"), name=known) as change:
        return insert_edition(change, known, said)


def insert_edition(change: Reading, name: str, note: str) -> int:
    """The same within a larger change, of clean words."""
    _check_free(change, name)
    entries = editions.current(change)
    if not entries:
        raise RuleBroken(N_("No session has a time yet. Put some on the agenda first."))
    edition = Edition(name=name, note=note, at=utc_now())
    change.add(edition)
    change.flush()
    for entry in entries:
        change.add(
            EditionEntry(
                edition_id=edition.id,
                session_id=entry.id,
                kind=entry.kind,
                title=entry.title,
                room=entry.room,
                starts_at=time_of(entry.start),
                minutes=entry.end - entry.start,
                people={
                    "speakers": sorted(entry.speakers),
                    "people": sorted(entry.people),
                    **{role.value: list(ids) for role, ids in entry.roles.items()},
                    **{key: list(map(dict, texts)) for key, texts in _said(entry) if texts},
                },
            )
        )
    return edition.id


def _said(entry: Entry) -> Iterator[tuple[str, tuple[Texts, ...]]]:
    yield "subtitle", (entry.subtitle,) if entry.subtitle else ()
    yield "points", entry.points


def edit_edition(store: Store, edition_id: int, name: str, note: str) -> None:
    """Change name and note of an edition; raises RuleBroken where the name is missing or taken."""
    known, said = edition_words(name, note)
    with store.change(N_("Edit edition")) as change:
        _check_free(change, known, edition_id)
        put(need(change, Edition, edition_id), {"name": known, "note": said})


def edition_words(name: str, note: str) -> tuple[str, str]:
    """Name and note of an edition, clean; raises RuleBroken."""
    known = fields.clean_text(
        fields.require(name, NAME_LABEL, field="name"), NAME_LABEL, limit=fields.NAME, field="name"
    )
    return known, fields.clean_text(note, N_("Note"), limit=fields.LONG, field="note")


def _check_free(change: Reading, name: str, but: int | None = None) -> None:
    taken = change.scalar(select(Edition.id).where(Edition.name == name))
    if taken is not None and taken != but:
        raise RuleBroken(
            N_("There is an edition “{name}” already. Choose another name."),
            field="name",
            name=name,
        )


def remove_edition(store: Store, edition_id: int) -> None:
    """Forget an edition that was never handed out."""
    with store.change(N_("Remove edition")) as change:
        change.delete(need(change, Edition, edition_id))


def leave_editions(change: Reading, person_ids: Collection[int]) -> None:
    """Take people who are removed off all editions: somebody new may get their ids."""
    gone = frozenset(person_ids)
    _rewrite(change, lambda ids: [one for one in ids if one not in gone])


def hand_over_editions(change: Reading, kept_id: int, other_id: int) -> None:
    """Whom an edition named as the other record it names as the one that is kept."""
    _rewrite(change, lambda ids: [kept_id if one == other_id else one for one in ids])


def _rewrite(change: Reading, rewritten: Callable[[list[int]], list[int]]) -> None:
    entry: Any
    for entry in change.scalars(select(EditionEntry)):
        named = {group: ids for group, ids in entry.people.items() if group not in SAID}
        new = {group: [*dict.fromkeys(rewritten(ids))] for group, ids in named.items()}
        people = {**entry.people, **new}
        if people != entry.people:
            entry.people = people


def accept_clash(store: Store, clash: Clash, reason: str, accepted_by: str = "") -> None:
    """Live with a clash, because; it comes back when its facts change."""
    label = N_("Reason")
    why = fields.clean_text(
        fields.require(reason, label, field="reason"), label, limit=fields.LINE, field="reason"
    )
    who = fields.clean_text(accepted_by, N_("Accepted by"), limit=fields.NAME)
    with store.change(N_("Accept clash")) as change:
        change.execute(delete(AcceptedClash).where(AcceptedClash.key == clash.key))
        change.add(
            AcceptedClash(key=clash.key, kind=clash.kind, reason=why, accepted_by=who, at=utc_now())
        )


def reopen_clash(store: Store, key: str) -> None:
    """Show an accepted clash again; nothing happens where it was not accepted."""
    with store.change(N_("Show clash again")) as change:
        change.execute(delete(AcceptedClash).where(AcceptedClash.key == key))
