"""Which side of the program a command line is for."""

import pytest

from app.__main__ import is_command


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], False),
        (["conference.plenum"], False),
        (["/home/anna/conference"], False),
        ([r"C:\Users\Anna\conference.plenum"], False),
        (["Łódź 2027.plenum"], False),
        (["new", "conference.plenum"], True),
        (["nonsense"], True),
        (["--help"], True),
        (["-h"], True),
    ],
)
def test_options_and_bare_words_are_for_the_command_line(
    arguments: list[str], *, command: bool
) -> None:
    assert is_command(arguments) is command
