"""Kinds of bodies and what describes them."""

import pytest

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.rules import fields
from app.rules.organisations import KIND_NAMES, ORGANISATION_FIELDS, OrganisationKind


def test_every_kind_has_a_name_of_its_own() -> None:
    assert set(KIND_NAMES) == set(OrganisationKind)
    assert len(set(KIND_NAMES.values())) == len(OrganisationKind)


def test_a_body_needs_a_name_in_some_language() -> None:
    with pytest.raises(RuleBroken) as refused:
        fields.cleaned(ORGANISATION_FIELDS, {"name": Texts(en="  ")})
    assert str(refused.value) == "Name is missing. Please fill it in."
    assert refused.value.field == "name"


def test_values_are_cleaned() -> None:
    given = {"kind": "ngo", "name": Texts(lv=" Rīga "), "city": " Rīga ", "population": 3}
    assert fields.cleaned(ORGANISATION_FIELDS, given) == {
        "kind": OrganisationKind.NGO,
        "name": Texts(lv="Rīga"),
        "city": "Rīga",
        "population": 3,
    }


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("population", -1, "Population must be a whole number of at least 0."),
        ("country", "Latvia", "“Latvia” is not a country code of two letters."),
        ("kind", "club", "Kind: “club” is not one of the choices."),
    ],
)
def test_what_does_not_fit_is_refused(field: str, value: object, sentence: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        fields.cleaned(ORGANISATION_FIELDS, {field: value})
    assert str(refused.value) == sentence
    assert refused.value.field == field
