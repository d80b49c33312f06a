"""Letting the garbage collector rest while much is made and nothing is thrown away."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_resting = 0


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Within this no garbage is looked for: among a million living values it takes as long as they.

    For work of seconds, on any thread, also within itself.
    """
    global _resting  # noqa: PLW0603 - there is one collector
    with _lock:
        began = _resting > 0 or gc.isenabled()
        if began:
            _resting += 1
            gc.disable()
    try:
        yield
    finally:
        if began:
            with _lock:
                _resting -= 1
                if not _resting:
                    gc.enable()
