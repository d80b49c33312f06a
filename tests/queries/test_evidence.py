"""A row counts until a second one says that it does not."""

from datetime import UTC, datetime

import pytest
from factories import a_person, a_run
from sqlalchemy import select

from app.model import CardPrint, Consent
from app.queries.evidence import stands
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Store
from app.usecases.consents import record_consent


def standing(store: Store, kind: type[Consent] | type[CardPrint]) -> list[int]:
    with store.read() as read:
        return list(read.scalars(select(kind.id).where(*stands(kind)).order_by(kind.id)))


@pytest.mark.parametrize("many", [1, 3])
def test_rows_count_until_they_are_taken_back(store: Store, many: int) -> None:
    people = [a_person(store) for _ in range(many)]
    now = datetime.now(UTC)
    form, purpose = ConsentSource.FORM, ConsentPurpose.PHOTOS
    record_consent(store, people, purpose, given=True, source=form, at=now)
    a_run(store, people)
    first = list(range(1, many + 1))
    assert standing(store, Consent) == standing(store, CardPrint) == first
    store.undo()
    store.undo()
    assert standing(store, Consent) == standing(store, CardPrint) == []
    store.redo()
    store.redo()
    again = list(range(2 * many + 1, 3 * many + 1))
    assert standing(store, Consent) == standing(store, CardPrint) == again
