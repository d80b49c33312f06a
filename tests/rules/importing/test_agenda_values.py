"""The values that an import of a programme hands on."""

from app.base.names import PersonalName
from app.rules.importing.agenda_values import (
    AgendaDryRun,
    AgendaFile,
    NamedPerson,
    SessionField,
    SessionOutcome,
    SessionRecord,
)
from app.rules.importing.values import OutcomeKind


def test_everybody_a_file_names_once_with_the_id_if_there_is_one() -> None:
    without, own = NamedPerson("Ana", PersonalName("Ana")), NamedPerson("Ana", PersonalName(), "7")
    records = (
        SessionRecord(1, "a", people=(without,)),
        SessionRecord(2, "b"),
        SessionRecord(3, "c", people=(own,)),
    )
    assert AgendaFile("x", records).people == {"Ana": own}


def test_titles() -> None:
    assert SessionRecord(1, "a", values={SessionField.TITLE: "T"}).title == "T"
    assert SessionRecord(1, "a").title == ""


def test_outcomes_of_one_kind() -> None:
    new, same = (
        SessionOutcome(SessionRecord(place, str(place)), kind)
        for place, kind in ((1, OutcomeKind.NEW), (2, OutcomeKind.UNCHANGED))
    )
    run = AgendaDryRun(AgendaFile("x"), (new, same))
    assert (run.of(OutcomeKind.NEW), run.of(OutcomeKind.CHANGED)) == ((new,), ())
