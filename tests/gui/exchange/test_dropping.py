"""Lists that are dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from app.gui.exchange.dropping import AGENDA_ENDINGS, ENDINGS, dropped_path, page_for


def dropped(*names: str) -> Path | None:
    """What is taken of the files that are dropped."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/lists/{name}") for name in names])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    return dropped_path(event, ENDINGS | AGENDA_ENDINGS)


@pytest.mark.parametrize("name", ["a.xlsx", "B.CSV", "c.ods", "d.vcf", "e.tsv", "f.xml", "g.ics"])
def test_a_list_is_taken(name: str) -> None:
    assert dropped(name) == Path(f"/lists/{name}")


def test_other_files_and_several_are_not() -> None:
    assert dropped("a.jpg") is None
    assert dropped("a.xlsx", "b.xlsx") is None
    assert dropped("conference.plenum") is None


@pytest.mark.parametrize(
    ("name", "front", "page"),
    [
        ("a.xlsx", "people", "import"),
        ("a.xlsx", "agenda", "import_agenda"),
        ("a.csv", "import_agenda", "import_agenda"),
        ("a.vcf", "agenda", "import"),
        ("a.XML", "people", "import_agenda"),
        ("a.json", "overview", "import_agenda"),
    ],
)
def test_a_table_goes_where_one_looks_and_a_programme_to_the_agenda(
    name: str, front: str, page: str
) -> None:
    assert page_for(Path(name), front) == page
