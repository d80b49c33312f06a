"""Where texts are cut."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from app.documents.text.boundaries import letters, line_parts
from app.documents.text.itemize import cleaned


def test_a_letter_keeps_its_marks() -> None:
    assert letters("Ọ\u0301la") == ["Ọ\u0301", "l", "a"]
    assert letters("x👩‍💻y") == ["x", "👩‍💻", "y"]
    assert letters("") == []


def test_lines_end_at_blanks_and_hyphens() -> None:
    assert line_parts("Anna Maria Nowak-Kowalska") == ["Anna ", "Maria ", "Nowak-", "Kowalska"]
    assert line_parts("Jan") == ["Jan"]


def test_signs_beyond_the_first_plane_count_once() -> None:
    assert line_parts("😀 ab 😀 c") == ["😀 ", "ab ", "😀 ", "c"]


def test_thai_ends_by_dictionary_and_chinese_between_signs() -> None:
    assert line_parts("การประชุมเปิด") == ["การ", "ประชุม", "เปิด"]
    assert line_parts("王小明") == ["王", "小", "明"]


def test_a_fixed_blank_does_not_end_a_line() -> None:
    assert line_parts("w\u00a0domu") == ["w\u00a0domu"]


@given(st.text().map(cleaned))
def test_nothing_is_lost(text: str) -> None:
    assert "".join(letters(text)) == text
    assert "".join(line_parts(text)) == text


def test_threads_do_not_disturb_each_other() -> None:
    texts = [f"Anna-{number} Maria 王小明 {'x ' * (number % 7)}" for number in range(400)]
    alone = [line_parts(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(line_parts, texts)) == alone
