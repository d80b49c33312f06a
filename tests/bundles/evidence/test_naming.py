"""Scans and photos are called so that one knows what they show, safely on every disk."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from documents.agenda_making import a_session
from factories import a_delegation, a_png, a_store, at
from outcome_making import a_photo
from sqlalchemy import text

from app.base.texts import Texts
from app.base.words import words_for
from app.bundles.evidence import naming
from app.store import Store
from app.usecases.attendance import Scanned, attach_scan
from app.usecases.materials import add_files

PDF = b"%PDF-1.4\n%%EOF\n"
DAY = date(2027, 12, 10)
EN = words_for("en")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def scans(store: Store) -> list[str]:
    with store.read() as read:
        return [one.name for one in naming.scans(read, EN)]


def test_day_delegation_session_and_number(store: Store) -> None:
    riga = a_delegation(store)
    panel = a_session(store, "Youth: <b>/../</b>", at(11, 9))
    for _ in range(2):
        attach_scan(store, Scanned(day=DAY, delegation_id=riga), "scan.pdf", PDF)
    attach_scan(store, Scanned(day=DAY), "photo.png", a_png())
    attach_scan(store, Scanned(session_id=panel), "scan.pdf", PDF)
    attach_scan(
        store, Scanned(session_id=a_session(store, "In the tray", starts_at=None)), "a", PDF
    )
    assert scans(store) == [
        "2027-12-10 – Riga – Signed sheet 1.pdf",
        "2027-12-10 – Riga – Signed sheet 2.pdf",
        "2027-12-10 – Signed sheet 1.png",
        "2027-12-11 – Youth- -b--..---b – Signed sheet 1.pdf",
        "In the tray – Signed sheet 1.pdf",
    ]


def test_a_name_of_a_strange_file_leads_nowhere_else(store: Store) -> None:
    attach_scan(store, Scanned(note="Room 2"), "scan.pdf", PDF)
    with store.change("As a stranger wrote it") as change:
        strange = {"name": "a./../../b", "kind": "x/../y"}
        change.execute(text("UPDATE stored_file SET name = :name, media_type = :kind"), strange)
    with store.read() as read:
        (one,) = naming.scans(read, EN)
    assert one.name == "Signed sheet 1.bin"
    assert one.about == "Came as “a./../../b”, Room 2"


def test_photos_by_number_session_and_title(store: Store, tmp_path: Path) -> None:
    panel = a_session(store, "Opening")
    facts: list[dict[str, object]] = [
        {"session_id": panel, "title": Texts(en="Ribbon"), "author": "Ada"},
        {"session_id": panel, "title": Texts(en="Opening"), "shared": True},
        {"title": Texts(en=60 * "会")},
        {},
    ]
    for number, known in enumerate(facts):
        add_files(
            store, [a_photo(tmp_path, f"{number}.jpg", f"#{number}0{number}0{number}0")], known
        )
    with store.read() as read:
        found = [(one.name, one.about) for one in naming.photos(read, EN)]
    assert found == [
        ("001 Opening – Ribbon.jpg", "Photo: Ada"),
        ("002 Opening.jpg", ""),
        (f"003 {33 * '会'}.jpg", ""),
        ("004.jpg", ""),
    ]
