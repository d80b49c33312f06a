"""What one user of this computer prefers, as a frozen value and a JSON file."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from app.base.names import NameOrder
from app.base.paths import config_folder

RECENT_LIMIT = 12


@dataclass(frozen=True)
class RecentFile:
    """A conference opened before, with what the start page says of it."""

    path: str
    title: str = ""
    when: str = ""
    place: str = ""
    opened_at: str = ""


@dataclass(frozen=True)
class Settings:
    """Preferences of this user on this computer; nothing that belongs to a conference."""

    language: str = ""
    theme: str = "system"
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    backup_folder: str = ""
    recent: tuple[RecentFile, ...] = ()
    remembered: dict[str, Any] = field(default_factory=dict)
    unknown: dict[str, Any] = field(default_factory=dict)

    def with_recent(self, file: RecentFile) -> "Settings":
        """A copy with `file` first among the recent ones, each path once."""
        others = tuple(r for r in self.recent if r.path != file.path)
        return replace(self, recent=(file, *others)[:RECENT_LIMIT])

    def without_recent(self, path: str) -> "Settings":
        """A copy that has forgotten a file."""
        return replace(self, recent=tuple(r for r in self.recent if r.path != path))

    def remembering(self, key: str, value: object) -> "Settings":
        """A copy with one remembered choice; `value` is plain JSON."""
        return replace(self, remembered={**self.remembered, key: value})


def settings_file() -> Path:
    """The settings' JSON file."""
    return config_folder() / "settings.json"


def load(path: Path | None = None) -> Settings:
    """The stored settings; defaults where the file is missing or unreadable."""
    try:
        stored = json.loads((path or settings_file()).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _from_json(stored) if isinstance(stored, dict) else Settings()


def _from_json(stored: dict[str, Any]) -> Settings:
    known = {f.name for f in fields(Settings)} - {"unknown"}
    values = {key: value for key, value in stored.items() if key in known}
    unknown = {key: value for key, value in stored.items() if key not in known}
    for key, kind in (("language", str), ("theme", str), ("backup_folder", str)):
        if not isinstance(values.get(key, ""), kind):
            del values[key]
    if values.get("name_order") not in list(NameOrder):  # it may be a list, which no set takes
        values.pop("name_order", None)
    else:
        values["name_order"] = NameOrder(values["name_order"])
    values["recent"] = tuple(_recent(values.get("recent")))
    if not isinstance(values.get("remembered", {}), dict):
        del values["remembered"]
    return Settings(**values, unknown=unknown)


def _recent(stored: object) -> list[RecentFile]:
    names = {f.name for f in fields(RecentFile)}
    return [
        RecentFile(**{key: str(value) for key, value in entry.items() if key in names})
        for entry in (stored if isinstance(stored, list) else [])
        if isinstance(entry, dict) and isinstance(entry.get("path"), str)
    ]


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings beside themselves first, then in their place; raises OSError."""
    target = path or settings_file()
    target.parent.mkdir(parents=True, exist_ok=True)
    stored = asdict(settings)
    stored |= stored.pop("unknown")
    handle, temporary = tempfile.mkstemp(dir=target.parent, suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(stored, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    Path(temporary).replace(target)
