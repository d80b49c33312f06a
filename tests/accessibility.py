"""Walking the accessible tree, as a screen reader does."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
SILENT = {
    Role.Client,
    Role.Window,
    Role.Pane,
    Role.Border,
    Role.Grouping,
    Role.Separator,
    Role.Splitter,
    Role.Grip,
    Role.Graphic,
    Role.StaticText,
    Role.Whitespace,
    Role.LayeredPane,
    Role.ScrollBar,
    Role.StatusBar,
    Role.TitleBar,
    Role.Cell,
    Role.Row,
    Role.Column,
    Role.RowHeader,
    Role.ColumnHeader,
    Role.ToolBar,
    Role.MenuBar,
    Role.PopupMenu,
    Role.PageTabList,
    Role.NoRole,
    Role.Document,
    Role.Section,
}
"""What holds, parts or adorns others, and table parts, which speak through their model."""
DEPTH = 40


def nameless(widget: QWidget) -> list[str]:
    """Every control below `widget`, and itself, that a screen reader could not name."""
    root = QAccessible.queryAccessibleInterface(widget)
    if root is None:
        return [f"{type(widget).__name__} is not accessible"]
    return sorted({f"{_what(item)} in {type(widget).__name__}" for item in _unnamed(root, DEPTH)})


def _unnamed(item: QAccessibleInterface, depth: int) -> Iterator[QAccessibleInterface]:
    if not item.isValid():
        return
    if item.role() not in SILENT and not item.text(QAccessible.Text.Name).strip():
        yield item
    if depth and item.role() not in {Role.Table, Role.List, Role.Tree, Role.ComboBox}:
        for number in range(item.childCount()):
            child = item.child(number)
            if child is not None:
                yield from _unnamed(child, depth - 1)


def _what(item: QAccessibleInterface) -> str:
    thing = item.object()
    kind = type(thing).__name__ if thing is not None else "?"
    name = thing.objectName() if thing is not None else ""
    return f"{item.role().name} {kind} {name}".strip()
