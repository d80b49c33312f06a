"""Replacing what names somebody in texts that were written by hand."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from app.base.texts import Texts
from app.base.words import N_
from app.model import Organisation, Person
from app.model.columns import Line
from app.queries.erasing_places import Place, table_of
from app.queries.free_texts import FREE_TEXTS, UNIQUE, FreeText
from app.queries.matching import among
from app.queries.mentions import Called, mentions
from app.rules import fields
from app.rules.mentions import Seeker
from app.store import Reading
from app.store.erasure import GONE
from app.usecases.blotting import rewrite
from app.usecases.keys import key_again, key_organisation


def neutral(instead: str) -> str:
    """The word that is to stand where somebody was named; raises RuleBroken."""
    label = N_("What is to stand there instead")
    said = fields.clean_text(instead, label, limit=fields.SHORT, field="instead")
    return said or GONE


def replace_mentions(
    change: Reading, who: Called, instead: str, gone: Collection[Place] = ()
) -> int:
    """Put other words wherever these names surely mean nobody else; how many mentions went."""
    found = [each for each in mentions(change, who, gone) if not each.shared]
    rows: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in found:
        rows[each.table][each.row_id].append(each.column)
    seeker = Seeker(who.sure)
    for free in FREE_TEXTS:
        wanted = rows.get(table_of(free.kind).name)
        if wanted:
            _replace(change, free, wanted, _Replacing(free, seeker, instead))
    return sum(each.count for each in found)


class _Replacing:
    """What the texts of one table become."""

    def __init__(self, free: FreeText, seeker: Seeker, instead: str) -> None:
        self._free, self._seeker, self._instead = free, seeker, instead

    def value(self, column: str, row_id: int, before: Any) -> Any:  # noqa: ANN401 - of any column
        """A value without what was found in it; it still fits, and is like no other."""
        after = self._without(before)
        kind = table_of(self._free.kind).c[column].type
        if isinstance(kind, Line) and len(after) > kind.limit:
            after = self._seeker.without(before, GONE)
        return f"{after} {row_id}" if (self._free.kind, column) in UNIQUE else after

    def _without(self, before: Any) -> Any:  # noqa: ANN401 - text, texts or JSON
        if isinstance(before, Texts):
            return Texts({code: self._text(text) for code, text in before.items()})
        if isinstance(before, dict):
            kept = self._free.not_in
            return {
                name: each if name in kept else self._seeker.in_json(each, self._instead)
                for name, each in before.items()
            }
        return self._seeker.in_json(before, self._instead)

    def _text(self, text: str) -> str:
        return self._seeker.without(text, self._instead)


def _replace(
    change: Reading, free: FreeText, wanted: dict[int, list[str]], replacing: _Replacing
) -> None:
    table = table_of(free.kind)
    columns = sorted({column for each in wanted.values() for column in each})
    query = select(table.c["id"], *(table.c[name] for name in columns))
    changed: dict[int, dict[str, Any]] = {}
    for row_id, *values in change.execute(query.where(table.c["id"].in_(among(wanted)))).all():
        known = dict(zip(columns, values, strict=True))
        changed[row_id] = {
            name: replacing.value(name, row_id, known[name]) for name in wanted[row_id]
        }
    rewrite(change, free.kind, changed)
    change.expire_all()
    if free.kind is Organisation:
        for body in change.scalars(select(Organisation).where(Organisation.id.in_(among(wanted)))):
            key_organisation(body)
    elif free.kind is Person:
        key_again(change, list(wanted))
