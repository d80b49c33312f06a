"""Lines are recognised by our code, by last week's list, by address and name."""

import pytest

from app.rules.importing.matching import SAME_EMAIL, SAME_LINE, SAME_NAME, Index, Known
from app.rules.importing.recognising import (
    LastLine,
    Recogniser,
    agree,
    delegation_of,
    is_same_list,
    who,
    with_own_keys,
)
from app.rules.importing.values import Record, Target

T = Target


def line(number: int, name: str, email: str = "", key: str = "", **more: str) -> Record:
    given, _, family = name.rpartition(" ")
    values = {T.GIVEN: given, T.FAMILY: family, T.EMAIL: email}
    values |= {T(field): text for field, text in more.items()}
    kept = {target: value for target, value in values.items() if value}
    return Record(number, kept, {}, key or f"name:{email}/{name}")


def last(*lines: Record) -> dict[str, LastLine]:
    """The lines as they were last time; line n became person n."""
    return {
        each.key: LastLine(each.line, {t.value: v for t, v in each.values.items()})
        for each in lines
    }


def recognise(
    now: list[Record],
    before: list[Record] | None = None,
    *,
    codes: dict[str, int] | None = None,
    people: list[Known] | None = None,
) -> Recogniser:
    return Recogniser(now, codes=codes or {}, last=last(*(before or ())), among=Index(people or ()))


def test_our_code_comes_first() -> None:
    now = [line(2, "Eva Nowak", "e@x.pl", code="AB12")]
    same = Known(1, ("Eva Nowak",), "e@x.pl")
    assert recognise(now, codes={"AB12": 7}, people=[same]).found == {2: 7}


def test_the_same_line_of_the_same_list() -> None:
    before = [line(1, "Eva Nowak", "e@x.pl", "id:T1"), line(2, "Jan Nowak", "", "id:T2")]
    now = [line(2, "Eva Kowal", "e@x.pl", "id:T1"), line(3, "Nowak Jan", "j@x.pl", "id:T2")]
    assert recognise(now, before).found == {2: 1, 3: 2}


def test_numbers_of_lines_that_moved_do_not_swap_people() -> None:
    before = [line(1, "Eva Nowak", "", "id:1"), line(2, "Eva Kowal", "", "id:2")]
    now = [
        line(2, "Adam Ek", "", "id:1"),
        line(3, "Eva Nowak", "", "id:2"),
        line(4, "Eva Kowal", "", "id:3"),
    ]
    found = recognise(now, before)
    assert found.found == {3: 1, 4: 2}
    assert found.candidates(now[0]) == ()


def test_a_new_name_in_a_line_with_a_key_of_its_own() -> None:
    before = [line(1, "Eva Nowak", "e@x.pl", "id:T1")]
    married = line(2, "Eva Kowal", "kowal@x.pl", "id:T1")
    assert recognise([married], before).found == {2: 1}
    replaced = line(2, "Adam Ek", "adam@x.pl", "id:T1")
    found = recognise([replaced], before)
    assert found.found == {}
    assert [(c.person_id, c.reason) for c in found.candidates(replaced)] == [(1, SAME_LINE)]


@pytest.mark.parametrize(
    "now",
    [
        line(5, "Eva Nowak", "new@x.pl"),
        line(5, "Eva Kowal", "e@x.pl"),
        line(5, "Nowak Eva", "e@x.pl"),
    ],
)
def test_a_list_without_keys_in_which_one_thing_changed(now: Record) -> None:
    before = [line(1, "Eva Nowak", "e@x.pl"), line(2, "Jan Ek", "j@x.pl")]
    found = recognise([now, line(6, "Jan Ek", "j@x.pl")], before)
    assert found.found == {5: 1, 6: 2}
    assert found.last_of(now) == last(before[0])[before[0].key]


def test_two_of_one_name_are_not_guessed() -> None:
    before = [line(1, "Eva Nowak", "e@x.pl"), line(2, "Eva Nowak", "f@x.pl")]
    now = [line(2, "Eva Nowak", "g@x.pl"), line(3, "Eva Nowak", "f@x.pl"), line(4, "Eva Nowak")]
    assert recognise(now, before).found == {3: 2}


def test_people_of_the_conference_by_address_and_name() -> None:
    people = [Known(1, ("Hans Müller",), "hm@x.de"), Known(2, ("Eva Nowak",), "e@x.pl")]
    now = [line(2, "Hans Mueller", "HM@x.de"), line(3, "Jan Nowak", "e@x.pl"), line(4, "Eva Nowak")]
    found = recognise(now, people=people)
    assert found.found == {2: 1}
    asked = [[(c.person_id, c.reason) for c in found.candidates(record)] for record in now]
    assert asked == [[], [(2, SAME_EMAIL)], [(2, SAME_NAME)]]


def test_a_second_line_of_one_person_is_asked_about() -> None:
    people = [Known(1, ("Eva Nowak",), "e@x.pl")]
    now = [line(2, "Eva Nowak", "e@x.pl"), line(3, "Eva Nowak", "e@x.pl")]
    found = recognise(list(with_own_keys(now)), people=people)
    assert found.found == {2: 1}
    assert found.candidates(now[0]) == ()
    assert [c.person_id for c in found.candidates(now[1])] == [-2, 1]


def test_two_cities_with_the_same_form_are_two_lists() -> None:
    riga = [line(1, "Eva Nowak", "", "id:1"), line(2, "Jan Ek", "", "id:2")]
    gdynia = [line(1, "Ada Kos", "", "id:1"), line(2, "Jan Kos", "", "id:2")]
    assert is_same_list(gdynia, last(*riga)) == 0
    assert is_same_list(riga, last(*riga)) == 2
    assert is_same_list([*riga, *(line(n, f"New N{n}") for n in range(3, 40))], last(*riga)) == 2


def test_a_short_list_in_which_a_name_changed_is_the_same_list() -> None:
    before = last(line(1, "Eva Nowak", "e@x.pl"))
    assert is_same_list([line(2, "Eva Kowal", "E@x.pl")], before) == 1
    assert is_same_list([line(2, "Eva Nowak", "new@x.pl")], before) == 1
    assert is_same_list([line(2, "Eva Kowal", "new@x.pl")], before) == 0


def test_only_names_in_their_own_script_are_compared_too() -> None:
    assert not agree({T.ORIGINAL: "王小明"}, {T.ORIGINAL: "李小龍"})
    assert agree({T.ORIGINAL: "王小明"}, {T.ORIGINAL: "王小明"})


def test_every_line_has_its_own_key() -> None:
    long = "x" * 400
    records = [line(2, "A B", key="k"), line(3, "A B", key="k"), line(4, "A B", key=long)]
    records.append(line(5, "A B", key="k", code="C1"))
    keys = [record.key for record in with_own_keys(records)]
    assert keys[:2] == ["k", "k#2"]
    assert keys[2].startswith("x" * 200 + "…")
    assert len(keys[2]) == 265
    assert keys[3] == "code:C1"


def test_who_is_compared() -> None:
    record = line(2, "Wang Xiaoming", "w@x.cn", original="王小明", city="Riga", delegation="Riga")
    assert who(record) == Known(-2, ("Wang Xiaoming", "王小明"), "w@x.cn", ("Riga", "Riga"))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({T.DELEGATION: "Riga"}, "Riga"),
        ({T.ORGANISATION: "Riga"}, ""),
        ({T.ORGANISATION: "Dome", T.CITY: "Riga", T.MEMBER_FUNCTION: "head"}, "Dome"),
        ({T.CITY: "Riga", T.MEMBER_FUNCTION: "head"}, "Riga"),
        ({T.MEMBER_FUNCTION: "head"}, ""),
    ],
)
def test_a_function_means_the_delegation_of_the_own_body(
    values: dict[Target, str], expected: str
) -> None:
    assert delegation_of(values) == expected
