"""All choices for one document as a value: what a preset keeps and a print order is made of."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from app.documents.document import kind_of
from app.documents.imposition import Imposition
from app.documents.laying_out import PrintOrder
from app.gui.documents import who as whos
from app.gui.documents.who import Who
from app.store import Reading


@dataclass(frozen=True)
class Choices:
    """What the user chose for a kind of document; empty is the kind's usual."""

    kind: str
    options: Any = None
    languages: tuple[str, ...] = ()
    paper: str = ""
    imposition: Imposition = field(default_factory=Imposition)
    who: Who = field(default_factory=Who)

    def order(self, read: Reading) -> PrintOrder:
        """The order, with those people who are meant now."""
        asked = self.who.asked(read, self.kind)
        return PrintOrder(
            self.kind, self.options, self.languages, asked, self.paper, self.imposition
        )

    def to_json(self) -> dict[str, Any]:
        """The same as plain JSON, without what is usual."""
        made: dict[str, Any] = {"who": self.who.to_json()}
        if self.options is not None:
            made["options"] = {f.name: _plain(getattr(self.options, f.name)) for f in _of(self)}
        if self.languages:
            made["languages"] = list(self.languages)
        if self.paper:
            made["paper"] = self.paper
        if self.imposition != Imposition():
            made["imposition"] = {k: _plain(v) for k, v in asdict(self.imposition).items()}
        return made


def _of(choices: Choices) -> Any:  # noqa: ANN401 - the fields of a dataclass
    return fields(choices.options)


def from_json(kind: str, stored: object) -> Choices:
    """What `to_json` wrote; what is not understood (any more) is the usual."""
    if not isinstance(stored, Mapping):
        return Choices(kind)
    paper, languages = stored.get("paper"), stored.get("languages")
    return Choices(
        kind,
        _options(kind, stored.get("options")),
        tuple(map(str, languages)) if isinstance(languages, list) else (),
        paper if isinstance(paper, str) else "",
        _made(Imposition, stored.get("imposition")) or Imposition(),
        whos.from_json(stored.get("who")),
    )


def _options(kind: str, stored: object) -> Any:  # noqa: ANN401 - the kind's own dataclass
    return _made(kind_of(kind).options, stored)


def _made(cls: type[Any], stored: object) -> Any:  # noqa: ANN401 - an object of the class
    """An object of a dataclass from plain JSON; None where nothing was stored."""
    if not isinstance(stored, Mapping):
        return None
    hints, values = get_type_hints(cls), {}
    for each in fields(cls):
        if each.name in stored:
            try:
                values[each.name] = _typed(hints[each.name], stored[each.name])
            except (TypeError, ValueError):
                continue  # the usual one instead
    return cls(**values)


def _plain(value: Any) -> Any:  # noqa: ANN401 - plain JSON
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _typed(kind: Any, stored: Any) -> Any:  # noqa: ANN401 - one return for each type
    """A stored value as the field has it; raises ValueError or TypeError."""
    if get_origin(kind) in {Union, UnionType}:
        if stored is None:
            return None
        kind = next(part for part in get_args(kind) if part is not type(None))
    if get_origin(kind) is tuple or kind is tuple:
        inner = next(iter(get_args(kind)), str)
        return tuple(_typed(inner, each) for each in stored)
    if kind is date:
        return date.fromisoformat(stored)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(stored)
    if kind is float and isinstance(stored, int | float):
        return float(stored)
    if isinstance(kind, type) and type(stored) is not kind:
        raise TypeError(kind.__name__)
    return stored
