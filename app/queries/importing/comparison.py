"""Finding out what an import would do, line by line: the dry run."""

from collections.abc import Mapping
from dataclasses import replace

from app.base.progress import Progress, Silent
from app.queries.importing import frame, sources, standing
from app.queries.importing.judging import Judge
from app.rules.importing.asking import ASKING, Asking
from app.rules.importing.heads import second_heads
from app.rules.importing.matching import Index
from app.rules.importing.recognising import Recogniser, with_own_keys
from app.rules.importing.values import (
    ColumnMap,
    Decision,
    Decisions,
    DryRun,
    ImportMapping,
    Outcome,
    OutcomeKind,
    Problem,
    Target,
)
from app.rules.importing.values import Reading as FileReading
from app.store import Reading

OFTEN = 500
"""Lines between two reports of progress."""


def compare(
    read: Reading,
    file: FileReading,
    mapping: ImportMapping,
    *,
    shape: str,
    rows: int = 0,
    decisions: Decisions | None = None,
    progress: Progress | None = None,
) -> DryRun:
    """What importing these lines would do; nothing is written.

    With `decisions` probable duplicates become what was decided about them; those to be
    skipped stay duplicates.
    """
    decided = (decisions or Decisions()).duplicates
    records = with_own_keys(file.records)
    source_id, last = sources.find_source(read, shape, records)
    recogniser = Recogniser(
        records,
        codes=frame.codes(read),
        last=last,
        among=Index(frame.everybody(read)),
    )
    targets = mapped_targets(mapping)
    chosen = {i for decision, i in decided.values() if decision is Decision.MERGE and i}
    people = chosen | set(recogniser.found.values())
    judge = Judge(
        frame=frame.frame(read),
        asking=Asking(mapping.columns, frame.known_questions(read), records),
        recogniser=recogniser,
        stands=standing.standing(read, people, targets),
        targets=targets,
        positions=_positions(mapping),
        refused=_by_line(file.problems),
        decided=decided,
    )
    outcomes = []
    for done, record in enumerate(records):
        if done % OFTEN == 0:
            (progress or Silent()).report(done, len(records))
        outcome = judge.outcome(record)
        if outcome is not None:
            outcomes.append(outcome)
    outcomes = _one_head_each(read, judge, outcomes)
    return DryRun(
        outcomes=tuple(outcomes),
        ignored=tuple(sorted((*file.ignored, *judge.ignored), key=lambda i: i.line)),
        problems=_all_problems(file.problems, outcomes),
        vanished=tuple(sorted({line.person_id for line in last.values()} - people)),
        rows=rows,
        unknown_statuses=file.unknown_statuses,
        dates_ambiguous=file.dates_ambiguous,
        source_id=source_id,
        state=sources.state(read),
    )


def mapped_targets(mapping: ImportMapping) -> frozenset[Target]:
    """The fields that a file speaks about."""
    targets = {column.target for column in mapping.columns} | set(mapping.fixed)
    if Target.FULL_NAME in targets:
        targets |= {Target.GIVEN, Target.FAMILY}
    return frozenset(targets)


def _positions(mapping: ImportMapping) -> Mapping[Target, int]:
    """Field → its first column."""
    columns: list[ColumnMap] = [c for c in mapping.columns if c.target not in ASKING]
    found = {column.target: column.position for column in reversed(columns)}
    if Target.FULL_NAME in found:
        found = {
            Target.GIVEN: found[Target.FULL_NAME],
            Target.FAMILY: found[Target.FULL_NAME],
        } | found
    return found


def _by_line(problems: tuple[Problem, ...]) -> dict[int, list[Problem]]:
    found: dict[int, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.line, []).append(problem)
    return found


def _one_head_each(read: Reading, judge: Judge, outcomes: list[Outcome]) -> list[Outcome]:
    """The outcomes, with those refused who would be a second head."""
    places = [place for outcome in outcomes if (place := judge.place(outcome)) is not None]
    if not places:
        return outcomes
    refused = second_heads(places, frame.heads(read))
    return [
        replace(
            outcome,
            kind=OutcomeKind.REFUSED,
            problems=(judge.problem(outcome.record, Target.MEMBER_FUNCTION, error),),
        )
        if (error := refused.get(outcome.record.line))
        else outcome
        for outcome in outcomes
    ]


def _all_problems(of_file: tuple[Problem, ...], outcomes: list[Outcome]) -> tuple[Problem, ...]:
    """Each once, by line and column; also those of lines that are no outcome."""
    more = (problem for outcome in outcomes for problem in outcome.problems)
    seen = {id(problem): problem for problem in (*of_file, *more)}
    return tuple(sorted(seen.values(), key=lambda p: (p.line, p.position is None, p.position or 0)))
