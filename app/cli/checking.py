"""What `check` finds in a file: damage first, then what the conference still lacks."""

from collections import Counter
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from app.base.errors import FileProblem
from app.cli.clashes import ListedClash, listed
from app.cli.output import Column, print_table
from app.queries import delegations, events, overview, people
from app.rules.clash_values import CLASH_NAMES, ClashKind
from app.rules.gaps import DELEGATION_GAPS, GAP_NAMES, PEOPLE_GAPS, Gap
from app.store import Reading, Store
from app.store.check import check

SHOWN = 5
"""Names in a line for people; programs get all."""
WINDOW = 1_000
COLUMNS = (Column("Missing"), Column("Count", right=True), Column("Who"))


@dataclass(frozen=True)
class Missing:
    """One kind of thing that is missing, and the names of those who lack it."""

    kind: str
    label: str
    count: int
    who: tuple[str, ...]


@dataclass(frozen=True)
class Findings:
    """What is to be said about a file; what is missing is unknown where it cannot be opened."""

    file: Path
    problems: tuple[FileProblem, ...] = ()
    missing: tuple[Missing, ...] = ()
    clashes: tuple[ListedClash, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The same as plain values."""
        return {
            "file": str(self.file),
            "sound": not self.problems,
            "problems": [str(problem) for problem in self.problems],
            "missing": [asdict(missing) for missing in self.missing],
            "clashes": [asdict(clash) for clash in self.clashes],
        }


def looked_at(file: Path) -> Findings:
    """Everything that is wrong with a file or missing in it."""
    problems = tuple(check(file))
    if problems:
        return Findings(file, problems)
    with Store.open(file, alone=False) as store:
        missing, clashes = store.ask(_missing), store.ask(listed)
    return Findings(file, missing=tuple(missing), clashes=tuple(clashes))


def _missing(read: Reading) -> list[Missing]:
    event = events.event(read)
    zone = ZoneInfo(event.time_zone) if event else None
    gaps = overview.gaps(read, datetime.now(zone).replace(tzinfo=None))
    return [Missing(g.kind, GAP_NAMES[g.kind], g.count, _who(read, g)) for g in gaps]


def _who(read: Reading, gap: Gap) -> tuple[str, ...]:
    if gap.kind in DELEGATION_GAPS:
        found = {row.id: row.name.best(("en",)) for row in delegations.rows(read)}
        return tuple(found[row_id] for row_id in gap.ids)
    if gap.kind in PEOPLE_GAPS:
        starts = range(0, len(gap.ids), WINDOW)
        windows = [people.rows(read, gap.ids[start : start + WINDOW]) for start in starts]
        return tuple(row.name.display() for window in windows for row in window.values())
    return ()


def print_findings(findings: Findings) -> None:
    """Print them for people; a single problem is left to the refusal."""
    if len(findings.problems) > 1:
        for problem in findings.problems:
            print(problem)
    if findings.problems:
        return
    print(f"“{findings.file.name}” is sound.")
    if findings.missing:
        print()
        print_table(COLUMNS, [(m.label, m.count, _shortened(m.who)) for m in findings.missing])
    counted = Counter(ClashKind(one.kind) for one in findings.clashes if one.accepted is None)
    if counted:
        print()
        rows = [(CLASH_NAMES[kind], count) for kind, count in counted.most_common()]
        print_table((Column("Clashes of the agenda"), Column("Count", right=True)), rows)


def _shortened(who: tuple[str, ...]) -> str:
    more = ("…",) if len(who) > SHOWN else ()
    return ", ".join((*who[:SHOWN], *more))
