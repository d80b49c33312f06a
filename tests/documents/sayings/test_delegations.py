"""What placeholders say of a delegation."""

from documents.card_making import a_delegation_row, a_row, some_facts
from documents.sayings.saying import said

from app.base.names import PersonalName
from app.base.texts import Texts
from app.documents.card_facts import Subject
from app.rules.delegations import MemberFunction

ILZE = a_row()
JANIS = a_row(
    id=2, given="Jānis", family="Kalniņš", function="", member_function=MemberFunction.DRIVER
)
ANNA = a_row(id=3, given="Anna", family="Ozola", function="", member_function=None)
RIGA = Subject(
    some_facts(),
    delegation=a_delegation_row(head=PersonalName("Ilze", "Bērziņa")),
    members=(ILZE, JANIS, ANNA),
)
NONE = Subject(some_facts())


def test_the_name_of_a_delegation() -> None:
    assert said("delegation", RIGA) == "Riga"
    assert said("delegation", RIGA, "pl", "en") == "Ryga / Riga"
    plain = Subject(some_facts(), delegation=a_delegation_row(display_name=Texts()))
    assert said("delegation", plain) == "City of Riga"
    assert said("delegation.head", RIGA) == "Ilze Bērziņa"


def test_its_members_one_on_each_line() -> None:
    assert said("delegation.members", RIGA).splitlines() == [
        "• Ilze Bērziņa\N{NO-BREAK SPACE}– Deputy Mayor",
        "• Jānis Kalniņš\N{NO-BREAK SPACE}– Driver",
        "• Anna Ozola",
    ]
    assert (
        said("delegation.members", RIGA, "pl").splitlines()[1]
        == "• Jānis Kalniņš\N{NO-BREAK SPACE}– Kierowca"
    )
    assert said("delegation.names", RIGA) == "• Ilze Bērziņa\n• Jānis Kalniņš\n• Anna Ozola"
    assert said("delegation.size", RIGA) == "3"


def test_a_card_for_a_delegation_knows_where_it_is_from() -> None:
    assert [said(key, RIGA) for key in ("city", "country", "organisation", "name")] == [
        "Rīga",
        "Latvia",
        "City of Riga",
        "",
    ]


def test_without_a_delegation_nothing_is_said() -> None:
    for key in ("", ".head", ".members", ".names", ".size"):
        assert said(f"delegation{key}", NONE) == ""
