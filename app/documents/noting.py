"""Noting that a document with people in it left: as a file, or on paper."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from app.base.words import N_
from app.documents.document import DocumentKind, kind_of
from app.documents.flow import Flow, Table
from app.documents.laying_out import PrintOrder
from app.rules.closing import DisclosureKind
from app.store import Store
from app.usecases.disclosures import note_disclosure

NAMES_NOBODY = frozenset(
    (
        *("door_sign", "edition_changes", "erasure_proof", "planning_cards", "programme_grid"),
        *("programme_poster", "statistics", "attendance_summary", "project_plan", "nameplate"),
        "door_list_label",
    )
)
"""Kinds that hold no data of people, or no more than what hangs at the door."""
ONE_PERSON = "personal_data"
PARTS: Mapping[str, str] = MappingProxyType(
    {
        "name": N_("Name"),
        "function": N_("Function"),
        "organisation": N_("Organisation"),
        "city": N_("City"),
        "country": N_("Country"),
        "address": N_("Address"),
        "names": N_("Names"),
        "projects": N_("Joint projects"),
    }
)
"""What cards and letters hold, by the keys of their kind."""


class Made(Protocol):
    """What is known of a document that was made: how many people, and which columns."""

    @property
    def people(self) -> int:
        """How many people are named."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The marked titles of the columns of a list."""


def people_in(flow: Flow) -> frozenset[object]:
    """The ids of those who have a row."""
    rows = (row for block in flow.blocks if isinstance(block, Table) for row in block.rows)
    return frozenset(row.person_id for row in rows if row.person_id is not None)


def columns_in(flow: Flow) -> tuple[str, ...]:
    """The marked titles of all columns, each once."""
    tables = (block for block in flow.blocks if isinstance(block, Table))
    labels = (column.label for table in tables for column in table.columns)
    return tuple(dict.fromkeys(label for label in labels if label))


def note_document(
    store: Store,
    order: PrintOrder,
    made: Made,
    where: str,
    *,
    people: int | None = None,
    recipient: str = "",
) -> None:
    """Note that the order left; the document is not lost where that cannot be noted.

    It went to a file, a folder or a printer called `where`; `people` says how many are in it
    where not all of it left.
    """
    kind = kind_of(order.kind)
    if kind.key in NAMES_NOBODY:
        return
    one = kind.key == ONE_PERSON
    note_disclosure(
        store,
        DisclosureKind.ONE_PERSON if one else DisclosureKind.DOCUMENT,
        kind.title,
        columns=() if one else made.columns or _parts(kind),
        people=made.people if people is None else people,
        file_name=where,
        recipient=recipient or kind.reader,
    )


def _parts(kind: DocumentKind) -> tuple[str, ...]:
    return tuple(PARTS[part] for part in kind.third_party if part in PARTS)
