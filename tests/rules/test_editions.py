"""What has changed since the programme was handed out."""

from dataclasses import replace

from app.base.texts import Texts
from app.rules.editions import Changed, EditionChanges, Entry, changes_since

AULA, ANNEX = Texts(en="Aula"), Texts(en="Annex")


def entry(number: int, start: int = 0, **more: object) -> Entry:
    facts = {"title": Texts(en=f"Panel {number}"), "kind": "panel", "room": AULA, **more}
    return Entry(number, start=start, end=start + 60, **facts)  # type: ignore[arg-type] - by name


def test_nothing_changed() -> None:
    entries = [entry(1), entry(2, 60)]
    assert changes_since(entries, reversed(entries)) == EditionChanges()
    assert not changes_since([], [])


def test_new_moved_changed_and_cancelled() -> None:
    moved = replace(entry(2), room=ANNEX)
    renamed = replace(entry(3, 120), title=Texts(en="Debate"))
    found = changes_since(
        [entry(1), entry(2), entry(3, 120)], [renamed, moved, entry(5, 90), entry(4, 30)]
    )
    assert found == EditionChanges(
        new=(entry(4, 30), entry(5, 90)),
        moved=(Changed(entry(2), moved),),
        other=(Changed(entry(3, 120), renamed),),
        cancelled=(entry(1),),
    )
    assert found
    assert found.sessions == {2, 3, 4, 5}


def test_other_people_with_a_place_are_no_change_and_other_speakers_are() -> None:
    before, after = entry(1, people=frozenset({7})), entry(1, people=frozenset({8}))
    assert not changes_since([before], [after])
    spoken = entry(1, speakers=frozenset({8}))
    assert [changed.after for changed in changes_since([before], [spoken]).other] == [spoken]


def test_whom_it_concerns() -> None:
    seven, eight = frozenset({7}), frozenset({8})
    before, after = entry(1, people=seven), entry(1, speakers=eight, people=eight)
    gone, new = entry(2, people=frozenset({9})), entry(3, people=frozenset({10}))
    assert changes_since([before, gone], [after, new]).people == {7, 8, 9, 10}
