"""What happens to our own mistakes: into the log, then a calm message, without personal data."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as qt_version

from app import __version__

log = logging.getLogger(__name__)

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def report(error: BaseException) -> str:
    """Where it happened, in which versions; not what the values were, for they may be names."""
    python = platform.python_version()
    lines = [f"Plenum {__version__}, Python {python}, PySide {qt_version}", platform.platform(), ""]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__qualname__)
        lines += [
            f"  {_module(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def _module(filename: str) -> str:
    """The part of a path that says nothing of whose computer it is."""
    parts = filename.replace("\\", "/").split("/")
    for anchor in ("site-packages", "app"):
        if anchor in parts:
            return "/".join(parts[parts.index(anchor) :])
    return parts[-1]


def install(tell: Callable[[BaseException, str], object]) -> Hook:
    """Send every unexpected error to the log and to `tell`; returns the hook that was there."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
            return
        text = report(error)
        log.error("unexpected: %s", text)
        tell(error, text)

    sys.excepthook = hook
    return before
