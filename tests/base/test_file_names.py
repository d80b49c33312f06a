"""Names of files on every system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.file_names import FORBIDDEN, LONGEST, RESERVED, safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Partner cities 2026", "Partner cities 2026"),
        ("Zażółć: gęślą / jaźń", "Zażółć- gęślą - jaźń"),
        ("  trailing dots...", "trailing dots"),
        ("..", "new"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "CON_"),
        ("com1.notes", "com1.notes_"),
        ("tab\tand\nline", "tab and line"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\ud800", "new"),
        ("", "new"),
        ("会議", "会議"),
    ],
)
def test_a_title_becomes_a_name(text: str, name: str) -> None:
    assert safe_name(text, "new") == name


@pytest.mark.parametrize(("sign", "count"), [("a", 80), ("ł", 80), ("会", 66), ("🎪", 50)])
def test_a_long_name_fits_on_a_disk(sign: str, count: int) -> None:
    assert safe_name(99 * sign, "new") == count * sign
    assert safe_name(99 * sign, "new", 8) == min(count, 20 // len(sign.encode()), 8) * sign


@given(st.text())
def test_no_text_makes_a_dangerous_name(text: str) -> None:
    name = safe_name(text, "new")
    assert name
    assert len(name) <= LONGEST + 1
    assert len(name.encode()) <= 201
    assert not FORBIDDEN & set(name)
    assert name.split(".")[0].lower() not in RESERVED
    assert not name.endswith((".", " "))
    name.encode()
