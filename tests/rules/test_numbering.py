"""Codes are long, plain to read, and the same for the same bits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.numbering import ALPHABET, CODE_LENGTH, code_from, new_code, stand_in_code

BITS = st.integers(0, 2 ** (5 * CODE_LENGTH) - 1)


def test_a_letter_has_five_bits_and_no_twin() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 32
    assert not set("IO01") & set(ALPHABET)


def test_new_codes_differ() -> None:
    codes = {new_code() for _ in range(1_000)}
    assert len(codes) == 1_000
    assert {len(code) for code in codes} == {26}
    assert set("".join(codes)) == set(ALPHABET)


@pytest.mark.parametrize(
    ("bits", "code"),
    [(0, "A" * 26), (1, "B" + "A" * 25), (32, "AB" + "A" * 24), (2**130 - 1, "9" * 26)],
)
def test_the_code_of_some_bits(bits: int, code: str) -> None:
    assert code_from(bits) == code


@given(BITS, BITS)
def test_other_bits_other_code(one: int, other: int) -> None:
    assert (code_from(one) == code_from(other)) == (one == other)
    assert len(code_from(one)) == CODE_LENGTH


def test_who_is_not_registered_has_a_code_of_this_file() -> None:
    code = stand_in_code("one", 1)
    assert (len(code), set(code) <= set(ALPHABET)) == (26, True)
    assert code == stand_in_code("one", 1)
    assert len({code, stand_in_code("one", 2), stand_in_code("two", 1)}) == 3
