"""The time zone of this computer by its name in the IANA database."""

from zoneinfo import available_timezones

import icu


def local_zone() -> str:
    """Such as Europe/Riga; UTC where the system does not say which it is."""
    name = str(icu.TimeZone.createDefault().getID())
    return name if name in available_timezones() else "UTC"
