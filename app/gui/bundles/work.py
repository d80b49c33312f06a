"""Putting a folder together on another thread, and noting that it left."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.base.progress import Progress
from app.bundles.evidence import export_evidence
from app.bundles.materials import export_materials
from app.gui.bundles.kinds import MATERIALS
from app.rules.closing import BUNDLE_READERS, DisclosureKind
from app.store import Store
from app.usecases.disclosures import note_disclosure


@dataclass(frozen=True)
class Wish:
    """Which folder, where, in which languages."""

    key: str
    target: Path
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Done:
    """How many files are in the folder, and those of them that are damaged photos."""

    files: int
    damaged: tuple[str, ...] = ()


def put_together(store: Store, wish: Wish, progress: Progress) -> Done:
    """Write the folder and note that it left.

    Raises NotFound, RuleBroken, FileProblem and Cancelled: nothing is left behind then.
    """
    done, people = _written(store, wish.target, wish.languages, wish.key, progress)
    note_disclosure(
        store,
        DisclosureKind.BUNDLE,
        wish.key,
        people=people,
        file_name=wish.target.name,
        recipient=BUNDLE_READERS[wish.key],
    )
    return done


def _written(
    store: Store, target: Path, languages: Sequence[str], key: str, progress: Progress
) -> tuple[Done, int]:
    if key == MATERIALS:
        packed = export_materials(store, target, languages, progress)
        return Done(len(packed.files), packed.damaged), packed.people
    found = export_evidence(store, target, languages, progress)
    return Done(len(found.files)), found.people
