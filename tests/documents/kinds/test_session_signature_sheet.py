"""Signature sheets of sessions: speakers, who has a place, lines to certify."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from attending import CONFIRMED, a_panel
from documents.flowing import printed
from documents.kinds.flows import flow, headings, notes, queries, tables, texts
from factories import a_person, a_store

from app.base.texts import Texts
from app.documents.document import Asked
from app.documents.flow import Heading, SignatureLines
from app.documents.kinds.session_signature_sheet import Who
from app.rules.sessions import RoleType, SessionType, SignUpState
from app.store import Store
from app.usecases.agenda import add_role, add_session
from app.usecases.attendance import edit_funding
from app.usecases.panels import set_place

KIND = "session_signature_sheet"
HEADS = ["Participants · Youth"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A conference."""
    with a_store(tmp_path) as made:
        yield made


def people(store: Store, *names: str) -> list[int]:
    return [a_person(store, name, status=CONFIRMED) for name in names]


def rows(store: Store, **options: object) -> list[list[str]]:
    [table] = tables(flow(store, KIND, "en", empty=0, columns=(), **options))
    return [texts(row) for row in table.rows]


def test_who_speaks_then_who_has_a_place_by_name(store: Store) -> None:
    panel = a_panel(store)
    ute, bo, ada, late = people(store, "Ute Z", "Bo Y", "Ada X", "Jan W")
    set_place(store, [(ute, panel), (bo, panel), (ada, panel)], SignUpState.PLACED)
    set_place(store, [(late, panel)], SignUpState.WAITING)
    assert rows(store) == [HEADS, ["Ada X", ""], ["Bo Y", ""], ["Ute Z", ""]]
    add_role(store, panel, bo, {"role": RoleType.MODERATOR})
    expected = [["Bo Y", ""], HEADS, ["Ada X", ""], ["Ute Z", ""]]
    assert rows(store) == [["Speakers and moderators · Youth"], *expected]
    assert rows(store, speakers=False) == [HEADS, ["Ada X", ""], ["Bo Y", ""], ["Ute Z", ""]]
    assert rows(store, asked=Asked((ada,))) == [HEADS, ["Ada X", ""]]


def test_everybody_or_nobody(store: Store) -> None:
    a_panel(store)
    people(store, "Bo Y", "Ada X")
    assert rows(store, who=Who.EVERYBODY) == [HEADS, ["Ada X", ""], ["Bo Y", ""]]
    assert rows(store, who=Who.NOBODY) == [HEADS]


def test_each_session_on_a_page_only_those_chosen(store: Store) -> None:
    a_panel(store, "Youth")
    a_panel(store, "Money", day=11)
    add_session(store, {"title": Texts(en="Opening"), "kind": SessionType.PLENARY})
    made = flow(store, KIND, "en")
    found = [block for block in made.blocks if isinstance(block, Heading)]
    assert [(each.text, each.new_page) for each in found] == [("Youth", False), ("Money", True)]
    assert headings(flow(store, KIND, "en", sessions=("Opening", "youth"))) == ["Youth", "Opening"]


def test_it_is_certified(store: Store) -> None:
    a_panel(store)
    edit_funding(store, {"project_number": "TNF-7"})
    made = flow(store, KIND, "en")
    assert notes(made) == [
        "No. TNF-7",
        "We certify that those who signed above took part in this session.",
    ]
    [lines] = [block.labels for block in made.blocks if isinstance(block, SignatureLines)]
    assert lines[1] == "Who led the session: name and signature"
    plain = flow(store, KIND, "en", certified=False)
    assert [block for block in plain.blocks if isinstance(block, SignatureLines)] == []


def test_the_page_says_it_all(store: Store) -> None:
    panel = a_panel(store, pl="Młodzież")
    set_place(store, [(one, panel) for one in people(store, "Ada X")], SignUpState.PLACED)
    [page] = printed(flow(store, KIND, "pl", "en"))
    for text in ("Młodzież", "Youth", "10 grudnia 2027", "Ada X", "Signature"):
        assert text in page


def test_without_panels_it_says_so(store: Store) -> None:
    assert notes(flow(store, KIND, "en")) == ["There are no panels or workshops yet."]


@pytest.mark.parametrize("many", [1, 3])
def test_queries_do_not_grow(store: Store, many: int) -> None:
    for number in range(many):
        panel = a_panel(store, f"Panel {number}")
        set_place(store, [(one, panel) for one in people(store, "Ada X")], SignUpState.PLACED)
    assert queries(store, KIND) == 12
