"""A panel on paper: what was found, recommended, asked, and promised by whom."""

from datetime import date

from app.base.names import PersonalName
from app.base.texts import Texts
from app.documents.flow import Heading, Ink, Paragraph, Table
from app.documents.outcome_blocks import panel_blocks, promises
from app.documents.tongues import tongues
from app.queries.outcomes import CommitmentRow, OutcomeRow
from app.rules.sessions import SessionType

ROW = OutcomeRow(
    *(7, SessionType.PANEL, Texts(en="Youth", pl="Młodzież"), "", Texts(), None, 90),
    *(Texts(en="Good.\nVery good.", pl="Dobrze."), Texts(en="Pay."), Texts(), Texts()),
    *("Ask Anna\n", True, None, 0, 0, 0, (PersonalName("Ana", "Liepa"),)),
)
PROMISE = CommitmentRow(
    *(1, 7, Texts(en="Youth"), Texts(en="Write", pl="Napisać"), 3, PersonalName("Jan", "Nowak")),
    *(None, Texts(en="City of Riga"), "the board", date(2028, 1, 5), None, ""),
)


def test_a_panel_in_one_language() -> None:
    blocks = list(panel_blocks(ROW, [], tongues("en"), notes=False))
    assert blocks == [
        Heading("Youth", 2),
        Paragraph("Rapporteur: Ana Liepa", Ink.NOTE, keep=True),
        Paragraph("Good."),
        Paragraph("Very good."),
        Heading("Conclusions", 3, bookmark=False),
        Paragraph("Pay."),
    ]


def test_notes_only_if_wished_for() -> None:
    blocks = list(panel_blocks(ROW, [], tongues("en"), notes=True))
    assert blocks[-1] == Paragraph("Ask Anna", Ink.SMALL)


def test_two_languages_beside_each_other() -> None:
    blocks = list(panel_blocks(ROW, [PROMISE], tongues("pl", "en"), notes=False))
    assert blocks[0] == Heading("Młodzież", 2, subtitle="Youth")
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [table.even for table in tables] == [True, False]


def test_a_promise_names_everybody_who_gave_it() -> None:
    (row,) = promises([PROMISE], tongues("en")).rows
    assert row.cells == ("Write", "Jan Nowak, City of Riga, the board", "5 Jan 2028", "")
