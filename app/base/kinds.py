"""One finder for all registries: a kind of thing is a file."""

import importlib
import pkgutil
from importlib.util import find_spec
from types import ModuleType
from typing import Any


def load_kinds(package: ModuleType, attribute: str) -> dict[str, Any]:
    """Key → `attribute` of every module of `package`; two equal keys raise ValueError."""
    found: dict[str, Any] = {}
    for name in kind_names(package):
        kind = getattr(importlib.import_module(f"{package.__name__}.{name}"), attribute)
        if found.setdefault(kind.key, kind) is not kind:
            raise ValueError(f"two {attribute}s are called {kind.key!r}")
    return found


def kind_names(package: ModuleType) -> list[str]:
    """The names of the files in `package`, none of which is loaded for it."""
    return sorted(module.name for module in pkgutil.iter_modules(package.__path__))


def load_kind(package: ModuleType, attribute: str, key: str) -> Any | None:  # noqa: ANN401 - as above
    """`attribute` of the module of `package` that is named like its key; None without one.

    Where each kind stands in a file of its name, nothing but what is asked for is loaded.
    """
    name = f"{package.__name__}.{key}"
    if not key.isidentifier() or key.startswith("_") or find_spec(name) is None:
        return None
    return getattr(importlib.import_module(name), attribute)
