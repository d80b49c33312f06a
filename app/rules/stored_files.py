"""Which files the conference takes in, judged by their first bytes, and under which name."""

from pathlib import PurePosixPath, PureWindowsPath

from app.base.errors import RuleBroken
from app.base.file_names import safe_name
from app.base.words import N_

MOST_BYTES = 60_000_000
HEAD = 1_024
"""A PDF may have other bytes before its beginning, but not more."""
PDF = "application/pdf"
ANY = "application/octet-stream"
OFFICE = "application/vnd.openxmlformats-officedocument."
MEDIA_TYPES = {
    ".pdf": PDF,
    ".pptx": f"{OFFICE}presentationml.presentation",
    ".docx": f"{OFFICE}wordprocessingml.document",
    ".xlsx": f"{OFFICE}spreadsheetml.sheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".ppt": "application/vnd.ms-powerpoint",
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".zip": "application/zip",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
}


def plain_name(name: str) -> str:
    """The name of a file without its folders, safe on every system; the ending stays."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    stem, dot, ending = last.rpartition(".")
    if not dot or not stem:
        return safe_name(last, "file")
    return f"{safe_name(stem, 'file')}.{safe_name(ending, 'bin')[:10]}"


def media_type_of(name: str, data: bytes) -> str:
    """What a file is: a PDF by its first bytes, all else by the ending of its name."""
    if is_pdf(data):
        return PDF
    named = MEDIA_TYPES.get(PurePosixPath(name).suffix.lower(), ANY)
    return ANY if named == PDF else named


PDF_END = b"%%EOF"
"""What is missing of a PDF of which only a part arrived."""


def is_pdf(data: bytes) -> bool:
    """Whether these bytes begin as a PDF does."""
    return b"%PDF-" in data[:HEAD]


def check_file(name: str, data: bytes, media_type: str) -> None:
    """Raise RuleBroken unless the file can be kept: not empty, not too large, what it says."""
    if not data:
        raise RuleBroken(N_("“{file}” is empty. Choose another file."), file=name)
    check_size(name, len(data))
    says_pdf = media_type == PDF or PurePosixPath(name).suffix.lower() == ".pdf"
    if says_pdf and not (is_pdf(data) and PDF_END in data):
        raise RuleBroken(
            N_("“{file}” is called a PDF but is none, or it is damaged. Save it again."), file=name
        )


def check_size(name: str, size: int) -> None:
    """Raise RuleBroken for a file of so many bytes, before it is read."""
    if size > MOST_BYTES:
        raise RuleBroken(
            N_("“{file}” is too large: {size} MB, at most {limit} MB are kept."),
            file=name,
            size=size // 1_000_000,
            limit=MOST_BYTES // 1_000_000,
        )
