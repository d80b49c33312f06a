"""A program of ours that stands for `lp`."""

import sys
from pathlib import Path

RECORDING = """#!{python}
import pathlib, shutil, sys
shutil.copy(sys.argv[-1], {folder!r} + "/taken.pdf")
pathlib.Path({folder!r}, "told.txt").write_text("\\n".join(sys.argv[1:-1]))
"""


def a_program(folder: Path, text: str = RECORDING) -> str:
    """A program that keeps what it is told, and the file."""
    made = folder / "lp"
    made.write_text(text.format(python=sys.executable, folder=str(folder)))
    made.chmod(0o755)
    return str(made)


def told(folder: Path) -> list[str]:
    """What the program was told, word for word."""
    return (folder / "told.txt").read_text().splitlines()
