"""Where somebody is still named is told with the words around it, and where it is shown."""

import pytest
from factories import a_delegation, a_person, an_organisation

from app.base.texts import Texts
from app.model import Person
from app.queries import mentions
from app.queries.erasing_places import PLACES
from app.queries.mentions import Called, Mention
from app.rules.closing import DataCategory
from app.rules.questions import QuestionKind
from app.store import Store
from app.usecases.agenda import add_session
from app.usecases.delegations import edit_delegations
from app.usecases.outcomes import add_commitment, write_outcome
from app.usecases.people import edit_people
from app.usecases.projects import add_milestone, add_project
from app.usecases.questions import add_question


@pytest.fixture
def ilze(store: Store) -> int:
    """Ilze, who has a delegation that names her as its contact."""
    riga = a_delegation(
        store, "Rīga", contact_name="Ilze Bērziņa", contact_phone="+371 67 00 12 34"
    )
    return a_person(
        store, "Ilze Bērziņa", delegation=riga, email="ilze@riga.example", phone="+371 67001234"
    )


def told(found: list[Mention]) -> list[tuple[str, int, str, object, int]]:
    return [(each.table, each.row_id, each.column, each.jump, each.count) for each in found]


def test_texts_of_sessions_outcomes_projects_and_others(store: Store, ilze: int) -> None:
    abstract = Texts(en="Opened by Ilze Berzina.", lv="Atklāj ILZE BĒRZIŅA, Bērziņa Ilze.")
    session = add_session(store, {"title": Texts(en="Opening"), "abstract": abstract})
    write_outcome(store, session, {"notes": "ask ilze@riga.example or 6700 1234"})
    who = {"what": Texts(en="Send it"), "who": "Ilze Bērziņa, Rīga"}
    add_commitment(store, who)
    project = add_project(store, {"title": Texts(en="Choir")})
    step = add_milestone(store, project, {"title": Texts(en="Ilze Bērziņa sings")})
    question = add_question(store, {"label": Texts(en="Room with?"), "kind": QuestionKind.TEXT})
    jan = a_person(store, "Jan Nowak", answers={question: "with Bērziņa, Ilze"})
    edit_people(store, [jan], {"notes": "friend of Ilze Bērziņa"})
    a_person(store, "Ilze Ozola", answers={question: "alone"})
    found = store.ask(mentions.of_person, ilze)
    assert told(found) == [
        ("session", session, "abstract", ("agenda", session), 3),
        ("session_outcome", 1, "notes", ("outcomes", session), 2),
        ("project_milestone", step, "title", ("outcomes", ("project", project)), 1),
        ("answer", 1, "value", ("people", jan), 1),
    ]
    first = found[0]
    assert (first.what, first.field, first.record) == ("Session", "Abstract", Texts(en="Opening"))
    assert (first.excerpt, first.shared) == ("Opened by Ilze Berzina.", False)


def test_what_goes_with_the_person_is_no_mention(store: Store, ilze: int) -> None:
    question = add_question(store, {"label": Texts(en="Who?"), "kind": QuestionKind.TEXT})
    own = a_person(
        store, "Bo Berg Lind", answers={question: "I am Bo Berg Lind"}, notes="Bo Berg Lind"
    )
    assert store.ask(mentions.of_person, own) == []
    assert store.ask(mentions.of_person, ilze) == []
    other = a_delegation(store, "Ogre")
    edit_delegations(store, [other], {"contact_name": "Ilze Bērziņa"})
    assert told(store.ask(mentions.of_person, ilze)) == [
        ("delegation", other, "contact_name", ("delegations", other), 1)
    ]
    assert store.ask(mentions.of_person, 99) == []


def test_a_name_that_somebody_else_has_too_may_mean_them(store: Store, ilze: int) -> None:
    a_person(store, "Ilze Berzina")
    add_commitment(store, {"what": Texts(en="Ilze Bērziņa writes"), "who": "Ilze Bērziņa"})
    session = add_session(store, {"title": Texts(en="x"), "notes": "ilze@riga.example"})
    found = store.ask(mentions.of_person, ilze)
    assert [(each.column, each.shared) for each in found] == [
        ("notes", False),
        ("what", True),
        ("who", True),
    ]
    assert found[0].row_id == session


def test_addresses_and_numbers_of_everybody(store: Store, ilze: int) -> None:
    an_organisation(store, "Ogre", notes="Call 67-001-234")
    a_person(store, "Jan Nowak", email="jan@torun.example", phone="+48 56 1234567")
    add_session(store, {"title": Texts(en="JAN@torun.example speaks"), "notes": "+48561234567"})
    places = [PLACES[each] for each in (DataCategory.PHONES, DataCategory.EMAILS)]
    gone = [place for group in places for place in group]
    who = store.ask(mentions.telling, gone)
    found = store.ask(mentions.mentions, who, gone)
    assert [(each.table, each.column, each.count) for each in found] == [
        ("session", "title", 1),
        ("session", "notes", 1),
        ("organisation", "notes", 1),
    ]
    assert store.ask(mentions.mentions, Called(())) == []


def test_how_somebody_is_called_and_what_goes_with_them(store: Store, ilze: int) -> None:
    with store.read() as read:
        who = mentions.called(read, read.get_one(Person, ilze))
    assert (who.person_id, who.registration_id, who.contact_of) == (ilze, 1, (1,))
    assert {"ilze@riga.example", "+371 67001234", "Ilze Bērziņa", "Bērziņa Ilze"} <= {*who.sure}
    assert who.names == ()
