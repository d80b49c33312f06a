"""What is known of lists that come again."""

import pytest
from model.conftest import (
    a_person,
    add,
    an_agenda_session,
    an_import_source,
    count_of,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session

from app import model
from app.model import AgendaImportPerson, AgendaImportRow, ImportRow, ImportSource, Person


def line(session: Session, source: int, key: str) -> ImportRow:
    return ImportRow(source_id=source, person_id=a_person(session), key=key, contents={})


def test_a_line_has_one_key_in_its_list(session: Session) -> None:
    one, other = an_import_source(session), an_import_source(session)
    add(session, line(session, one, "1"))
    add(session, line(session, one, "2"))
    add(session, line(session, other, "1"))
    again = line(session, one, "1")
    assert refusal(session, again) == unique("import_row.source_id", "import_row.key")


@pytest.mark.parametrize("kind", [ImportSource, Person])
def test_a_line_goes_with_its_list_or_person(
    session: Session, kind: type[ImportSource] | type[Person]
) -> None:
    add(session, line(session, an_import_source(session), "1"))
    remove(session, kind, 1)
    assert count_of(session, ImportRow) == 0


def test_what_is_kept_of_a_list(session: Session) -> None:
    row = session.get_one(ImportSource, an_import_source(session, mapping={"a": [1, None]}))
    session.expire(row)
    assert (row.shape, row.file_name, row.mapping) == ("x", "", {"a": [1, None]})


def of_programme(session: Session, source: int, key: str) -> AgendaImportRow:
    about = an_agenda_session(session)
    return AgendaImportRow(source_id=source, session_id=about, key=key, contents={})


def test_a_session_has_one_key_in_its_programme(session: Session) -> None:
    one, other = an_import_source(session), an_import_source(session)
    add(session, of_programme(session, one, "1"))
    add(session, of_programme(session, one, "2"))
    add(session, of_programme(session, other, "1"))
    again = of_programme(session, one, "1")
    assert refusal(session, again) == unique("agenda_import_row.source_id", "agenda_import_row.key")


@pytest.mark.parametrize("kind", [ImportSource, model.Session])
def test_what_was_said_of_a_session_goes_with_it(
    session: Session, kind: type[ImportSource] | type[model.Session]
) -> None:
    add(session, of_programme(session, an_import_source(session), "1"))
    remove(session, kind, 1)
    assert count_of(session, AgendaImportRow) == 0


@pytest.mark.parametrize("kind", [ImportSource, Person])
def test_whom_somebody_became_goes_with_the_person(
    session: Session, kind: type[ImportSource] | type[Person]
) -> None:
    source, person = an_import_source(session), a_person(session)
    add(session, AgendaImportPerson(source_id=source, person_id=person, key="1"))
    again = AgendaImportPerson(source_id=source, person_id=person, key="1")
    assert refusal(session, again) == unique(
        "agenda_import_person.source_id", "agenda_import_person.key"
    )
    remove(session, kind, 1)
    assert count_of(session, AgendaImportPerson) == 0
