"""A third party sees what it needs and nothing else."""

from dataclasses import replace

import pytest

from app.exchange.columns import COLUMNS, QUESTIONS
from app.exchange.presets import PRESETS, is_coming
from app.exchange.summaries import SUMMARIES
from app.queries.exporting import PersonFacts
from app.queries.people import PersonRow
from app.queries.person import LogisticsRow
from app.rules.consents import ConsentPurpose
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

INTERNAL = {
    *(Target.CODE, Target.NUMBER, Target.NOTES, Target.TAGS, Target.STATUS, Target.CATEGORY),
    *(Target.EMAIL, Target.PASSPORT_NUMBER, Target.PASSPORT_EXPIRES_ON, Target.SEX),
    *(Target.CONSENT_CONTACT_LIST, Target.CONSENT_PHOTOS, Target.ACCESSIBILITY, QUESTIONS),
}
OUTSIDE = ("hotel", "caterer", "caterer_names", "transfer", "press")
ROW = PersonRow(1, *[""] * 8, *[None] * 14)  # type: ignore[arg-type] # all fields in a row
COMING = PersonFacts(replace(ROW, status=RegistrationStatus.CONFIRMED))


def test_the_lists() -> None:
    assert tuple(PRESETS) == ("list", "everything", *OUTSIDE)


@pytest.mark.parametrize("key", PRESETS)
def test_columns_are_known(key: str) -> None:
    preset = PRESETS[key]
    if preset.summary:
        assert preset.summary in SUMMARIES
    else:
        assert set(preset.columns) <= {*COLUMNS, QUESTIONS}


@pytest.mark.parametrize("key", OUTSIDE)
def test_nothing_internal_leaves(key: str) -> None:
    assert set(PRESETS[key].columns) & INTERNAL == set()


def test_what_each_may_see() -> None:
    assert PRESETS["hotel"].columns == (
        *("title", "given", "family", "hotel", "hotel_from", "hotel_until", "nights"),
        *("room_kind", "shares_with"),
    )
    assert PRESETS["press"].columns == (
        *("title", "given", "family", "degree", "function", "organisation"),
    )
    assert PRESETS["caterer_names"].columns == ("title", "given", "family", "diet", "allergies")
    assert set(PRESETS["everything"].columns) == {*COLUMNS, QUESTIONS}


@pytest.mark.parametrize("status", [None, *RegistrationStatus])
def test_only_who_is_coming_leaves(status: RegistrationStatus | None) -> None:
    facts = PersonFacts(
        replace(ROW, status=status),
        logistics=LogisticsRow(hotel="Astoria", arrival_transfer=True),
        consents={ConsentPurpose.CONTACT_LIST: True},
    )
    gone = status in {None, RegistrationStatus.CANCELLED, RegistrationStatus.WAITING}
    assert is_coming(facts) is not gone
    assert {PRESETS[key].only(facts) for key in OUTSIDE} == {not gone}
    assert {PRESETS[key].only(facts) for key in ("list", "everything")} == {True}


def test_who_is_on_which_list() -> None:
    asleep = replace(COMING, logistics=LogisticsRow(hotel="Astoria"))
    met = replace(COMING, logistics=LogisticsRow(departure_transfer=True))
    named = replace(COMING, consents={ConsentPurpose.CONTACT_LIST: True})
    shy = replace(COMING, consents={ConsentPurpose.CONTACT_LIST: False})
    pictured = replace(COMING, consents={ConsentPurpose.PHOTOS: True})
    people = {"asleep": asleep, "met": met, "named": named, "shy": shy, "pictured": pictured}
    on = {
        key: [name for name, facts in people.items() if PRESETS[key].only(facts)]
        for key in ("hotel", "transfer", "press")
    }
    assert on == {"hotel": ["asleep"], "transfer": ["met"], "press": ["named"]}
