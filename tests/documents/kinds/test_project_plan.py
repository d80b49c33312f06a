"""The plan of joint projects: a table, a calendar, and nothing of what was given up."""

from documents.kinds.flows import flow, notes, tables

from app.documents.flow import Heading
from app.documents.kinds.project_plan import DOCUMENT
from app.store import Store

KIND = DOCUMENT.key


def test_no_project_yet(store: Store) -> None:
    made = flow(store, KIND, "en")
    assert notes(made) == ["No joint project has been planned yet."]


def test_fifteen_projects(held: Store) -> None:
    made = flow(held, KIND, "pl", "en")
    first, *calendars = tables(made)
    assert len([row for row in first.rows if not row.strong]) == 15
    assert made.landscape
    assert len(calendars) == len([block for block in made.blocks if isinstance(block, Heading)])
    assert len(tables(flow(held, KIND, "en", calendar=False))) == 1
    assert len(tables(flow(held, KIND, "en", table=False))) == len(calendars)
