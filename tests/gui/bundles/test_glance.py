"""What a folder will hold, and what is not ready for it."""

import pytest
from documents.agenda_making import a_session
from factories import an_empty_store

from app.base.errors import NotFound
from app.gui.bundles.glance import Part, glance
from app.gui.bundles.kinds import BUNDLES, EVIDENCE, MATERIALS
from app.queries import outcomes
from app.rules.outcomes import OutcomeState
from app.store import Store
from app.usecases.closing import freeze_programme
from app.usecases.outcomes import set_final


def parts(store: Store, key: str) -> dict[str, Part]:
    return {part.name: part for part in store.ask(glance, key)}


def counted(store: Store, key: str) -> dict[str, tuple[int | None, int | None, int]]:
    return {name: (part.count, part.of, part.open) for name, part in parts(store, key).items()}


def test_what_participants_get(store: Store) -> None:
    assert counted(store, MATERIALS) == {
        "Sessions of the programme": (1, None, 0),
        "Final reports of sessions": (0, None, 1),
        "Joint projects": (1, None, 0),
        "Presentations and files": (0, None, 1),
        "Photos": (1, None, 0),
        "Contacts of those who agreed": (0, 4, 4),
    }


def test_what_the_funder_gets(store: Store) -> None:
    assert counted(store, EVIDENCE) == {
        "Sessions of the programme": (1, None, 1),
        "People who were there": (3, 4, 1),
        "Scans of signed sheets": (0, None, 1),
        "Certificates": (0, None, 3),
        "Final reports of sessions": (0, None, 1),
        "Joint projects": (1, None, 0),
        "Photos": (1, None, 0),
        "Facts of the funded project": (None, None, 1),
    }


def test_a_final_report_is_in_it(store: Store) -> None:
    (draft,) = [
        row.session_id
        for row in store.ask(outcomes.outcomes)
        if row.state is OutcomeState.DRAFT
    ]  # fmt: skip
    set_final(store, [draft], final=True)
    for key in BUNDLES:
        assert counted(store, key)["Final reports of sessions"] == (1, None, 0)


def test_each_part_says_where_it_is_mended(store: Store) -> None:
    found = {part.where[0] for key in BUNDLES for part in parts(store, key).values()}
    assert found == {"agenda", "attendance", "closing", "outcomes", "people"}


def test_without_a_conference_there_is_no_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    with an_empty_store(tmp_path_factory.mktemp("empty")) as store, pytest.raises(NotFound):
        store.ask(glance, MATERIALS)


def test_the_frozen_programme_is_counted(store: Store) -> None:
    freeze_programme(store, "As held")
    a_session(store, "New")
    assert counted(store, EVIDENCE)["Sessions of the programme"] == (1, None, 0)
    assert counted(store, MATERIALS)["Sessions of the programme"] == (2, None, 0)
