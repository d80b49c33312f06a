"""No text that is written by hand is forgotten where somebody is looked for."""

from app.model import Base
from app.model.columns import Json, Line, TextsColumn
from app.queries.erasing_places import table_of
from app.queries.free_texts import FREE_TEXTS, KEYS, SWEPT, UNIQUE

OWN = {f"person.{part}" for part in ("given", "family", "original", "title", "salutation")}
OWN |= {"person.degree", "person.email", "person.phone", "logistics.passport_number"}
OURS = {
    *("accepted_clash.key", "card_design.data", "card_design.name", "card_run.design"),
    *("card_run.paper", "erasure_record.counts", "history.data", "history.label"),
    *("edition_entry.people", "card_print.snapshot", "consent.wording"),
    *("check_in.station", "check_in_attempt.station", "signature.sheet"),
}
"""What the program writes, how it looks, the words somebody agreed to, names of places."""
NAMES_OF_OTHER_THINGS = {
    *("venue.city", "organisation.city", "joint_project.carried_from", "funding.project_number"),
    *("agenda_import_row.key", "stored_file.media_type", "session.uid"),
}
WORD = 60
"""Characters of codes, units and colours: no sentence."""


def test_each_text_is_looked_into_or_known_to_name_nobody() -> None:
    known = {(free.kind, column) for free in FREE_TEXTS for column in free.columns}
    known |= {(kind, column) for kind, columns in SWEPT for column in columns} | {*KEYS}
    names = {f"{table_of(kind).name}.{column}" for kind, column in known}
    texts = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, TextsColumn | Json)
        or (isinstance(column.type, Line) and column.type.limit > WORD)
    }
    short = {"person.title", "person.salutation", "person.degree", "person.phone"}
    short |= {"logistics.passport_number"}
    assert texts - names == (OWN - short) | OURS | NAMES_OF_OTHER_THINGS
    assert names >= {f"{table_of(kind).name}.{column}" for kind, column in UNIQUE}


def test_each_table_once_with_its_columns() -> None:
    kinds = [free.kind for free in FREE_TEXTS]
    assert len(kinds) == len(set(kinds))
    for free in FREE_TEXTS:
        columns = set(table_of(free.kind).c.keys())
        assert columns >= {*free.columns, free.leads}
        named = free.parent or free.kind
        assert not free.called or free.called in table_of(named).c
