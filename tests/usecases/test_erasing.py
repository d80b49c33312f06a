"""What is erased by category is nowhere in the file any more; what is evidence stays."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from attending import a_held_conference
from factories import a_delegation, a_person, a_png, a_run
from sqlalchemy import func, select

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.model import (
    AcceptedClash,
    Base,
    CardPrint,
    Certificate,
    CheckIn,
    CheckInAttempt,
    CheckInPoint,
    Commitment,
    Consent,
    DeskNote,
    Edition,
    EditionEntry,
    ImportRow,
    ImportSource,
    Material,
    Person,
    PersonAway,
    Signature,
    Topic,
)
from app.queries import attendance, closing, erasing, history, people
from app.queries.people import PeopleFilter
from app.rules.attendance import CounterKind
from app.rules.checkins import CheckResult, Refusal
from app.rules.clash_values import ClashKind
from app.rules.closing import DataCategory, DisclosureKind
from app.rules.consents import ConsentPurpose
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.attendance import set_threshold
from app.usecases.disclosures import note_disclosure
from app.usecases.document_presets import save_preset
from app.usecases.erasing import erase_categories
from app.usecases.events import edit_event
from app.usecases.filters import save_filter
from app.usecases.questions import add_question
from app.usecases.registrations import set_photo

NOW = datetime(2027, 12, 20, 8, tzinfo=UTC)
EVERYTHING = DataCategory.ALL_BUT_EVIDENCE
EMAIL, PHONE, PASSPORT = "ida@quetzal.example", "+44 5550 777", "QZ9988776"


def left(store: Store) -> bytes:
    """All bytes of the file and what lies beside it, small letters only."""
    paths = store.path.parent.glob(f"{store.path.name}*")
    return b"".join(path.read_bytes() for path in sorted(paths)).lower()


def put(store: Store, *rows: Base) -> None:
    with store.change("Fill") as change:
        for row in rows:
            change.add(row)
            change.flush()


def count(store: Store, kind: type[Any]) -> int:
    with store.read() as read:
        return read.scalar(select(func.count(kind.id))) or 0


def values(store: Store, column: Any) -> list[Any]:  # noqa: ANN401 - any column
    with store.read() as read:
        return list(read.scalars(select(column).order_by(column.class_.id)))


@pytest.fixture
def ida(store: Store) -> int:
    """Somebody of whom everything is known, in every corner of the file."""
    riga = a_delegation(
        store,
        contact_name="Ida Contactquetzal",
        contact_email=EMAIL,
        contact_phone=PHONE,
        notes="Delegationquetzal",
        travel="Busquetzal",
    )
    asked = add_question(store, {"label": Texts(en="Shirt")})
    person = a_person(
        store,
        "Ida Quetzalname",
        delegation=riga,
        email=EMAIL,
        phone=PHONE,
        function="Functionquetzal",
        salutation="Ms Salutequetzal",
        notes=f"Notequetzal, call {PHONE}",
        languages=("lv",),
        tags=["VIP"],
        consents={ConsentPurpose.PHOTOS: True},
        registration={"badge_text": "Badgequetzal", "sex": "female"},
        logistics={
            "diet": "Dietquetzal",
            "allergies": "Allergyquetzal",
            "accessibility": "Wheelquetzal",
            "hotel": "Hotelquetzal",
            "arrival_by": "Trainquetzal",
            "passport_number": PASSPORT,
        },
        answers={asked: "Answerquetzal"},
    )
    set_photo(store, person, a_png() + b"Photoquetzal")
    a_run(store, [person], shown=("given", "family", "function", "answers", "photo"))
    _elsewhere(store, person)
    return person


def _elsewhere(store: Store, person: int) -> None:
    said = {
        "values": {
            "diet": "Dietquetzal",
            "passport_number": PASSPORT,
            "hotel": "Hotelquetzal",
            "phone": PHONE,
            "email": EMAIL,
            "notes": "Notequetzal",
            "family": "Quetzalname",
        },
        "answers": {"1": "Answerquetzal"},
    }
    put(
        store,
        CheckInPoint(id=1, name=Texts(en="Day"), day=date(2027, 12, 10)),
        CheckIn(point_id=1, registration_id=1, at=NOW, note=f"showed {PASSPORT}"),
        Signature(registration_id=1, day=date(2027, 12, 10), at=NOW),
        Certificate(
            registration_id=1,
            number=1,
            contents={"name": "Ida Quetzalname", "function": "Functionquetzal", "days": 2},
            at=NOW,
        ),
        CheckInAttempt(
            point_id=1, said=EMAIL, at=NOW, result=CheckResult.REFUSED, refusal=Refusal.UNKNOWN
        ),
        CheckInAttempt(
            point_id=1,
            said="Saidquetzal",
            at=NOW,
            result=CheckResult.REFUSED,
            refusal=Refusal.UNKNOWN,
        ),
        DeskNote(registration_id=1, text="Desknotequetzal"),
        PersonAway(
            person_id=person,
            starts_at=datetime(2027, 12, 10, 9),  # noqa: DTZ001 - what is planned is naive
            ends_at=datetime(2027, 12, 10, 10),  # noqa: DTZ001 - the same
            note="Awayquetzal",
        ),
        ImportSource(id=1, shape="x", file_name=f"{EMAIL}.xlsx", mapping={}, last_at=NOW),
        ImportRow(source_id=1, person_id=person, key=EMAIL, contents=said),
        Edition(id=1, name="First", at=NOW),
        EditionEntry(
            edition_id=1,
            session_id=1,
            kind=SessionType.PANEL,
            starts_at=datetime(2027, 12, 10, 9),  # noqa: DTZ001 - the same
            minutes=60,
            people={"speakers": [7], "people": [7, person]},
        ),
        Topic(title=Texts(en="T"), proposed_by_id=person),
        Commitment(what=Texts(en="C"), person_id=person, who="Whoquetzal", note=f"ask {EMAIL}"),
        Material(title=Texts(en="M"), author="Authorquetzal"),
        AcceptedClash(
            key="k", kind=next(iter(ClashKind)), reason="Reasonquetzal", accepted_by="x", at=NOW
        ),
    )
    save_filter(store, "people", "Search", {"text": EMAIL})
    save_preset(store, "Card", "badge", {"note": f"call {PHONE}"})
    note_disclosure(store, DisclosureKind.EXPORT, "List", recipient=EMAIL)


@pytest.mark.parametrize(
    ("category", "words"),
    [
        (DataCategory.HEALTH, [b"dietquetzal", b"allergyquetzal", b"wheelquetzal"]),
        (DataCategory.PASSPORT, [PASSPORT.lower().encode()]),
        (DataCategory.TRAVEL, [b"hotelquetzal", b"trainquetzal", b"busquetzal"]),
        (DataCategory.PHONES, [PHONE.encode()]),
        (DataCategory.EMAILS, [EMAIL.encode()]),
        (DataCategory.ANSWERS, [b"answerquetzal"]),
        (DataCategory.PHOTOS, [b"photoquetzal"]),
        (
            DataCategory.NOTES,
            [b"notequetzal", b"delegationquetzal", b"desknotequetzal", b"awayquetzal"],
        ),
    ],
)
def test_not_a_byte_of_a_category_stays(
    store: Store, ida: int, category: DataCategory, words: list[bytes]
) -> None:
    before = left(store)
    assert [word for word in words if word not in before] == []
    assert store.ask(erasing.holds_any, category)
    erase_categories(store, [category])
    after = left(store)
    assert [word for word in words if word in after] == []
    assert b"quetzalname" in after
    assert not store.ask(erasing.holds_any, category)


def test_all_but_the_evidence(store: Store, ida: int) -> None:
    assert left(store).count(b"quetzal") > 20
    erase_categories(store, [EVERYTHING])
    words = left(store).replace(b"quetzalname", b"")
    assert b"quetzal" not in words
    assert [EMAIL.encode() in words, PHONE.encode() in words] == [False, False]
    assert PASSPORT.lower().encode() not in words
    assert store.ask(erasing.going, [EVERYTHING]) == []
    [person] = values(store, Person.id)
    row = store.ask(people.rows, [person])[person]
    assert (row.family, row.function, row.email, row.delegation_name) == (
        "Quetzalname",
        "",
        "",
        Texts(en="Riga"),
    )
    kinds = (Consent, CheckIn, Signature, Certificate, CheckInAttempt)
    assert [count(store, kind) for kind in kinds] == [1, 1, 1, 1, 2]
    assert values(store, Certificate.contents) == [{"name": "Ida Quetzalname", "days": 2}]
    assert values(store, EditionEntry.people) == [{"speakers": [7], "people": [7]}]


def test_people_are_found_by_what_is_left(store: Store, ida: int) -> None:
    def found(text: str) -> list[int]:
        return store.ask(people.find_ids, PeopleFilter(text=text))

    assert found("quetzal.example") == [ida]
    erase_categories(store, [DataCategory.EMAILS])
    assert (found("quetzal.example"), found("functionquetzal")) == ([], [ida])
    assert found("Quetzalname") == [ida]


def test_the_dry_run_says_what_the_erasure_does(store: Store, ida: int) -> None:
    dry = store.ask(erasing.dry_run, [DataCategory.HEALTH, DataCategory.ANSWERS])
    assert {each.key: each.count for each in dry.going} == {
        "logistics.diet": 1,
        "logistics.allergies": 1,
        "logistics.accessibility": 1,
        "import_row.diet": 1,
        "answer": 1,
        "import_row.answers": 1,
        "card_print.answers": 1,
    }
    assert {each.key: each.count for each in dry.staying} == {
        "person": 1,
        "delegation": 1,
        "membership": 1,
        "check_in": 1,
        "signature": 1,
        "certificate": 1,
        "consent": 1,
    }
    done = erase_categories(store, dry.categories)
    assert done == {each.key: each.count for each in dry.going}


def test_the_record_counts_and_tells_nothing(store: Store, ida: int) -> None:
    erase_categories(store, [DataCategory.PASSPORT], now=NOW)
    erase_categories(store, [DataCategory.PASSPORT], now=NOW.replace(hour=9))
    again, first = store.ask(closing.erasures)
    assert (first.category, first.at) == (DataCategory.PASSPORT, NOW)
    assert first.gone == {"logistics.passport_number": 1, "import_row.passport_number": 1}
    kept = {"registered": 1, "women_registered": 1, "men_registered": 0, "there": 1}
    kept |= {"women_there": 1, "men_there": 0, "countries_there": 1, "delegations_there": 1}
    assert (first.kept, again.gone, again.kept) == (kept, {}, kept)


def test_the_counters_by_sex_outlive_who_is_what(store: Store) -> None:
    a_held_conference(store)
    set_threshold(store, CounterKind.WOMEN, 1)
    before = store.ask(attendance.counters)
    for _again in range(2):
        erase_categories(store, [EVERYTHING])
        assert store.ask(attendance.counters) == before
    [women] = [each for each in before if each.kind is CounterKind.WOMEN]
    assert (women.expected, women.there, women.checked_in, women.signed) == (2, 1, 1, 1)


def test_it_cannot_be_undone(store: Store, ida: int) -> None:
    erase_categories(store, [DataCategory.HEALTH])
    assert (store.undo(), store.undo_step) == (None, None)


def test_what_was_only_tried_at_the_desk_is_scrubbed_too(store: Store) -> None:
    a_person(store)
    attempt = {"said": "Saidquetzal", "at": NOW, "result": CheckResult.REFUSED}
    put(store, CheckInPoint(id=1, name=Texts(en="Day")), CheckInAttempt(point_id=1, **attempt))
    erase_categories(store, [EVERYTHING])
    assert b"saidquetzal" not in left(store)


def test_the_history_forgets_whom_it_was_about(store: Store) -> None:
    with store.change("Edit {name} {n}", name="Quetzal", n=3) as change:
        change.add(Person(given="Ida", family="Quetzal"))
    erase_categories(store, [EVERYTHING])
    told = [row.data for row in store.ask(history.rows) if row.label == "Edit {name} {n}"]
    assert told == [{"name": "…", "n": 3}]


def test_the_organisers_address_stays(store: Store) -> None:
    edit_event(store, {"contact_email": EMAIL})
    a_person(store, email=EMAIL)
    erase_categories(store, [DataCategory.EMAILS])
    assert EMAIL.encode() in left(store)


def test_nothing_chosen(store: Store) -> None:
    with pytest.raises(RuleBroken, match="at least one"):
        erase_categories(store, [])


def test_an_empty_category_is_proved_too(store: Store) -> None:
    assert erase_categories(store, [DataCategory.NOTES]) == {}
    assert [row.gone for row in store.ask(closing.erasures)] == [{}]


def test_a_voided_card_keeps_its_counter_row(store: Store, ida: int) -> None:
    a_run(store, [ida], shown=("given", "answers"))
    store.undo()
    erase_categories(store, [DataCategory.ANSWERS])
    assert values(store, CardPrint.voids_id) == [None, None, 2]
    assert all("answers" not in shown for shown in values(store, CardPrint.snapshot))
