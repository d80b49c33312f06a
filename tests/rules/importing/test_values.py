"""The plain values of an import answer the questions asked of them."""

from app.rules.importing.values import (
    ColumnMap,
    DryRun,
    ImportMapping,
    Outcome,
    OutcomeKind,
    Record,
    Target,
)


def test_a_mapping_knows_the_columns_of_a_target() -> None:
    columns = (
        ColumnMap(0, Target.TAGS),
        ColumnMap(1, Target.GIVEN),
        ColumnMap(2, Target.TAGS),
        ColumnMap(3, Target.TAGS),
    )
    mapping = ImportMapping(columns)
    assert mapping.positions(Target.GIVEN) == (1,)
    assert mapping.positions(Target.TAGS) == (0, 2, 3)
    assert mapping.positions(Target.EMAIL) == ()


def test_a_dry_run_knows_the_outcomes_of_a_kind() -> None:
    kinds = (OutcomeKind.NEW, OutcomeKind.CHANGED, OutcomeKind.NEW, OutcomeKind.NEW)
    outcomes = [Outcome(Record(line, {}), kind) for line, kind in enumerate(kinds, start=2)]
    dry_run = DryRun(tuple(outcomes))
    assert dry_run.of(OutcomeKind.CHANGED) == (outcomes[1],)
    assert [outcome.record.line for outcome in dry_run.of(OutcomeKind.NEW)] == [2, 4, 5]
    assert dry_run.of(OutcomeKind.REFUSED) == ()


def test_a_country_alone_would_be_lost() -> None:
    country = ColumnMap(0, Target.COUNTRY)
    assert ImportMapping((country,)).country_alone
    assert not ImportMapping(()).country_alone
    for target in (Target.ORGANISATION, Target.CITY, Target.DELEGATION):
        assert not ImportMapping((country, ColumnMap(1, target))).country_alone
        assert not ImportMapping((country,), fixed={target: "Riga"}).country_alone
        assert ImportMapping((country,), fixed={target: ""}).country_alone
