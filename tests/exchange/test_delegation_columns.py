"""The columns of delegations."""

import pytest
from factories import a_delegation, at

from app.base.words import PAPER_LANGUAGES, words_for
from app.exchange.delegation_columns import COLUMNS, DelegationOut
from app.exchange.spelling import as_text, spelt
from app.queries import delegations
from app.store import Store


def test_all_of_a_delegation(store: Store) -> None:
    a_delegation(
        store,
        "Rīga",
        places=4,
        protocol_rank=2,
        contact_name="Anna",
        contact_phone="+371 67",
        arrival_at=at(9, 18, 30),
    )
    (row,) = store.ask(delegations.rows)
    words, facts = words_for("pl"), DelegationOut(row, "Ilze Bērziņa")
    shown = {
        key: as_text(spelt(column.value(facts, words), column.kind, words))
        for key, column in COLUMNS.items()
    }
    assert {key: text for key, text in shown.items() if text} == {
        "protocol_rank": "2",
        "delegation": "Rīga",
        "organisation": "Rīga",
        "kind": "Miasto",
        "city": "Rīga",
        "country": "Łotwa",
        "status": "Zaproszona",
        "places": "4",
        "members": "0",
        "head": "Ilze Bērziņa",
        "contact_name": "Anna",
        "contact_phone": "+371 67",
        "arrival_at": "2027-12-09 18:30",
        "missing": (
            "Brak przewodniczącego; Są jeszcze wolne miejsca; Nie wszystkie funkcje są znane; "
            "Brak przyjazdu lub wyjazdu; Brak hotelu; Jeszcze niepotwierdzona"
        ),
    }


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_headings_are_told_apart(language: str) -> None:
    words = words_for(language)
    assert len({column.heading(words).text for column in COLUMNS.values()}) == len(COLUMNS)
