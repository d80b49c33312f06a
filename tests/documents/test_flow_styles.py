"""The look of lists: the large one is larger throughout."""

from app.documents.flow import Ink
from app.documents.flow_styles import LARGE, PLAIN_LOOK, Type, look_of


def test_every_text_of_large_print_is_larger() -> None:
    plain, large = look_of(large=False), look_of(large=True)

    assert plain is PLAIN_LOOK
    for name in type(plain).__dataclass_fields__:
        value = getattr(plain, name)
        if isinstance(value, Type):
            assert getattr(large, name).size > value.size
            assert getattr(large, name).floor > value.floor
    for ink in Ink:
        assert large.inks[ink].size == plain.inks[ink].size * LARGE


def test_a_baseline_lies_within_its_line() -> None:
    for type_ in PLAIN_LOOK.inks.values():
        assert type_.size * 0.5 < type_.baseline < type_.leading
