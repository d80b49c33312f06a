"""Scans of signed sheets are attached, opened and removed."""

from pathlib import Path

import pytest
from attending import FRIDAY, Held
from gui.attendance.conftest import Calm
from PySide6.QtGui import QDesktopServices

from app.gui.attendance.page import AttendancePage
from app.gui.attendance.scans_box import scanned
from app.gui.desk import Desk
from app.queries import attendance
from app.usecases.attendance import Scanned

PDF = b"%PDF-1.7 signed %%EOF"


def on_friday(page: AttendancePage) -> None:
    page.show_view("proofs")
    page.proofs.occasion.set_value(FRIDAY)
    page.proofs.occasion.chosen.emit(FRIDAY)


def test_what_a_scan_shows() -> None:
    assert scanned(FRIDAY) == Scanned(day=FRIDAY)
    assert scanned(7) == Scanned(session_id=7)


def test_scans_of_a_day(
    page: AttendancePage,
    desk: Desk,
    calm: Calm,
    toasts: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "day 1.pdf"
    path.write_bytes(PDF)
    box = page.proofs.scans
    box.take([path])  # no day is chosen yet
    on_friday(page)
    box.take([path])
    calm()
    [row] = desk.ask(attendance.scans)
    assert (row.day, row.name, toasts) == (FRIDAY, "day 1.pdf", ["1 scan was attached."])
    assert [each.id for each in box.rows] == [row.id]
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    box.open(row)
    assert Path(opened[0]).read_bytes() == PDF
    box.forget()
    assert not Path(opened[0]).exists()
    box.remove(row)
    calm()
    assert (box.rows, toasts[-1]) == ([], "The scan was removed.")


def test_the_scans_of_what_is_chosen(
    page: AttendancePage, held: Held, calm: Calm, tmp_path: Path
) -> None:
    path = tmp_path / "day.pdf"
    path.write_bytes(PDF)
    on_friday(page)
    page.proofs.scans.take([path])
    calm()
    page.proofs.occasion.set_value(held.panel)
    page.proofs.occasion.chosen.emit(held.panel)
    assert page.proofs.scans.rows == []
    page.proofs.occasion.set_value(None)
    page.proofs.occasion.chosen.emit(None)
    assert len(page.proofs.scans.rows) == 1
    assert not page.proofs.scans.add.isEnabled()
    assert "Choose a day or a session first." in page.proofs.scans.hint.text()
