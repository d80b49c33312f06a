"""The face of a design: where its boxes are placed."""

from documents.card_making import a_design

from app.documents.cards import Fold
from app.documents.designs.design import DESIGN_KINDS, DesignKind, Repeat


def test_the_face_of_a_card() -> None:
    assert a_design().face == (80, 50)
    assert a_design(fold=Fold.VERTICAL).face == (80, 50)
    assert a_design(fold=Fold.VERTICAL, repeat=Repeat.BESIDE).face == (40, 50)
    assert a_design(fold=Fold.HORIZONTAL, repeat=Repeat.TURNED).face == (80, 25)


def test_every_kind_has_a_name() -> None:
    assert set(DESIGN_KINDS) == set(DesignKind)
