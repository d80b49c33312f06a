"""All about one person leaves as JSON, and that it left is noted."""

import json
from base64 import b64decode
from datetime import UTC, datetime
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_png, a_store, at

from app.base.errors import FileProblem, NotFound
from app.exchange.personal_data import write_person
from app.queries import disclosures
from app.rules.closing import DisclosureKind
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.registrations import edit_logistics, set_photo

NOW = datetime(2027, 12, 10, 8, tzinfo=UTC)


def test_all_about_one_person(tmp_path: Path) -> None:
    target = tmp_path / "Ida.json"
    with a_store(tmp_path) as store:
        ida = a_person(store, "Ida Quetzal", delegation=a_delegation(store, "Riga"))
        a_person(store, "Jan Nowak")
        known = {"at": NOW, "source": ConsentSource.FORM, "wording": "Yes"}
        record_consent(store, [ida], ConsentPurpose.PHOTOS, given=True, **known)
        edit_logistics(store, [ida], {"arrival_at": at(10, 9, 30), "meals": ("2027-12-10 lunch",)})
        set_photo(store, ida, a_png())
        write_person(store, target, ida)
        [noted] = store.ask(disclosures.rows)
    assert (noted.kind, noted.people, noted.file_name) == (DisclosureKind.ONE_PERSON, 1, "")
    found = json.loads(target.read_text(encoding="utf-8"))
    assert (found["format"], found["version"], found["name"]) == ("plenum-person", 1, "Ida Quetzal")
    assert found["person"][0]["family"] == "Quetzal"
    assert found["membership"] == [{"delegation": {"en": "Riga"}}]
    assert found["consent"] == [
        {
            "purpose": "photos",
            "given": True,
            "at": "2027-12-10T08:00:00+00:00",
            "source": "form",
            "wording": "Yes",
        }
    ]
    logistics = found["logistics"][0]
    assert (logistics["arrival_at"], logistics["meals"]) == (
        "2027-12-10T09:30",
        ["2027-12-10 lunch"],
    )
    assert b64decode(found["photo"]) == a_png()
    assert found["left_the_computer"] == []
    assert "Nowak" not in target.read_text(encoding="utf-8")


def test_what_cannot_be_written(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        write_person(store, tmp_path / "x.json", 7)
    person = a_person(store)
    with pytest.raises(FileProblem):
        write_person(store, tmp_path / "nowhere" / "x.json", person)
    assert store.ask(disclosures.rows) == []
