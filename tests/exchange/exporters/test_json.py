"""JSON keeps codes, lists and days as programs want them."""

import json

from exchange.leaving import HOSTILE, ILZE, a_table, named, written

from app.base.words import words_for
from app.exchange.exporters.json import EXPORTER
from app.exchange.table_out import Heading, Kind, OutTable


def test_one_and_nobody() -> None:
    assert json.loads(written(EXPORTER, a_table(ILZE, language="pl"))) == [
        {
            "given": "Ilze",
            "phone": "+371 67 012 345",
            "number": 7,
            "hotel_from": "2027-12-10",
            "arrival_at": "2027-12-10T09:05",
            "status": "confirmed",
        }
    ]
    assert json.loads(written(EXPORTER, a_table())) == []


def test_names_stay_as_they_are_in_utf_8() -> None:
    data = written(EXPORTER, named(*HOSTILE))
    assert [person["given"] for person in json.loads(data)] == list(HOSTILE)
    assert "王小明".encode() in data


def test_answers_stand_under_their_questions() -> None:
    table = OutTable(
        "People",
        words_for("en"),
        (
            Heading("given", "Given name", Kind.TEXT),
            Heading("question:4", "Which talks?", Kind.CHOICES),
            Heading("question:9", "Which talks?", Kind.FLAG),
        ),
        (("Ilze", ("Youth", "Climate"), True), ("Åsa", None, None)),
    )
    assert json.loads(written(EXPORTER, table)) == [
        {
            "given": "Ilze",
            "questions": {"Which talks?": ["Youth", "Climate"], "Which talks? (2)": True},
        },
        {"given": "Åsa", "questions": {"Which talks?": None, "Which talks? (2)": None}},
    ]
