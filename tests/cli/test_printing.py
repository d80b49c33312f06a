"""One document or the whole pack, with every doubt on stderr and in the report."""

import json
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store

from app.cli.main import main
from app.cli.printing import Told, counted, one, order_of, pack, report, tell
from app.documents.document import Asked, kinds
from app.documents.imposition import Duplex, Imposition
from app.documents.order import PrintOrder, Produced
from app.documents.problems import Problem
from app.documents.text.fitting import ProblemKind
from app.store import Store

LONG = "Wolfeschlegelsteinhausenbergerdorff"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def given(output: Path, **more: object) -> Namespace:
    """What the command line makes of its arguments."""
    usual = {
        "kind": "badge",
        "language": [],
        "only": [],
        "set": [],
        "paper": "",
        "report": None,
        "start_at": 1,
        "skip": (),
        "crop_marks": False,
        "cut_lines": False,
        "duplex": "no",
        "blanks": None,
        "quiet": False,
        "recipient": "",
    }
    return Namespace(output=output, **{**usual, **more})


def test_an_order_of_everything_usual(store: Store, tmp_path: Path) -> None:
    usual = kinds()["badge"].options()
    assert store.ask(order_of, given(tmp_path)) == PrintOrder("badge", usual)


def test_an_order_of_everything_else(store: Store, tmp_path: Path) -> None:
    ilze = a_person(store, "Ilze Bērziņa", delegation=a_delegation(store, "Riga"))
    a_person(store, "Ada Abacka")
    made = store.ask(
        order_of,
        given(
            tmp_path,
            language=["pl", "en"],
            only=[("delegation", "riga")],
            set=[("per_box", "20")],
            paper="L4785",
            start_at=3,
            skip=(5,),
            crop_marks=True,
            cut_lines=True,
            duplex="short",
            blanks=2,
        ),
    )
    imposition = Imposition(
        3, (5,), crop_marks=True, cut_lines=True, duplex=Duplex.SHORT_EDGE, blanks=2
    )
    options = kinds()["badge"].options(design="badge-label", back=True, per_box=20)
    assert made == PrintOrder("badge", options, ("pl", "en"), Asked((ilze,)), "L4785", imposition)


def test_a_design_that_was_chosen_stays_be_the_paper_too_small(
    store: Store, tmp_path: Path
) -> None:
    chosen = given(tmp_path, paper="L4785", set=[("design", "badge-portrait")])
    assert store.ask(order_of, chosen).options.design == "badge-portrait"


def test_both_sides_without_backs(store: Store, tmp_path: Path) -> None:
    made = store.ask(order_of, given(tmp_path, set=[("back", "no")], duplex="long"))
    assert made.options.back is False
    made = store.ask(order_of, given(tmp_path, kind="place_card", duplex="long"))
    assert made.options == kinds()["place_card"].options()


def test_one_document(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    who = a_person(store, f"Ada {LONG}-{LONG}")
    target, told = tmp_path / "badges.pdf", tmp_path / "report.json"
    assert one(store, given(target, report=told, paper="card", blanks=0)) == 0
    assert target.read_bytes().startswith(b"%PDF-")
    printed = capsys.readouterr()
    assert printed.out == f"Wrote 1 card on 1 page to “{target}”.\n"
    facts = json.loads(told.read_text(encoding="utf-8"))
    assert [(f["person_id"], f["document"]) for f in facts] == [(who, "badge")] * len(facts)
    assert {"person", "box", "kind", "size"} <= facts[0].keys()
    assert {f["kind"] for f in facts} <= set(ProblemKind)
    lines = printed.err.splitlines()
    assert len(lines) == len(facts) >= 1
    assert lines[0].startswith(f"badge: Ada {LONG}-{LONG}: ")


def test_problems_on_lines_of_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    tell(
        "badge",
        [
            Problem(ProblemKind.BELOW_FLOOR, "name", 7, "Ada\nAbacka", 9.5123, "Ada\x1b[2J"),
            Problem(ProblemKind.MISSING_PICTURE, "logo"),
            Problem(ProblemKind.MISSING_PICTURE, "logo"),
            Problem(ProblemKind.BROKEN, "name", 8, "x" * 9_999, 6, "y" * 9_999),
            Problem(ProblemKind.MISSING_GLYPH, "name", 9, "\u202e\u0378", 0, "\u0378 😀"),
        ],
    )
    assert capsys.readouterr().err.splitlines() == [
        "badge: Ada Abacka: name: below_floor at 9.51 pt: Ada [2J",
        "badge: logo: missing_picture",
        f"badge: {'x' * 100}…: name: broken at 6 pt: {'y' * 100}…",
        "badge: no. 9: name: missing_glyph: U+0378, 😀 U+1F600",
    ]


def test_a_report_of_nothing_doubtful(tmp_path: Path) -> None:
    report(tmp_path / "report.json", [("badge", Produced(1, 1, 1, (), ()))])
    assert (tmp_path / "report.json").read_text() == "[]\n"
    report(None, [])


def test_what_is_doubtful_on_each_day_is_reported_once(tmp_path: Path) -> None:
    twice = (Problem(ProblemKind.BROKEN, "name", 8, "Ada", 6, "Ada"),) * 2
    report(tmp_path / "report.json", [("attendance_list", Produced(1, 1, 1, twice, ()))])
    (fact,) = json.loads((tmp_path / "report.json").read_text())
    assert (fact["person_id"], fact["kind"]) == (8, "broken")


@pytest.mark.parametrize(
    ("produced", "words"),
    [
        (Produced(1, 1, 1, (), ()), "1 card on 1 page"),
        (Produced(3, 12, 3, (), ()), "12 cards on 3 pages"),
        (Produced(3, 0, 3, (), ()), "3 pages"),
    ],
)
def test_how_much_was_made(produced: Produced, words: str) -> None:
    assert counted(produced) == words


def test_the_pack(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_person(store, "Ilze Bērziņa", delegation=a_delegation(store, "Riga"))
    folder, told = tmp_path / "pack", tmp_path / "report.json"
    assert pack(store, given(folder, report=told)) == 0
    written = {path.name for path in folder.iterdir()}
    assert {"Badges.pdf", "Delegate list.pdf"} <= written
    printed = capsys.readouterr()
    assert printed.out == f"Wrote {len(written)} documents to “{folder}”.\n"
    assert f"/{len(kinds())}] Badges.pdf: 2 cards on " in printed.err
    assert isinstance(json.loads(told.read_text()), list)


def test_a_pack_of_a_conference_without_people(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pack(store, given(tmp_path / "pack")) == 0
    printed = capsys.readouterr()
    assert "Badges.pdf: There is nobody to print “Badges” for." in printed.err
    written = list((tmp_path / "pack").iterdir())
    assert printed.out == f"Wrote {len(written)} documents to “{tmp_path / 'pack'}”.\n"
    assert tmp_path / "pack" / "Badges.pdf" not in written


def test_stopping_a_pack_leaves_what_is_done(
    store: Store,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    a_person(store)

    def stop(*_anything: object) -> None:
        raise KeyboardInterrupt

    last = list(kinds())[-1]
    spoiled = replace(kinds()[last], collect=stop)
    monkeypatch.setattr(f"app.documents.kinds.{last}.DOCUMENT", spoiled)
    assert pack(store, given(tmp_path / "pack")) == 1
    count = len(kinds())
    assert f"Stopped: {count - 1} of {count} documents are done." in capsys.readouterr().err
    assert {path.suffix for path in (tmp_path / "pack").iterdir()} == {".pdf"}


class Terminal:
    """A stderr that is watched."""

    def __init__(self) -> None:
        self.shown = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        self.shown += text

    def flush(self) -> None:
        pass


def test_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    told = Told()
    told.report(25, 60)
    told.report(60, 60)
    assert terminal.shown == "\r\x1b[K25 of 60 …\r\x1b[K"


def test_certificates_that_nobody_issued_are_not_printed(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "certificates.pdf"
    asked = ["print", "certificate", str(store.path), "-o", str(target)]
    store.close()
    assert main(asked) == 1
    told = capsys.readouterr().err
    assert told.startswith("No certificate was issued yet. Issue them to those who earned one")
    assert not target.exists()
