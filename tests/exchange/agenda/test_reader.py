"""The format of a programme is found by what the file holds."""

from pathlib import Path

import pytest

from app.base.errors import FileProblem
from app.exchange.agenda.reader import Opened, agenda_readers, read_agenda
from tests.exchange.agenda.programmes import BERLIN, an_event, berlin, frab


def test_the_ending_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "programme.csv"
    path.write_text(frab(an_event()), encoding="utf-16")
    assert read_agenda(path, BERLIN).kind == "frab"


def test_only_one_format_is_the_last_resort() -> None:
    assert [reader.key for reader in agenda_readers().values() if reader.last] in ([], ["table"])


@pytest.mark.parametrize("data", [b"", b" \n", b"\0\0", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(FileProblem) as refused:
        berlin(data)
    assert str(refused.value) == "x is empty. There is nothing to import."


def test_json_is_looked_at_once() -> None:
    assert Opened(b'\xef\xbb\xbf{"a": 1}', "x").json == {"a": 1}
    assert Opened(b"[" * 100_000, "x").json is None
    assert Opened(b"{no", "x").json is None
    assert Opened(b"<a>", "x").json is None
