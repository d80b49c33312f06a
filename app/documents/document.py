"""What a kind of document is: read, laid out in some languages, on cards or on flowing pages."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from app.base.errors import RuleBroken
from app.base.kinds import kind_names, load_kind, load_kinds
from app.base.words import N_
from app.documents.cards import Card
from app.documents.flow import Flow
from app.documents.tongues import Tongues
from app.store import Reading


class Family(StrEnum):
    """How a document is laid out."""

    CARDS = "cards"
    FLOW = "flow"


class Group(StrEnum):
    """Where the gallery shows a document."""

    CARDS = "cards"
    PROGRAMME = "programme"
    LISTS = "lists"
    LOGISTICS = "logistics"
    MAIL = "mail"
    AFTER = "after"


GROUP_NAMES: Mapping[Group, str] = {
    Group.CARDS: N_("Badges and cards"),
    Group.PROGRAMME: N_("Programme"),
    Group.LISTS: N_("Lists"),
    Group.LOGISTICS: N_("Hotel, travel and meals"),
    Group.MAIL: N_("Labels and envelopes"),
    Group.AFTER: N_("After the conference"),
}


@dataclass(frozen=True)
class Asked:
    """Whom a document is asked for.

    `person_ids` None means everybody whom the kind is for, in the kind's own order;
    otherwise just these people, the kind still deciding the order unless `as_given`.
    """

    person_ids: tuple[int, ...] | None = None
    as_given: bool = False


Collect = Callable[[Reading, Asked, Any, Tongues], Any]
"""Queries only, within one snapshot: everything the layout needs, as plain values."""

Layout = Callable[[Any, Tongues, Any], "Iterable[Card] | Flow"]
"""Pure: cards one after the other, or a flow, from what was collected, languages and options."""

Blank = Callable[[Any, Tongues, Any], "Card | None"]
"""Pure: a card without a person, to be filled in by hand; of kinds that append some."""


Named = Callable[[Any, Any], Iterable[object]]
"""Pure: who is named without a card or a row of their own, from what was collected and options.

The id of a person, or whatever tells somebody without one from the others.
"""


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document: the one `DOCUMENT` of a module in `documents/kinds`.

    `options` is a frozen dataclass made of `option()` fields with defaults for all; the window
    makes its form of it and the command line its --set. `paper` is the key of the usual paper,
    `reader` for whom it is made where that is somebody outside, `nothing` what is said where
    there is nothing to print and more can be said than that.
    """

    key: str
    title: str
    summary: str
    family: Family
    group: Group
    options: type[Any]
    collect: Collect
    layout: Layout
    icon: str = "file-text"
    paper: str = "A4"
    third_party: tuple[str, ...] = ()
    design_kind: str = ""
    blank: Blank | None = None
    reader: str = ""
    nothing: str = ""
    named: Named | None = None
    once_per: str = field(default="person", metadata={"of": ("person", "delegation", "list")})


def option(
    default: Any,  # noqa: ANN401 - whatever the field holds
    title: str,
    *,
    choices: Sequence[tuple[Any, str]] = (),
    offered: str = "",
    least: float | None = None,
    most: float | None = None,
    unit: str = "",
    hint: str = "",
) -> Any:  # noqa: ANN401 - a dataclass field, as `dataclasses.field` gives one
    """A field of an options dataclass: its `title`, and what may be chosen.

    `choices` are (value, N_ label); `offered` names what only the file knows: "designs",
    "days", "rooms", "tracks", "panels", "points", "delegations", "hotels", "categories", "columns".
    bool, int, float, str, date, enums and tuples of str are understood by the window's form
    and by --set.
    """
    about = {
        "title": title,
        "choices": tuple(choices),
        "offered": offered,
        "least": least,
        "most": most,
        "unit": unit,
        "hint": hint,
    }
    return field(default=default, metadata=about)


@cache
def kinds() -> dict[str, DocumentKind]:
    """Key → kind, of all files in `documents/kinds`."""
    from app.documents import kinds as folder

    return load_kinds(folder, "DOCUMENT")


def keys() -> list[str]:
    """The keys of all kinds, each the name of its file: none is loaded for it."""
    from app.documents import kinds as folder

    return kind_names(folder)


def kind_of(key: str) -> DocumentKind:
    """The kind called `key`; raises RuleBroken with the keys there are."""
    from app.documents import kinds as folder

    found: DocumentKind | None = load_kind(folder, "DOCUMENT", key) or kinds().get(key)
    if found is None:
        raise RuleBroken(
            N_("There is no document “{key}”. There are: {known}."),
            field="kind",
            key=key,
            known=", ".join(sorted(kinds())),
        )
    return found
