"""The conference, its logos, categories and tags as frozen rows."""

from pathlib import Path

import pytest
from factories import a_person, a_png, an_empty_store, counted

from app.base.texts import Texts
from app.queries import events
from app.queries.events import CategoryRow, LogoRow, PartCounts, TagRow
from app.rules.events import LogoPurpose
from app.store import Store
from app.usecases.events import add_category, add_logo, order_categories
from app.usecases.questions import add_question
from app.usecases.tags import edit_tag, tag_people
from app.usecases.venues import add_room, add_venue


def test_an_empty_file_has_no_conference_and_speaks_english(tmp_path: Path) -> None:
    with an_empty_store(tmp_path, "empty.plenum") as empty:
        assert empty.ask(events.event) is None
        assert empty.ask(events.first_language) == "en"
        assert empty.ask(events.categories) == []


def test_the_name_no_other_conference_has(store: Store, tmp_path: Path) -> None:
    with an_empty_store(tmp_path, "empty.plenum") as empty:
        assert empty.ask(events.event_uid) == ""
    found = store.ask(events.event)
    assert found is not None
    assert store.ask(events.event_uid) == found.uid != ""


def test_the_first_language_sorts(store: Store) -> None:
    found = store.ask(events.event)
    assert found is not None
    assert found.languages == ("en", "pl")
    assert store.ask(events.first_language) == "en"


@pytest.mark.parametrize("many", [1, 3])
def test_logos_in_one_statement(store: Store, many: int) -> None:
    ids = [
        add_logo(store, a_png(40 + n), purpose=LogoPurpose.FUNDER, caption=f"Fund {n}")
        for n in range(many)
    ]
    with store.read() as read, counted(read) as sent:
        found = events.logos(read)
    assert len(sent) == 1
    assert found == [
        LogoRow(ids[n], n + 1, LogoPurpose.FUNDER, f"Fund {n}", 40 + n, 50) for n in range(many)
    ]


@pytest.mark.parametrize("many", [1, 3])
def test_the_parts_of_a_conference_are_counted_in_one_statement(store: Store, many: int) -> None:
    hall = add_venue(store, {"name": Texts(en="Hall")})
    for number in range(many):
        add_logo(store, a_png(40 + number), purpose=LogoPurpose.HOST)
        add_room(store, hall, {"name": Texts(en="A")})
        add_question(store, {"label": Texts(en="?")})
    add_question(store, {"label": Texts(en="??")})
    with store.read() as read, counted(read) as sent:
        assert events.part_counts(read) == PartCounts(many, many, many + 1)
    assert len(sent) == 1


def test_a_picture_by_its_id(store: Store) -> None:
    add_logo(store, a_png(40), purpose=LogoPurpose.EVENT)
    assert store.ask(events.picture, 1) == a_png(40)
    assert store.ask(events.picture, 2) is None


@pytest.mark.parametrize("many", [1, 3])
def test_categories_with_how_many_are_in_them(store: Store, many: int) -> None:
    category = add_category(store, Texts(en="Juror"), tone="red")
    others = [row.id for row in store.ask(events.categories) if row.id != category]
    order_categories(store, [category, *others])
    for number in range(many):
        a_person(store, f"Jan {number}", category_id=category)
    with store.read() as read, counted(read) as sent:
        found = events.categories(read)
    assert len(sent) == 1
    assert found[0] == CategoryRow(category, Texts(en="Juror"), "red", many)
    assert [row.count for row in found[1:]] == [0, 0, 0, 0, 0]


@pytest.mark.parametrize("many", [1, 3])
def test_tags_by_name_with_how_many_carry_them(store: Store, many: int) -> None:
    people = [a_person(store, f"Jan {number}") for number in range(many)]
    tag = tag_people(store, people, "VIP", tone="violet")
    other = tag_people(store, [], "Choir")
    edit_tag(store, other, name="Choir", tone="teal")
    with store.read() as read, counted(read) as sent:
        found = events.tags(read)
    assert len(sent) == 1
    assert found == [TagRow(other, "Choir", "teal", 0), TagRow(tag, "VIP", "violet", many)]
