"""How encodings and delimiters are called."""

import codecs

from app.exchange.reading.delimited import DELIMITERS
from app.exchange.reading.encodings import CHOICES
from app.gui.exchange.encodings import (
    DELIMITER_NAMES,
    ENCODING_NAMES,
    delimiter_options,
    encoding_options,
)


def test_every_choice_has_a_name_of_its_own() -> None:
    assert set(ENCODING_NAMES) == set(CHOICES)
    assert set(DELIMITER_NAMES) == set(DELIMITERS)
    assert len(set(ENCODING_NAMES.values())) == len(ENCODING_NAMES)
    assert all(codecs.lookup(key) for key in ENCODING_NAMES)


def test_delimiters_are_called_by_their_names() -> None:
    names = [(",", "Comma"), (";", "Semicolon"), ("\t", "Tab"), ("|", "Vertical bar")]
    assert delimiter_options("") == names
    assert delimiter_options(";") == names
    assert delimiter_options(":") == [*names, (":", ":")]


def test_the_encoding_in_use_is_offered_even_if_it_is_rare() -> None:
    offered = encoding_options("")
    assert [key for key, _name in offered] == list(CHOICES)
    assert encoding_options("cp1257") == offered
    assert encoding_options("utf-32") == [*offered, ("utf-32", "utf-32")]
