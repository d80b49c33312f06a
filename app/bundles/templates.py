"""The templates that pages of bundles are made from: what is filled in is always text."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape

from app.base.paths import resource
from app.base.words import Words

KIB = 1024


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource("bundles")),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def template(name: str) -> Template:
    """A template of `resources/bundles`."""
    return _environment().get_template(name)


def sized(size: int, words: Words) -> str:
    """Bytes as a reader is told them, in kB and MB of 1,024."""
    kib = max(1, round(size / KIB))
    return f"{words.number(kib)} kB" if kib < KIB else f"{words.number(round(kib / KIB, 1))} MB"
