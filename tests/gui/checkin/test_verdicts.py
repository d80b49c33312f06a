"""What is said of whom, in which colour."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from gui.checkin.world import World

from app.base.names import NameOrder, PersonalName
from app.gui.checkin import verdicts
from app.gui.checkin.verdicts import Step, Verdict, known, together, told, who
from app.rules.checkins import CheckResult, Refusal
from app.store import Store
from app.usecases.checkins import CheckedIn, Door, check_in_person
from app.usecases.people import edit_people

ORDER = NameOrder.GIVEN_FIRST
NAME = PersonalName(given="Ilze", family="Bērziņa")
AT = datetime(2027, 12, 10, 8, 0, tzinfo=UTC)


def a_result(
    result: CheckResult, refusal: Refusal | None = None, person: int | None = 1
) -> CheckedIn:
    return CheckedIn(result, refusal, AT, person, NAME if person else None)


@pytest.mark.parametrize(
    ("result", "tone", "title"),
    [
        (CheckResult.IN, "green", "In"),
        (CheckResult.OUT, "blue", "Out"),
        (CheckResult.ALREADY, "amber", "Already in"),
    ],
)
def test_who_is_known(result: CheckResult, tone: str, title: str) -> None:
    shown = told(a_result(result), None, "Friday", ORDER)
    assert (shown.tone, shown.title, shown.name) == (tone, title, "Ilze Bērziņa")
    assert shown.detail.endswith("Friday")
    assert shown.spoken.startswith(f"{title}. Ilze Bērziņa. ")


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_its_words(refusal: Refusal) -> None:
    shown = told(a_result(CheckResult.REFUSED, refusal), None, "Friday", ORDER)
    assert shown.title
    assert shown.detail
    anyway = refusal in {
        *(Refusal.VOID, Refusal.CANCELLED, Refusal.NOT_CONFIRMED, Refusal.OTHER_DAY)
    }
    assert (shown.step is Step.ANYWAY) == anyway


def test_who_is_in_already_came_when_and_by_which_desk(store: Store, world: World) -> None:
    at_hall = replace(a_result(CheckResult.ALREADY), station="Hall A")
    assert told(at_hall, None, "Friday", ORDER).detail.endswith(" · Friday · Hall A")
    check_in_person(store, Door(world.day, station="Hall A"), world.ilze)
    assert known(world.guest(world.ilze), "Friday", ORDER).detail.endswith(" · Friday · Hall A")


def test_two_codes_in_one_go_are_told_as_such() -> None:
    result = a_result(CheckResult.REFUSED, Refusal.CUT, person=None)
    code = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
    shown = told(result, None, "Friday", ORDER, said=code + code[::-1])
    assert shown.title == "Two codes in one"
    assert shown.detail == "These are two codes in one go. Scan each of them by itself."
    assert told(result, None, "Friday", ORDER, said=code[:9]).title == "Half a code"


def test_a_strange_code_is_shown_in_part() -> None:
    result = a_result(CheckResult.REFUSED, Refusal.UNKNOWN, person=None)
    shown = told(result, None, "Friday", ORDER, said="X" * 90)
    assert shown.lines == ("X" * verdicts.MOST_LETTERS,)
    assert shown.step is None


def test_why_somebody_came_in_all_the_same() -> None:
    shown = told(a_result(CheckResult.IN), None, "Friday", ORDER, why="The host agreed")
    assert shown.detail == "Let in anyway: The host agreed"


def test_who_was_looked_up(store: Store, world: World) -> None:
    before = known(world.guest(world.ilze), "Friday", ORDER)
    assert (before.title, before.step) == ("Not in yet", Step.LET_IN)
    check_in_person(store, Door(world.day), world.ilze)
    after = known(world.guest(world.ilze), "Friday", ORDER)
    assert (after.title, after.step, after.tone) == ("Is in", None, "green")
    open_ = known(world.guest(world.jan), "Friday", ORDER)
    assert (open_.title, open_.step) == ("Submitted", Step.ANYWAY)


def test_several_at_once(world: World) -> None:
    guests = {1: world.guest(world.ilze)}
    one = together([a_result(CheckResult.IN)], guests, "Riga", ORDER)
    assert one == Verdict(
        "green", "circle-check", "1 person through", "Riga", lines=("Ilze Bērziņa",)
    )
    mixed = [a_result(CheckResult.IN)] * 3 + [a_result(CheckResult.ALREADY)]
    three = together(mixed, {}, "Riga", ORDER)
    assert (three.tone, three.title) == ("amber", "3 people through")
    assert three.detail == "Riga · 1 was not let through"
    many = together([a_result(CheckResult.IN)] * 17, {}, "Riga", ORDER)
    assert len(many.lines) == verdicts.MOST_LINES + 1
    assert many.lines[-1] == "and 3 more"


def test_who_in_one_line(store: Store, world: World) -> None:
    assert who(world.guest(world.ilze)) == "Head of delegation · Riga"
    edit_people(store, [world.ilze], {"function": "Mayor"})
    assert who(world.guest(world.ilze)) == "Mayor · Riga"
