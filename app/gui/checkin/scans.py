"""Telling a scanner's burst from what somebody types."""

from app.rules.checkins import SHORTEST_PART, codes_in, is_part
from app.rules.numbering import ALPHABET, CODE_LENGTH


def is_scan(text: str) -> bool:
    """Whether a text is a code, or a part of one, rather than words to look for."""
    word = text.strip()
    if len(word) < SHORTEST_PART or any(map(str.isspace, word)):
        return False
    return len(word) >= CODE_LENGTH or any(map(_like_a_code, codes_in(word)))


def may_be_scan(text: str) -> bool:
    """Whether a text that nobody was found by may come from a scanner all the same."""
    word = text.strip()
    if any(map(str.isspace, word)):
        return False
    return len(word) >= SHORTEST_PART or is_part(word)


def _like_a_code(text: str) -> bool:
    """Letters of codes, and a figure among them: words have none."""
    return any(map(str.isdecimal, text)) and all(letter in ALPHABET for letter in text)
