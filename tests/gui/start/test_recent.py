"""What the start page says of conferences opened before."""

from datetime import date
from pathlib import Path

import pytest

from app.base.progress import Silent
from app.base.settings import RecentFile
from app.gui.start import recent
from app.gui.start.recent import COLUMNS, RecentRow
from app.gui.widgets.cells import spoken


def cells(row: RecentRow) -> list[str]:
    said = [column.cell(row) for column in COLUMNS]
    return [cell if isinstance(cell, str) else spoken(cell) for cell in said]


def test_a_row_says_what_when_where_and_since_when() -> None:
    file = RecentFile("/data/cities.plenum", "Cities", "2026-05-12/2026-05-14", "Rīga")
    assert cells(RecentRow(file)) == ["Cities\ncities.plenum · /data", "12–14 May 2026 · Rīga", ""]


def test_a_file_that_is_gone_is_marked() -> None:
    file = RecentFile("/data/cities.plenum")
    assert cells(RecentRow(file, missing=True)) == [
        "cities\ncities.plenum · /data",
        "",
        "File is missing",
    ]


def test_what_is_gone_is_found(tmp_path: Path) -> None:
    there, gone = tmp_path / "a.plenum", tmp_path / "b.plenum"
    there.touch()
    files = [RecentFile(str(path)) for path in (there, gone, tmp_path)]
    assert recent.missing_among(files, Silent()) == {str(gone), str(tmp_path)}


def test_days_survive_the_settings() -> None:
    stored = recent.span(date(2026, 5, 12), date(2026, 5, 14))
    assert recent.span_text(stored) == "12–14 May 2026"


@pytest.mark.parametrize("stored", ["", "2026", "2026-05-12/", "x/y"])
def test_what_cannot_be_read_is_left_out(stored: str) -> None:
    assert recent.span_text(stored) == ""
    assert recent.opened_text(stored.replace("2026", "")) == ""


def test_the_home_folder_is_short(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert recent.folder_text(str(tmp_path / "Documents" / "a.plenum")) == "~/Documents"
    assert recent.folder_text(str(tmp_path / "a.plenum")) == "~"
