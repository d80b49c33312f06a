"""Schedule JSON as its schema wants it."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.exchange.agenda.importing import carry_out_agenda, open_programme, preview_agenda
from app.exchange.agenda.writer import export_agenda
from app.store import Store
from tests.exchange.agenda.a_conference import fill
from tests.exchange.agenda.programmes import CASES


def written(store: Store, path: Path) -> dict[str, Any]:
    export_agenda(store, path)
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_what_is_said(store: Store, tmp_path: Path) -> None:
    fill(store)
    whole = written(store, tmp_path / "a.json")
    about = whole["schedule"]["conference"]
    assert (about["daysCount"], about["time_zone_name"]) == (3, "Europe/Berlin")
    assert [(room["name"], room["capacity"]) for room in about["rooms"]] == [
        ("Hall", 90),
        ("Attic; small", None),
    ]
    assert about["tracks"] == [{"name": "Cities, water", "slug": "cities-water"}]
    (opening, panel) = about["days"][0]["rooms"]["Hall"]
    assert (opening["duration"], opening["date"]) == ("00:30", "2027-12-10T09:00:00+01:00")
    assert [(p["public_name"], p["role"]) for p in panel["persons"]] == [
        ("Li Ng", "moderator"),
        ("Ana van der Ek", "panellist"),
    ]


def faults(whole: dict[str, Any]) -> list[str]:
    """What the schema of the format says against a file."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((CASES / "ccc" / "schema.json").read_text(encoding="utf-8"))
    return [fault.message for fault in jsonschema.Draft6Validator(schema).iter_errors(whole)]


@pytest.mark.skipif(not CASES.exists(), reason="the schema lies beside the checkout")
def test_our_own_agenda_is_valid(store: Store, tmp_path: Path) -> None:
    fill(store)
    assert faults(written(store, tmp_path / "a.json")) == []


@pytest.mark.skipif(not CASES.exists(), reason="the schema lies beside the checkout")
def test_a_large_programme_of_others_is_valid(store: Store, tmp_path: Path) -> None:
    programme = open_programme(store, CASES / "ccc" / "36c3_merged.xml")
    carry_out_agenda(store, programme, preview_agenda(store, programme))
    assert faults(written(store, tmp_path / "a.json")) == []
