"""Answers of the desk, for programs and for people."""

from datetime import UTC, datetime

from app.base.names import PersonalName
from app.cli.desk import as_facts, sentence
from app.rules.checkins import CheckResult, Refusal
from app.usecases.checkins import CheckedIn

NOON = datetime(2027, 12, 10, 12, tzinfo=UTC)
CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
ADA = PersonalName("Ada", "Abel")


def test_who_came_in() -> None:
    answer = CheckedIn(CheckResult.IN, None, NOON, 1, ADA, "CODE", 7)
    assert sentence(answer) == "Ada Abel (7): In"
    assert as_facts(answer, "said") == {
        "code": "CODE",
        "number": 7,
        "name": "Ada Abel",
        "result": "in",
        "reason": "",
        "at": "2027-12-10T12:00:00.000+00:00",
        "point": "",
        "station": "",
    }


def test_who_is_in_already_came_when_and_where() -> None:
    answer = CheckedIn(CheckResult.ALREADY, None, NOON, 1, ADA, "CODE", 7, "Hall A")
    since = f"{NOON.astimezone():%Y-%m-%d %H:%M}"
    assert sentence(answer, place="Friday") == (
        f"Ada Abel (7): Already in (since {since}, Friday, Hall A)"
    )
    facts = as_facts(answer, place="Friday")
    assert (facts["point"], facts["station"]) == ("Friday", "Hall A")


def test_two_codes_in_one_go() -> None:
    answer, said = CheckedIn(CheckResult.REFUSED, Refusal.CUT, NOON), CODE + CODE[::-1]
    assert sentence(answer, said).startswith("These are two codes in one go.")
    assert as_facts(answer, said)["reason"] == "doubled"
    assert as_facts(answer, CODE[:9])["reason"] == "cut"


def test_nobody_known() -> None:
    answer = CheckedIn(CheckResult.REFUSED, Refusal.UNKNOWN, NOON)
    assert sentence(answer) == "This code is not of this conference."
    facts = as_facts(answer, "said")
    assert (facts["code"], facts["result"], facts["reason"]) == ("said", "refused", "unknown")
