"""What `check` finds: damage, or what the conference lacks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from factories import a_delegation, a_person, a_store, an_empty_store

from app.cli import checking
from app.cli.checking import Findings, Missing, looked_at
from app.store.problems import refusal


def test_what_a_new_conference_lacks(path: Path) -> None:
    expected = (
        Missing("no_rooms", "No rooms yet", 1, ()),
        Missing("no_deadline", "No registration deadline set", 1, ()),
    )
    assert looked_at(path) == Findings(path, (), expected)


def test_those_who_lack_something_are_named(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        for city in ("Rīga", "Łódź", "Lyon"):
            delegation = a_delegation(store, city)
            a_person(store, f"Jan {city}", delegation=delegation)
    found = {missing.kind: missing for missing in looked_at(store.path).missing}
    label = "Delegations without a head"
    assert found["no_head"] == Missing("no_head", label, 3, ("Rīga", "Łódź", "Lyon"))
    everybody = ("Jan Rīga", "Jan Łódź", "Jan Lyon")
    label = "People whose consent is missing"
    assert found["no_consent"] == Missing("no_consent", label, 3, everybody)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_deadline_is_local_to_the_conference(tmp_path: Path, zone: str) -> None:
    local = datetime.now(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    days = {
        "starts_on": (local + timedelta(days=30)).date(),
        "ends_on": (local + timedelta(days=31)).date(),
        "registration_deadline": local - timedelta(hours=1),
    }
    with a_store(tmp_path, time_zone=zone, **days) as store:
        pass
    assert looked_at(store.path).missing[0].kind == "deadline_passed"


def test_a_file_without_a_conference_lacks_rooms(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        pass
    assert [missing.kind for missing in looked_at(store.path).missing] == ["no_rooms"]


def test_a_damaged_file_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.plenum").write_bytes(b"")
    findings = looked_at(tmp_path / "a.plenum")
    assert [problem.values["file"] for problem in findings.problems] == ["a.plenum"]
    assert findings.missing == ()


def test_findings_for_a_program(tmp_path: Path) -> None:
    findings = Findings(
        tmp_path, (refusal("“{file}” is odd.", tmp_path),), (Missing("k", "l", 2, ("a", "b")),)
    )
    assert findings.as_json() == {
        "file": str(tmp_path),
        "sound": False,
        "problems": [f"“{tmp_path.name}” is odd."],
        "missing": [{"kind": "k", "label": "l", "count": 2, "who": ("a", "b")}],
        "clashes": [],
    }


def test_findings_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    missing = (
        Missing("a", "Few", 5, ("Li", "Ek", "Ngo", "Bo", "Al")),
        Missing("b", "Many", 6, ("Li", "Ek", "Ngo", "Bo", "Al", "Xi")),
    )
    checking.print_findings(Findings(Path("/x/a.plenum"), missing=missing))
    assert capsys.readouterr().out.splitlines() == [
        "“a.plenum” is sound.",
        "",
        "Missing  Count  Who",
        "-------  -----  ----------------------",
        "Few          5  Li, Ek, Ngo, Bo, Al",
        "Many         6  Li, Ek, Ngo, Bo, Al, …",
    ]


def test_nothing_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    checking.print_findings(Findings(Path("/x/a.plenum")))
    assert capsys.readouterr().out == "“a.plenum” is sound.\n"


@pytest.mark.parametrize(("many", "lines"), [(1, []), (3, ["“a” 0.", "“a” 1.", "“a” 2."])])
def test_one_problem_is_left_to_the_refusal(
    capsys: pytest.CaptureFixture[str], many: int, lines: list[str]
) -> None:
    problems = tuple(refusal("“{file}” {n}.", Path("/x/a"), n=n) for n in range(many))
    checking.print_findings(Findings(Path("/x/a"), problems))
    assert capsys.readouterr().out.splitlines() == lines
