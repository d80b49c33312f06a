"""The history is words about steps, and no part of them."""

from model.conftest import NOW, add
from sqlalchemy.orm import Session

from app.model import HistoryEntry


def test_it_is_not_undone_itself() -> None:
    assert HistoryEntry.__table__.info == {"untracked": True}


def test_an_entry(session: Session) -> None:
    facts = {"at": NOW, "kind": "done", "label": "Add {name}", "data": {"name": "Rīga"}}
    row = HistoryEntry(**facts)
    add(session, row)
    session.expire(row)
    assert {name: getattr(row, name) for name in facts} == facts
