"""Ready-made mappings."""

import pytest

from app.exchange.mapping.system import recognise, system, systems
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

DEMO = system(
    "demo",
    "Demo",
    marks=[["Order", ["Person", "Osoba"]], ["Order", "Person", "Seat"]],
    targets={"Seat": Target.IGNORE, "Who": Target.FULL_NAME},
    bookers=["Mail"],
    prefixes=["Who", "Who is it"],
    paid=["Paid"],
    status_words={"Fine": RegistrationStatus.CONFIRMED},
)


def test_a_system_knows_its_headers() -> None:
    assert DEMO.target("who:") is Target.FULL_NAME
    assert DEMO.target("Who: Given name") is Target.GIVEN
    assert DEMO.target("Who is it: Family name") is Target.FAMILY
    assert DEMO.target("paid") is Target.STATUS
    assert DEMO.target("Given name") is None
    assert DEMO.target("Who: knows") is None
    assert (DEMO.bookers, DEMO.status_words) == (
        {"mail"},
        {"fine": RegistrationStatus.CONFIRMED},
    )


@pytest.mark.parametrize(
    ("headers", "fit"),
    [
        ({"order", "person"}, 2),
        ({"order", "osoba", "more"}, 2),
        ({"order", "person", "seat"}, 3),
        ({"order"}, 0),
        (set(), 0),
    ],
)
def test_the_more_marks_the_better_it_fits(headers: set[str], fit: int) -> None:
    assert DEMO.fit(frozenset(headers)) == fit


def test_no_file_of_nobody_we_know_is_recognised() -> None:
    assert recognise(["Name", "E-mail", "City"]) is None
    assert recognise([]) is None


def test_the_systems_of_the_promise_are_there() -> None:
    promised = {
        *("pretix", "indico", "eventbrite", "tito", "luma", "google_forms", "microsoft_forms"),
        *("civicrm", "easychair", "conftool", "wordcamp"),
    }
    assert promised - set(systems()) == set()
    assert {key: each.key for key, each in systems().items()} == {key: key for key in systems()}
