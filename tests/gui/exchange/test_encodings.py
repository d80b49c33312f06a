"""How encodings and delimiters are called."""

from app.exchange.reading.delimited import DELIMITERS
from app.exchange.reading.encodings import CHOICES
from app.gui.exchange.encodings import (
    DELIMITER_NAMES,
    ENCODING_NAMES,
    delimiter_options,
    encoding_options,
)


def test_all_that_are_offered_have_names() -> None:
    assert set(CHOICES) <= ENCODING_NAMES.keys()
    assert set(DELIMITERS) <= DELIMITER_NAMES.keys()


def test_encodings_and_delimiters_are_called_by_name() -> None:
    assert [key for key, _name in encoding_options("")] == list(ENCODING_NAMES)
    assert encoding_options("utf-7")[-1] == ("utf-7", "utf-7")
    assert [key for key, _name in delimiter_options("")] == list(DELIMITER_NAMES)
    assert delimiter_options(":")[-1] == (":", ":")
