"""Long work on many small objects that does not make the window wait for Python's collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Collect nothing meanwhile, and do not look again and again at what was made.

    A full collection holds all threads until it has seen every object; ten thousand lines
    are a million of them. `forget_kept` lets them be looked at again.
    """
    was_on = gc.isenabled()  # not in the window, where `gui/garbage` does it
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def forget_kept() -> None:
    """What was made is gone, or may be looked at again."""
    gc.unfreeze()
