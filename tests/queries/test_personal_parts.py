"""No table and no column about people is left out of what they are told."""

from app.model import Base
from app.queries.erasing_places import table_of
from app.queries.personal_parts import PARTS, UNTOLD

OWNERS = {"person", "registration"}


def test_every_table_about_people_is_told() -> None:
    about = {"person"} | {
        table.name
        for table in Base.metadata.sorted_tables
        if any(key.column.table.name in OWNERS for key in table.foreign_keys)
    }
    assert {part.key for part in PARTS} == about
    assert len({part.key for part in PARTS}) == len(PARTS)


def test_every_column_is_told_or_says_nothing() -> None:
    for part in PARTS:
        names = {column.name for column in table_of(part.kind).columns}
        assert part.owner in names
        assert set(part.columns) <= names
        assert names - set(part.columns) <= UNTOLD, part.key
