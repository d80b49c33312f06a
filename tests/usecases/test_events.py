"""The conference itself is begun, edited, given logos and categories."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from factories import EVENT, a_person, a_png, an_empty_store, at, pictures
from sqlalchemy import select

from app.base.errors import FileProblem, NotFound, RuleBroken
from app.base.texts import Texts
from app.model import Person
from app.queries import events as reading
from app.queries import people
from app.queries.events import CategoryRow, EventRow, LogoRow
from app.rules.events import LogoPurpose
from app.store import Store
from app.usecases import events
from app.usecases.registrations import set_photo


def event(store: Store) -> EventRow:
    found = store.ask(reading.event)
    assert found is not None
    return found


def logo_ids(store: Store) -> list[int]:
    return [logo.id for logo in store.ask(reading.logos)]


def names(store: Store) -> list[str]:
    return [category.name["en"] for category in store.ask(reading.categories)]


# the conference


def test_a_new_conference_has_its_facts_and_the_standard_categories(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        events.new_event(store, {**EVENT, "place": Texts(de="Iserlohn"), "country": "DE"})
        found = event(store)
        assert len(found.uid) == 36
        assert found == EventRow(
            uid=found.uid,
            title=Texts(en="Partner cities", pl="Miasta partnerskie"),
            motto=Texts(),
            starts_on=date(2027, 12, 10),
            ends_on=date(2027, 12, 12),
            time_zone="Europe/Berlin",
            place=Texts(de="Iserlohn"),
            country="DE",
            host=Texts(),
            contact_name="",
            contact_email="",
            contact_phone="",
            languages=("en", "pl"),
            funder_text=Texts(),
            registration_deadline=None,
        )
        assert names(store) == ["Delegate", "Guest", "Speaker", "Press", "Staff"]


@pytest.mark.parametrize(
    ("without", "sentence"),
    [
        ("title", "Title is missing. Please fill it in."),
        ("starts_on", "First day is missing. Please fill it in."),
        ("ends_on", "Last day is missing. Please fill it in."),
        ("time_zone", "“” is not a time zone. Choose one such as Europe/Warsaw."),
        ("languages", "A conference needs at least one language."),
    ],
)
def test_what_a_conference_needs(tmp_path: Path, without: str, sentence: str) -> None:
    with an_empty_store(tmp_path) as store:
        with pytest.raises(RuleBroken) as refused:
            events.new_event(store, {key: EVENT[key] for key in EVENT if key != without})
        assert (refused.value.field, str(refused.value)) == (without, sentence)
        assert store.ask(reading.event) is None


def test_a_file_holds_one_conference(store: Store) -> None:
    with pytest.raises(RuleBroken, match=r"^This file already holds a conference.$"):
        events.new_event(store, EVENT)


def test_an_edit_is_one_step_that_can_be_undone(store: Store) -> None:
    before = event(store)
    changes = {
        "motto": Texts(en="Together"),
        "ends_on": date(2027, 12, 14),
        "registration_deadline": at(1, 18),
    }
    events.edit_event(store, changes)
    after = event(store)
    assert (after.motto, after.ends_on) == (Texts(en="Together"), date(2027, 12, 14))
    assert after.registration_deadline == at(1, 18)
    store.undo()
    assert event(store) == before
    store.redo()
    assert event(store) == after


def test_an_end_before_the_start_is_refused_whichever_day_changes(store: Store) -> None:
    before = event(store)
    for changes in ({"ends_on": date(2027, 12, 9)}, {"starts_on": date(2027, 12, 13)}):
        with pytest.raises(RuleBroken) as refused:
            events.edit_event(store, changes)
        assert refused.value.field == "ends_on"
    with pytest.raises(RuleBroken) as refused:
        events.edit_event(store, {"starts_on": None})
    assert refused.value.field == "starts_on"
    assert event(store) == before


def test_a_conference_that_is_not_there_cannot_be_edited(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store, pytest.raises(NotFound):
        events.edit_event(store, {"title": Texts(en="X")})


def family_names(store: Store) -> list[str]:
    ids = store.ask(people.find_ids)
    rows = store.ask(people.rows, ids)
    return [rows[person_id].family for person_id in ids]


def test_a_new_first_language_sorts_the_people_anew(store: Store) -> None:
    for family in ("Chalupa", "Cibula", "Dvořák"):
        a_person(store, f"Jan {family}")
    assert family_names(store) == ["Chalupa", "Cibula", "Dvořák"]
    events.edit_event(store, {"languages": ("cs", "en")})
    assert family_names(store) == ["Cibula", "Dvořák", "Chalupa"]
    keys = store.ask(lambda read: list(read.scalars(select(Person.sort_key).order_by(Person.id))))
    events.edit_event(store, {"languages": ("cs",)})
    same = store.ask(lambda read: list(read.scalars(select(Person.sort_key).order_by(Person.id))))
    assert same == keys


# logos


def test_logos_stand_in_the_order_they_were_added(store: Store) -> None:
    first = events.add_logo(store, a_png(40), purpose=LogoPurpose.EVENT)
    second = events.add_logo(store, a_png(50), purpose=LogoPurpose.FUNDER, caption=" Fund ")
    third = events.add_logo(store, a_png(40), purpose=LogoPurpose.HOST)
    rows = store.ask(reading.logos)
    assert rows == [
        LogoRow(first, rows[0].picture_id, LogoPurpose.EVENT, "", 40, 50),
        LogoRow(second, rows[1].picture_id, LogoPurpose.FUNDER, "Fund", 50, 50),
        LogoRow(third, rows[0].picture_id, LogoPurpose.HOST, "", 40, 50),
    ]
    assert pictures(store) == 2
    events.order_logos(store, [third, first, second])
    assert logo_ids(store) == [third, first, second]


def test_a_logo_is_edited(store: Store) -> None:
    logo = events.add_logo(store, a_png(40), purpose=LogoPurpose.EVENT)
    events.edit_logo(store, logo, {"purpose": "partner", "caption": "Riga"})
    row = store.ask(reading.logos)[0]
    assert (row.purpose, row.caption) == (LogoPurpose.PARTNER, "Riga")
    with pytest.raises(RuleBroken) as refused:
        events.edit_logo(store, logo, {"purpose": "nobody"})
    assert str(refused.value) == "Whose logo it is: “nobody” is not one of the choices."


def test_what_is_no_picture_is_refused_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(RuleBroken, match=r"^This is not a picture that can be used"):
        events.add_logo(store, b"%PDF-1.7", purpose=LogoPurpose.EVENT)
    assert (logo_ids(store), pictures(store)) == ([], 0)


def test_a_picture_that_breaks_off_is_refused_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(RuleBroken, match=r"^The picture is damaged and cannot be shown"):
        events.add_logo(store, a_png(40)[:40], purpose=LogoPurpose.EVENT)
    assert (logo_ids(store), pictures(store)) == ([], 0)


def test_a_removed_logo_takes_its_picture_along_and_comes_back_with_it(store: Store) -> None:
    data = a_png(40)
    logo = events.add_logo(store, data, purpose=LogoPurpose.EVENT)
    picture_id = store.ask(reading.logos)[0].picture_id
    events.remove_logo(store, logo)
    assert (logo_ids(store), pictures(store)) == ([], 0)
    store.undo()
    assert logo_ids(store) == [logo]
    assert store.ask(reading.picture, picture_id) == data


@pytest.mark.parametrize("shown", ["logo", "photo"])
def test_a_picture_shown_elsewhere_stays(store: Store, shown: str) -> None:
    logo = events.add_logo(store, a_png(40), purpose=LogoPurpose.EVENT)
    if shown == "logo":
        events.add_logo(store, a_png(40), purpose=LogoPurpose.HOST)
    else:
        set_photo(store, a_person(store), a_png(40))
    events.remove_logo(store, logo)
    assert pictures(store) == 1


# categories


def test_categories_are_added_at_the_end_edited_ordered_and_removed(store: Store) -> None:
    added = events.add_category(store, Texts(en=" Exhibitor "), tone="red")
    rows = store.ask(reading.categories)
    assert rows[-1] == CategoryRow(added, Texts(en="Exhibitor"), "red", 0)
    events.edit_category(store, added, Texts(en="Stand", pl="Stoisko"), tone="violet")
    assert store.ask(reading.categories)[-1] == CategoryRow(
        added, Texts(en="Stand", pl="Stoisko"), "violet", 0
    )
    events.order_categories(store, [added, *(row.id for row in rows[:-1])])
    assert names(store) == ["Stand", "Delegate", "Guest", "Speaker", "Press", "Staff"]
    events.remove_category(store, added)
    assert names(store) == ["Delegate", "Guest", "Speaker", "Press", "Staff"]


def test_a_category_added_without_a_colour_is_blue(store: Store) -> None:
    events.add_category(store, Texts(en="Juror"))
    assert store.ask(reading.categories)[-1].tone == "blue"


def test_registrations_of_a_removed_category_have_none_until_undo(store: Store) -> None:
    category = store.ask(reading.categories)[0].id
    person = a_person(store, category_id=category)
    events.remove_category(store, category)
    assert store.ask(people.rows, [person])[person].category_id is None
    store.undo()
    assert store.ask(people.rows, [person])[person].category_id == category


@pytest.mark.parametrize(
    ("name", "tone", "field"), [(Texts(), "blue", "name"), (Texts(en="X"), "pink", "tone")]
)
def test_a_category_needs_a_name_and_a_known_colour(
    store: Store, name: Texts, tone: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        events.add_category(store, name, tone=tone)
    assert refused.value.field == field


GONE: list[Callable[[Store], None]] = [
    lambda store: events.edit_logo(store, 99, {"caption": "X"}),
    lambda store: events.remove_logo(store, 99),
    lambda store: events.order_logos(store, [99]),
    lambda store: events.edit_category(store, 99, Texts(en="X"), tone="red"),
    lambda store: events.remove_category(store, 99),
    lambda store: events.order_categories(store, [99]),
]


@pytest.mark.parametrize("change", GONE)
def test_what_has_gone_in_the_meantime_is_said_to_be_gone(
    store: Store, change: Callable[[Store], None]
) -> None:
    with pytest.raises(NotFound, match=r"^This record no longer exists"):
        change(store)


# logos from files


def test_a_logo_from_a_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(a_png(40))
    events.add_logo_file(store, tmp_path / "logo.png", purpose=LogoPurpose.HOST)
    row = store.ask(reading.logos)[0]
    assert (row.purpose, row.caption, row.width) == (LogoPurpose.HOST, "", 40)


def test_a_file_that_is_too_large_is_not_even_read(store: Store, tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    with large.open("wb") as file:
        file.truncate(25_000_000)
    with pytest.raises(RuleBroken) as refused:
        events.add_logo_file(store, large, purpose=LogoPurpose.HOST)
    assert str(refused.value) == "The picture is too large: 25 MB, at most 20 MB are kept."


def test_a_file_that_cannot_be_read_is_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as refused:
        events.add_logo_file(store, tmp_path / "gone.png", purpose=LogoPurpose.HOST)
    assert "gone.png" in str(refused.value)
