"""Every purpose and every way of answering has a name."""

import pytest

from app.rules.consents import PURPOSE_NAMES, SOURCE_NAMES, ConsentPurpose, ConsentSource


def test_purposes_have_names() -> None:
    assert set(PURPOSE_NAMES) == set(ConsentPurpose)
    assert len(set(PURPOSE_NAMES.values())) == len(PURPOSE_NAMES)


def test_ways_of_answering_have_names() -> None:
    assert set(SOURCE_NAMES) == set(ConsentSource)
    assert len(set(SOURCE_NAMES.values())) == len(SOURCE_NAMES)


@pytest.mark.parametrize("names", [PURPOSE_NAMES, SOURCE_NAMES])
def test_names_cannot_be_changed(names: dict[str, str]) -> None:
    with pytest.raises(TypeError):
        names["photos"] = "x"
