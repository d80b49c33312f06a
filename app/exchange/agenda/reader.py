"""What a format is that programmes come in, and how it is found: by what a file holds."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from app.base.errors import FileProblem
from app.base.kinds import load_kinds
from app.base.words import N_
from app.exchange.agenda.drafts import MOST_SESSIONS, Into
from app.exchange.reading import guards
from app.rules.importing.agenda_values import AgendaFile

NOTHING = N_("{name} holds no sessions. There is nothing to import.")


class Opened:
    """The bytes of a file, looked at once by all who may know its format."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data, self.name = data, name

    @cached_property
    def head(self) -> bytes:
        """The beginning in small letters, without marks of encoding and NUL bytes."""
        start = self.data[:4_000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        return start.lower()

    @cached_property
    def json(self) -> Any:  # noqa: ANN401 - whatever a file holds
        """The values of a JSON file, or None where it is none."""
        if not self.head.startswith((b"{", b"[")):
            return None
        try:
            return json.loads(self.data.removeprefix(b"\xef\xbb\xbf"))
        except (ValueError, RecursionError):
            return None


@dataclass(frozen=True)
class AgendaReader:
    """A format: whether a file is of it, and its programme. `read` raises FileProblem.

    A format that is the `last` resort is asked when no other knows the file.
    """

    key: str
    title: str
    knows: Callable[[Opened], bool]
    read: Callable[[Opened, Into], AgendaFile]
    last: bool = False


@cache
def agenda_readers() -> Mapping[str, AgendaReader]:
    """All formats by their keys."""
    from app.exchange.agenda import readers as package

    return load_kinds(package, "READER")


def read_agenda(path: Path, into: Into) -> AgendaFile:
    """The programme in a file; raises FileProblem."""
    return read_agenda_data(guards.read_bytes(path), path.name, into)


def read_agenda_data(data: bytes, name: str, into: Into) -> AgendaFile:
    """The same for bytes; `name` is what refusals call the file."""
    opened = Opened(data, name)
    if not opened.head:
        raise FileProblem(N_("{name} is empty. There is nothing to import."), name=name)
    readers = sorted(agenda_readers().values(), key=lambda reader: reader.last)
    reader = next((one for one in readers if one.knows(opened)), None)
    if reader is None:
        raise FileProblem(
            N_("{name} is no programme that is known. Choose one of: {formats}."),
            name=name,
            formats=", ".join(one.title for one in readers),
        )
    found = reader.read(opened, into)
    if not found.records:
        raise FileProblem(NOTHING, name=name)
    if len(found.records) > MOST_SESSIONS:
        raise FileProblem(
            N_("{name} has more than {most} sessions. Split it into smaller files."),
            name=name,
            most=MOST_SESSIONS,
        )
    return found
