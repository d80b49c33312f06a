"""Blocks of flowing documents, as plain values with quiet beginnings."""

from dataclasses import FrozenInstanceError

import pytest

from app.documents.cards import Across
from app.documents.flow import Cell, Column, Flow, Heading, Ink, Letterhead, Row, Table


def test_what_is_not_said_is_quiet() -> None:
    assert Heading("Riga") == Heading("Riga", 1, bookmark=True)
    assert (Column("Name").across, Column("Name").lines) == (Across.START, 3)
    assert (Cell().ink, Cell().tick) == (Ink.BODY, False)
    assert not Row(("a",)).heading
    assert Flow(Letterhead("List"), ()).page_text == "{page} / {total}"


def test_blocks_never_change() -> None:
    table = Table((Column("Name"),), [Row(("Ada",))])
    with pytest.raises(FrozenInstanceError):
        table.zebra = False  # type: ignore[misc] # what is tried
