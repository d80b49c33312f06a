"""What inputs offer to choose from."""

from app.base.texts import Texts
from app.gui import i18n
from app.gui.desk import Desk
from app.gui.people.lists import Lists, functions, said, statuses
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.usecases.organisations import add_organisation
from app.usecases.people import edit_people
from app.usecases.tags import tag_people


def test_lists_are_in_the_alphabet_of_the_language(lists: Lists) -> None:
    names = [name for _id, name in lists.delegations]
    assert names == [
        "Gliwice",
        "Hall in Tirol",
        "Iserlohn",
        "Kokkola",
        "Nyíregyháza",
        "Odesa",
        "Osaka",
        "Riga",
    ]
    assert [name for _code, name in lists.countries] == [
        "Austria",
        "Finland",
        "Germany",
        "Hungary",
        "Japan",
        "Latvia",
        "Poland",
        "Ukraine",
    ]
    assert lists.category_options()[:2] == [(None, "—"), (1, "Delegate")]
    assert lists.delegation_options()[0] == (None, "—")
    assert [said(question.label) for question in lists.questions] == ["Wishes for a panel", "Panel"]
    assert lists.event is not None


def test_lists_are_read_again_when_their_tables_change(desk: Desk, lists: Lists) -> None:
    assert [row.name for row in lists.tags] == ["VIP", "Vegetarian"]
    tag_people(desk.store, [1], "Press kit")
    lists.forget(frozenset({"delegation"}))
    assert len(lists.tags) == 2
    lists.forget(frozenset({"person_tag"}))
    assert len(lists.tags) == 3
    assert lists.tag_tone("VIP") == "violet"
    assert lists.tag_tone("gone") == "neutral"


def test_organisations_and_people_are_found(desk: Desk, lists: Lists, ids: tuple[int, ...]) -> None:
    assert [(name, place) for _id, name, place in lists.find_organisations("gliwic")] == [
        ("Urząd Miejski w Gliwicach", "Gliwice, Poland")
    ]
    assert lists.find_people("") == []
    assert lists.find_people("tanaka haruto a") == [(ids[20], "Haruto A. Tanaka", "City of Osaka")]
    assert lists.person_name(ids[0]) == "Ilze Bērziņa"
    assert lists.person_name(9999) == lists.organisation_name(9999) == "—"


def test_a_new_organisation_is_named_in_the_language_of_the_window(desk: Desk) -> None:
    i18n.set_language("pl")
    body = add_organisation(desk.store, Lists.new_organisation("Miasto Toruń"))
    edit_people(desk.store, [1], {"organisation_id": body})
    assert Lists.new_organisation("Toruń") == {"name": Texts(pl="Toruń")}


def test_words_of_states_and_functions() -> None:
    assert statuses()[0] == (RegistrationStatus.DRAFT, "Draft")
    assert functions()[:2] == [(None, "—"), (MemberFunction.HEAD, "Head of delegation")]
    assert said(None) == ""
    assert said(Texts(de="Rat", en="Council")) == "Council"
