"""What the sample has before anybody comes."""

from datetime import date
from pathlib import Path

from factories import an_empty_store

from app.queries import events, filters, questions, venues
from app.usecases.sample.frame import lay_frame
from app.usecases.sample.shipped import shipped


def test_the_frame_names_what_people_choose_from(tmp_path: Path) -> None:
    facts = shipped("conference")
    with an_empty_store(tmp_path) as store:
        with store.change("Lay the frame") as change:
            frame = lay_frame(change, facts, date(2027, 10, 1))
        categories = {row.name["en"]: row.id for row in store.ask(events.categories)}
        asked = [row.id for row in store.ask(questions.questions)]
        assert frame.categories == categories
        assert list(frame.questions) == ["interpreting", "programmes", "walk", "years"]
        assert list(frame.questions.values()) == asked
        assert [len(venue.rooms) for venue in store.ask(venues.venues)] == [5, 2]
        assert {tag.name: tag.tone for tag in store.ask(events.tags)} == facts["tags"]
        assert [row.query for row in store.ask(filters.saved, "people")] == [
            saved["query"] for saved in facts["filters"]
        ]
