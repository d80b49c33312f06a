"""Erasing whole categories of personal data, with a proof that counts and tells nothing."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import ErasureRecord, HistoryEntry, Person, Registration
from app.model.base import utc_now
from app.queries import attendance, erasing
from app.queries.erasing import MENTIONED, MENTIONS_IN_TEXTS, Going
from app.queries.erasing_places import PLACES, Emptied, Place, Removed, table_of
from app.queries.mentions import telling
from app.rules.closing import DataCategory, with_parts
from app.store import Reading, Store
from app.store.erasure import GONE
from app.usecases.blotting import blot_out, rewrite
from app.usecases.events import drop_unused_pictures
from app.usecases.keys import key_again
from app.usecases.mentions import neutral, replace_mentions

KEYED = frozenset({"person.email", "person.phone", "person.function"})
"""Places after which people are to be found by less."""


def erase_categories(
    store: Store,
    categories: Collection[DataCategory],
    *,
    now: datetime | None = None,
    instead: str | None = None,
) -> dict[str, int]:
    """Erase these categories for good; how much went, by place as the dry run names them.

    It is gone from the file, its indexes, the undo log and the history; this cannot be
    undone. With `instead` that word takes its place in texts written by hand. Each category
    leaves a record that counts. Raises RuleBroken for none, and for such a word.
    """
    wanted, word = with_parts(categories), None if instead is None else neutral(instead)
    if not wanted:
        raise RuleBroken(N_("Choose at least one category to erase."), field="categories")
    with store.erase(N_("Erase personal data")) as change:
        kept, sexes = erasing.counts_kept(change), attendance.by_sex(change)
        gone = {category: erasing.own_going(change, category) for category in wanted}
        mentioned = _erase(change, wanted, word)
        if mentioned:
            first = next(category for category in wanted if _tells(category))
            gone[first].append(Going(MENTIONED, MENTIONS_IN_TEXTS, mentioned))
        at = now or utc_now()
        for category, lost in gone.items():
            counts: dict[str, Any] = {"gone": {each.key: each.count for each in lost}}
            counts["kept"] = kept
            if category is DataCategory.ALL_BUT_EVIDENCE:
                counts["by_sex"] = sexes
            change.add(ErasureRecord(at=at, category=category, counts=counts))
    return {each.key: each.count for lost in gone.values() for each in lost}


def _erase(change: Reading, wanted: Collection[DataCategory], word: str | None) -> int:
    """Take it out; how many mentions in texts were replaced by the word, if there is one."""
    places = erasing.places_of(wanted)
    who = telling(change, places)
    photos = list(change.scalars(select(Registration.photo_id)))
    for place in places:
        _empty(change, place)
    blot_out(change, who.sure)
    mentioned = 0 if word is None else replace_mentions(change, who, word, places)
    if KEYED & {place.key for place in places}:
        key_again(change, list(change.scalars(select(Person.id))))
    drop_unused_pictures(change, photos)
    if DataCategory.ALL_BUT_EVIDENCE in wanted:
        _blank_history(change)
    return mentioned


def _tells(category: DataCategory) -> bool:
    return any(isinstance(place, Emptied) and place.telling for place in PLACES[category])


def _empty(change: Reading, place: Place) -> None:
    table = table_of(place.kind)
    if isinstance(place, Emptied):
        change.execute(update(table).where(place.filled).values({place.column: place.empty}))
    elif isinstance(place, Removed):
        change.execute(delete(table))
    else:
        left = erasing.trimmed(change, place)
        rewrite(change, place.kind, {i: {place.column: value} for i, value in left.items()})


def _blank_history(change: Reading) -> None:
    """Steps keep their labels; whom they were about is not to be read any more."""
    for entry in change.scalars(select(HistoryEntry)):
        blank: dict[str, Any] = {
            name: GONE if isinstance(value, str) else value for name, value in entry.data.items()
        }
        if blank != entry.data:
            entry.data = blank
