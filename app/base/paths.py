"""Where things are: the user's folders and what the program ships."""

import os
import sys
from pathlib import Path

import platformdirs

NAME = "Plenum"


def root() -> Path:
    """The folder that holds `resources` and `db`, also in the built application."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).parents[2]


def resource(name: str) -> Path:
    """A file the program ships, by its path below `resources`."""
    return root() / "resources" / name


def migrations_folder() -> Path:
    """Alembic's script location."""
    return root() / "db" / "migrations"


def config_folder() -> Path:
    """Where settings are kept; PLENUM_CONFIG overrides it."""
    given = os.environ.get("PLENUM_CONFIG")
    return Path(given) if given else platformdirs.user_config_path(NAME, appauthor=False)


def data_folder() -> Path:
    """Where the program keeps its own files; PLENUM_DATA overrides it."""
    given = os.environ.get("PLENUM_DATA")
    return Path(given) if given else platformdirs.user_data_path(NAME, appauthor=False)


def backup_folder() -> Path:
    """Where backups go unless the user chose another folder."""
    return data_folder() / "backups"


def documents_folder() -> Path:
    """Where a new conference is offered to be saved."""
    return platformdirs.user_documents_path()
