"""Every state has a colour that both themes know."""

from collections.abc import Mapping

import pytest

from app.gui import theme
from app.gui.status_tones import DELEGATION_TONES, REGISTRATION_TONES
from app.rules.delegations import DelegationStatus
from app.rules.registrations import RegistrationStatus


@pytest.mark.parametrize(
    ("tones", "states"),
    [(DELEGATION_TONES, DelegationStatus), (REGISTRATION_TONES, RegistrationStatus)],
)
def test_every_state_has_a_colour_of_its_own(
    tones: Mapping[str, str], states: type[DelegationStatus] | type[RegistrationStatus]
) -> None:
    assert list(tones) == list(states)
    assert len(set(tones.values())) == len(tones)
    assert set(tones.values()) <= set(theme.colors().tones)
