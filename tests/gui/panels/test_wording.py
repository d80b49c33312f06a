"""Sessions, wishes and reasons in words."""

from dataclasses import replace

from gui.panels.world import World

from app.base.names import NameOrder
from app.gui.panels import wording
from app.rules.placing import Reason, Why
from app.rules.sessions import LEADS, SPEAKS


def test_when_and_where(world: World) -> None:
    funds = world.board().sessions[world.funds]
    assert wording.place_line(funds) == "Fri 10 Dec, 09:00–10:00"
    assert wording.when(replace(funds, starts_at=None)) == "no time yet"


def test_a_reason_names_the_other_session(world: World) -> None:
    found = world.board()
    assert wording.reason(found, None) == ""
    assert wording.reason(found, Reason(Why.FULL)) == "The session is full"
    elsewhere = wording.reason(found, Reason(Why.ELSEWHERE, world.youth))
    assert elsewhere == "Has a place in another wish at that time: Youth"


def test_people_by_what_they_do(world: World) -> None:
    funds = world.board().sessions[world.funds]
    assert wording.people_of(funds, LEADS, NameOrder.GIVEN_FIRST) == "Ilze Bērziņa"
    assert wording.people_of(funds, SPEAKS, NameOrder.GIVEN_FIRST) == ""


def test_totals(world: World) -> None:
    assert wording.totals(world.board()) == "3 sessions · wishes of 3 people · 0 places given"


def test_one_by_name_several_by_number(world: World) -> None:
    names = [row.name for row in world.board().people.values()]
    assert wording.some(names[:1], NameOrder.GIVEN_FIRST) == "Ilze Bērziņa"
    assert wording.some(names, NameOrder.GIVEN_FIRST) == "4 people"
    assert [wording.rank_name(rank) for rank in (1, None)] == ["1st wish", "No wish"]


def test_a_beginning_in_few_letters(world: World) -> None:
    funds = world.board().sessions[world.funds]
    assert wording.begins(funds) == "Fri 09:00"
    assert wording.begins(replace(funds, starts_at=None)) == "no time yet"
    assert [wording.country(code) for code in ("LV", "")] == ["Latvia", ""]
