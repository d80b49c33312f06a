"""No table and no text about people is forgotten where categories are erased."""

from sqlalchemy import LargeBinary, Table, Text

from app.model import Base
from app.model.columns import Codes, Json, Line, TextsColumn
from app.queries.erasing_places import PLACES, STAYS, Emptied, Place, Removed, Trimmed, table_of
from app.rules.closing import DataCategory

ALL: tuple[Place, ...] = tuple(place for places in PLACES.values() for place in places)
OWNERS = {"person", "registration"}

KEPT = {
    *{f"person.{part}" for part in ("given", "family", "original", "title", "degree")},
    *{"person.sort_key", "person.search_key", "registration.code"},
    *{"consent.wording", "check_in.station", "check_in.note", "check_in.operation"},
    *{"signature.sheet", "certificate.reason", "check_in_attempt.station"},
    "speaking_role.language",
}
"""Texts that stay with the evidence: names and keys made of them, wording, stations, sheets."""


def about_people() -> list[Table]:
    """The tables that hold rows of a person or a registration."""
    return [
        table
        for table in Base.metadata.sorted_tables
        if table.name in OWNERS
        or any(key.column.table.name in OWNERS for key in table.foreign_keys)
    ]


def touched() -> set[str]:
    found = set()
    for place in ALL:
        name = table_of(place.kind).name
        found.add(name if isinstance(place, Removed) else f"{name}.{place.column}")
    return found


def test_every_category_has_places_with_keys_of_their_own() -> None:
    assert list(PLACES) == list(DataCategory)
    keys = [place.key for place in ALL]
    assert sorted(keys) == sorted(set(keys))


def test_no_table_about_people_is_forgotten() -> None:
    gone = {table_of(place.kind).name for place in ALL if isinstance(place, Removed)}
    gone |= {"import_row", "agenda_import_person"}  # they go with their source
    names = {table.name for table in about_people()}
    pointing = {"topic", "commitment"}  # only their column is emptied
    assert names - gone - pointing == STAYS


def test_no_text_about_people_is_forgotten() -> None:
    done = touched()
    texts = (Line, Json, Codes, TextsColumn, Text, LargeBinary)
    left = {
        f"{table.name}.{column.name}"
        for table in about_people()
        if table.name in STAYS
        for column in table.columns
        if isinstance(column.type, texts)
    }
    assert left - done == KEPT


def test_what_is_emptied_fits_its_column() -> None:
    for place in ALL:
        if isinstance(place, Emptied):
            column = table_of(place.kind).c[place.column]
            assert place.empty is not None or column.nullable, place.key


def test_what_is_trimmed_may_be_strange() -> None:
    for place in ALL:
        if isinstance(place, Trimmed) and place.column == "contents":
            assert place.trim({}) in ({}, {"values": {}})
