"""Where the checkout is and what is in it."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
APP = ROOT / "app"
MODULES = sorted(APP.rglob("*.py"))


def tracked_texts() -> dict[str, str]:
    """Every text file that git knows, by its path; skips the test where there is no git."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout: nobody knows which files belong to it")
    texts = {}
    for name in filter(None, listed.stdout.split("\0")):
        file = ROOT / name
        if file.is_file() and b"\0" not in file.read_bytes()[:8192]:
            texts[name] = file.read_text(encoding="utf-8")
    return texts
