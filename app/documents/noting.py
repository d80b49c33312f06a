"""Noting that a document with people in it was saved: what leaves the computer is told of."""

from collections.abc import Sequence
from pathlib import Path

from app.documents.document import DocumentKind, kind_of
from app.documents.laying_out import PrintOrder
from app.queries.overview import figures
from app.rules.closing import DisclosureKind
from app.store import Store
from app.usecases.disclosures import note_disclosure

NAMES_NOBODY = frozenset(
    (
        *("door_sign", "edition_changes", "erasure_proof", "planning_cards", "programme_grid"),
        *("programme_poster", "statistics", "attendance_summary", "project_plan"),
    )
)
"""Kinds that hold no data of people, or no more than what hangs at the door."""
ONE_PERSON = "personal_data"


def note_document(
    store: Store, order: PrintOrder, target: Path, *, person_ids: tuple[int, ...] = ()
) -> None:
    """Note that the order left as a file; the document is not lost where that cannot be noted.

    `person_ids` are those for whom cards were made; else it is those who were asked for, and
    of a list for everybody all people of the file, who may stand on it.
    """
    kind = kind_of(order.kind)
    if kind.key in NAMES_NOBODY:
        return
    one = kind.key == ONE_PERSON
    asked = person_ids or order.asked.person_ids or ()
    note_disclosure(
        store,
        DisclosureKind.ONE_PERSON if one else DisclosureKind.DOCUMENT,
        kind.title,
        columns=_columns(order, kind),
        people=len(asked) or store.ask(figures).people,
        file_name=target.name,
    )


def _columns(order: PrintOrder, kind: DocumentKind) -> Sequence[str]:
    """The columns chosen for a list, else what its kind holds."""
    chosen = getattr(order.options or kind.options(), "columns", ())
    return chosen if chosen and isinstance(chosen, tuple) else kind.third_party
