"""The folders that can be put together."""

from app.gui.bundles.kinds import BUNDLES


def test_each_is_found_by_its_key_and_remembers_apart() -> None:
    assert {key: each.remembered for key, each in BUNDLES.items()} == {
        "materials": "bundles.materials",
        "evidence": "bundles.evidence",
    }
    assert all("{title}" in each.called for each in BUNDLES.values())
