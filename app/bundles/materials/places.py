"""Where in the folder for participants each file lies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.base.file_names import safe_name
from app.bundles.bundle import names
from app.bundles.materials.contents import Contents
from app.queries.materials import ENDINGS, MaterialRow
from app.rules.stored_files import plain_name

STYLE = "files/style.css"
LONGEST_PART = 40
"""Signs of a title in the name of a file that has several."""


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
        tuple(
            _photo(row, number, languages) for number, row in enumerate(contents.photos, start=1)
        ),
        {
            row.id: names(taken, "presentations", plain_name(row.file))
            for row in contents.files
            if row.file_id
        },
        {
            logo.row.id: f"files/logo-{number}{ENDINGS.get(logo.media_type, '')}"
            for number, logo in enumerate(contents.logos, start=1)
        },
        {(kind, code): f"papers/{kind}-{code}.pdf" for kind, code in papers},
    )


def _photo(row: MaterialRow, number: int, languages: Sequence[str]) -> Photo:
    ending = ENDINGS.get(row.media_type, ".jpg")
    small = ".jpg" if ending == ".jpg" else ".png"  # as `load` makes it
    large = f"photos/{photo_name(row, number, languages)}{ending}"
    return Photo(row, large, f"photos/small/{number:03}{small}")


def photo_name(row: MaterialRow, number: int, languages: Sequence[str]) -> str:
    """A photo's number and what it shows: its session, then its title."""
    told = dict.fromkeys(text.best(languages) for text in (row.session, row.title))
    parts = (safe_name(text, "", LONGEST_PART) for text in told)
    return f"{number:03} {' – '.join(part for part in parts if part)}".strip()
