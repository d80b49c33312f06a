"""Modules that others import and nobody here uses: they are loaded when they are asked for."""

import importlib
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

UNUSED = {
    "asyncio": ("iscoroutine",),
    "hashlib": (),
    "importlib.metadata": (),
    "sqlalchemy.dialects.sqlite.aiosqlite": (),
}
"""What SQLAlchemy imports for programs of another kind: 40 ms, and 9 MB with OpenSSL.

With each the functions that are handed on at once, and called by those programs only.
"""


class PutOff(ModuleType):
    """Stands where a module will be, and loads it for the first thing that is asked of it."""

    def __init__(self, name: str, functions: tuple[str, ...] = ()) -> None:
        super().__init__(name)
        for function in functions:
            setattr(self, function, self._calling(function))

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        only_looked_at = name.startswith("__") and name != "__path__"
        if only_looked_at and sys.modules.get(self.__name__) is self:
            raise AttributeError(name)
        return getattr(self._loaded(), name)

    def _loaded(self) -> ModuleType:
        """The module itself, which stands in its place from now on."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return importlib.import_module(self.__name__)

    def _calling(self, function: str) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - handed on as it comes
            return getattr(self._loaded(), function)(*given, **named)

        return call


def put_off_unused() -> None:
    """Put off those that are not loaded yet."""
    for name, functions in UNUSED.items():
        if name not in sys.modules:
            place = sys.modules[name] = PutOff(name, functions)
            parent, _, own = name.rpartition(".")
            if parent in sys.modules:
                setattr(sys.modules[parent], own, place)
