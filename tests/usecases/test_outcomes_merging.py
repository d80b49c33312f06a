"""What two records of one person promised and are asked about becomes that of the kept one."""

from factories import a_person
from outcome_making import a_commitment, a_project

from app.queries import outcomes, projects
from app.store import Store
from app.usecases.merging import merge_people


def test_promises_and_projects_move_and_the_same_project_stays_once(store: Store) -> None:
    kept, other = a_person(store, "Ada A"), a_person(store, "Ada Aa")
    a_commitment(store, person_id=other)
    a_project(store, "1", contacts=(other, kept))
    a_project(store, "2", contacts=(other,))
    merge_people(store, kept, other)
    assert [row.person_id for row in store.ask(outcomes.commitments)] == [kept]
    found = [[one.person_id for one in row.contacts] for row in store.ask(projects.projects)]
    assert found == [[kept], [kept]]
    store.undo()
    assert [row.person_id for row in store.ask(outcomes.commitments)] == [other]
