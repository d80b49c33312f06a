"""How long work tells how far it is and learns that it was cancelled."""

from typing import Protocol


class Progress(Protocol):
    """Given to long work, which calls `report` often."""

    def report(self, done: int, total: int, label: str = "") -> None:
        """Tell how far it is; raises `Cancelled` once the user gave up."""


class Silent:
    """Progress nobody watches."""

    def report(self, done: int, total: int, label: str = "") -> None:
        """Do nothing."""
