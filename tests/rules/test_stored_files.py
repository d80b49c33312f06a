"""Files are what their first bytes say, named plainly, and not too large."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.rules.stored_files import (
    ANY,
    MOST_BYTES,
    PDF,
    check_file,
    check_size,
    media_type_of,
    plain_name,
)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("list.pdf", b"%PDF-1.7", PDF),
        ("list.bin", b"\xef\xbb\xbf%PDF-1.4", PDF),
        ("list.pdf", b"hello", ANY),
        ("Talk.ODP", b"PK", "application/vnd.oasis.opendocument.presentation"),
        ("notes.txt", b"hello", "text/plain"),
        ("thing", b"hello", ANY),
    ],
)
def test_what_a_file_is(name: str, data: bytes, expected: str) -> None:
    assert media_type_of(name, data) == expected


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("list.pdf", "list.pdf"),
        ("../../etc/passwd", "passwd"),
        (r"C:\scans\day 1.pdf", "day 1.pdf"),
        ("day 1? signed.PDF", "day 1- signed.PDF"),
        ("", "file"),
        (".pdf", "pdf"),
        ("con.pdf", "con_.pdf"),
    ],
)
def test_a_plain_name(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@given(st.text(max_size=300))
def test_every_name_is_short_and_stays_in_its_folder(name: str) -> None:
    plain = plain_name(name)
    assert 0 < len(plain) <= 100
    assert not set(plain) & set('/\\:*?"<>|\0')


def test_what_is_refused() -> None:
    with pytest.raises(RuleBroken, match="“a.txt” is empty"):
        check_file("a.txt", b"", "text/plain")
    for name, media_type in (("a.pdf", ANY), ("a", PDF)):
        with pytest.raises(RuleBroken, match="is called a PDF but is none"):
            check_file(name, b"hello", media_type)
    with pytest.raises(RuleBroken, match="“film.mp4” is too large: 61 MB, at most 60 MB"):
        check_size("film.mp4", 61_000_000)
    with pytest.raises(RuleBroken, match="or it is damaged"):
        check_file("a.pdf", b"%PDF-1.7\n1 0 obj", PDF)
    check_file("a.pdf", b"%PDF-1.7\n%%EOF\n\0\0", PDF)
    check_size("a.pdf", MOST_BYTES)
