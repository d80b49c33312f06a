"""The colours of states, the same on every page."""

from collections.abc import Mapping
from types import MappingProxyType

from app.rules.delegations import DelegationStatus
from app.rules.registrations import RegistrationStatus

DELEGATION_TONES: Mapping[DelegationStatus, str] = MappingProxyType(
    {
        DelegationStatus.INVITED: "amber",
        DelegationStatus.ANNOUNCED: "blue",
        DelegationStatus.NOMINATED: "violet",
        DelegationStatus.CONFIRMED: "green",
        DelegationStatus.DECLINED: "neutral",
    }
)
REGISTRATION_TONES: Mapping[RegistrationStatus, str] = MappingProxyType(
    {
        RegistrationStatus.DRAFT: "neutral",
        RegistrationStatus.INVITED: "amber",
        RegistrationStatus.SUBMITTED: "blue",
        RegistrationStatus.CONFIRMED: "green",
        RegistrationStatus.WAITING: "violet",
        RegistrationStatus.CANCELLED: "red",
    }
)
