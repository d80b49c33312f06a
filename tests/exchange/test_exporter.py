"""The ending of a file says in which format a table leaves."""

from pathlib import Path

import pytest
from exchange.leaving import ILZE, a_table

from app.base.errors import FileProblem
from app.exchange.exporter import exporter_for, exporters, write_table


def test_the_formats() -> None:
    assert sorted(exporters()) == ["csv", "json", "vcf", "xlsx"]
    assert exporter_for(Path("Ludzie.XLSX")).key == "xlsx"


@pytest.mark.parametrize("name", ["people", "people.ods", ".csv", "people.plenum"])
def test_an_ending_nobody_knows(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as refused:
        write_table(a_table(ILZE), tmp_path / name)
    assert str(refused.value) == (
        f"“{name}” does not say what it is to be. "
        "Let its name end in one of .csv, .json, .vcf, .xlsx."
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["csv", "json", "vcf", "xlsx"])
def test_every_format_writes_a_file(ending: str, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    class Watching:
        def report(self, done: int, total: int, _label: str = "") -> None:
            told.append((done, total))

    target = tmp_path / f"people.{ending}"
    write_table(a_table(ILZE, ILZE, ILZE), target, Watching())
    assert target.stat().st_size > 100
    assert told == [(0, 3), (3, 3)]
