"""Times of day beside days."""

from exchange.tables import read, targets

from app.rules.importing.values import Target


def test_a_time_of_arrival_belongs_to_its_day() -> None:
    headers = "Nazwisko|Data przyjazdu|Godzina przyjazdu|Godzina wyjazdu"
    lines = ("Lis|2026-09-16|11:30:00|18:00", "Ott|2026-09-17|9:00|19:00")
    assert targets(headers, *lines) == ["family", "arrival_at", "arrival_at", "new_question"]
    found = read(headers, *lines)
    assert [str(record.values[Target.ARRIVAL_AT]) for record in found.records] == [
        "2026-09-16 11:30:00",
        "2026-09-17 09:00:00",
    ]


def test_words_are_no_times() -> None:
    assert targets(
        "Name|Arrival|Arrival time", "Ann Lee|2026-09-16|morning", "Bob Ott|2026-09-16|late"
    ) == ["full_name", "arrival_at", "new_question"]
    assert targets("Name|Arrival|Arrival time", "Ann Lee|2026-09-16|25:70") == [
        "full_name",
        "arrival_at",
        "new_question",
    ]
