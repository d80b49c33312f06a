"""The sample's agenda: three days, fifteen cities, six panels, and three clashes on purpose."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from factories import an_empty_store
from sqlalchemy import select

from app.model import SignUp
from app.queries import agenda, clashes
from app.queries.agenda import SessionRow
from app.rules.clash_values import ClashKind
from app.rules.sessions import SessionType, SignUpState
from app.store import Store
from app.usecases.sample import build

TODAY = date(2027, 11, 22)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample conference; tests only read it."""
    with an_empty_store(tmp_path_factory.mktemp("sample")) as store:
        build(store, today=TODAY)
        yield store


@pytest.fixture(scope="module")
def rows(sample: Store) -> list[SessionRow]:
    return sample.ask(agenda.sessions)


def test_three_days_with_everything_on_them(sample: Store, rows: list[SessionRow]) -> None:
    kinds = Counter(row.kind for row in rows)
    assert (kinds[SessionType.PRESENTATION], kinds[SessionType.PANEL]) == (15, 6)
    assert set(SessionType) - set(kinds) == set()
    assert len({row.starts_at.date() for row in rows if row.starts_at}) == 3
    assert len(sample.ask(agenda.days)) == 3
    assert [row.title["en"] for row in rows if row.starts_at is None] == [
        *("Visit to a vocational school", "Meeting of the press officers")
    ]


def test_panels_are_in_two_parallel_rounds(rows: list[SessionRow]) -> None:
    panels = [row for row in rows if row.kind is SessionType.PANEL]
    rounds = Counter(row.starts_at for row in panels)
    assert sorted(rounds.values()) == [3, 3]
    assert all(row.question and row.capacity and row.track for row in panels)


def test_everything_is_said_in_four_languages(sample: Store, rows: list[SessionRow]) -> None:
    texts = [row.title for row in rows] + [row.question for row in rows if row.question]
    texts += [track.name for track in sample.ask(agenda.tracks)]
    texts += [item.title for row in rows for item in row.items]
    assert {frozenset(text) for text in texts} == {frozenset({"en", "pl", "lv", "de"})}


def test_three_clashes_on_purpose(sample: Store, rows: list[SessionRow]) -> None:
    titles = {row.id: row.title["en"] for row in rows}
    found = {
        clash.kind: [titles[one] for one in clash.sessions] for clash in sample.ask(clashes.clashes)
    }
    assert found == {
        ClashKind.PERSON_TWICE: ["Cross-border funds", "Culture that travels"],
        ClashKind.ROOM_TAKEN: ["Young people decide", "Press conference"],
        ClashKind.DELEGATION_TOO_SMALL: [
            *("Cross-border funds", "Young people decide"),
            *("Culture that travels", "Workshop: writing one page"),
        ],
    }
    assert len(sample.ask(clashes.clashes)) == 3


def test_nobody_has_two_places_at_once(sample: Store, rows: list[SessionRow]) -> None:
    starts = {row.id: row.starts_at for row in rows}
    with sample.read() as read:
        query = select(SignUp.person_id, SignUp.session_id, SignUp.state)
        found = [tuple(row) for row in read.execute(query)]
    placed = [(person, starts[one]) for person, one, state in found if state is SignUpState.PLACED]
    assert len(placed) == len(set(placed)) > 100
    assert len({person for person, _one, _state in found}) > 70


def test_a_small_sample_has_an_agenda_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    with an_empty_store(tmp_path_factory.mktemp("small")) as store:
        build(store, people=3, today=TODAY)
        assert len(store.ask(agenda.sessions)) == 40
