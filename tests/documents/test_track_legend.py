"""Squares with the names of tracks."""

from datetime import date

from documents.agenda_making import a_row

from app.base.texts import Texts
from app.documents.agenda_facts import AgendaDay, AgendaFacts, Issue
from app.documents.cards import ShapeBox, TextBox
from app.documents.letterhead import Around
from app.documents.text_pieces import Area
from app.documents.tongues import tongues
from app.documents.track_legend import legend, legend_height, shown_tracks
from app.queries.agenda import TrackRow

EN = tongues("en")
YOUTH = TrackRow(1, Texts(en="Youth"), "blue", 1)
WORK = TrackRow(2, Texts(en="Work and learning"), "teal", 1)


def test_only_tracks_that_are_printed() -> None:
    day = AgendaDay(date(2027, 12, 10), (a_row(track_id=2), a_row(track_id=None)))
    facts = AgendaFacts(Around(None), (day,), (), (YOUTH, WORK), Issue())
    assert shown_tracks(facts, facts.days) == [WORK]


def test_as_many_lines_as_it_takes() -> None:
    assert legend_height([], EN, 100) == 0
    assert legend_height([YOUTH, WORK], EN, 100) == 5
    assert legend_height([YOUTH, WORK], EN, 30) == 10


def test_a_square_before_each_name() -> None:
    boxes = list(legend([YOUTH, WORK], EN, Area(10, 20, 100, 5)))
    squares = [(box.x, box.y, box.fill) for box in boxes if isinstance(box, ShapeBox)]
    names = [box.text for box in boxes if isinstance(box, TextBox)]
    assert squares[0] == (10, 21.3, "#1F55B5")
    assert squares[1][0] > 20
    assert names == ["Youth", "Work and learning"]
