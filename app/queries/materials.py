"""Reading presentations, photos and other things to keep."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select

from app.base.errors import NotFound
from app.base.texts import Texts
from app.base.words import N_
from app.model import JointProject, Material, Picture, Session, StoredFile
from app.rules.outcomes import MaterialKind
from app.store import Reading


@dataclass(frozen=True)
class MaterialRow:
    """A material without its bytes: a picture, a file, or a link.

    `size` is in bytes, `width` and `height` of a picture in pixels, `digest` tells its bytes
    from any other's; `file` is the name of a file; `added_at` is in UTC.
    """

    id: int
    kind: MaterialKind
    title: Texts
    author: str
    session_id: int | None
    session: Texts
    project_id: int | None
    project: Texts
    picture_id: int | None
    file_id: int | None
    file: str
    media_type: str
    size: int
    width: int
    height: int
    digest: str
    link: str
    shared: bool
    added_at: datetime


def materials(
    read: Reading, *, session_id: int | None = None, project_id: int | None = None
) -> list[MaterialRow]:
    """All materials in their order, or those of one session or project."""
    size = func.coalesce(StoredFile.size, func.length(Picture.data), 0)
    query = (
        select(
            *(Material.id, Material.kind, Material.title, Material.author, Material.session_id),
            *(Session.title, Material.project_id, JointProject.title, Material.picture_id),
            *(Material.file_id, func.coalesce(StoredFile.name, "")),
            *(func.coalesce(StoredFile.media_type, Picture.media_type, ""), size),
            *(func.coalesce(Picture.width, 0), func.coalesce(Picture.height, 0)),
            func.coalesce(Picture.sha256, ""),
            *(Material.link, Material.shared, Material.added_at),
        )
        .outerjoin(Session, Session.id == Material.session_id)
        .outerjoin(JointProject, JointProject.id == Material.project_id)
        .outerjoin(Picture, Picture.id == Material.picture_id)
        .outerjoin(StoredFile, StoredFile.id == Material.file_id)
        .order_by(Material.position, Material.id)
    )
    if session_id is not None:
        query = query.where(Material.session_id == session_id)
    if project_id is not None:
        query = query.where(Material.project_id == project_id)
    found = []
    row: Any
    for row in read.execute(query):
        known = [*row[:5], row[5] or Texts(), row[6], row[7] or Texts(), *row[8:]]
        found.append(MaterialRow(*known))
    return found


class Content(NamedTuple):
    """The bytes of a material and how they are called; a picture is called by its title."""

    name: str
    media_type: str
    data: bytes


ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}


def content(read: Reading, material_id: int) -> Content:
    """The file or picture of a material; raises NotFound where it is only a link, or gone."""
    query = (
        select(
            *(Material.title, Picture.media_type, Picture.data),
            *(StoredFile.name, StoredFile.media_type, StoredFile.data),
        )
        .outerjoin(Picture, Picture.id == Material.picture_id)
        .outerjoin(StoredFile, StoredFile.id == Material.file_id)
        .where(Material.id == material_id)
    )
    row: Any = read.execute(query).one_or_none()
    if row is not None and row[5] is not None:
        return Content(*row[3:6])
    if row is None or row[2] is None:
        raise NotFound(N_("This material has no file. It was removed in the meantime."))
    name = row[0].best(()) or "photo"
    return Content(f"{name}{ENDINGS.get(row[1], '')}", row[1], row[2])
