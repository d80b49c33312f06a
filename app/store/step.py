"""One change of the file as the user knows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType


class StepKind(StrEnum):
    """What happened to the file."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"
    ERASED = "erased"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Step:
    """A label (template and values), the tables it touched, and when it happened (UTC)."""

    label: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    tables: frozenset[str] = frozenset()
    kind: StepKind = StepKind.DONE
    at: datetime = field(default_factory=lambda: datetime.now(UTC))
