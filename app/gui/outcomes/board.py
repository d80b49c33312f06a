"""What the page shows, read at once on another thread."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TypeVar

from app.queries import events, materials, outcomes, projects
from app.queries.materials import MaterialRow
from app.queries.outcomes import CommitmentRow, OutcomeRow
from app.queries.projects import ProjectRow
from app.store import Reading

Row = TypeVar("Row")
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Board:
    """All that the conference leaves behind, as it was at one moment."""

    outcomes: Mapping[int, OutcomeRow]
    commitments: Mapping[int, CommitmentRow]
    projects: Mapping[int, ProjectRow]
    materials: Mapping[int, MaterialRow]
    languages: tuple[str, ...]
    ends_on: date
    today: date

    @cached_property
    def commitments_of(self) -> Mapping[int | None, list[CommitmentRow]]:
        """Session → what was promised there."""
        return _grouped(self.commitments.values(), lambda row: row.session_id)

    @cached_property
    def materials_of(self) -> Mapping[int | None, list[MaterialRow]]:
        """Session → its materials."""
        return _grouped(self.materials.values(), lambda row: row.session_id)

    @cached_property
    def materials_of_project(self) -> Mapping[int | None, list[MaterialRow]]:
        """Project → its materials."""
        return _grouped(self.materials.values(), lambda row: row.project_id)

    @cached_property
    def born_in(self) -> Mapping[int | None, list[ProjectRow]]:
        """Session → the projects born there."""
        return _grouped(self.projects.values(), lambda row: row.session_id)


def _grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    found: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return dict(found)


def board(read: Reading, today: date | None = None) -> Board:
    """Everything, in a number of statements that does not grow."""
    event = events.event(read)
    day = today or datetime.now(UTC).astimezone().date()
    return Board(
        {row.session_id: row for row in outcomes.outcomes(read)},
        {row.id: row for row in outcomes.commitments(read)},
        {row.id: row for row in projects.projects(read)},
        {row.id: row for row in materials.materials(read)},
        event.languages if event else (),
        event.ends_on if event else day,
        day,
    )
