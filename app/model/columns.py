"""Column types for STRICT tables, each with the CHECK that holds it in the file."""

import enum
import json
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Dialect, Integer, Text, TypeDecorator

from app.base.texts import Texts

EnumT = TypeVar("EnumT", bound=enum.StrEnum)
ValueT = TypeVar("ValueT")


class _TextComparator(TypeDecorator.Comparator[Any], Text.Comparator[Any]):
    """How columns of text compare; SQLAlchemy would make a class of it for each column."""


class _AsText(TypeDecorator[ValueT]):
    """A value that is text in the file."""

    impl = Text
    comparator_factory = _TextComparator


class Line(_AsText[str]):
    """Text of at most `limit` characters, without NUL."""

    cache_ok = True

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def check(self, column: str) -> str:
        """The CHECK that holds the limit in the table."""
        return f"length({column}) <= {self.limit} AND instr({column}, char(0)) = 0"


class Day(_AsText[date]):
    """A calendar day: YYYY-MM-DD."""

    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)

    def check(self, column: str) -> str:
        """A day SQLite can read."""
        return f"{column} IS NULL OR date({column}) IS NOT NULL"


class WallTime(_AsText[datetime]):
    """What is planned: local time of the conference, naive, to the minute."""

    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is not None:
            raise ValueError(f"aware wall time {value!r}")
        return value.isoformat(sep=" ", timespec="minutes")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)

    def check(self, column: str) -> str:
        """A time SQLite can read."""
        return f"{column} IS NULL OR datetime({column}) IS NOT NULL"


class Moment(_AsText[datetime]):
    """What happened: aware in Python, ISO text in UTC in the file."""

    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime {value!r}")
        return value.astimezone(UTC).isoformat(timespec="milliseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)

    def check(self, column: str) -> str:
        """A time SQLite can read."""
        return f"{column} IS NULL OR datetime({column}) IS NOT NULL"


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)

    def check(self, column: str) -> str:
        """Nothing but 0 and 1."""
        return f"{column} IN (0, 1)"


class Choice(_AsText[EnumT]):
    """One value of an enumeration, by its text."""

    cache_ok = True

    def __init__(self, kind: type[EnumT]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: EnumT | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> EnumT | None:
        return None if value is None else self.kind(value)

    def check(self, column: str) -> str:
        """Nothing but the values of the enumeration."""
        values = ", ".join(f"'{member.value}'" for member in self.kind)
        return f"{column} IN ({values})"


as_json = json.JSONEncoder(ensure_ascii=False).encode
"""Made once: json.dumps makes an encoder for each value."""


class Json(_AsText[Any]):
    """A plain JSON value."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else as_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)

    def check(self, column: str) -> str:
        """A bounded size; json_valid() may not stand in a CHECK under trusted_schema=OFF."""
        return f"length({column}) <= 100000"


@lru_cache(maxsize=4096)
def _texts(stored: str) -> Texts:
    """Names of organisations come again with each of their people; texts never change."""
    return Texts(json.loads(stored))


class TextsColumn(_AsText[Texts]):
    """The same text in several languages, as a JSON object."""

    cache_ok = True

    def process_bind_param(self, value: Texts | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(dict(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Texts | None:
        return None if value is None else _texts(value)

    def check(self, column: str) -> str:
        """A JSON object of a bounded size."""
        return f"{column} GLOB '{{*}}' AND length({column}) <= 100000"


@lru_cache(maxsize=4096)
def _codes(stored: str) -> tuple[str, ...]:
    """Few lists are written by many."""
    return tuple(json.loads(stored))


class Codes(_AsText[tuple[str, ...]]):
    """A list of short codes in order, as a JSON array; a tuple in Python."""

    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else _codes(value)

    def check(self, column: str) -> str:
        """A JSON array of a bounded size."""
        return f"{column} GLOB '[[]*]' AND length({column}) <= 10000"
