"""Finding organisations and delegations by what other people call them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.base import texts
from app.rules.organisations import KIND_NAMES, OrganisationKind


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """A name as it is compared; the same few come again with each of their people."""
    return texts.fold(text) or text.strip()


@dataclass(frozen=True)
class Body:
    """An organisation: its name in each language, where it is, and its delegation."""

    id: int
    names: tuple[str, ...]
    city: str = ""
    country: str = ""
    kind: OrganisationKind = OrganisationKind.OTHER
    delegation_id: int | None = None


class Bodies:
    """All organisations, found by name in any language, accents aside."""

    def __init__(self, bodies: Iterable[Body] = ()) -> None:
        self._by_id: dict[int, Body] = {}
        self._by_name: dict[str, list[int]] = {}
        for body in bodies:
            self.put(body)

    def put(self, body: Body) -> None:
        """One more, or one that changed."""
        self._by_id[body.id] = body
        for name in {fold(name) for name in (*body.names, *_as_city(body))}:
            known = self._by_name.setdefault(name, [])
            if body.id not in known:
                known.append(body.id)

    def get(self, body_id: int) -> Body:
        """The organisation with this id."""
        return self._by_id[body_id]

    def called(self, body_id: int | None, name: str) -> bool:
        """Whether that is a name of it."""
        return body_id is not None and body_id in self._by_name.get(fold(name), ())

    def find(self, name: str, city: str = "", country: str = "") -> int | None:
        """The one of this name that is not elsewhere; one in that city before one in none."""
        wanted = fold(city)
        found = [
            body
            for body_id in self._by_name.get(fold(name), ())
            if _fits(body := self._by_id[body_id], wanted, country)
        ]
        return min(found, key=lambda b: (fold(b.city) != wanted, b.id)).id if found else None


def _as_city(body: Body) -> tuple[str, ...]:
    return (body.city,) if body.kind is OrganisationKind.CITY and body.city else ()


def _fits(body: Body, city: str, country: str) -> bool:
    """Whether it may be the one in this city, folded, and country; blanks fit all."""
    return (not city or not body.city or fold(body.city) == city) and (
        not country or not body.country or body.country == country
    )


@lru_cache(maxsize=1024)
def kind_of(text: str) -> OrganisationKind | None:
    """The kind of organisation by its key or its English name; None if it is neither."""
    word = fold(text)
    for kind, name in KIND_NAMES.items():
        if word in {fold(kind.value), fold(name)}:
            return kind
    return None
