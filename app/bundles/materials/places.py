"""Where in the folder for participants each file lies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.base.file_names import safe_name
from app.bundles.bundle import names
from app.bundles.materials.contents import Contents
from app.queries.materials import ENDINGS, MaterialRow

STYLE = "files/style.css"


@dataclass(frozen=True)
class Photo:
    """A photo and the small picture that leads to it, by their places."""

    row: MaterialRow
    large: str
    small: str


@dataclass(frozen=True)
class Places:
    """Places from the top of the folder, `/` between folders.

    `pages`, `programmes` and `tables` by language; `files` by material, `logos` by logo.
    """

    pages: Mapping[str, str]
    calendars: Mapping[str, str]
    tables: Mapping[str, str]
    cards: str
    photos: tuple[Photo, ...]
    files: Mapping[int, str]
    logos: Mapping[int, str]
    papers: Mapping[tuple[str, str], str]


def places(
    contents: Contents, languages: Sequence[str], papers: Sequence[tuple[str, str]]
) -> Places:
    """A place for everything, no two alike; the first language's page is index.html."""
    taken: set[str] = set()
    pages = {code: f"index-{code}.html" for code in languages}
    pages[languages[0]] = "index.html"
    return Places(
        pages,
        {code: f"calendar/programme-{code}.ics" for code in languages},
        {code: f"contacts/contacts-{code}.xlsx" for code in languages},
        "contacts/contacts.vcf",
        tuple(_photo(row, number) for number, row in enumerate(contents.photos, start=1)),
        {
            row.id: names(taken, "presentations", _name(row))
            for row in contents.files
            if row.file_id
        },
        {
            logo.row.id: f"files/logo-{number}{ENDINGS.get(logo.media_type, '')}"
            for number, logo in enumerate(contents.logos, start=1)
        },
        {(kind, code): f"papers/{kind}-{code}.pdf" for kind, code in papers},
    )


def _photo(row: MaterialRow, number: int) -> Photo:
    ending = ENDINGS.get(row.media_type, ".jpg")
    small = ".jpg" if ending == ".jpg" else ".png"  # as `load` makes it
    return Photo(row, f"photos/{number:03}{ending}", f"photos/small/{number:03}{small}")


def _name(row: MaterialRow) -> str:
    stem, dot, ending = row.file.rpartition(".")
    return (
        f"{safe_name(stem or ending, 'file')}{dot}{safe_name(ending, 'file')}"
        if dot
        else (safe_name(row.file, "file"))
    )
