"""Indico: the list of registrations."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.records import lost_plus
from app.exchange.systems.indico import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = (
    "ID|Name|First Name|Last Name|Email Address|Affiliation|Position|Title|Country|Phone|"
    "Accommodation|Accommodation (Arrival)|Accommodation (Departure)|Workshops|Country|"
    "Registration date|Registration state|Created by|Price|Checked in|Tags"
)
LINES = (
    (
        "1|Ann Lee|Ann|Lee|a@example.org|City of Riga||Dr|LV|37167012345|Hotel A (+1)|46281|"
        "46283|Intro; basics; Writing|CH|2026-05-24|Completed||CHF 1|No|press; VIP"
    ),
    "2|Bob Ott|Bob|Ott|b@example.org|||Mr|PL||||||PL|2026-05-24|Pending||||",
    "3|Eve Ito|Eve|Ito|e@example.org|||Prof|DE||||||DE|2026-05-24|Withdrawn||||",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "indico"
    assert [column.target.value for column in mapping.columns] == [
        "key",
        "full_name",
        "given",
        "family",
        "email",
        "organisation",
        "function",
        "title",
        "country",
        "phone",
        "hotel",
        "hotel_from",
        "hotel_until",
        "new_question",
        "new_question",
        "ignore",
        "status",
        "ignore",
        "ignore",
        "ignore",
        "tags",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott"), ("Eve", "Ito")]
    assert reasons(found) == [(2, "companion")]
    assert [record.gone for record in found.records] == [False, False, True]
    assert [record.values.get(Target.STATUS) for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        RegistrationStatus.SUBMITTED,
        None,
    ]
    assert (found.problems, found.unknown_statuses) == ((), ())


def test_lost_pluses_are_offered_back() -> None:
    people = table(HEADERS, *LINES)
    assert lost_plus(people, guess(people)) == 1
