"""Letting people and delegations leave: who, which columns, in which language, into which file."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.base.errors import RuleBroken
from app.base.progress import Progress
from app.base.words import N_, Words, words_for
from app.exchange import delegation_columns
from app.exchange.columns import (
    COLUMNS,
    PEOPLE,
    QUESTIONS,
    Column,
    FactsT,
    question_columns,
)
from app.exchange.delegation_columns import DELEGATIONS, DelegationOut
from app.exchange.exporter import exporter_for, write_table
from app.exchange.presets import PRESETS, Preset
from app.exchange.summaries import SUMMARIES
from app.exchange.table_out import OutTable
from app.queries import delegations, events, people
from app.queries.exporting import PersonFacts, people_facts
from app.queries.people import PeopleFilter
from app.queries.questions import QuestionRow, questions
from app.rules.closing import DisclosureKind
from app.rules.delegations import MemberFunction
from app.rules.fields import check_languages
from app.rules.precedence import Order, in_order
from app.rules.registrations import takes_a_place
from app.store import Reading, Store
from app.usecases.disclosures import note_disclosure


@dataclass(frozen=True)
class PeopleWish:
    """Which people, in which columns: `ids` go before the filter, `columns` before the preset's.

    `recipient` is who gets the list; else it is for whom the preset is made.
    """

    who: PeopleFilter = field(default_factory=PeopleFilter)
    ids: tuple[int, ...] | None = None
    sort: str = "name"
    descending: bool = False
    preset: str = "list"
    columns: tuple[str, ...] = ()
    language: str = "en"
    recipient: str = ""


def export_people(
    store: Store, target: Path, wish: PeopleWish, progress: Progress | None = None
) -> int:
    """Write the people to `target` in the format of its ending; how many rows.

    Raises FileProblem for a place that cannot be written and RuleBroken for a column or
    preset that is not known; the file that stood there stays as it was then.
    """
    exporter_for(target)
    with store.snapshot() as read:
        table = people_table(read, wish)
    write_table(table, target, progress)
    preset = preset_of(wish.preset)
    what, reader = (PEOPLE, "") if wish.columns else (preset.title, preset.reader)
    _note(store, table, target, what, wish.recipient or reader)
    return len(table.rows)


def _note(store: Store, table: OutTable, target: Path, what: str, recipient: str) -> None:
    """Note what left; the list is there even where that cannot be noted."""
    note_disclosure(
        store,
        DisclosureKind.EXPORT,
        what,
        columns=[heading.label for heading in table.headings],
        people=table.people,
        file_name=target.name,
        recipient=recipient,
    )


def export_delegations(
    store: Store,
    target: Path,
    *,
    columns: Sequence[str] = (),
    language: str = "en",
    recipient: str = "",
    progress: Progress | None = None,
) -> int:
    """Write all delegations in protocol order to `target`; how many. Raises as for people."""
    exporter_for(target)
    with store.snapshot() as read:
        table = delegations_table(read, columns, language)
    write_table(table, target, progress)
    _note(store, table, target, DELEGATIONS, recipient)
    return len(table.rows)


def people_table(read: Reading, wish: PeopleWish) -> OutTable:
    """The table of people as it leaves; raises RuleBroken."""
    preset = preset_of(wish.preset)
    words = words_of(read, wish.language)
    ids = wish.ids
    if ids is None:
        found = people.find_ids(read, wish.who, sort=wish.sort, descending=wish.descending)
        ids = tuple(found)
    facts = [each for each in people_facts(read, ids) if preset.only(each)]
    name = words(PEOPLE)
    if preset.summary and not wish.columns:
        headings, rows = SUMMARIES[preset.summary](facts, words)
        named = len(facts) if any(heading.key == "name" for heading in headings) else 0
        return OutTable(name, words, headings, rows, people=named)
    columns = chosen(wish.columns or preset.columns, questions(read), words)
    made = _table(name, words, columns, facts, _uids(read, facts))
    return replace(made, people=len(facts))


def chosen(
    keys: Sequence[str], questions: Sequence[QuestionRow], words: Words
) -> list[Column[PersonFacts]]:
    """The columns of these keys in their order; raises RuleBroken for one that is not known."""
    asked = question_columns(questions, words)
    known = {**COLUMNS, **asked}
    found: dict[str, Column[PersonFacts]] = {}
    for key in keys:
        for each in asked if key == QUESTIONS else (key,):
            if each not in known:
                raise _unknown(each, (*COLUMNS, QUESTIONS))
            found[each] = known[each]
    return list(found.values())


def _unknown(column: str, known: Iterable[str]) -> RuleBroken:
    return RuleBroken(
        N_("There is no column “{column}”. Known are: {known}."),
        column=column,
        known=", ".join(known),
    )


def preset_of(key: str) -> Preset:
    """The ready-made list of that key; raises RuleBroken."""
    if key not in PRESETS:
        raise RuleBroken(
            N_("There is no list “{preset}”. Known are: {known}."),
            preset=key,
            known=", ".join(PRESETS),
        )
    return PRESETS[key]


def words_of(read: Reading, language: str) -> Words:
    """The words of a language, with the conference's own ones behind it; raises RuleBroken."""
    check_languages((language,), required=True)
    event = events.event(read)
    words = words_for(language)
    fallbacks = dict.fromkeys((*(event.languages if event else ()), "en"))
    return Words(words.locale, words.catalogue, tuple(fallbacks))


def _table(
    name: str,
    words: Words,
    columns: Sequence[Column[FactsT]],
    facts: Sequence[FactsT],
    uids: tuple[str, ...] = (),
) -> OutTable:
    return OutTable(
        name,
        words,
        tuple(column.heading(words) for column in columns),
        tuple(tuple(column.value(each, words) for column in columns) for each in facts),
        uids,
    )


def _uids(read: Reading, facts: Sequence[PersonFacts]) -> tuple[str, ...]:
    """The same for a person whenever the list is made, and no number anybody could use."""
    space = uuid.uuid5(uuid.NAMESPACE_URL, events.event_uid(read))
    return tuple(f"urn:uuid:{uuid.uuid5(space, str(each.row.id))}" for each in facts)


def delegations_table(read: Reading, keys: Sequence[str], language: str) -> OutTable:
    """The table of delegations as it leaves, in protocol order; raises RuleBroken."""
    words = words_of(read, language)
    known = delegation_columns.COLUMNS
    for key in keys:
        if key not in known:
            raise _unknown(key, known)
    columns = [known[key] for key in keys or known]
    ordered = in_order(
        delegations.rows(read),
        Order.PROTOCOL,
        language=words.language,
        country_name=words.country,
        name=lambda row: words.pick(row.name),
    )
    heads = _heads(read, [row.id for row in ordered])
    facts = [DelegationOut(row, heads.get(row.id, "")) for row in ordered]
    made = _table(words(DELEGATIONS), words, columns, facts)
    return replace(made, people=delegation_columns.people_in(facts, [each.key for each in columns]))


def _heads(read: Reading, ids: Sequence[int]) -> dict[int, str]:
    return {
        member.delegation_id: member.name.display()
        for group in delegations.members(read, ids).values()
        for member in group
        if member.function is MemberFunction.HEAD and takes_a_place(member.status)
    }
