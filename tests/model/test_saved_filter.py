"""Views with a name, once on each page."""

from model.conftest import add, defaults, refusal, unique
from sqlalchemy.orm import Session

from app.model import SavedFilter


def test_a_name_is_given_once_on_a_page(session: Session) -> None:
    row = SavedFilter(page="people", name="Mine", query={"status": "confirmed"})
    add(session, row)
    add(session, SavedFilter(page="delegations", name="Mine", query={}))
    again = SavedFilter(page="people", name="Mine", query={})
    assert refusal(session, again) == unique("saved_filter.page", "saved_filter.name")
    assert defaults(row) == {
        "id": 1,
        "page": "people",
        "name": "Mine",
        "query": {"status": "confirmed"},
        "position": 0,
    }
