"""Importing a list of people whose dry run was seen: all of it or nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.base.errors import RuleBroken
from app.base.progress import Progress, Silent
from app.base.words import N_
from app.queries import panels
from app.queries.importing import sources
from app.queries.importing.frame import known_questions
from app.queries.importing.standing import CONSENTS, OF_LOGISTICS, OF_PERSON
from app.rules import fields
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.importing.asking import Asking
from app.rules.importing.plain import is_blank
from app.rules.importing.values import (
    Decisions,
    DryRun,
    ImportMapping,
    Outcome,
    OutcomeKind,
    Record,
    Target,
)
from app.rules.importing.wishes import WISHED, ranked, wishes
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus
from app.store import Reading, Store
from app.store.backup import Reason, back_up
from app.usecases.arriving import arrive
from app.usecases.importing.framing import Framing
from app.usecases.importing.placing import leave_offices
from app.usecases.importing.remembering import remember
from app.usecases.importing.updating import update_people
from app.usecases.panels import put_wishes

CHUNK = 2_000
FACTS, JOURNEY = frozenset(OF_PERSON), frozenset(OF_LOGISTICS)
WISHES = frozenset(WISHED)
OF_BADGE = frozenset({Target.BADGE_TEXT, Target.SEX})
IMPORT = N_("Import people")
OUTDATED = N_("The conference was changed after this preview was made. Make the preview again.")
REFUSED = N_(
    "Nothing was imported: some lines cannot be taken over as they are, the first is line {line}. "
    "Correct them, or leave them out."
)
UNDECIDED = N_(
    "Nothing was imported: somebody may be in the conference already, the first in line {line}. "
    "Decide about the probable duplicates, or leave them out."
)
DATES = N_(
    "Nothing was imported: day and month of the dates could be swapped. Say which comes first."
)
AsJson = Callable[[ImportMapping], Mapping[str, Any]]


def import_people(
    store: Store,
    dry_run: DryRun,
    mapping: ImportMapping,
    decisions: Decisions | None = None,
    *,
    shape: str,
    file_name: str,
    as_json: AsJson,
    progress: Progress | None = None,
    backups: Path | None = None,
) -> dict[int, int]:
    """Do what the dry run says, in one step; line → the person it became.

    Raises RuleBroken if lines are refused or undecided that shall not be left out, or if the
    conference changed since the dry run. The file is copied into `backups` before. Remembered
    for next time is the `mapping`, as plain JSON made by `as_json`, and what each line held.
    """
    decisions = decisions or Decisions()
    _refuse_what_is_open(dry_run, decisions)
    refuse_outdated(store.ask(sources.state), dry_run.state)
    if backups is not None:
        back_up(store.path, backups, Reason.IMPORT, datetime.now(UTC))
    with store.change(IMPORT) as change:
        refuse_outdated(sources.state(change), dry_run.state)
        work = _Work(change, dry_run, mapping, progress or Silent())
        became = work.carry_out()
        stored = as_json(work.remembered(mapping))
        of_list = {"shape": shape, "file_name": file_name[-fields.NAME :], "mapping": stored}
        remember(change, dry_run, became, work.answers, of_list)
    return became


def _refuse_what_is_open(dry_run: DryRun, decisions: Decisions) -> None:
    if dry_run.dates_ambiguous:
        raise RuleBroken(DATES)
    if decisions.skip_refused:
        return
    for refused in dry_run.of(OutcomeKind.REFUSED):
        raise RuleBroken(REFUSED, line=refused.record.line)
    for problem in dry_run.problems:
        raise RuleBroken(REFUSED, line=problem.line)
    for undecided in dry_run.of(OutcomeKind.DUPLICATE):
        if undecided.record.line not in decisions.duplicates:
            raise RuleBroken(UNDECIDED, line=undecided.record.line)


def refuse_outdated(now: int, previewed: int) -> None:
    """Raise RuleBroken if something was changed since the preview was made."""
    if now != previewed:
        raise RuleBroken(OUTDATED)


class _Work:
    """What is needed while the lines are written."""

    def __init__(
        self, change: Reading, dry_run: DryRun, mapping: ImportMapping, progress: Progress
    ) -> None:
        self._change, self._progress = change, progress
        self._new = dry_run.of(OutcomeKind.NEW)
        self._changed = dry_run.of(OutcomeKind.CHANGED)
        self._same = dry_run.of(OutcomeKind.UNCHANGED)
        self._total = len(self._new) + len(self._changed)
        self._framing = Framing(change)
        records = [outcome.record for outcome in dry_run.outcomes]
        self._asking = Asking(mapping.columns, known_questions(change), records)
        self._ids = self._framing.questions(self._asking) if self._total else {}

    def carry_out(self) -> dict[int, int]:
        """Write everybody; line → person id."""
        heads = leave_offices(self._change, [o.person_id for o in self._changed if _moves(o)])
        became = self._arrive()
        for outcome in sorted((*self._changed, *self._same), key=lambda o: o.record.line):
            person_id = outcome.person_id
            assert person_id is not None, "changed is who is known"
            became[outcome.record.line] = person_id if person_id > 0 else became[-person_id]
        for start in range(0, len(self._changed), CHUNK):
            self._progress.report(len(self._new) + start, self._total)
            chunk = self._changed[start : start + CHUNK]
            people = [(became[outcome.record.line], outcome) for outcome in chunk]
            update_people(self._change, people, self._framing, self._ids, heads)
        self._wish(became)
        self._progress.report(self._total, self._total)
        return became

    def _wish(self, became: Mapping[int, int]) -> None:
        """Sign people up for what their lines wish: all of a new line, what changed of others."""
        said = {
            o.record.line: o.record.values
            for o in self._new
            if not WISHES.isdisjoint(o.record.values)
        }
        for outcome in self._changed:
            changed = {change.target: change.value for change in outcome.changes}
            if not WISHES.isdisjoint(changed):
                said[outcome.record.line] = changed
        if not said:
            return
        offered = panels.to_choose_from(self._change)
        people = [became[line] for line in said]
        before = panels.wishes_of(self._change, people)
        ids = panels.offered(self._change)
        for line, values in said.items():
            person_id = became[line]
            after = ranked(before.get(person_id, {}), wishes(values, offered), ids)
            before[person_id] = after
            put_wishes(self._change, person_id, after)

    def _arrive(self) -> dict[int, int]:
        became: dict[int, int] = {}
        for start in range(0, len(self._new), CHUNK):
            self._progress.report(start, self._total)
            chunk = self._new[start : start + CHUNK]
            people = [self._person(outcome.record) for outcome in chunk]
            ids = arrive(self._change, people, clean=False)
            became |= {outcome.record.line: i for outcome, i in zip(chunk, ids, strict=True)}
        return became

    def _person(self, record: Record) -> NewPerson:
        values = record.values
        facts: dict[str, Any] = {"organisation_id": self._framing.organisation(values)}
        badge, logistics = dict[str, Any](), dict[str, Any]()
        consents: dict[ConsentPurpose, bool] = {}
        for target, value in values.items():
            if target in FACTS:
                facts[target] = value
            elif value and target in JOURNEY:
                logistics[target] = value
            elif value and target in OF_BADGE:
                badge[target] = value
            elif value and target in CONSENTS:
                consents[CONSENTS[target]] = True
        return NewPerson(
            facts,
            delegation_id=self._framing.delegation(values),
            member_function=values.get(Target.MEMBER_FUNCTION),
            category_id=self._framing.category(values.get(Target.CATEGORY) or ""),
            status=values.get(Target.STATUS) or RegistrationStatus.SUBMITTED,
            consents=consents,
            consent_source=ConsentSource.IMPORTED,
            tags=values.get(Target.TAGS) or (),
            registration=badge,
            logistics=logistics,
            answers=self.answers(record),
        )

    def answers(self, record: Record) -> dict[int, Any]:
        """Question id → what a line answers."""
        answers: dict[int, Any] = {}
        for asked in self._asking.all:
            question_id = self._ids.get(asked.position, asked.known_id)
            value = asked.answer(record)
            if question_id is not None and not is_blank(value):
                answers[question_id] = value
        return answers

    def remembered(self, mapping: ImportMapping) -> ImportMapping:
        """The mapping with the questions that its columns became."""
        return replace(
            mapping,
            columns=tuple(
                replace(column, question_id=self._ids[asked.position])
                if (asked := self._asking.by_position.get(column.position)) and self._ids
                else column
                for column in mapping.columns
            ),
        )


def _moves(outcome: Outcome) -> bool:
    targets = {change.target for change in outcome.changes}
    return bool(targets & {Target.DELEGATION, Target.MEMBER_FUNCTION})
