"""Every module has its tests where one looks for them, and says what it is for."""

import ast
import re
from pathlib import Path

import pytest
from house.places import APP, MODULES, ROOT

SENTENCE_END = re.compile(r"[.!?](?=\s|$)")


def mirror(module: Path) -> Path:
    """Where the tests of this module belong."""
    inside = module.relative_to(APP)
    return ROOT / "tests" / inside.with_name(f"test_{inside.stem.strip('_')}.py")


def has_content(module: Path) -> bool:
    """Whether there is more than a docstring and imports."""
    body = ast.parse(module.read_text(encoding="utf-8")).body
    return any(not isinstance(line, ast.Expr | ast.Import | ast.ImportFrom) for line in body)


def test_every_module_has_its_tests() -> None:
    without = [
        str(module.relative_to(ROOT))
        for module in MODULES
        if module.name != "__init__.py" and has_content(module) and not mirror(module).exists()
    ]
    assert without == []


def test_a_package_only_passes_on_what_its_modules_define() -> None:
    defining = [
        str(package.relative_to(ROOT))
        for package in APP.rglob("__init__.py")
        for line in ast.parse(package.read_text(encoding="utf-8")).body
        if isinstance(line, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]
    assert defining == []


@pytest.mark.parametrize(
    "module", [*MODULES, *ROOT.glob("*.py")], ids=lambda m: str(m.relative_to(ROOT))
)
def test_a_module_opens_with_one_sentence(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    assert docstring, "no docstring"
    first = docstring.split("\n\n")[0]
    assert [end.end() for end in SENTENCE_END.finditer(first)] == [len(first)]
