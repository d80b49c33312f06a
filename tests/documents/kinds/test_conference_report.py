"""The report of the conference: its parts in order, each only where there is something in it."""

from pathlib import Path

import pytest
from documents.agenda_making import a_session
from documents.kinds.flows import flow, headings, notes, tables, texts
from outcome_making import a_commitment, a_photo
from sqlalchemy import text

from app.base.texts import Texts
from app.documents.flow import Flow, Heading, Pictures, Table
from app.documents.kinds.conference_report import PARTS, Part
from app.store import Store
from app.usecases.agenda import edit_sessions
from app.usecases.closing import freeze_programme
from app.usecases.materials import add_files

KIND = "conference_report"


def parts(made: Flow) -> list[str]:
    return [b.text for b in made.blocks if isinstance(b, Heading) and b.level == 1]


def test_an_empty_conference(store: Store) -> None:
    made = flow(store, KIND, "en", parts=(Part.OUTCOMES, Part.PICTURES))
    assert notes(made) == ["There is nothing to report yet."]


def test_all_parts_in_order(held: Store) -> None:
    made = flow(held, KIND, "en")
    assert parts(made) == [title for part, title in PARTS if part is not Part.COVER]
    panels = [b.text for b in made.blocks if isinstance(b, Heading) and b.level == 2]
    assert panels[:2] == ["Cross-border funds", "Young people decide"]
    pictures = [b for b in made.blocks if isinstance(b, Pictures)]
    assert [len(b.pictures) for b in pictures] == [1, 2, 2, 1, 1]  # cover, five photos, emblem


def test_the_cover_names_the_project_and_pictures_say_what_they_show(held: Store) -> None:
    made = flow(held, KIND, "en", "pl", parts=(Part.COVER, Part.PICTURES))
    project = "Project: Fifteen cities, one table · No. TNF-2027-0415 · Town Networks Fund"
    assert [text.startswith(project) for text in notes(made)].count(True) == 1
    rows = [b for b in made.blocks if isinstance(b, Pictures)][1:]
    caption = "Cross-border funds\nFundusze transgraniczne\nPhoto: Hasebote / Fot. Hasebote"
    assert (rows[0].captions[0], rows[0].pictures[0].alt) == (caption, caption)
    assert [len(row.captions) for row in rows] == [2, 2, 1]


@pytest.mark.parametrize("part", Part)
def test_one_part_alone(held: Store, part: Part) -> None:
    made = flow(held, KIND, "pl", "en", parts=(part,))
    assert len(parts(made)) == (part is not Part.COVER)
    assert len(made.blocks) > 1


def test_names_only_if_wished_for(held: Store) -> None:
    def rows(**options: object) -> int:
        made = flow(held, KIND, "en", parts=(Part.PARTICIPANTS,), **options)
        return sum(len(b.rows) for b in made.blocks if isinstance(b, Table))

    assert rows(names=False) < 10 < rows()


def test_a_damaged_picture_is_left_out_and_told(store: Store, tmp_path: Path) -> None:
    for name, colour in (("broken.jpg", "#302010"), ("whole.jpg", "blue")):
        paths = [a_photo(tmp_path, name, colour)]
        add_files(store, paths, {"shared": True, "title": Texts(en=name)})
    with store.change("Break it") as change:
        change.execute(text("UPDATE picture SET data = substr(data, 1, 300) WHERE id = 1"))
    made = flow(store, KIND, "en", parts=(Part.COVER, Part.PICTURES))
    assert [len(b.pictures) for b in made.blocks if isinstance(b, Pictures)] == [1, 1]
    (picture,) = [b for b in made.blocks if isinstance(b, Pictures)][1:]
    assert picture.captions == (picture.pictures[0].alt,) == ("whole.jpg",)
    assert notes(made)[-1:] == ["Not shown, since their files are damaged: broken.jpg"]


def test_the_programme_is_the_frozen_one(store: Store) -> None:
    session = a_session(store, "Youth")
    now = flow(store, KIND, "en", parts=(Part.PROGRAMME,))
    assert notes(now)[0].startswith("The programme was not frozen as it was held")
    freeze_programme(store, "As held")
    frozen = flow(store, KIND, "en", parts=(Part.PROGRAMME,))
    edit_sessions(store, [session], {"title": Texts(en="Never")})
    assert flow(store, KIND, "en", parts=(Part.PROGRAMME,)) == frozen
    assert notes(frozen)[0].startswith("As it was frozen after the conference: Edition 1")


def test_promises_beyond_the_sessions_are_told_too(store: Store) -> None:
    a_commitment(store, "Send the minutes")
    made = flow(store, KIND, "en", parts=(Part.OUTCOMES,))
    assert headings(made) == ["What the panels found", "Promised beyond the sessions"]
    assert [texts(row) for row in tables(made)[0].rows] == [["Send the minutes", "", "", ""]]
