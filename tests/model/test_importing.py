"""What is known of lists that come again."""

import pytest
from model.conftest import a_person, add, an_import_source, count_of, refusal, remove, unique
from sqlalchemy.orm import Session

from app.model import ImportRow, ImportSource, Person


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
