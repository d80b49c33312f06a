"""Putting rooms and sessions into a file, and pure rows of sessions, for tests of programmes."""

from datetime import datetime
from typing import Any

from factories import at
from sqlalchemy import select

from app.base.texts import Texts
from app.documents.document import Asked, kind_of
from app.documents.flow import Flow
from app.documents.tongues import tongues
from app.model import Venue
from app.queries.agenda import SessionRow
from app.rules.sessions import OpenTo, SessionType
from app.store import Store
from app.usecases.agenda import add_session
from app.usecases.venues import add_room, add_venue


def a_room(store: Store, name: str = "Aula", **names: str) -> int:
    """A room of the one venue; its id."""
    with store.read() as read:
        venue = read.scalar(select(Venue.id))
    venue = venue or add_venue(store, {"name": Texts(en="Town hall")})
    return add_room(store, venue, {"name": Texts(names, en=name)})


def a_session(
    store: Store,
    title: str | Texts = "Panel",
    when: datetime | None = None,
    minutes: int = 60,
    **facts: object,
) -> int:
    """A session on 10 December 2027 at nine, unless said otherwise; its id."""
    texts = title if isinstance(title, Texts) else Texts(en=title)
    time = {"starts_at": when or at(10, 9), "minutes": minutes}
    return add_session(store, {"title": texts, "kind": SessionType.PANEL, **time, **facts})


def a_row(
    row_id: int = 1,
    title: str | Texts = "Panel",
    when: datetime | None = None,
    minutes: int = 60,
    **facts: Any,  # noqa: ANN401 - of any field
) -> SessionRow:
    """The same as it is read."""
    known: dict[str, Any] = {
        "id": row_id,
        "uid": f"{row_id}@example",
        "kind": SessionType.PANEL,
        "title": title if isinstance(title, Texts) else Texts(en=title),
        "starts_at": when or at(10, 9),
        "minutes": minutes,
        "open_to": OpenTo.ALL,
        "tone": "",
        "notes": "",
        **dict.fromkeys(("subtitle", "abstract", "question", "track", "room"), Texts()),
        **dict.fromkeys(("languages", "interpretation"), ()),
        **dict.fromkeys(("track_id", "room_id", "capacity", "seats", "expected")),
        "most_per_delegation": None,
    }
    return SessionRow(**{**known, **facts})


def flow_of(
    store: Store,
    kind: str,
    *languages: str,
    asked: Asked | None = None,
    **options: Any,  # noqa: ANN401 - of any kind
) -> Flow:
    """The flow of a kind with these options."""
    made, words = kind_of(kind), tongues(*languages)
    chosen = made.options(**options)
    with store.read() as read:
        data = made.collect(read, asked or Asked(), chosen, words)
    flow = made.layout(data, words, chosen)
    assert isinstance(flow, Flow)
    return flow
