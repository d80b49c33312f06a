"""The digests of names and pictures are those everybody else makes."""

import hashlib

from app.base.digests import blake2b


def test_it_is_the_one_of_the_standard_library() -> None:
    assert blake2b(b"Anna", digest_size=16).digest() == (
        hashlib.blake2b(b"Anna", digest_size=16).digest()
    )
