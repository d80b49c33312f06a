"""Numbers that a workbook shows with leading zeros, such as postcodes: 950 as 00950 or 00-950."""

import io
import re
import zipfile
from collections.abc import Mapping

from app.exchange.reading.archive import BROKEN

FORMAT = re.compile(rb'<(?:\w+:)?numFmt\b[^>]*?\bnumFmtId="(\d{1,9})"[^>]*?\bformatCode="([^"]*)"')
FORMAT_BACKWARDS = re.compile(
    rb'<(?:\w+:)?numFmt\b[^>]*?\bformatCode="([^"]*)"[^>]*?\bnumFmtId="(\d{1,9})"'
)
CELL_FORMATS = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
CELL_FORMAT = re.compile(rb"<(?:\w+:)?xf\b([^>]*)>")
FORMAT_OF = re.compile(rb'\bnumFmtId="(\d{1,9})"')
SHOWN = re.compile(r'(?:0|[- ]|\\[- ./]|&quot;[- ./]&quot;|"[- ./]")+(?:;@)?')
SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
LINK = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
CELL = re.compile(rb"<c\b([^>]*)>\s*<v>(\d{1,15})</v>")
PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
STYLE = re.compile(rb'\bs="(\d{1,6})"')
LARGEST = 20_000_000
"""Bytes of a part that is looked through; larger sheets hold no lists of people."""
FEW = 2

Places = dict[tuple[int, int], str]
"""(row, column) from 0 → the text as the workbook shows it."""


def shown_with_zeros(data: bytes) -> dict[str, Places]:
    """Sheet name → the numbers in it that are shown with leading zeros; {} where there are none.

    Only formats that are nothing but zeros and separators count. The archive has been
    measured before; what cannot be understood here is left as it is.
    """
    try:
        return _found(data)
    except BROKEN:
        return {}


def _found(data: bytes) -> dict[str, Places]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        formats = _formats(_part(archive, "xl/styles.xml"))
        if not formats:
            return {}
        found = {
            name: _places(_part(archive, part), formats) for name, part in _sheets(archive).items()
        }
    return {name: places for name, places in found.items() if places}


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        about = archive.getinfo(name)
    except KeyError:
        return b""
    return archive.read(about) if about.file_size <= LARGEST else b""


def _formats(styles: bytes) -> dict[bytes, str]:
    """Number of a cell's style → its format, of those that show leading zeros."""
    codes = dict(FORMAT.findall(styles)) | {n: c for c, n in FORMAT_BACKWARDS.findall(styles)}
    padded = {
        number: text
        for number, code in codes.items()
        for text in [code.decode("utf-8", "replace")]
        if SHOWN.fullmatch(text) and text.count("0") >= FEW
    }
    used = CELL_FORMATS.search(styles)
    if not padded or used is None:
        return {}
    found = {}
    for place, facts in enumerate(CELL_FORMAT.findall(used[0])):
        number = FORMAT_OF.search(facts)
        if number is not None and number[1] in padded:
            found[str(place).encode()] = padded[number[1]]
    return found


def _sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → its part."""
    links = {}
    for facts in LINK.findall(_part(archive, "xl/_rels/workbook.xml.rels")):
        known = _attributes(facts)
        target = known.get("Target", "")
        links[known.get("Id", "")] = target.lstrip("/") if target[:1] == "/" else f"xl/{target}"
    found = {}
    for facts in SHEET.findall(_part(archive, "xl/workbook.xml")):
        known = _attributes(facts)
        part = next((links[v] for k, v in known.items() if k.endswith(":id") and v in links), "")
        found[known.get("name", "")] = part
    return found


def _attributes(facts: bytes) -> Mapping[str, str]:
    text = facts.decode("utf-8", "replace")
    found = re.findall(r'([\w:]+)="([^"]*)"', text)
    return {name: _plain(value) for name, value in found}


def _plain(text: str) -> str:
    for sign, meant in (("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'")):
        text = text.replace(sign, meant)
    return text.replace("&amp;", "&")


def _places(sheet: bytes, formats: Mapping[bytes, str]) -> Places:
    found = {}
    for facts, digits in CELL.findall(sheet):
        style, place = STYLE.search(facts), PLACE.search(facts)
        if style is None or place is None or style[1] not in formats or b' t="' in facts:
            continue
        where = (int(place[2]) - 1, _column(place[1].decode()))
        found[where] = padded(digits.decode(), formats[style[1]])
    return found


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def padded(digits: str, code: str) -> str:
    """A whole number as the format shows it; longer numbers keep all their digits in front."""
    signs = re.sub(r"[^0 ./-]", "", _plain(code).removesuffix(";@").replace("\\", ""))
    places = signs.count("0")
    filled = digits.zfill(places)
    front, rest = filled[: len(filled) - places], iter(filled[len(filled) - places :])
    return front + "".join(next(rest) if sign == "0" else sign for sign in signs)
