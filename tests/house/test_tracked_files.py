"""What is published names no machine, no registry and nobody's set-up."""

import re

from house.places import tracked_texts

# Put together here, so that this file passes its own test.
HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("debian", "org"),
        ("ubuntu", "com"),
        ("anaconda", "org"),
    )
]
FOLDERS = ["/".join(("", *parts, "")) for parts in (("work",), ("root",), ("opt", "pypi"))]
SETTINGS = [f"--{name}" for name in ("index-url", "extra-index-url", "find-links", "trusted-host")]


def places_of(words: list[str]) -> list[str]:
    """`file:line` of every line that has one of these words."""
    wanted = re.compile("|".join(rf"(?<![\w-]){re.escape(word)}" for word in words))
    return [
        f"{name}:{number}"
        for name, text in tracked_texts().items()
        for number, line in enumerate(text.splitlines(), start=1)
        if wanted.search(line)
    ]


def test_no_registry_is_named() -> None:
    assert places_of(HOSTS + SETTINGS) == []


def test_no_folder_of_a_developers_machine_is_named() -> None:
    assert places_of(FOLDERS) == []


def test_the_search_finds_what_it_looks_for() -> None:
    assert any(place.startswith("LICENSE:") for place in places_of(["Permission is"]))
