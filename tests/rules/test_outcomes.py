"""Outcomes, commitments, joint projects and materials: names, fields, states and sums."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.rules import fields, outcomes
from app.rules.fields import cleaned
from app.rules.outcomes import (
    COMMITMENT_FIELDS,
    MATERIAL_FIELDS,
    MILESTONE_FIELDS,
    OUTCOME_FIELDS,
    OUTCOME_TEXTS,
    OVER,
    PROJECT_FIELDS,
    CommitmentState,
    MaterialKind,
    OutcomeState,
    ProjectStatus,
    Totals,
    check_period,
    commitment_state,
    kind_of_file,
    outcome_state,
    totals,
)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (outcomes.ProjectField, outcomes.PROJECT_FIELDS_OF_WORK),
        (outcomes.ProjectStatus, outcomes.PROJECT_STATUS_NAMES),
        (outcomes.MaterialKind, outcomes.MATERIAL_NAMES),
        (outcomes.OutcomeState, outcomes.OUTCOME_STATE_NAMES),
        (outcomes.CommitmentState, outcomes.COMMITMENT_STATE_NAMES),
    ],
)
def test_everything_has_a_name(kind: type, names: dict[object, str]) -> None:
    assert set(names) == set(kind)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("texts", "notes", "final", "state"),
    [
        ([], "", False, OutcomeState.EMPTY),
        ([Texts(), Texts()], " \n", True, OutcomeState.EMPTY),
        ([Texts(), Texts(pl="Tak")], "", False, OutcomeState.DRAFT),
        ([Texts()], "Ask Riga", False, OutcomeState.DRAFT),
        ([Texts(en="Yes")], "", True, OutcomeState.FINAL),
    ],
)
def test_the_state_of_a_report(
    texts: list[Texts], notes: str, *, final: bool, state: OutcomeState
) -> None:
    assert outcome_state(texts, notes, final=final) is state


TODAY = date(2028, 1, 10)


@pytest.mark.parametrize(
    ("due", "done", "state"),
    [
        (None, None, CommitmentState.OPEN),
        (date(2028, 1, 11), None, CommitmentState.OPEN),
        (date(2028, 1, 10), None, CommitmentState.OPEN),
        (date(2028, 1, 9), None, CommitmentState.LATE),
        (date(2028, 1, 9), date(2028, 1, 10), CommitmentState.DONE),
        (None, date(2027, 1, 1), CommitmentState.DONE),
    ],
)
def test_late_is_late_from_the_day_after(
    due: date | None, done: date | None, state: CommitmentState
) -> None:
    assert commitment_state(due, done, TODAY) is state


@dataclass(frozen=True)
class Project:
    """What is added up."""

    budget: int | None = None
    currency: str = ""
    people_reached: int | None = None
    status: ProjectStatus = ProjectStatus.IDEA


def test_nothing_adds_up_to_nothing() -> None:
    assert totals([]) == Totals(0, (), 0, 0, 0)


def test_budgets_are_added_up_by_currency() -> None:
    assert totals(
        [
            Project(1000, "EUR", 30),
            Project(500, "EUR"),
            Project(9000, "PLN", 0),
            Project(None, "EUR", 80, ProjectStatus.DONE),
            Project(0, "USD", 1),
            Project(7, "EUR", 7, ProjectStatus.GIVEN_UP),
        ]
    ) == Totals(5, (("PLN", 9000), ("EUR", 1500)), 111, 1, 1)


def test_equal_budgets_stand_by_currency() -> None:
    assert totals([Project(5, "PLN"), Project(5, "EUR")]).budgets == (("EUR", 5), ("PLN", 5))


def test_what_is_over_stays_behind() -> None:
    assert sorted(OVER) == ["done", "given_up"]


def test_a_project_ends_after_it_begins() -> None:
    check_period(TODAY, TODAY)
    check_period(None, TODAY)
    with pytest.raises(RuleBroken, match=r"^The project ends before it begins") as refused:
        check_period(TODAY, date(2028, 1, 9))
    assert refused.value.field == "ends_on"


@pytest.mark.parametrize(
    ("given", "kept"), [("eur", "EUR"), (" PLN ", "PLN"), ("", ""), ("inr", "INR")]
)
def test_currencies(given: str, kept: str) -> None:
    assert cleaned(PROJECT_FIELDS, {"currency": given}) == {"currency": kept}


def test_what_is_no_currency_is_refused() -> None:
    with pytest.raises(RuleBroken, match="“zloty” is not the code of a currency") as refused:
        cleaned(PROJECT_FIELDS, {"currency": "zloty"})
    assert refused.value.field == "currency"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("example.org/talk.pdf", "https://example.org/talk.pdf"),
        ("http://example.org:8080?a=b", "http://example.org:8080?a=b"),
        ("HTTPS://Rīga.example/ā#b", "HTTPS://Rīga.example/ā#b"),
    ],
)
def test_links(given: str, kept: str) -> None:
    assert cleaned(MATERIAL_FIELDS, {"link": given}) == {"link": kept}


@pytest.mark.parametrize(
    "given",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://example.org",
        "https://user@example.org",
        "two words.org",
        "talk",
        "https://",
        "https://example.org/a b",
    ],
)
def test_what_is_no_web_address_is_refused(given: str) -> None:
    with pytest.raises(RuleBroken, match="is not a web address") as refused:
        cleaned(MATERIAL_FIELDS, {"link": given})
    assert refused.value.field == "link"


def test_a_link_that_becomes_too_long_is_refused() -> None:
    with pytest.raises(RuleBroken, match="Link is too long"):
        cleaned(MATERIAL_FIELDS, {"link": f"example.org/{'a' * 285}"})


@pytest.mark.parametrize(
    ("table", "field"),
    [(COMMITMENT_FIELDS, "what"), (PROJECT_FIELDS, "title"), (MILESTONE_FIELDS, "title")],
)
def test_what_is_needed(table: dict[str, fields.FieldRule], field: str) -> None:
    with pytest.raises(RuleBroken, match="is missing") as refused:
        cleaned(table, {field: Texts()})
    assert refused.value.field == field


def test_texts_of_an_outcome_are_fields_of_it() -> None:
    assert set(OUTCOME_TEXTS) < OUTCOME_FIELDS.keys()
    long = Texts(en="a" * 10_000)
    assert cleaned(OUTCOME_FIELDS, dict.fromkeys(OUTCOME_TEXTS, long))["summary"] == long


@pytest.mark.parametrize(
    ("name", "from_session", "kind"),
    [
        ("Talk.PPTX", False, MaterialKind.PRESENTATION),
        ("talk.pdf", True, MaterialKind.PRESENTATION),
        ("minutes.pdf", False, MaterialKind.DOCUMENT),
        ("IMG_1.JPG", True, MaterialKind.PHOTO),
        ("minutes.odt", True, MaterialKind.DOCUMENT),
        ("panel.mp3", True, MaterialKind.RECORDING),
        ("data.bin", True, MaterialKind.OTHER),
        ("pdf", True, MaterialKind.OTHER),
    ],
)
def test_files_by_their_ending(name: str, *, from_session: bool, kind: MaterialKind) -> None:
    assert kind_of_file(name, from_session=from_session) is kind
