"""All about one person, with names instead of ids, and nothing about others."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from documents.agenda_making import a_session
from factories import a_delegation, a_person, a_png, a_run

from app.base.errors import NotFound
from app.base.texts import Texts
from app.model import Base, Certificate, CheckIn, CheckInPoint, Commitment, Signature
from app.queries.personal_data import PersonalData, personal_data
from app.queries.personal_parts import PARTS
from app.rules.closing import DisclosureKind
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.disclosures import note_disclosure
from app.usecases.questions import add_question
from app.usecases.registrations import edit_logistics, set_photo

NOW = datetime(2027, 12, 10, 8, tzinfo=UTC)


def told(data: PersonalData, key: str) -> list[dict[str, Any]]:
    """The rows of a part: name → value."""
    found = [part for part in data.parts if part.key == key]
    return [{v.name: v.value for v in row.values} for part in found for row in part.rows]


def put(store: Store, *rows: Base) -> None:
    with store.change("Fill") as change:
        for row in rows:
            change.add(row)
            change.flush()


def test_names_instead_of_ids(store: Store) -> None:
    riga = a_delegation(store, "Riga", contact_email="ida@quetzal.example", contact_name="I. Q.")
    asked = add_question(store, {"label": Texts(en="Shirt")})
    other = a_person(store, "Jan Nowak")
    ida = a_person(
        store,
        "Ida Quetzal",
        delegation=riga,
        email="Ida@Quetzal.example",
        tags=["VIP"],
        answers={asked: "L"},
    )
    edit_logistics(store, [ida], {"diet": "vegan", "shares_with_id": other})
    data = store.ask(personal_data, ida)
    assert data.name.display() == "Ida Quetzal"
    assert told(data, "membership")[0]["delegation_id"] == Texts(en="Riga")
    assert told(data, "answer") == [{"question_id": Texts(en="Shirt"), "value": "L"}]
    assert told(data, "person_tag") == [{"tag_id": "VIP"}]
    logistics = told(data, "logistics")[0]
    assert (logistics["diet"], logistics["shares_with_id"]) == ("vegan", "Jan Nowak")
    assert told(data, "contact") == [
        {
            "delegation_id": Texts(en="Riga"),
            "contact_name": "I. Q.",
            "contact_email": "ida@quetzal.example",
        }
    ]


def test_consents_with_wording_date_and_source(store: Store) -> None:
    ida = a_person(store, "Ida Quetzal")
    record_consent(
        store,
        [ida],
        ConsentPurpose.PHOTOS,
        given=True,
        at=NOW,
        source=ConsentSource.EMAIL,
        wording="I agree",
    )
    store.undo()
    record_consent(
        store, [ida], ConsentPurpose.PHOTOS, given=False, at=NOW, source=ConsentSource.FORM
    )
    data = store.ask(personal_data, ida)
    [part] = [part for part in data.parts if part.key == "consent"]
    assert [row.taken_back for row in part.rows] == [True, True, False]
    first, _, last = told(data, "consent")
    assert first == {
        "purpose": ConsentPurpose.PHOTOS,
        "given": True,
        "at": NOW,
        "source": ConsentSource.EMAIL,
        "wording": "I agree",
    }
    assert last["given"] is False


def test_attendance_and_what_was_promised(store: Store) -> None:
    session, ida, other = a_session(store), a_person(store, "Ida Q"), a_person(store, "Jan Nowak")
    put(
        store,
        CheckInPoint(id=1, name=Texts(en="Day")),
        CheckIn(point_id=1, registration_id=1, at=NOW),
        CheckIn(point_id=1, registration_id=2, at=NOW, note="not hers"),
        Signature(registration_id=1, session_id=session, at=NOW),
        Certificate(registration_id=1, number=7, contents={"name": "Ida Q"}, at=NOW),
        Commitment(what=Texts(en="A report"), person_id=ida, due_on=date(2028, 3, 1)),
        Commitment(what=Texts(en="B"), person_id=other),
    )
    a_run(store, [ida])
    data = store.ask(personal_data, ida)
    [check_in] = told(data, "check_in")
    assert (check_in["point_id"], check_in["at"], "note" in check_in) == (
        Texts(en="Day"),
        NOW,
        False,
    )
    assert told(data, "certificate")[0]["contents"] == {"name": "Ida Q"}
    assert told(data, "commitment") == [{"what": Texts(en="A report"), "due_on": date(2028, 3, 1)}]
    assert told(data, "card_print")[0]["run_id"] == "badge"
    assert told(data, "signature")[0]["session_id"]
    keys = [part.key for part in PARTS]
    assert sorted(keys.index(part.key) for part in data.parts) == [
        keys.index(part.key) for part in data.parts
    ]


def test_photo_and_what_left_since(store: Store) -> None:
    ida = a_person(store, "Ida Quetzal")
    set_photo(store, ida, a_png())
    note_disclosure(store, DisclosureKind.EXPORT, "List", people=2)
    data = store.ask(personal_data, ida)
    assert data.photo == a_png()
    assert told(data, "registration")[0]["photo_id"] == "image/png, 40 × 50"
    assert [row.what for row in data.left] == ["List"]


def test_somebody_who_is_not_registered(store: Store) -> None:
    stranger = a_person(store, "Jan Nowak", status=None)
    data = store.ask(personal_data, stranger)
    assert [part.key for part in data.parts] == ["person"]
    assert (data.photo, data.left) == (None, ())


def test_nobody(store: Store) -> None:
    with pytest.raises(NotFound):
        store.ask(personal_data, 7)
