"""Where somebody was named by hand stands another word, and not a byte is left of them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from factories import a_delegation, a_person
from sqlalchemy import update

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.model import (
    AcceptedClash,
    AgendaImportRow,
    Answer,
    Base,
    Certificate,
    CheckInPoint,
    ClosingStep,
    Commitment,
    DeskNote,
    Edition,
    EditionEntry,
    EventLogo,
    ImportSource,
    JointProject,
    Logistics,
    Material,
    Person,
    PersonAway,
    Picture,
    ProjectMilestone,
    Question,
    Registration,
    Room,
    Session,
    SessionItem,
    SessionOutcome,
    SheetScan,
    Tag,
    Topic,
    Track,
    Venue,
)
from app.model.columns import Json, TextsColumn
from app.queries import mentions, people
from app.queries.erasing_places import table_of
from app.queries.free_texts import FREE_TEXTS, SWEPT
from app.queries.people import PeopleFilter
from app.rules.clash_values import ClashKind
from app.rules.closing import ClosingTask, DataCategory
from app.rules.events import LogoPurpose
from app.rules.outcomes import MaterialKind
from app.rules.questions import QuestionKind
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.attendance import edit_funding
from app.usecases.certificates import edit_certificate_frame
from app.usecases.erasing import erase_categories
from app.usecases.erasure import erase_person
from app.usecases.mentions import neutral

NOW = datetime(2027, 12, 20, 8, tzinfo=UTC)
START = datetime(2027, 12, 10, 9)  # noqa: DTZ001 - planned times are local
SAID = "Idá QUETZAL"
ROWS: tuple[Base, ...] = (
    Session(id=1, uid="s"),
    SessionItem(session_id=1),
    SessionOutcome(session_id=1),
    Commitment(what=Texts(en="x")),
    JointProject(id=1, uid="p"),
    ProjectMilestone(project_id=1),
    Material(kind=MaterialKind.OTHER),
    Topic(),
    Edition(id=1, at=NOW),
    EditionEntry(
        edition_id=1, session_id=1, kind=SessionType.PANEL, starts_at=START, minutes=5, people={}
    ),
    ImportSource(id=1, shape="x", mapping={}, last_at=NOW),
    AgendaImportRow(source_id=1, session_id=1, key="1", contents={}),
    Picture(id=1, sha256="x", media_type="image/png", width=1, height=1, data=b"x"),
    EventLogo(event_id=1, picture_id=1, purpose=LogoPurpose.EVENT),
    ClosingStep(task=ClosingTask.FREEZE, done_at=NOW),
    Venue(id=1),
    Room(venue_id=1),
    Track(),
    Tag(),
    Question(id=1, event_id=1, kind=QuestionKind.TEXT),
    CheckInPoint(),
    SheetScan(day=date(2027, 12, 10), picture_id=1),
    AcceptedClash(key="x", kind=ClashKind.ROOM_TAKEN, at=NOW),
    PersonAway(person_id=1, starts_at=START, ends_at=START.replace(hour=10)),
    Answer(registration_id=1, question_id=1, value=""),
    DeskNote(registration_id=1),
    Certificate(registration_id=1, number=1, at=NOW, contents={}),
)


def written(column: str, kind: type[Base]) -> Any:  # noqa: ANN401 - of any column
    """A text of its kind that names Ida."""
    own = table_of(kind).c[column].type
    if isinstance(own, TextsColumn):
        return Texts(en=f"By {SAID}.", pl="Nic")
    if column == "contents":
        return {"name": "Jan Nowak", "said": [f"By {SAID}."]}
    return (
        [["x", f"By {SAID}."]] if isinstance(own, Json) and column == "signers" else f"By {SAID}."
    )


@pytest.fixture
def ida(store: Store) -> int:
    """Somebody who is named in every text that anybody could write."""
    a_person(store, "Jan Nowak", delegation=a_delegation(store, "Torun"), logistics={"diet": "x"})
    edit_funding(store, {"project_number": "1"})
    edit_certificate_frame(store, {"prefix": "x"})
    with store.change("Fill") as change:
        for row in ROWS:
            change.merge(row)
            change.flush()
        for free in FREE_TEXTS:
            said = {column: written(column, free.kind) for column in free.columns}
            table = table_of(free.kind)
            if not table.info.get("evidence"):
                change.execute(update(table).values(**said))
                continue
            change.connection().exec_driver_sql("DELETE FROM certificate")
            row = {"registration_id": 1, "number": 1, "at": NOW}
            change.execute(table.insert().values(**row, **said))
    return a_person(store, "Ida Quetzal", email="ida@quetzal.example")


def left(store: Store) -> bytes:
    """All bytes of the file and what lies beside it, in small letters."""
    paths = store.path.parent.glob(f"{store.path.name}*")
    return (
        b"".join(path.read_bytes() for path in sorted(paths))
        .decode(errors="replace")
        .lower()
        .encode()
    )


def test_every_text_is_told_of_and_not_a_byte_is_left(store: Store, ida: int) -> None:
    found = store.ask(mentions.of_person, ida)
    swept = {(table_of(kind).name, column) for kind, columns in SWEPT for column in columns}
    every = {(table_of(free.kind).name, column) for free in FREE_TEXTS for column in free.columns}
    assert {(each.table, each.column) for each in found} == every - swept
    assert erase_person(store, ida, instead="a guest") == sum(each.count for each in found)
    assert b"quetzal" not in left(store)
    with store.read() as read:
        assert read.get_one(Session, 1).abstract == Texts(en="By a guest.", pl="Nic")
        [tag], [certificate] = read.query(Tag).all(), read.query(Certificate).all()
        assert (tag.name, certificate.number) == (f"By a guest. {tag.id}", 1)
        assert certificate.contents == {"name": "Jan Nowak", "said": ["By a guest."]}
        assert read.get_one(Person, 1).notes == "By …."


def test_without_a_word_they_stay(store: Store, ida: int) -> None:
    before = store.ask(mentions.of_person, ida)
    assert erase_person(store, ida) == 0
    assert b"quetzal" in left(store)
    assert len(before) > 40


def test_people_are_found_by_what_is_left(store: Store) -> None:
    jan = a_person(store, "Jan Nowak", function=f"Assistant of {SAID}")
    ida = a_person(store, "Ida Quetzal")

    def found(text: str) -> list[int]:
        return store.ask(people.find_ids, PeopleFilter(text=text))

    assert found("quetzal") == [jan, ida]
    erase_person(store, ida, instead="a guest")
    assert (found("quetzal"), found("guest")) == ([], [jan])


def test_addresses_in_texts_go_with_their_category(store: Store) -> None:
    a_person(store, "Ida Quetzal", email="ida@quetzal.example", phone="+44 5550 7771")
    with store.change("Fill") as change:
        change.add(Session(uid="s", notes="Ask IDA@quetzal.example, 05550-7771 or Ida Quetzal"))
    gone = erase_categories(store, [DataCategory.PHONES, DataCategory.EMAILS], instead="")
    assert gone == {"person.phone": 1, "mention": 2, "person.email": 1}
    with store.read() as read:
        assert read.get_one(Session, 1).notes == "Ask …, … or Ida Quetzal"
        assert read.get_one(Registration, 1).code


@pytest.mark.parametrize("word", ["x" * 61, "a\0b"])
def test_a_word_that_cannot_stand_there(store: Store, word: str) -> None:
    person = a_person(store)
    with pytest.raises(RuleBroken):
        erase_person(store, person, instead=word)
    with pytest.raises(RuleBroken):
        erase_categories(store, [DataCategory.PHONES], instead=word)
    assert store.ask(people.find_ids) == [person]
    assert (neutral(" "), neutral(" a guest ")) == ("…", "a guest")


def test_a_text_that_is_full_stays_within_its_limits(store: Store) -> None:
    ida = a_person(store, "Ida Quetzal")
    with store.change("Fill") as change:
        change.add(Logistics(registration_id=1, hotel=f"{'x' * 188} Ida Quetzal"))
    a_person(store, "Jan Nowak", logistics={"hotel": f"{'x' * 188} Ida Quetzal"})
    assert erase_person(store, ida, instead="somebody who was there") == 1
    with store.read() as read:
        assert read.query(Logistics).one().hotel == f"{'x' * 188} …"
