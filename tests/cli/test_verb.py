"""How arguments are read."""

import argparse
import sys
from datetime import date
from pathlib import Path

import pytest

from app.cli.verb import amount, day, file, program


def test_a_file_is_named_with_its_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert file("a.plenum") == tmp_path / "a.plenum"
    assert file(str(tmp_path / "b")) == tmp_path / "b"


@pytest.mark.parametrize("text", ["", "a\0b"])
def test_no_file_is_called_so(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="needs a name"):
        file(text)


def test_a_day_is_year_month_day() -> None:
    assert day("2027-12-10") == date(2027, 12, 10)


@pytest.mark.parametrize("text", ["", "10.12.2027", "2027-02-30", "tomorrow"])
def test_anything_else_is_no_day(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is not a day such as 2027-12-10"):
        day(text)


@pytest.mark.parametrize(("text", "number"), [("1", 1), ("20000", 20_000), ("200000", 200_000)])
def test_an_amount_of_people(text: str, number: int) -> None:
    assert amount(text) == number


@pytest.mark.parametrize("text", ["", "0", "-1", "1.5", "200001", "9" * 5000, "²", "many"])
def test_no_amount_of_people(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is not a whole number from 1 to 200000"):
        amount(text)


def test_the_program_is_called_as_it_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    assert program() == "python3 run.py"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program() == "plenum"
