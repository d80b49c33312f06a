"""Keeping what people agree to: each answer is a row that is never changed."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import insert

from app.base.words import N_
from app.model import Consent, Person
from app.rules import fields
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Store
from app.usecases.loading import need_ids


def record_consent(
    store: Store,
    person_ids: Sequence[int],
    purpose: ConsentPurpose,
    *,
    given: bool,
    source: ConsentSource,
    wording: str = "",
    at: datetime | None = None,
) -> None:
    """Keep the answer of these people, yes or no, with how and when (UTC) they gave it.

    A later answer counts instead of an earlier one; both stay.
    """
    text = fields.clean_text(wording, N_("Wording"), limit=fields.LONG, field="wording")
    with store.change(N_("Record consent")) as change:
        need_ids(change, Person, person_ids)
        answer = {
            "purpose": purpose,
            "given": given,
            "at": at or datetime.now(UTC),
            "source": source,
            "wording": text,
            "voids_id": None,
        }
        rows = [{**answer, "person_id": person_id} for person_id in dict.fromkeys(person_ids)]
        if rows:
            change.execute(insert(Consent), rows)
