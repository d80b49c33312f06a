"""What a sheet shows after its work: what was written, and the way to it."""

from functools import partial
from pathlib import Path

from app.gui.exchange.place_input import open_folder
from app.gui.i18n import _
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import button


def done_view(title: str, place: Path) -> EmptyState:
    """A quiet word of success with a button for the folder."""
    way = button(_("Open folder"), "folder-open", on=partial(open_folder, place))
    return EmptyState("circle-check", title, str(place), way)
