"""Files that other programs wrote: how many people they hold, counted by looking at the raw cells.

In a list of positions a person is a name that is not blank, once for each order; what stands
in several lines of one order (a ticket and a dinner) is one person.
"""

from collections import Counter
from pathlib import Path

import pytest

from app.exchange.mapping.guess import guess
from app.exchange.reading.open import read_file
from app.exchange.records import lost_plus, understand
from app.exchange.shape import Table, best_sheet, find_table
from app.rules.importing.values import ImportMapping, Reading, Target

CASES = Path(__file__).resolve().parents[3] / "shared" / "cases"

pytestmark = pytest.mark.skipif(
    not CASES.exists(), reason="the files of other programs lie beside the checkout"
)


DIFFICULT = (
    '“EricTaylorDavies"difficult.email” is not an e-mail address. '
    "It needs the form name@example.org."
)


def opened(name: str) -> tuple[Table, ImportMapping, Reading]:
    source = read_file(CASES / name)
    table = find_table(source.sheets[best_sheet(source)])
    mapping = guess(table)
    return table, mapping, understand(table, mapping)


COUNTS = [
    ("pretix/forum2026_pl_orderlist_positions-semicolon.csv", 290, 57),
    ("pretix/forum2026_pl_checkinlist_xlsx.xlsx", 239, 0),
    ("pretix/forum2026_pl_waitinglist_semicolon.csv", 17, 0),
    ("pretix/forum2026_pl_orderlist_orders-default.csv", 0, 0),
    ("pretix/jumelage_fr_checkinlist_csv-excel.csv", 86, 0),
    ("pretix/jumelage_fr_orderlist_xlsx.xlsx", 89, 6),
    ("pretix/konference_lv_checkinlist_default.csv", 73, 0),
    ("pretix/konference_lv_orderlist_positions-excel.csv", 104, 31),
    ("libreoffice-saved/forum2026_checkin.ods", 239, 0),
    ("libreoffice-saved/forum2026_checkin_cp1250_semicolon.csv", 239, 0),
    ("libreoffice-saved/jumelage_checkin_utf16le_tab.csv", 86, 0),
    ("libreoffice-saved/konference_checkin_cp1257_semicolon.csv", 73, 0),
    ("libreoffice-saved/konference_orders_savedbyLO.xlsx", 104, 31),
    ("libreoffice-saved/konference_orders_utf8_quoteall_comma.csv", 0, 0),
    ("indico/indico_registrations_a.csv", 120, 9),
    ("indico/indico_registrations_a.xlsx", 120, 9),
    ("badge-makers/akononovicius_participants.csv", 1, 0),
    ("badge-makers/attendees.csv", 16, 0),
    ("badge-makers/attendees.xlsx", 5, 0),
    ("badge-makers/blackbird_sample_attendees.csv", 10, 0),
    ("badge-makers/gdgnantes_participants.csv", 1, 0),
    ("event-reporter/sample_attendees.csv", 29, 0),
    ("civicrm/participant.csv", 0, 0),
    ("easychair/author.csv", 2676, 0),
    ("easychair/committee.csv", 2635, 0),
    ("easychair/topics.csv", 0, 0),
    ("contact-csv/all.csv", 1, 0),
    ("contact-csv/gmail.csv", 1, 0),
    ("pretalx/democon_CSVSpeakerExporter.csv", 29, 0),
]


@pytest.mark.parametrize(("name", "people", "gone"), COUNTS)
def test_the_people_of_a_file_are_found(name: str, people: int, gone: int) -> None:
    table, _mapping, found = opened(name)
    assert (len(found.records), sum(record.gone for record in found.records)) == (people, gone)
    assert found.unknown_statuses == ()
    assert not found.dates_ambiguous
    told = {record.line for record in found.records} | {i.line for i in found.ignored}
    assert told == set(table.lines)


@pytest.mark.parametrize(
    ("name", "ignored"),
    [
        (
            "pretix/forum2026_pl_orderlist_positions-semicolon.csv",
            {"add-on": 120, "unnamed": 17},
        ),
        ("pretix/forum2026_pl_checkinlist_xlsx.xlsx", {"add-on": 97, "unnamed": 7}),
        ("pretix/jumelage_fr_orderlist_xlsx.xlsx", {"add-on": 35, "unnamed": 6}),
        ("pretix/jumelage_fr_checkinlist_csv-excel.csv", {"add-on": 33, "unnamed": 2}),
        ("pretix/konference_lv_checkinlist_default.csv", {"add-on": 1, "unnamed": 3}),
        ("pretix/konference_lv_orderlist_positions-excel.csv", {"unnamed": 4}),
        ("indico/indico_registrations_a.csv", {"companion": 15}),
        ("badge-makers/attendees.csv", {"unnamed": 1}),
        ("easychair/author.csv", {"add-on": 343}),
        ("easychair/committee.csv", {"add-on": 166}),
        ("civicrm/participant.csv", {"unnamed": 1}),
    ],
)
def test_the_other_lines_are_told_with_a_reason(name: str, ignored: dict[str, int]) -> None:
    _table, _mapping, found = opened(name)
    assert Counter(line.reason.value for line in found.ignored) == ignored


@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        (
            "pretix/forum2026_pl_orderlist_orders-default.csv",
            ["This is a list of orders: it names who paid, not who comes. Use the participants."],
        ),
        (
            "civicrm/participant.csv",
            ["No column holds names of people. Say which one does."],
        ),
        (
            "easychair/topics.csv",
            ["No column holds names of people. Say which one does."],
        ),
        (
            "badge-makers/attendees.xlsx",
            [DIFFICULT],
        ),
        (
            "easychair/author.csv",
            ["“Netherlands Antilles” is not a country we know by this name."] * 12,
        ),
        ("indico/indico_registrations_a.csv", []),
        ("pretix/forum2026_pl_orderlist_positions-semicolon.csv", []),
    ],
)
def test_problems_are_sentences(name: str, sentences: list[str]) -> None:
    _table, _mapping, found = opened(name)
    assert [str(problem.error) for problem in found.problems] == sentences


def test_the_same_list_gives_the_same_people_in_every_format() -> None:
    first, *others = (
        {(r.values.get(Target.GIVEN), r.values.get(Target.FAMILY)) for r in found.records}
        for _table, _mapping, found in map(
            opened,
            (
                "libreoffice-saved/forum2026_checkin.ods",
                "pretix/forum2026_pl_checkinlist_xlsx.xlsx",
            ),
        )
    )
    assert others == [first]


def test_indicos_lost_pluses_are_counted() -> None:
    table, mapping, _found = opened("indico/indico_registrations_a.csv")
    assert lost_plus(table, mapping) == 92
    table, mapping, _found = opened("indico/indico_registrations_a.xlsx")
    assert lost_plus(table, mapping) == 0


def test_options_with_separators_are_learned() -> None:
    _table, mapping, _found = opened("libreoffice-saved/forum2026_checkin.ods")
    options = next(column.options for column in mapping.columns if column.position == 18)
    assert sorted(options) == [
        "A. Fundusze UE",
        "B. Młodzież, sport i kultura",
        "C. Energia; klimat",
        "D. Mobilność",
    ]
    _table, mapping, _found = opened("indico/indico_registrations_a.csv")
    options = next(column.options for column in mapping.columns if column.position == 14)
    assert options == ("Intro; basics", "Writing", "GPU hands-on")
