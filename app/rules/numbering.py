"""Registration numbers and the random code that a badge carries."""

import os
import uuid

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 26
LETTERS = (ALPHABET * 8).encode("ascii")
"""The letter for each byte; every letter for as many."""


def new_code() -> str:
    """A token nobody can guess: 26 letters of 5 bits, a QR symbol of 25 × 25 modules."""
    return os.urandom(CODE_LENGTH).translate(LETTERS).decode("ascii")


def code_from(bits: int) -> str:
    """The code that stands for `bits` (130 of them), for data that must come out the same again."""
    letters = []
    for _ in range(CODE_LENGTH):
        bits, letter = divmod(bits, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)


def stand_in_code(event_uid: str, person_id: int) -> str:
    """What lists call somebody by who is not registered: the same each time, in this file only."""
    return code_from(uuid.uuid5(uuid.NAMESPACE_URL, f"{event_uid}/{person_id}").int)
