"""The zone of this computer has a name, or is UTC."""

import subprocess
import sys
from zoneinfo import available_timezones

import pytest

from app.base.zones import local_zone


def test_the_zone_here_has_a_name() -> None:
    assert local_zone() in available_timezones()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no TZ")
@pytest.mark.parametrize(
    ("told", "zone"), [("Europe/Riga", "Europe/Riga"), ("XYZ3", "UTC"), ("", "UTC")]
)
def test_the_zone_the_system_tells(told: str, zone: str) -> None:
    command = "from app.base.zones import local_zone; print(local_zone())"
    done = subprocess.run(
        [sys.executable, "-c", command],
        env={"TZ": told},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == zone
