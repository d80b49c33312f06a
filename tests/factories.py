"""What tests begin with: a file, a conference, delegations, people; each with one call."""

import io
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Generic, TypeVar

from PIL import Image
from sqlalchemy import event as events
from sqlalchemy import func, select

from app.base.texts import Texts
from app.model import Picture
from app.queries import printing
from app.rules.delegations import MemberFunction
from app.rules.people import NewPerson
from app.store import Reading, Store
from app.usecases.delegations import add_delegation
from app.usecases.events import new_event
from app.usecases.organisations import add_organisation
from app.usecases.people import add_person
from app.usecases.printing import NewRun, record_run

FactsT = TypeVar("FactsT")
EVENT: Mapping[str, object] = {
    "title": Texts(en="Partner cities", pl="Miasta partnerskie"),
    "starts_on": date(2027, 12, 10),
    "ends_on": date(2027, 12, 12),
    "time_zone": "Europe/Berlin",
    "languages": ("en", "pl"),
}


class Mould(Generic[FactsT]):
    """A file that was filled once, for as many tests as want one like it; with what is in it."""

    def __init__(self, fill: Callable[[Store], FactsT]) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "mould.plenum"
            with Store.create(path) as store:
                self.facts = fill(store)
            self._data = path.read_bytes()

    def store(self, folder: Path, name: str = "conference.plenum") -> Store:
        """A new file like it, open; nothing can be undone."""
        return Store.open(self.file(folder, name))

    def file(self, folder: Path, name: str = "conference.plenum") -> Path:
        """A new file like it, closed."""
        path = folder / name
        with path.open("xb") as file:
            file.write(self._data)
        return path


_MOULDS: dict[Callable[[Store], Any], Mould[Any]] = {}


def mould(fill: Callable[[Store], FactsT]) -> Mould[FactsT]:
    """The file that a function fills, which is called once."""
    if fill not in _MOULDS:
        _MOULDS[fill] = Mould(fill)
    return _MOULDS[fill]


def an_empty_store(tmp_path: Path, name: str = "conference.plenum") -> Store:
    """A new file without a conference in it yet."""
    return mould(_nothing).store(tmp_path, name)


def _nothing(_store: Store) -> None:
    """Leave it empty."""


def a_store(tmp_path: Path, name: str = "conference.plenum", **facts: object) -> Store:
    """A new file with a conference of 10–12 December 2027."""
    store = an_empty_store(tmp_path, name)
    an_event(store, **facts)
    return store


def an_event(store: Store, **facts: object) -> None:
    """The conference of an empty file."""
    new_event(store, {**EVENT, **facts})


def an_organisation(store: Store, city: str = "Riga", country: str = "LV", **facts: object) -> int:
    """A city unless another `kind` is given; its id."""
    known = {"kind": "city", "name": Texts(en=city), "city": city, "country": country}
    return add_organisation(store, {**known, **facts})


def a_delegation(store: Store, city: str = "Riga", country: str = "LV", **facts: object) -> int:
    """The delegation of a city of the file, or of a new one; its id."""
    return add_delegation(store, facts, organisation_id=an_organisation(store, city, country))


def a_person(
    store: Store,
    name: str = "Ilze Bērziņa",
    *,
    delegation: int | None = None,
    function: MemberFunction | str | None = None,
    **facts: object,
) -> int:
    """Somebody registered, given names before the family name; the person's id.

    `function` is that within the delegation, or plain text for the person's own. What
    `NewPerson` knows besides the person's own facts may be given too: status, category_id,
    consents, tags, registration, logistics, answers, code.
    """
    given, _, family = name.rpartition(" ")
    more = {key: facts.pop(key) for key in NEW_PERSON & facts.keys()}
    member = function if isinstance(function, MemberFunction) else None
    own = {} if function is None or member else {"function": function}
    person = NewPerson(
        {"given": given, "family": family, **own, **facts},
        delegation_id=delegation,
        member_function=member,
        **more,  # type: ignore[arg-type] # each test gives what its field takes
    )
    return add_person(store, person)


NEW_PERSON = NewPerson.__dataclass_fields__.keys() - {"facts", "delegation_id", "member_function"}


CARD_FACTS = ("given", "family", "delegation", "code")


def a_run(
    store: Store,
    person_ids: Sequence[int],
    *,
    shown: Collection[str] = CARD_FACTS,
    languages: tuple[str, ...] = ("en",),
    per_box: int | None = None,
    kind: str = "badge",
    at: datetime | None = None,
) -> int:
    """Cards of these people that came out of the printer; the id of the run."""
    cards = store.ask(
        printing.new_cards,
        person_ids,
        kind=kind,
        languages=languages,
        shown=shown,
        per_box=per_box,
    )
    return record_run(store, NewRun(kind, "Plain", "A6", languages), cards, at=at)


def a_png(width: int = 40, height: int = 50) -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("1", (width, height)).save(out, "PNG")
    return out.getvalue()


def spoil_pictures(store: Store) -> None:
    """Leave no more than the heads of all pictures, as files of earlier programs may hold."""
    with store.change("Spoil") as change:
        for row in change.scalars(select(Picture)):
            row.data = row.data[:40]


def pictures(store: Store) -> int:
    """How many pictures are in the file."""
    with store.read() as read:
        return read.scalar(select(func.count(Picture.id))) or 0


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A local time in December 2027."""
    return datetime(2027, 12, day, hour, minute)  # noqa: DTZ001 - what is planned is naive


@contextmanager
def counted(read: Reading) -> Iterator[list[str]]:
    """The SELECTs sent through `read` while this is open."""
    sent: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_more: object) -> None:
        if statement.startswith("SELECT"):
            sent.append(statement)

    engine = read.get_bind()
    events.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        events.remove(engine, "before_cursor_execute", note)
