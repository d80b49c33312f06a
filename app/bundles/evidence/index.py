"""The index of the folder for the funder: every file with its size and checksum."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from urllib.parse import quote

from app.base.words import N_, Words
from app.bundles.bundle import Written
from app.bundles.templates import sized, template
from app.documents.letterhead import where_and_when
from app.queries.events import EventRow

TITLE, CHECKSUM = N_("Evidence"), N_("Checksum (SHA-256)")
FILE, SIZE = N_("File"), N_("Size")
CHECK = N_("The checksums also stand in SHA256SUMS: a changed file no longer has its own.")


def index_page(
    event: EventRow,
    written: Sequence[Written],
    about: Mapping[str, str],
    words: Words,
) -> str:
    """The page, as HTML, with a table for each folder; `about` files says where they are from."""
    folders = [
        {"name": folder, "files": [_file(one, about, words) for one in group]}
        for folder, group in groupby(sorted(written, key=_folder), key=_folder)
    ]
    return template("evidence.html").render(
        language=words.language,
        direction=words.locale.text_direction,
        title=words.pick(event.title),
        when=where_and_when(event, words),
        host=words.pick(event.host),
        funder=words.pick(event.funder_text),
        said={
            "title": words(TITLE),
            "checksum": words(CHECKSUM),
            "file": words(FILE),
            "size": words(SIZE),
            "check": words(CHECK),
        },
        folders=folders,
    )


def _folder(one: Written) -> str:
    return one.path.partition("/")[0]


def _file(one: Written, about: Mapping[str, str], words: Words) -> dict[str, str]:
    name = one.path.partition("/")[2] or one.path
    return {
        "name": name,
        "place": quote(one.path),
        "about": about.get(one.path, ""),
        "size": sized(one.size, words),
        "sum": one.sha256,
    }
