"""The folder for the funder: every file is in the index and keeps its checksum."""

import hashlib
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from factories import a_person, a_store, an_empty_store, at

from app.base.errors import NotFound
from app.base.texts import Texts
from app.bundles.evidence import export_evidence
from app.bundles.evidence.writing import SUMS
from app.bundles.materials import export_materials
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.agenda import add_role, add_session
from app.usecases.attendance import Scanned, attach_scan

PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture(scope="module")
def folder(held: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("evidence") / "folder"
    export_evidence(held, target)
    return target


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def test_checksums_are_those_of_the_files(folder: Path) -> None:
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    assert len(lines) > 10
    for line in lines:
        digest, _two, name = line.partition("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_the_index_leads_to_every_file(folder: Path) -> None:
    text = (folder / "index.html").read_text(encoding="utf-8")
    linked = {unquote(link) for link in re.findall(r'href="([^"]+)"', text)}
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert there - linked == {"index.html", SUMS, "bundle.json"}
    assert linked <= there


def test_folders_are_in_the_order_of_the_report(folder: Path) -> None:
    inside = sorted(path.name for path in folder.iterdir() if path.is_dir())
    assert [name[0] for name in inside] == sorted({name[0] for name in inside})
    assert len(list((folder / "4 Photos").iterdir())) == 6  # also those not shared


def test_scans_of_signed_sheets(small: Store, tmp_path: Path) -> None:
    for name in ("sheet.pdf", "sheet.pdf"):
        attach_scan(small, Scanned(day=date(2027, 12, 10)), name, PDF)
    export_evidence(small, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        scans = [name for name in archive.namelist() if "sheet" in name]
        assert [archive.read(name) for name in scans] == [PDF, PDF]
        page = archive.read("index.html").decode()
    start = "2 Attendance/2027-12-10 – Signed sheet"
    assert scans == [f"{start} 1.pdf", f"{start} 2.pdf"]
    papers = [name for name in archive.namelist() if name.endswith(".pdf") and name not in scans]
    assert [name[0] for name in papers] == ["1", "2", "2", "3", "5"]  # no certificates, no plan
    assert page.count("<small><bdi>Came as “sheet.pdf”</bdi></small>") == 2


def test_no_conference(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as empty, pytest.raises(NotFound):
        export_evidence(empty, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_who_is_named_is_counted(small: Store, tmp_path: Path) -> None:
    a_person(small, "Ada A", status=RegistrationStatus.CONFIRMED)
    a_person(small, "Bo B", status=RegistrationStatus.CANCELLED)
    a_person(small, "Cy C", status=None)
    speaker = a_person(small, "Di D", status=None)
    panel = add_session(small, {"title": Texts(en="Panel"), "starts_at": at(10, 9)})
    add_role(small, panel, speaker)
    assert export_evidence(small, tmp_path / "all.zip").people == 2
    assert export_materials(small, tmp_path / "handed out.zip").people == 1
