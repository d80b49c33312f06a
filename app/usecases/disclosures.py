"""Noting what left the computer: when, in what form, which columns, how many people, for whom."""

from collections.abc import Sequence

from app.base.errors import AppError
from app.base.words import N_
from app.model import Disclosure
from app.model.base import utc_now
from app.rules import fields
from app.rules.closing import DisclosureKind
from app.store import Store
from app.usecases.loading import need

MOST_COLUMNS = 9_000
"""Characters of columns that are kept; the table holds a little more, as JSON."""


def note_disclosure(
    store: Store,
    kind: DisclosureKind,
    what: str,
    *,
    columns: Sequence[str] = (),
    people: int = 0,
    file_name: str = "",
    recipient: str = "",
) -> bool:
    """Note that something left; whether it could be noted.

    What left is not lost over it: a file that is only read, or busy, takes no note. A paper
    about one person is noted without its file's name, which may be that of the person.
    """
    row = {
        "kind": kind,
        "what": _short(what, fields.LINE),
        "columns": _fitting(columns),
        "people": max(people, 0),
        "file_name": "" if kind is DisclosureKind.ONE_PERSON else _short(file_name, fields.NAME),
        "recipient": _short(recipient, fields.LINE),
    }
    try:
        with store.change(N_("Note what left the computer")) as change:
            change.add(Disclosure(at=utc_now(), **row))
    except AppError:
        return False
    return True


def name_recipient(store: Store, disclosure_id: int, recipient: str) -> None:
    """Say for whom something that left was; raises RuleBroken and NotFound."""
    said = fields.clean_text(recipient, N_("For whom"), limit=fields.LINE, field="recipient")
    with store.change(N_("Note what left the computer")) as change:
        need(change, Disclosure, disclosure_id).recipient = said


def _short(text: str, limit: int) -> str:
    """What the column holds: a file's name may have been made of anything."""
    plain = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return plain.strip()[:limit]


def _fitting(columns: Sequence[str]) -> tuple[str, ...]:
    kept: list[str] = []
    left = MOST_COLUMNS
    for column in columns:
        short = _short(column, fields.NAME)
        left -= len(short) + 4
        if left < 0:
            break
        kept.append(short)
    return tuple(kept)
