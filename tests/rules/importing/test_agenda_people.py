"""Who of a programme is who, and who joins or leaves a session."""

import pytest

from app.base.names import PersonalName
from app.rules.importing.agenda_people import (
    Directory,
    Names,
    joining,
    person_keys,
    tokens,
)
from app.rules.importing.agenda_values import NamedPerson
from app.rules.sessions import RoleType


def somebody(name: str, key: str = "", role: RoleType | None = None) -> NamedPerson:
    given, _, family = name.rpartition(" ")
    return NamedPerson(name, PersonalName(given, family), key, role)


def test_a_number_that_two_people_share_is_no_key() -> None:
    people = [somebody("Ana Ek", "1"), somebody("Jan Vos", "1"), somebody("Li Ng", "2")]
    keys = person_keys(people)
    assert keys["Li Ng"] == "id:2"
    assert keys["Ana Ek"].startswith("name:")
    assert len(set(keys.values())) == 3
    assert "Ana" not in keys["Ana Ek"]


EVERYBODY = [(1, ("Ana Ek",)), (2, ("Jan Vos",)), (3, ("jan vos", "Ян Вос")), (4, ("Čika Ņ",))]


@pytest.mark.parametrize(
    ("name", "remembered", "found"),
    [
        ("Ana Ek", None, (1, False)),
        ("Ek Ana", None, (1, False)),
        ("ANA EK", None, (1, False)),
        ("Jan Vos", None, (2, False)),
        ("jan vos", None, (3, False)),
        ("JAN VOS", None, (None, True)),
        ("Ян Вос", None, (3, False)),
        ("Cika N", None, (4, False)),
        ("Nobody", None, (None, False)),
        ("Ana Smith", 1, (1, False)),
        ("Eve Smith", 1, (None, False)),
        ("Ana Ek", 99, (1, False)),
    ],
)
def test_somebody_is_found(
    name: str, remembered: int | None, found: tuple[int | None, bool]
) -> None:
    assert Directory(EVERYBODY).find(somebody(name), remembered) == found


def test_rooms_are_found_as_written_or_nearly() -> None:
    names = Names([(1, ("Hall 1.0", "Sala 1.0")), (2, ("hall 1 0",)), (3, ("*",))])
    assert [names.find(name) for name in ("Hall 1.0", "hall 1 0", "HALL 1.0", "*", "x")] == [
        *(1, 2, 1, 3, None)
    ]
    names.put("HALL 1.0", 9)
    assert names.find("HALL 1.0") == 9


def test_what_is_said_of_people() -> None:
    people = [somebody("Ana Ek"), somebody("Li Ng", role=RoleType.CHAIR), somebody("Ana Ek")]
    assert tokens(people, {"Ana Ek": 7}) == (("7", ""), ("+Li Ng", "chair"))


SPEAKER, CHAIR = RoleType.SPEAKER.value, RoleType.CHAIR.value


@pytest.mark.parametrize(
    ("said", "there", "last", "expected"),
    [
        ([("1", "")], [], [], ([("1", "")], [], [])),
        ([("1", "")], [("1", CHAIR)], [], ([], [], [])),
        ([("1", CHAIR)], [("1", SPEAKER)], [], ([("1", CHAIR)], [], [])),
        ([], [("1", SPEAKER)], [], ([], [], [])),
        ([], [("1", SPEAKER)], [("1", "")], ([], [("1", SPEAKER)], [])),
        ([], [("1", CHAIR)], [("1", "")], ([], [], [])),
        ([("1", "")], [], [("1", "")], ([], [], [("1", "")])),
        (
            [("1", CHAIR)],
            [("1", SPEAKER)],
            [("1", SPEAKER)],
            ([("1", CHAIR)], [("1", SPEAKER)], []),
        ),
        ([("1", CHAIR)], [("1", SPEAKER)], [("1", "")], ([("1", CHAIR)], [], [])),
        ([("+A", "")], [], [], ([("+A", "")], [], [])),
    ],
)
def test_joining(said: object, there: object, last: object, expected: object) -> None:
    assert joining(said, there, last) == expected  # type: ignore[arg-type] # tokens in lists
