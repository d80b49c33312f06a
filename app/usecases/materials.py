"""Keeping presentations, photos and links of sessions and projects."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import func, select

from app.base.errors import AppError, Cancelled
from app.base.progress import Progress, Silent
from app.base.words import N_
from app.model import JointProject, Material, Session
from app.rules import fields
from app.rules.outcomes import MATERIAL_FIELDS, MaterialKind, kind_of_file
from app.rules.photos import SoundPicture, as_kept
from app.rules.stored_files import check_file, media_type_of
from app.store import Reading, Store
from app.usecases.events import drop_unused_pictures, keep_picture
from app.usecases.loading import need, need_all, next_position, put
from app.usecases.stored_files import drop_unused_files, keep_file, read_file


@dataclass(frozen=True)
class Added:
    """What became of files: the ids of those kept, and the others with the reason."""

    ids: tuple[int, ...]
    refused: tuple[tuple[str, AppError], ...] = ()


class Prepared:
    """Files that were looked at and, if photos, scaled; `close` when they are kept or not."""

    def __init__(self) -> None:
        self.files: list[tuple[Path, Path]] = []
        self.refused: list[tuple[str, AppError]] = []
        self._folder = TemporaryDirectory(prefix="plenum-")

    def take(self, path: Path) -> None:
        """Look at one more file; raises RuleBroken, FileProblem."""
        data = read_file(path)
        if not _is_photo(path):
            check_file(path.name, data, media_type_of(path.name, data))
            self.files.append((path, path))
            return
        scaled = Path(self._folder.name) / str(len(self.files))  # never all in memory
        scaled.write_bytes(as_kept(data))
        self.files.append((path, scaled))

    def close(self) -> None:
        """Let the scaled photos go."""
        self._folder.cleanup()


def prepare(paths: Sequence[Path], progress: Progress | None = None) -> Prepared:
    """Read files and scale photos, slowly, without the conference: the desk never waits for it.

    What cannot be kept is named with the reason. Raises Cancelled.
    """
    told, ready = progress or Silent(), Prepared()
    try:
        for number, path in enumerate(paths):
            told.report(number, len(paths), path.name)
            try:
                ready.take(path)
            except AppError as problem:
                ready.refused.append((path.name, problem))
        told.report(len(paths), len(paths))
    except Cancelled:
        ready.close()
        raise
    return ready


def add_prepared(store: Store, ready: Prepared, facts: Mapping[str, object] | None = None) -> Added:
    """Keep what was prepared as materials in one step; `facts` hold for each of them."""
    refused = list(ready.refused)
    try:
        known = fields.cleaned(MATERIAL_FIELDS, facts or {})
        if not ready.files:
            return Added((), tuple(refused))
        with store.change(N_("Add materials")) as change:
            _need_targets(change, known)
            ids = []
            for path, content in ready.files:
                try:
                    ids.append(_insert_file(change, path, content, known))
                except AppError as problem:
                    refused.append((path.name, problem))
    finally:
        ready.close()
    return Added(tuple(ids), tuple(refused))


def add_files(
    store: Store,
    paths: Sequence[Path],
    facts: Mapping[str, object] | None = None,
    progress: Progress | None = None,
) -> Added:
    """Both at once; raises Cancelled: nothing is kept then."""
    return add_prepared(store, prepare(paths, progress), facts)


def _is_photo(path: Path) -> bool:
    return kind_of_file(path.name, from_session=False) is MaterialKind.PHOTO


def _insert_file(change: Reading, path: Path, content: Path, facts: Mapping[str, Any]) -> int:
    data = read_file(content)
    guessed = kind_of_file(path.name, from_session=facts.get("session_id") is not None)
    kept = (
        {"picture_id": keep_picture(change, SoundPicture(data))}
        if _is_photo(path)
        else {"file_id": keep_file(change, path.name, data)}
    )
    return insert_material(change, {"kind": guessed, **facts}, kept)


def insert_material(
    change: Reading, facts: Mapping[str, object], content: Mapping[str, int] | None = None
) -> int:
    """A new material at the end of the list; `content` is its picture_id or file_id."""
    values = fields.cleaned(MATERIAL_FIELDS, facts)
    last = next_position(change, select(func.max(Material.position)))
    row = Material(**values, **(content or {}), position=last)
    change.add(row)
    change.flush()
    return row.id


POINTS_AT = {"session_id": Session, "project_id": JointProject}


def _need_targets(change: Reading, values: Mapping[str, object]) -> None:
    for name, kind in POINTS_AT.items():
        target = values.get(name)
        if isinstance(target, int):
            need(change, kind, target)


def add_link(store: Store, link: str, facts: Mapping[str, object] | None = None) -> int:
    """Keep a web address as a material; its id. Raises RuleBroken."""
    values = fields.cleaned(MATERIAL_FIELDS, {**(facts or {}), "link": link})
    fields.require(values["link"], MATERIAL_FIELDS["link"].label, field="link")
    with store.change(N_("Add link")) as change:
        _need_targets(change, values)
        return insert_material(change, values)


def edit_material(store: Store, material_id: int, changes: Mapping[str, object]) -> None:
    """Change title, author, kind, or where a material belongs; raises RuleBroken."""
    edit_materials(store, [material_id], changes)


def edit_materials(store: Store, ids: Sequence[int], changes: Mapping[str, object]) -> None:
    """The same for several at once."""
    values = fields.cleaned(MATERIAL_FIELDS, changes)
    label = N_("Edit material") if len(ids) == 1 else N_("Edit materials")
    with store.change(label) as change:
        _need_targets(change, values)
        for row in need_all(change, Material, ids):
            put(row, values)


def share(store: Store, ids: Sequence[int], *, shared: bool = True) -> None:
    """Give materials to all participants, or keep them among the organisers."""
    label = N_("Share materials") if shared else N_("Do not share materials")
    with store.change(label) as change:
        for row in need_all(change, Material, ids):
            put(row, {"shared": shared})


def order_materials(store: Store, ids: Sequence[int]) -> None:
    """Put these materials in this order, where the first of them stood."""
    with store.change(N_("Order materials")) as change:
        rows = need_all(change, Material, ids)
        for position, row in zip(sorted(row.position for row in rows), rows, strict=True):
            put(row, {"position": position})


def remove_materials(store: Store, ids: Sequence[int]) -> None:
    """Remove materials, and their files and pictures that nothing else uses."""
    label = N_("Remove material") if len(ids) == 1 else N_("Remove materials")
    with store.change(label) as change:
        rows = need_all(change, Material, ids)
        pictures, files = [row.picture_id for row in rows], [row.file_id for row in rows]
        for row in rows:
            change.delete(row)
        change.flush()
        drop_unused_pictures(change, pictures)
        drop_unused_files(change, files)
