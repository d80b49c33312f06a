"""Work in a process of its own, so that whoever types meanwhile notices nothing of it."""

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from app.base.errors import AppError
from app.base.progress import Progress
from app.base.words import N_

T = TypeVar("T")
LOOK_EVERY = 0.1
"""Seconds after which a cancel is noticed at the latest."""
PATIENCE = 5.0
"""Seconds that a process gets to end by itself."""


class Stopped(AppError):
    """The process ended without an answer: killed, or out of memory."""


class Telling:
    """The progress of the work, told through a pipe."""

    def __init__(self, line: Connection) -> None:
        self._line = line

    def report(self, done: int, total: int, label: str = "") -> None:
        """Tell the process that waits."""
        self._line.send(("report", (done, total, label)))


def apart(work: Callable[..., T], *args: object, progress: Progress) -> T:
    """The result of `work(*args, progress)`, worked out in a new process.

    Work, arguments and result are pickled, so they are plain values and functions of a module.
    Raises what the work raises, `Stopped`, and what `progress` raises: then the process ends.
    """
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(there, work, args), daemon=True)
    process.start()
    there.close()
    try:
        result: T = _answer(here, progress)
    except EOFError:
        raise Stopped(
            N_("The work was stopped by the computer. Close other programs, then try again.")
        ) from None
    finally:
        here.close()
        if process.is_alive():
            process.join(LOOK_EVERY)
        if process.is_alive():
            process.terminate()
        process.join(PATIENCE)
        process.close()
    return result


def _answer(line: Connection, progress: Progress) -> Any:  # noqa: ANN401 - whatever the work gives
    told = (0, 0, "")
    while True:
        if not line.poll(LOOK_EVERY):
            progress.report(*told)
            continue
        kind, value = line.recv()
        if kind == "report":
            told = value
            progress.report(*told)
        elif kind == "result":
            return value
        else:
            raise value


def _serve(line: Connection, work: Callable[..., object], args: tuple[object, ...]) -> None:
    """What the new process does."""
    try:
        line.send(("result", work(*args, Telling(line))))
    except BrokenPipeError:
        return  # nobody waits any more
    except Exception as problem:  # noqa: BLE001 - it is raised again where it was asked for
        line.send(("problem", problem))
    finally:
        line.close()
