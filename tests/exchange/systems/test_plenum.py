"""Our own lists, brought back."""

import pytest
from exchange.tables import names, read, table

from app.base.words import PAPER_LANGUAGES, words_for
from app.exchange.columns import COLUMNS
from app.exchange.mapping.guess import guess
from app.exchange.systems.plenum import SYSTEM
from app.rules.importing.values import Target


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_every_column_is_known_in_every_language(language: str) -> None:
    words = words_for(language)
    headers = "|".join(column.heading(words).text for column in COLUMNS.values())
    mapping = guess(table(headers))
    assert mapping.system == SYSTEM.key == "plenum"
    ours = set(Target)
    assert [column.target.value for column in mapping.columns] == [
        key if key in ours else "ignore" for key in COLUMNS
    ]


def test_its_people_are_found() -> None:
    found = read(
        "Badge code|Name|Given name|Family name|Status|Consent to photos",
        "AB12|Ann Lee|Ann|Lee|Waiting list|no",
        "CD34|Madonna||Madonna|Cancelled|yes",
    )
    assert names(found) == [("Ann", "Lee"), ("", "Madonna")]
    assert [record.values[Target.CODE] for record in found.records] == ["AB12", "CD34"]
    assert [record.gone for record in found.records] == [False, True]
