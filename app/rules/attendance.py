"""Attendance as a funder reads it: counters with thresholds, and who earns a certificate."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_


class CounterKind(StrEnum):
    """What is counted against a threshold."""

    PARTICIPANTS = "participants"
    FROM_ABROAD = "from_abroad"
    LOCAL = "local"
    COUNTRIES = "countries"
    DELEGATIONS = "delegations"
    WOMEN = "women"
    MEN = "men"


COUNTER_NAMES: Mapping[CounterKind, str] = MappingProxyType(
    {
        CounterKind.PARTICIPANTS: N_("Direct participants"),
        CounterKind.FROM_ABROAD: N_("Invited from abroad"),
        CounterKind.LOCAL: N_("From the host country"),
        CounterKind.COUNTRIES: N_("Countries"),
        CounterKind.DELEGATIONS: N_("Delegations"),
        CounterKind.WOMEN: N_("Women"),
        CounterKind.MEN: N_("Men"),
    }
)


class CertificateRule(StrEnum):
    """By what a certificate of attendance is earned."""

    DAYS = "days"
    SESSIONS = "sessions"


CERTIFICATE_RULE_NAMES: Mapping[CertificateRule, str] = MappingProxyType(
    {
        CertificateRule.DAYS: N_("Present on a number of days"),
        CertificateRule.SESSIONS: N_("Present at a number of sessions"),
    }
)
