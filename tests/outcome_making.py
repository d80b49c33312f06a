"""What a conference leaves behind, each with one call; and files to drop."""

import io
from pathlib import Path

from PIL import Image

from app.base.texts import Texts
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases import outcomes, projects
from app.usecases.agenda import add_session


def a_panel(store: Store, title: str = "Energy", **facts: object) -> int:
    """A panel of the agenda; its id."""
    known = {"kind": SessionType.PANEL, "title": Texts(en=title)}
    return add_session(store, {**known, **facts})


def a_commitment(store: Store, what: str = "Send the report", **facts: object) -> int:
    """A promise; its id."""
    return outcomes.add_commitment(store, {"what": Texts(en=what), **facts})


def a_project(
    store: Store,
    title: str = "Youth orchestra",
    *,
    partners: tuple[int, ...] = (),
    contacts: tuple[int, ...] = (),
    **facts: object,
) -> int:
    """A joint project; its id."""
    company = projects.Company(partners, contacts)
    return projects.add_project(store, {"title": Texts(en=title), **facts}, company)


def a_milestone(store: Store, project: int, title: str = "Application", **facts: object) -> int:
    """Something a project has to reach; its id."""
    return projects.add_milestone(store, project, {"title": Texts(en=title), **facts})


def a_photo(folder: Path, name: str = "photo.jpg", color: str = "teal") -> Path:
    """A real photo in a file."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), color).save(out, "JPEG")
    path = folder / name
    path.write_bytes(out.getvalue())
    return path


def a_talk(folder: Path, name: str = "talk.pdf", text: str = "one") -> Path:
    """What is taken for a PDF."""
    path = folder / name
    path.write_bytes(b"%PDF-1.7\n" + text.encode() + b"\n%%EOF")
    return path
