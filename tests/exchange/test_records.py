"""Understanding a mapped table."""

from datetime import date, datetime

from exchange.tables import mapping, names, read, reasons, table
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.exchange.mapping.guess import guess
from app.exchange.records import lost_plus, understand
from app.exchange.shape import Table
from app.rules.importing.values import (
    ColumnMap,
    DateOrder,
    ImportMapping,
    Problem,
    Reading,
    Record,
    Target,
)
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus

GIVEN, FAMILY, EMAIL = Target.GIVEN, Target.FAMILY, Target.EMAIL


def test_a_line_becomes_a_record() -> None:
    found = understand(
        table("g|f|e|q", "Ann|Lee|ann@example.org|soup"),
        ImportMapping(
            (
                ColumnMap(0, GIVEN),
                ColumnMap(1, FAMILY),
                ColumnMap(2, EMAIL),
                ColumnMap(3, Target.NEW_QUESTION, label="q"),
            )
        ),
    )
    record = Record(
        2,
        {GIVEN: "Ann", FAMILY: "Lee", EMAIL: "ann@example.org"},
        {3: "soup"},
        "name:ann@example.org/ann lee",
    )
    assert found == Reading((record,))


def test_nothing_becomes_nothing() -> None:
    assert understand(Table((), (), ()), ImportMapping()) == Reading()


def test_all_problems_of_all_cells_are_told_at_once() -> None:
    found = understand(
        table("f|e|c|s", "Lee|x|nowhere|odd", "Ott|o@example.org|Latvia|paid", "||y|", "Ito|z||"),
        mapping(FAMILY, EMAIL, Target.COUNTRY, Target.STATUS),
    )
    assert [(p.line, p.position, p.value) for p in found.problems] == [
        (2, 1, "x"),
        (2, 2, "nowhere"),
        (2, 3, "odd"),
        (5, 1, "z"),
    ]
    assert [record.line for record in found.records] == [2, 3, 5]
    assert found.unknown_statuses == ("odd",)


def test_corrections_stand_in_for_cells() -> None:
    people = table("f|e", "Lee|x", "Ott|y")
    found = understand(
        people, mapping(FAMILY, EMAIL), corrections={(2, 1): " lee@example.org ", (3, 1): ""}
    )
    assert [dict(record.values) for record in found.records] == [
        {FAMILY: "Lee", EMAIL: "lee@example.org"},
        {FAMILY: "Ott"},
    ]
    assert found.problems == ()


def test_names_stay_as_they_are() -> None:
    lines = ["McDONALD|o'neill", "d'Artagnan|van der Berg", "李|小明", "|Madonna"]
    found = understand(table("g|f", *lines), mapping(GIVEN, FAMILY))
    assert names(found) == [tuple(line.split("|")) for line in lines]


def test_full_names_are_taken_apart_where_their_parts_are_blank() -> None:
    found = understand(
        table(
            "n|g|f|t",
            "dr Ann Lee, PhD|Ann|Lee|",
            "dr Bob Ott, PhD|||",
            "prof. Eve Ito|||dr",
            "Ada Nowak|Ada||",
            "Ada Nowak||Nowak|",
            "Somebody Else|Ada||",
        ),
        mapping(Target.FULL_NAME, GIVEN, FAMILY, Target.TITLE),
    )
    assert [dict(record.values) for record in found.records] == [
        {GIVEN: "Ann", FAMILY: "Lee"},
        {GIVEN: "Bob", FAMILY: "Ott", Target.TITLE: "dr", Target.DEGREE: "PhD"},
        {GIVEN: "Eve", FAMILY: "Ito", Target.TITLE: "dr"},
        {GIVEN: "Ada", FAMILY: "Nowak"},
        {GIVEN: "Ada", FAMILY: "Nowak"},
        {GIVEN: "Ada"},
    ]


def test_several_columns_of_one_target_are_joined() -> None:
    found = understand(
        table("g|g|f|n|n|t|t", "Ann|Maria|Lee|early|late|a, b|b; c"),
        mapping(GIVEN, GIVEN, FAMILY, *[Target.NOTES] * 2, *[Target.TAGS] * 2),
    )
    assert found.records[0].values == {
        GIVEN: "Ann Maria",
        FAMILY: "Lee",
        Target.NOTES: "early\nlate",
        Target.TAGS: ("a", "b", "c"),
    }


def test_options_with_yes_make_a_diet() -> None:
    columns = (
        ColumnMap(0, FAMILY),
        ColumnMap(1, Target.DIET, option="vegan"),
        ColumnMap(2, Target.DIET, option="no nuts"),
    )
    found = understand(table("f|v|n", "Lee|yes|yes", "Ott|no|yes"), ImportMapping(columns))
    assert [r.values.get(Target.DIET) for r in found.records] == ["vegan, no nuts", "no nuts"]


def test_an_empty_consent_is_no() -> None:
    found = understand(
        table("f|c", "Lee|", "Ott|Yes", "Ito|whatever"), mapping(FAMILY, Target.CONSENT_PHOTOS)
    )
    assert [r.values[Target.CONSENT_PHOTOS] for r in found.records] == [False, True, False]


def test_fixed_values_fill_what_lines_leave_open() -> None:
    fixed = {Target.CATEGORY: "Guest", Target.STATUS: "paid", Target.CONSENT_PHOTOS: "yes"}
    found = understand(
        table("f|c", "Lee|Press", "Ott|"), mapping(FAMILY, Target.CATEGORY, fixed=fixed)
    )
    assert [r.values[Target.CATEGORY] for r in found.records] == ["Press", "Guest"]
    assert [r.values[Target.STATUS] for r in found.records] == [RegistrationStatus.CONFIRMED] * 2
    assert [r.values[Target.CONSENT_PHOTOS] for r in found.records] == [True, True]


def test_a_fixed_consent_does_not_overrule_a_cell() -> None:
    fixed = {Target.CONSENT_PHOTOS: "yes"}
    found = understand(
        table("f|c", "Lee|no", "Ott|"), mapping(FAMILY, Target.CONSENT_PHOTOS, fixed=fixed)
    )
    assert [r.values[Target.CONSENT_PHOTOS] for r in found.records] == [False, False]


def test_a_fixed_value_that_is_none_is_a_problem_of_every_line() -> None:
    found = understand(table("f", "Lee", "Ott"), mapping(FAMILY, fixed={Target.COUNTRY: "Oz"}))
    refused = RuleBroken("“{text}” is not a country we know by this name.", text="Oz")
    assert found.problems == (Problem(2, None, "Oz", refused), Problem(3, None, "Oz", refused))


def test_lines_that_are_not_people_are_told_with_a_reason() -> None:
    found = read(
        "Order code|Name|Add-on to position ID|Guests|Status",
        "A1|Ann Lee||1|paid",
        "A1||1||paid",
        "A1|Ann Lee|||paid",
        "A2||||pending",
        "||||",
        "A3|Guest of Ann|||paid",
        "A4|Bob Ott|||canceled",
    )
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott")]
    assert [record.gone for record in found.records] == [False, True]
    assert reasons(found) == [
        (2, "companion"),
        (3, "add-on"),
        (4, "add-on"),
        (5, "unnamed"),
        (6, "empty"),
        (7, "companion"),
    ]


def test_what_is_wrong_with_an_extra_is_nobodys_problem() -> None:
    found = read("Name|Order code|E-mail", "Ann Lee|A1|a@example.org", "|A1|nothing")
    assert found.problems == ()


def test_a_companion_in_a_name_is_counted_and_taken_off() -> None:
    found = read("Name|City", "Ann Lee (+2)|Riga")
    assert names(found) == [("Ann", "Lee")]
    assert reasons(found) == [(2, "companion"), (2, "companion")]


def test_too_many_companions_are_a_problem_of_their_cell() -> None:
    found = understand(table("f|c", "Lee|2026"), mapping(FAMILY, Target.COMPANIONS))
    assert [(p.line, p.position, p.value) for p in found.problems] == [(2, 1, "2026")]
    assert found.ignored == ()


DATES = (FAMILY, Target.HOTEL_FROM, Target.HOTEL_UNTIL)


def nights(found: Reading) -> list[tuple[date, date]]:
    return [(r.values[Target.HOTEL_FROM], r.values[Target.HOTEL_UNTIL]) for r in found.records]


def test_dates_that_could_be_swapped_are_asked_for_once() -> None:
    people = table("f|a|b", "Lee|11/12/2026|12/12/2026")
    assert understand(people, mapping(*DATES)).dates_ambiguous
    asked = understand(people, mapping(*DATES, date_order=DateOrder.MONTH_FIRST))
    assert (asked.dates_ambiguous, nights(asked)) == (
        False,
        [(date(2026, 11, 12), date(2026, 12, 12))],
    )


def test_one_column_may_prove_the_order_of_the_others() -> None:
    found = understand(table("f|a|b", "Lee|02/03/2026|03/13/2026"), mapping(*DATES))
    assert (found.dates_ambiguous, nights(found)) == (
        False,
        [(date(2026, 2, 3), date(2026, 3, 13))],
    )


def test_a_column_keeps_the_order_it_proves() -> None:
    people = table("f|a|b", "Lee|13/12/2026|12/14/2026", "Ott|01/02/2026|01/02/2026")
    found = understand(people, mapping(*DATES))
    assert (found.dates_ambiguous, nights(found)) == (
        False,
        [
            (date(2026, 12, 13), date(2026, 12, 14)),
            (date(2026, 2, 1), date(2026, 1, 2)),
        ],
    )


def test_dates_that_say_their_order_are_not_asked_for() -> None:
    people = table("f|a|b", "Lee|2026-11-12|12 May 2026", "Ott|46281|11/11/2026")
    assert not understand(people, mapping(*DATES)).dates_ambiguous


def test_a_question_for_a_date_is_dated_too() -> None:
    columns = (ColumnMap(0, FAMILY), ColumnMap(1, Target.NEW_QUESTION, kind=QuestionKind.DATE))
    assert understand(table("f|b", "Lee|1/2/1990"), ImportMapping(columns)).dates_ambiguous


def test_times_of_another_zone_become_those_of_the_place() -> None:
    people = table("f|a", "Lee|2026-09-16T14:30:00Z")
    found = understand(people, mapping(FAMILY, Target.ARRIVAL_AT), zone="Europe/Riga")
    expected = datetime.fromisoformat("2026-09-16T17:30")
    assert found.records[0].values[Target.ARRIVAL_AT] == expected


def test_a_table_without_names_says_so() -> None:
    found = read("topic|used", "Justice|yes", "Trust|no", "Law|no")
    sentence = RuleBroken("No column holds names of people. Say which one does.")
    assert found.problems == (Problem(1, None, "", sentence),)
    assert reasons(found) == [(2, "unnamed"), (3, "unnamed"), (4, "unnamed")]


def test_a_list_of_orders_says_that_it_is_one() -> None:
    found = read("Order code|Order total|Status|Name|Email", "A1|5|paid|Ann Lee|a@example.org")
    assert found.records == ()
    assert [str(problem.error) for problem in found.problems] == [
        "This is a list of orders: it names who paid, not who comes. Use the participants."
    ]


def test_lost_pluses_are_counted() -> None:
    people = table("f|p", "Lee|48601234567", "Ott|37167012345", "Ito|+48601234567", "Ek|12345")
    assert lost_plus(people, mapping(FAMILY, Target.PHONE)) == 2
    assert lost_plus(people, mapping(FAMILY)) == 0


def test_lost_pluses_are_put_back_on_demand() -> None:
    people = table("f|p", "Lee|48601234567", "Ott|12345")
    found = understand(people, mapping(FAMILY, Target.PHONE, add_plus=True))
    assert [r.values[Target.PHONE] for r in found.records] == ["+48601234567", "12345"]


def test_columns_that_are_not_there_are_passed_over() -> None:
    columns = (ColumnMap(0, FAMILY), ColumnMap(7, EMAIL), ColumnMap(-1, GIVEN))
    found = understand(table("f", "Lee"), ImportMapping(columns))
    assert found.records[0].values == {FAMILY: "Lee"}


CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["1", "2026-09-16", "11/12/08", "yes", "a@b.org", "Latvia", "A, B", "(+1)"]),
)
HEADER = st.one_of(
    st.text(max_size=15),
    st.sampled_from(
        ["Name", "First name", "E-mail", "Order code", "Status", "Guests", "Qty", "ID", "Arrival"]
    ),
    st.sampled_from(["Diet – vegan", "Guide #1 name", "Guide #2 name", "Timestamp", "Country"]),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(0, 6))
    headers = draw(st.lists(HEADER, min_size=width, max_size=width))
    row = st.lists(CELL, min_size=width, max_size=width).map(tuple)
    rows = draw(st.lists(row, max_size=6))
    return Table(tuple(headers), tuple(range(2, len(rows) + 2)), tuple(rows), (1,))


@given(tables())
def test_any_table_is_guessed_and_understood(found: Table) -> None:
    meant = guess(found)
    assert [column.position for column in meant.columns] == list(range(len(found.headers)))
    reading = understand(found, meant)
    people = [record.line for record in reading.records]
    others = {ignored.line for ignored in reading.ignored if ignored.reason != "companion"}
    assert len(set(people)) == len(people)
    assert set(people) | others | {i.line for i in reading.ignored} == set(found.lines)
    assert lost_plus(found, meant) >= 0


@given(tables(), st.lists(st.sampled_from(Target), max_size=6))
def test_any_mapping_can_be_tried(found: Table, meant: list[Target]) -> None:
    assert understand(found, mapping(*meant)).unknown_statuses is not None


def test_day_and_time_of_an_arrival_come_together() -> None:
    people = table(
        "f|t|a|n",
        "Lee|11:30|2026-09-16|",
        "Ott||2026-09-16|",
        "Ito|09:15||Window",
        "Ek|12:00|2026-09-16 10:00|",
    )
    found = understand(people, mapping(FAMILY, Target.ARRIVAL_AT, Target.ARRIVAL_AT, Target.NOTES))
    moments = [record.values.get(Target.ARRIVAL_AT) for record in found.records]
    assert [str(moment) for moment in moments] == [
        "2026-09-16 11:30:00",
        "2026-09-16 00:00:00",
        "None",
        "2026-09-16 10:00:00",
    ]
    assert found.records[2].values[Target.NOTES] == "Window\nt: 09:15"
    assert found.problems == ()


def test_names_that_lost_their_letters_are_told_apart_by_all_of_the_cell() -> None:
    found = understand(
        table("o|n|g|f", "A1|dr ???? ????|????|????", "A1|???? ????|????|????"),
        mapping(Target.GROUP, Target.FULL_NAME, GIVEN, FAMILY),
    )
    assert [record.line for record in found.records] == [2, 3]


def test_an_address_without_an_organisation_is_left_out() -> None:
    (home, office) = understand(
        table("f|o|s|p", "Lee||Quay 1|1000", "Ott|Port|Quay 2|2000"),
        mapping(FAMILY, Target.ORGANISATION, Target.STREET, Target.POSTCODE),
    ).records
    assert home.values == {FAMILY: "Lee"}
    assert [office.values[t] for t in (Target.STREET, Target.POSTCODE)] == ["Quay 2", "2000"]
