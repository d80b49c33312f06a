"""What an import of an agenda did."""

from app.gui.exchange.agenda.draft import Done
from app.gui.exchange.agenda.outcome_view import lines_of


def test_only_what_happened_is_said() -> None:
    assert lines_of(Done("a.xml", 1, 0, 0, 0, 0, 0, 0, 5)) == ["1 new session"]
    assert lines_of(Done("a.xml", 3, 3, 3, 3, 1, 1, 3, 5)) == [
        "3 new sessions",
        "3 sessions changed",
        "3 sessions as before",
        "3 sessions left out",
        "1 session is no longer in the file; it stays",
        "1 new room",
        "3 new people",
    ]
