"""Reading the documents that were set up once, and the print pack."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from app.model import DocumentPreset
from app.store import Reading


@dataclass(frozen=True)
class PresetRow:
    """A document with its choices, as the page stored them."""

    id: int
    name: str
    kind: str
    choices: Any
    in_pack: bool


def presets(read: Reading) -> list[PresetRow]:
    """All of them in their order."""
    query = select(
        DocumentPreset.id,
        DocumentPreset.name,
        DocumentPreset.kind,
        DocumentPreset.choices,
        DocumentPreset.in_pack,
    ).order_by(DocumentPreset.position, DocumentPreset.id)
    return [PresetRow(*row) for row in read.execute(query)]


def pack(read: Reading) -> list[PresetRow]:
    """Those that the print pack is made of, in their order."""
    return [row for row in presets(read) if row.in_pack]
