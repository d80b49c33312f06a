"""Forms in a folder: one for each delegation, whatever they are called."""

from pathlib import Path

import pytest
from factories import a_delegation, an_empty_store

from app.base.errors import Cancelled, FileProblem, RuleBroken
from app.base.texts import Texts
from app.exchange.nomination_out import forms, write_nominations
from app.rules.delegations import DelegationStatus
from app.store import Store
from app.usecases.delegations import edit_delegations


def named(store: Store, *names: str) -> list[int]:
    return [
        a_delegation(store, f"City {count}", "LV", display_name=Texts(en=name))
        for count, name in enumerate(names)
    ]


def test_names_that_no_system_takes_for_the_same(store: Store, tmp_path: Path) -> None:
    named(store, "Rīga", "RĪGA", "Con", "a/b: c?", "…\u202e", "Rīga")
    folder = tmp_path / "forms"
    written = write_nominations(store, folder)
    assert [path.name for path in written] == [
        *("Rīga.xlsx", "RĪGA (2).xlsx", "Con_.xlsx", "a-b- c.xlsx", "….xlsx", "Rīga (3).xlsx"),
    ]
    assert sorted(folder.iterdir()) == sorted(written)


def test_each_in_its_language(store: Store) -> None:
    a_delegation(store, "Rīga", "LV")
    a_delegation(store, "Toruń", "PL")
    a_delegation(store, "Kyiv", "UA")
    languages = [form.words.language for form in store.ask(forms, None)]
    assert languages == ["lv", "pl", "en"]
    assert {form.words.language for form in store.ask(forms, None, "de")} == {"de"}


def test_who_declined_gets_none_unless_asked_for(store: Store) -> None:
    one, two = named(store, "Rīga", "Cēsis")
    edit_delegations(store, [two], {"status": DelegationStatus.DECLINED})
    assert [form.delegation_id for form in store.ask(forms, None)] == [one]
    assert [form.delegation_id for form in store.ask(forms, [two])] == [two]


def test_progress_and_giving_up(store: Store, tmp_path: Path) -> None:
    named(store, "Rīga", "Cēsis", "Valka")
    told: list[tuple[int, int, str]] = []

    class Watching:
        def report(self, done: int, total: int, label: str = "") -> None:
            told.append((done, total, label))
            if done == 2:
                raise Cancelled

    folder = tmp_path / "forms"
    with pytest.raises(Cancelled):
        write_nominations(store, folder, progress=Watching())
    assert told == [(0, 3, "Rīga"), (1, 3, "Cēsis"), (2, 3, "Valka")]
    assert sorted(path.name for path in folder.iterdir()) == ["Cēsis.xlsx", "Rīga.xlsx"]


def test_what_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken, match="^There is no delegation to write a form for."):
        write_nominations(store, tmp_path)
    named(store, "Rīga")
    with pytest.raises(FileProblem, match="^The folder “.*no” does not exist."):
        write_nominations(store, tmp_path / "no" / "forms")
    with pytest.raises(FileProblem, match="^“conference.plenum” is a file."):
        write_nominations(store, store.path)
    with pytest.raises(RuleBroken, match="^“xx” is not a language code."):
        write_nominations(store, tmp_path, language="xx")
    with (
        an_empty_store(tmp_path, "empty.plenum") as empty,
        pytest.raises(RuleBroken, match="^There is no delegation to write a form for."),
    ):
        write_nominations(empty, tmp_path)
