"""One line against what stands in the conference: what changes, and which edits stay."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from app.rules.importing.plain import is_blank, remembered
from app.rules.importing.values import Target

FieldT = TypeVar("FieldT")
NEVER_BLANK = frozenset({Target.STATUS, Target.NUMBER, Target.CODE})
NO_IS_NOTHING = frozenset(
    {
        *(Target.CONSENT_CONTACT_LIST, Target.CONSENT_PHOTOS),
        *(Target.ARRIVAL_TRANSFER, Target.DEPARTURE_TRANSFER),
    }
)


def compare(
    new: Mapping[FieldT, Any],
    present: Mapping[FieldT, Any],
    last: Mapping[FieldT, Any] | None,
    fields: Iterable[FieldT],
    *,
    own: bool = False,
) -> tuple[list[FieldT], list[FieldT]]:
    """(what changes to what the file says, what stays although the file says otherwise).

    All three hold plain values; `last` is what the line held at the last import, None where
    it was not there. What was edited here since then stays. A blank cell empties a field only
    where the line had a value last time, or where the file is an export of our `own`, whose
    newer cells also win against what was edited here.
    """
    changes: list[FieldT] = []
    kept: list[FieldT] = []
    for field in fields:
        value, now = new.get(field), present.get(field)
        if value == now or _same(field, value, now):
            continue
        before = last.get(field) if last is not None else None
        if is_blank(value) and (field in NEVER_BLANK or not (own or not is_blank(before))):
            continue
        edited = last is not None and not _same(field, now, before)
        untouched = _same(field, value, before)
        (kept if edited and (untouched or not own) else changes).append(field)
    return changes, kept


def _same(field: object, one: Any, other: Any) -> bool:  # noqa: ANN401 - plain values of any kind
    if field in NO_IS_NOTHING:
        return bool(one) == bool(other)
    if is_blank(one) and is_blank(other):
        return True
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return list(one) == list(other)
    return bool(remembered(one) == remembered(other))


def merged_tags(
    new: Collection[str], present: Collection[str], last: Collection[str] | None, *, own: bool
) -> tuple[str, ...]:
    """The tags somebody carries afterwards, in order of the alphabet.

    A list adds its tags and takes away those it had last time and has no longer; tags put on
    here stay. An export of our own says it all.
    """
    if own and (last is None or set(new) != set(last)):
        return tuple(sorted(set(new)))
    before = set(last or ())
    return tuple(sorted((set(present) - (before - set(new))) | (set(new) - before)))
