"""PDF files made of marks, and what other programs find in them."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import pytest
from PIL import Image

from app.documents.marks import Mark, Page
from app.documents.pdf.content import Content, Shared
from app.documents.pdf.objects import Objects
from app.documents.write import About, write

ABOUT = About("Badges", "en")


def a_pdf(*marks: Mark, width: float = 200, height: float = 200) -> bytes:
    """A file of one page."""
    return a_file(Page(width, height, marks))


def a_file(*pages: Page, about: About = ABOUT) -> bytes:
    """A file of these pages."""
    out = io.BytesIO()
    assert write(pages, out, about) == len(pages)
    return out.getvalue()


def drawn(*marks: Mark) -> str:
    """The operators that draw the marks, without elements."""
    content = Content(Shared(Objects(io.BytesIO())))
    content.draw(marks)
    return content.data().decode("ascii")


def seen(data: bytes, dpi: float = 72, page: int = 0) -> Image.Image:
    """A page as pdfium shows it."""
    with _opened(data) as document:
        return document[page].render(scale=dpi / 72).to_pil().convert("RGB")


def copied(data: bytes, page: int = 0) -> list[str]:
    """The lines that somebody gets who copies a page in a browser."""
    with _opened(data) as document:
        words = document[page].get_textpage()
        lines = words.get_text_range().splitlines()
        words.close()
        return [line.strip() for line in lines if line.strip()]


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def asked(tool: str, data: bytes, *options: str) -> str:
    """What a program says about a file; skips the test where there is no such program.

    A {} among the options is the file, which else comes last.
    """
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed: nobody else looks at the file")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.pdf"
        path.write_bytes(data)
        given = options if "{}" in options else (*options, "{}")
        done = subprocess.run(
            [tool, *(str(path) if option == "{}" else option for option in given)],
            capture_output=True,
            check=False,
        )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    assert done.stderr == b""
    return done.stdout.decode()
