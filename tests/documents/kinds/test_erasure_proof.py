"""The proof counts what went and says what stays; it names nobody."""

from datetime import UTC, datetime
from itertools import pairwise

from documents.agenda_making import flow_of
from factories import a_delegation, a_person

from app.documents.document import kind_of
from app.documents.flow import Flow, Heading, Ink, Paragraph, Row, SignatureLines, Table
from app.documents.kinds.erasure_proof import DOCUMENT
from app.rules.closing import DataCategory
from app.store import Store
from app.usecases.erasing import erase_categories

NOW = datetime(2027, 12, 20, 8, tzinfo=UTC)


def tables(flow: Flow) -> dict[str, list[Row]]:
    blocks = list(flow.blocks)
    return {
        block.text: list(after.rows)
        for block, after in pairwise(blocks)
        if isinstance(block, Heading) and isinstance(after, Table)
    }


def test_nothing_was_erased(store: Store) -> None:
    assert list(flow_of(store, "erasure_proof", "en").blocks) == [
        Paragraph("Nothing was erased yet.", Ink.NOTE)
    ]


def test_counts_and_what_stays(store: Store) -> None:
    riga = a_delegation(store, "Riga")
    for name in ("Ada Quetzal", "Bo Quetzal", "Cy Quetzal"):
        a_person(store, name, delegation=riga, logistics={"diet": "vegan"})
    erase_categories(store, [DataCategory.HEALTH, DataCategory.PHONES], now=NOW)
    flow = flow_of(store, "erasure_proof", "en")
    found = tables(flow)
    assert flow.head.title == "Proof of erasure"
    assert found["Erased on 20 Dec 2027, 09:00"] == [
        Row(("Diet and health",), heading=True),
        Row(("Diet", "3")),
        Row(("Phone numbers",), heading=True),
        Row(("Nothing of this was held.", "")),
    ]
    assert found["Counts kept"] == [Row(("People registered", "3"))]
    assert found["What stays, and why"][0] == Row(
        ("Names of people", "3", "Evidence is about them")
    )
    dues = {row.cells[0]: row.cells[1:] for row in found["When data is to be erased"]}
    assert dues["Diet and health"] == ("19 Dec 2027", "20 Dec 2027, 09:00")
    assert dues["Photos of people"] == ("11 Dec 2028", "–")
    assert isinstance(flow.blocks[-1], SignatureLines)
    assert "Quetzal" not in repr(flow)


def test_only_the_latest(store: Store) -> None:
    erase_categories(store, [DataCategory.HEALTH], now=NOW)
    erase_categories(store, [DataCategory.PHONES], now=NOW.replace(hour=9))
    both = [key for key in tables(flow_of(store, "erasure_proof", "en")) if "Erased on" in key]
    assert len(both) == 2
    options = {"latest": True, "dates": False, "signed": False}
    one = tables(flow_of(store, "erasure_proof", "en", **options))
    assert list(one) == ["Erased on 20 Dec 2027, 10:00"]


def test_it_is_found_by_its_key() -> None:
    assert kind_of("erasure_proof") is DOCUMENT
