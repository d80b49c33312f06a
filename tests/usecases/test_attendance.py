"""Signatures are kept and never changed; thresholds, the fund, scans of signed sheets."""

import io
from pathlib import Path

import pytest
from attending import CONFIRMED, EVENING, FRIDAY, SATURDAY, a_panel
from factories import a_delegation, a_person, pictures
from PIL import Image
from sqlalchemy import func, select

from app.base.errors import FileProblem, NotFound, RuleBroken
from app.base.texts import Texts
from app.model import Signature, StoredFile
from app.queries import attendance as reading
from app.rules.attendance import CounterKind
from app.rules.tally import Marks, read_marks
from app.store import Store
from app.usecases import attendance
from app.usecases.attendance import Scanned, Sheet

PDF = b"%PDF-1.7 signed %%EOF"
ON_FRIDAY = Sheet(FRIDAY, name="Riga")


def written(store: Store) -> int:
    with store.read() as read:
        return read.scalar(select(func.count(Signature.id))) or 0


def standing(store: Store) -> list[tuple[int, object]]:
    rows = store.ask(reading.presences)
    return [(row.person_id, each) for row in rows for each in sorted(row.signed, key=str)]


def a_scan_picture() -> bytes:
    out = io.BytesIO()
    Image.new("L", (60, 80), 200).save(out, "JPEG")
    return out.getvalue()


def test_a_signature_is_kept_once(store: Store) -> None:
    ada, bo = (a_person(store, name, status=CONFIRMED) for name in ("Ada A", "Bo B"))
    assert attendance.sign(store, ON_FRIDAY, [ada, bo, ada]) == 2
    assert attendance.sign(store, Sheet(FRIDAY, name="again"), [bo]) == 0
    assert attendance.sign(store, Sheet(SATURDAY), [bo], now=EVENING) == 1
    assert standing(store) == [(ada, FRIDAY), (bo, FRIDAY), (bo, SATURDAY)]
    with store.read() as read:
        query = select(Signature.sheet, Signature.day, Signature.at).order_by(Signature.id)
        rows = [tuple(row) for row in read.execute(query)]
    assert [row[:2] for row in rows] == [("Riga", FRIDAY), ("Riga", FRIDAY), ("", SATURDAY)]
    assert rows[2][2] == EVENING


def test_signatures_typed_from_paper(store: Store) -> None:
    people = [a_person(store, f"Ada A{number}", status=CONFIRMED) for number in range(3)]
    marks = read_marks("1, 3", 2, [1, 2, 3])
    assert attendance.sign_marks(store, Sheet(session_id=a_panel(store)), marks) == 2
    assert {person for person, _ in standing(store)} == {people[0], people[2]}
    with pytest.raises(RuleBroken, match="9"):
        attendance.sign_marks(store, ON_FRIDAY, Marks((1, 9)))
    assert written(store) == 2


def test_undo_is_a_row_more(store: Store) -> None:
    ada = a_person(store, status=CONFIRMED)
    attendance.sign(store, ON_FRIDAY, [ada])
    store.undo()
    assert (standing(store), written(store)) == ([], 2)
    store.redo()
    assert (standing(store), written(store)) == ([(ada, FRIDAY)], 3)


def test_a_signature_that_was_typed_by_mistake(store: Store) -> None:
    ada, bo = (a_person(store, name, status=CONFIRMED) for name in ("Ada A", "Bo B"))
    attendance.sign(store, ON_FRIDAY, [ada, bo])
    assert attendance.withdraw_signatures(store, Sheet(SATURDAY), [ada]) == 0
    assert attendance.withdraw_signatures(store, ON_FRIDAY, [ada]) == 1
    assert (standing(store), written(store)) == ([(bo, FRIDAY)], 3)
    store.undo()
    assert standing(store) == [(ada, FRIDAY), (bo, FRIDAY)]
    assert attendance.sign(store, ON_FRIDAY, [ada]) == 0


@pytest.mark.parametrize("sheet", [Sheet(), Sheet(FRIDAY, 1)])
def test_a_sheet_is_of_a_day_or_of_a_session(store: Store, sheet: Sheet) -> None:
    with pytest.raises(RuleBroken, match="for a day or for a session"):
        attendance.sign(store, sheet, [])


def test_what_is_gone(store: Store) -> None:
    ada = a_person(store, status=CONFIRMED)
    with pytest.raises(NotFound):
        attendance.sign(store, Sheet(session_id=9), [ada])
    with pytest.raises(NotFound, match="not registered"):
        attendance.sign(store, ON_FRIDAY, [ada, 99])
    assert written(store) == 0


def test_thresholds(store: Store) -> None:
    for kind, least in ((CounterKind.WOMEN, 5), (CounterKind.MEN, 5), (CounterKind.WOMEN, 6)):
        attendance.set_threshold(store, kind, least)
    assert list(store.ask(reading.thresholds).items()) == [
        (CounterKind.WOMEN, 6),
        (CounterKind.MEN, 5),
    ]
    attendance.order_thresholds(store, [CounterKind.MEN])
    assert list(store.ask(reading.thresholds)) == [CounterKind.MEN, CounterKind.WOMEN]
    for kind in (CounterKind.MEN, CounterKind.LOCAL):
        attendance.set_threshold(store, kind, None)
    assert store.ask(reading.thresholds) == {CounterKind.WOMEN: 6}
    with pytest.raises(RuleBroken, match="Threshold must be"):
        attendance.set_threshold(store, CounterKind.WOMEN, -1)


def test_the_fund(store: Store) -> None:
    attendance.edit_funding(store, {"project_number": " 7 "})
    attendance.edit_funding(store, {"programme": Texts(en="Fund")})
    assert store.ask(reading.funding) == reading.FundingRow(Texts(en="Fund"), Texts(), "7")
    store.undo()
    store.undo()
    assert store.ask(reading.funding) == reading.FundingRow()


def test_scans_of_signed_sheets(store: Store, tmp_path: Path) -> None:
    riga, panel = a_delegation(store), a_panel(store)
    path = tmp_path / "riga.pdf"
    path.write_bytes(PDF)
    photo = tmp_path / "panel.jpg"
    photo.write_bytes(a_scan_picture())
    [first, second] = attendance.attach_scan_files(
        store, Scanned(FRIDAY, delegation_id=riga), [path, photo]
    )
    assert [row.name for row in store.ask(reading.scans)] == ["riga.pdf", f"scan-{second}.jpg"]
    attendance.edit_scan(store, second, Scanned(session_id=panel, note="page 2"))
    row = store.ask(reading.scans)[1]
    assert (row.day, row.session_id, row.delegation_id, row.note) == (None, panel, None, "page 2")
    assert pictures(store) == 1
    attendance.remove_scan(store, second)
    attendance.remove_scan(store, first)
    assert (store.ask(reading.scans), pictures(store), files(store)) == ([], 0, 0)
    store.undo()
    assert store.ask(reading.scan_data, first) == PDF


def files(store: Store) -> int:
    with store.read() as read:
        return read.scalar(select(func.count(StoredFile.id))) or 0


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("list.pdf", b"hello", "called a PDF but is none"),
        ("list.jpg", b"hello", "not a picture"),
        ("list.jpg", a_scan_picture()[:300], "damaged"),
        ("list.pdf", b"", "is empty"),
        ("list.pdf", PDF[:12], "called a PDF but is none, or it is damaged"),
    ],
)
def test_what_is_no_scan_is_refused(store: Store, name: str, data: bytes, sentence: str) -> None:
    with pytest.raises(RuleBroken, match=sentence):
        attendance.attach_scan(store, Scanned(FRIDAY), name, data)
    assert store.ask(reading.scans) == []


def test_one_bad_file_keeps_all_out(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)
    with pytest.raises(FileProblem):
        attendance.attach_scan_files(
            store, Scanned(FRIDAY), [tmp_path / "a.pdf", tmp_path / "gone.pdf"]
        )
    with pytest.raises(NotFound):
        attendance.attach_scan(store, Scanned(delegation_id=9), "a.pdf", PDF)
    assert store.ask(reading.scans) == []
