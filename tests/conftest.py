"""What every test gets: Qt without a screen, and a home of its own."""

import os
from pathlib import Path

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no reason to fail; in CI the same examples are tried each time.
hypothesis.settings.register_profile(
    "plenum", deadline=None, database=None, derandomize=bool(os.environ.get("CI"))
)
hypothesis.settings.load_profile("plenum")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, recent files and backups of a test never meet those of the user."""
    home: Path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PLENUM_CONFIG", str(home / "config"))
    monkeypatch.setenv("PLENUM_DATA", str(home / "data"))
