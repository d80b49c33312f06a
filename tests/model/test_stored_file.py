"""A file is in the conference once, with its size."""

from model.conftest import a_file, add, check, defaults, refusal, unique
from sqlalchemy.orm import Session

from app.model import StoredFile


def test_a_file(session: Session) -> None:
    row = StoredFile(sha256="digest", size=2, data=b"ab")
    add(session, row)
    assert {**defaults(row), "added_at": None} == {
        "id": 1,
        "sha256": "digest",
        "name": "",
        "media_type": "",
        "size": 2,
        "data": b"ab",
        "added_at": None,
    }


def test_a_file_is_there_once(session: Session) -> None:
    a_file(session, sha256="digest")
    again = StoredFile(sha256="digest", size=1, data=b"x")
    assert refusal(session, again) == unique("stored_file.sha256")
    negative = StoredFile(sha256="other", size=-1, data=b"x")
    assert refusal(session, negative) == check("stored_file_size_not_negative")
