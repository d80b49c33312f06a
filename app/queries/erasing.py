"""The dry run of an erasure: what would go, as counts, and what would stay and why."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, func, select

from app.base.words import N_
from app.model import (
    Base,
    Certificate,
    CheckIn,
    Consent,
    Delegation,
    Membership,
    Person,
    SheetScan,
    Signature,
    SpeakingRole,
)
from app.queries import attendance
from app.queries.erasing_places import PLACES, Emptied, Place, Removed, Trimmed, table_of
from app.queries.evidence import stands
from app.queries.mentions import Mention, mentions, telling
from app.rules.attendance import CounterKind
from app.rules.closing import DataCategory, with_parts
from app.store import Reading


@dataclass(frozen=True)
class Going:
    """So many values or rows of one place go; `key` names the place in counts."""

    key: str
    label: str
    count: int


@dataclass(frozen=True)
class Staying:
    """So many of something stay, because of `why`."""

    key: str
    label: str
    count: int
    why: str


@dataclass(frozen=True)
class DryRun:
    """What an erasure of these categories would do; places with nothing in them are left out.

    `mentions` are texts written by hand that go on telling it, unless that is replaced too.
    """

    categories: tuple[DataCategory, ...]
    going: tuple[Going, ...]
    staying: tuple[Staying, ...]
    mentions: tuple[Mention, ...] = ()

    @property
    def count(self) -> int:
        """How many values and rows would go."""
        return sum(each.count for each in self.going)


def dry_run(read: Reading, categories: Collection[DataCategory]) -> DryRun:
    """What would go and what would stay; nothing is changed."""
    wanted, places = with_parts(categories), places_of(categories)
    named = mentions(read, telling(read, places), places)
    return DryRun(wanted, tuple(going(read, wanted)), tuple(staying(read)), tuple(named))


def going(read: Reading, categories: Collection[DataCategory]) -> list[Going]:
    """What would go of these categories, in order, each place once."""
    return [each for category in with_parts(categories) for each in own_going(read, category)]


def own_going(read: Reading, category: DataCategory) -> list[Going]:
    """What would go of one category by itself."""
    found = [Going(place.key, place.label, count_of(read, place)) for place in PLACES[category]]
    return [each for each in found if each.count]


def held(read: Reading) -> dict[DataCategory, int]:
    """How much the file holds of each category, of the last one with all its parts."""
    found = {category: sum(each.count for each in own_going(read, category)) for category in PLACES}
    return {**found, DataCategory.ALL_BUT_EVIDENCE: sum(found.values())}


def places_of(categories: Collection[DataCategory]) -> list[Place]:
    """Where their data stands."""
    return [place for category in with_parts(categories) for place in PLACES[category]]


def holds_any(read: Reading, category: DataCategory) -> bool:
    """Whether the file still holds something of a category, its parts included."""
    return any(count_of(read, place) for place in places_of([category]))


def count_of(read: Reading, place: Place) -> int:
    """How many values or rows stand in a place."""
    if isinstance(place, Emptied):
        return _many(read, place.kind, place.filled)
    if isinstance(place, Removed):
        return _many(read, place.kind)
    return len(trimmed(read, place))


def trimmed(read: Reading, place: Trimmed) -> dict[int, Any]:
    """Row id → what is left of its JSON, for the rows that lose something."""
    columns = table_of(place.kind).c
    rows = read.execute(select(columns["id"], columns[place.column]))
    left = {row[0]: (row[1], place.trim(row[1])) for row in rows if row[1]}
    return {row_id: after for row_id, (before, after) in left.items() if after != before}


def _many(read: Reading, kind: type[Base], *which: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(table_of(kind)).where(*which)
    return read.scalar(query) or 0


MENTIONED = "mention"
MENTIONS_IN_TEXTS = N_("Mentions in texts written by hand")
IS_EVIDENCE = N_("Evidence for the funder, until its audit period is over")
NEEDED = N_("Evidence is about them")
HELD = N_("Part of the programme as it was held")
PROOF = N_("Proof that somebody agreed")


def staying(read: Reading) -> list[Staying]:
    """What no category takes away, as far as there is any of it."""
    rows = (
        Staying("person", N_("Names of people"), _many(read, Person), NEEDED),
        Staying("delegation", N_("Delegations"), _many(read, Delegation), NEEDED),
        Staying("membership", N_("Members of delegations"), _many(read, Membership), NEEDED),
        Staying("check_in", N_("Check-ins"), _many(read, CheckIn, *stands(CheckIn)), IS_EVIDENCE),
        Staying(
            "signature", N_("Signatures"), _many(read, Signature, *stands(Signature)), IS_EVIDENCE
        ),
        Staying("sheet_scan", N_("Scans of signed sheets"), _many(read, SheetScan), IS_EVIDENCE),
        Staying(
            "certificate",
            N_("Certificates"),
            _many(read, Certificate, *stands(Certificate)),
            IS_EVIDENCE,
        ),
        Staying("consent", N_("Consents"), _many(read, Consent, *stands(Consent)), PROOF),
        Staying("speaking_role", N_("Speakers and chairs"), _many(read, SpeakingRole), HELD),
    )
    return [row for row in rows if row.count]


KEPT: Mapping[str, tuple[str, CounterKind, str]] = MappingProxyType(
    {
        "registered": (N_("People registered"), CounterKind.PARTICIPANTS, "expected"),
        "women_registered": (N_("Women registered"), CounterKind.WOMEN, "expected"),
        "men_registered": (N_("Men registered"), CounterKind.MEN, "expected"),
        "there": (N_("People who were there"), CounterKind.PARTICIPANTS, "there"),
        "women_there": (N_("Women who were there"), CounterKind.WOMEN, "there"),
        "men_there": (N_("Men who were there"), CounterKind.MEN, "there"),
        "countries_there": (N_("Countries that were there"), CounterKind.COUNTRIES, "there"),
        "delegations_there": (N_("Delegations that were there"), CounterKind.DELEGATIONS, "there"),
    }
)
"""What is still counted when the data is gone: its name, and of which counter which number."""


def counts_kept(read: Reading) -> dict[str, int]:
    """The figures that stay when the data goes, as the counters of the attendance have them."""
    counted = {each.kind: each for each in attendance.counters(read)}
    return {key: getattr(counted[kind], number) for key, (_name, kind, number) in KEPT.items()}
