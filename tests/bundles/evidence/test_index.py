"""The index names every file with its checksum."""

from app.base.words import words_for
from app.bundles.bundle import Written
from app.bundles.evidence.index import index_page
from app.queries import events
from app.store import Store

FILES = [
    Written("1 Programme/Programme & more.pdf", 2048, "ab" * 32),
    Written("2 Lists/ä.pdf", 1, "cd" * 32),
    Written("1 Programme/b.pdf", 1, "ef" * 32),
]


def test_every_file_under_its_folder(held: Store) -> None:
    event = held.ask(events.event)
    assert event is not None
    page = index_page(event, FILES, {FILES[2].path: "Came as <b>"}, words_for("en"))
    assert page.count("<h2>") == 2
    assert (
        '<a href="1%20Programme/Programme%20%26%20more.pdf"><bdi>Programme &amp; more.pdf</bdi></a>'
        in page
    )
    assert 'b.pdf"><bdi>b.pdf</bdi></a><br><small><bdi>Came as &lt;b&gt;</bdi></small>' in page
    assert all(f"<code>{one.sha256}</code>" in page for one in FILES)
