"""What other pages ask for."""

from app.gui.documents.target import Wanted
from app.gui.documents.who import Who


def test_everybody_unless_told() -> None:
    assert Wanted("badge").who == Who()
