"""A small conference that was held, with something of each kind."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from attending import a_held_conference
from factories import a_store
from outcome_making import a_photo, a_project, a_talk

from app.base.texts import Texts
from app.store import Store
from app.usecases import materials, outcomes


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file, made once: a panel with a draft, a project, a photo and a talk not shared."""
    folder = tmp_path_factory.mktemp("bundles")
    with a_store(folder) as store:
        made = a_held_conference(store)
        outcomes.write_outcome(store, made.panel, {"summary": Texts(en="We met.")})
        a_project(store)
        added = materials.add_files(store, [a_photo(folder), a_talk(folder)])
        materials.share(store, [added.ids[0]])
        materials.share(store, [added.ids[1]], shared=False)
        return store.path


@pytest.fixture
def store(tmp_path: Path, held: Path) -> Iterator[Store]:
    path = tmp_path / "conference.plenum"
    shutil.copy(held, path)
    with Store.open(path) as made:
        yield made
