"""Every kind of document, in every language and in languages nobody has translated yet."""

import gettext
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

import pytest
from babel import Locale

from app.base.words import Words
from app.documents.cards import Card
from app.documents.designs.shipped import SHIPPED, shipped
from app.documents.document import Asked, DocumentKind, kinds
from app.documents.fit_cards import CardFitter
from app.documents.flow import Flow
from app.documents.flow_pages import paginate
from app.documents.order import PrintOrder, Produced, produce
from app.documents.text.fitting import ProblemKind
from app.documents.tongues import Tongues
from app.store import Reading, Store
from app.usecases import sample

LANGUAGES = [("en",), ("pl", "en"), ("lv", "de")]
SHEET = (595.0, 842.0)
NAMED = re.compile(r"(\{[^}]*\})")
AFTERWARDS = {"certificate", "project_plan"}
"""What there is only after a conference was held."""
ABOUT = {"personal_data": Asked((1,))}
SAYING = {key: kind for key, kind in kinds().items() if key != "erasure_proof"}
"""All but the one that has something to say only after an erasure; its own tests erase."""
each_kind = pytest.mark.parametrize("kind", kinds().values(), ids=kinds())


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    """The sample conference."""
    with Store.create(tmp_path_factory.mktemp("sample") / "sample.plenum") as store:
        sample.build(store, today=date(2027, 11, 1))
        with store.snapshot() as found:
            yield found


def made(read: Reading, order: PrintOrder) -> tuple[bytes, Produced]:
    out = BytesIO()
    done = produce(read, order, out)
    return out.getvalue(), done


def complaints(data: bytes, folder: Path) -> list[str]:
    """What other programs have to say about a PDF, those that are here."""
    file = folder / "x.pdf"
    file.write_bytes(data)
    said = []
    for command in (["qpdf", "--check"], ["pdffonts"], ["pdfinfo"], ["pdftotext"]):
        if shutil.which(command[0]) is not None:
            done = subprocess.run([*command, str(file)], capture_output=True, check=False)
            said += [command[0]] * bool(done.returncode) + done.stderr.decode().splitlines()
    return said


@pytest.mark.parametrize("languages", LANGUAGES, ids="+".join)
@pytest.mark.parametrize("kind", SAYING.values(), ids=SAYING)
def test_nothing_is_doubtful(
    read: Reading, held: Store, tmp_path: Path, kind: DocumentKind, languages: tuple[str, ...]
) -> None:
    order = PrintOrder(kind.key, languages=languages, asked=ABOUT.get(kind.key, Asked()))
    with held.read() as after:
        data, done = made(after if kind.key in AFTERWARDS else read, order)
    assert done.problems == ()
    assert done.pages >= 1
    assert complaints(data, tmp_path) == []


@pytest.mark.parametrize("languages", [("pl", "en"), ("lv", "de")], ids="+".join)
@pytest.mark.parametrize("design", SHIPPED)
def test_every_design(
    read: Reading, tmp_path: Path, design: str, languages: tuple[str, ...]
) -> None:
    kind = kinds()[shipped(design).kind]
    options = kind.options(design=design)
    if hasattr(options, "back"):
        options = replace(options, back=True)
    data, done = made(read, PrintOrder(kind.key, options, languages))
    assert [each for each in done.problems if each.kind is not ProblemKind.BELOW_FLOOR] == []
    assert complaints(data, tmp_path) == []


class Longer(gettext.NullTranslations):
    """A language whose texts are two fifths longer."""

    def gettext(self, message: str) -> str:
        return f"{message}{'y' * (2 * len(NAMED.sub('', message)) // 5)}"


class Leftwards(gettext.NullTranslations):
    """A language that is read from right to left."""

    def gettext(self, message: str) -> str:
        letters = cycle("مؤتمر المدن الشريكة ")
        parts = NAMED.split(message)
        return "".join(
            part if number % 2 else "".join(islice(letters, len(part)))
            for number, part in enumerate(parts)
        )


UNKNOWN = {
    "longer": Tongues((Words(Locale("de"), Longer()),)),
    "leftwards": Tongues((Words(Locale("ar"), Leftwards()),)),
    "both": Tongues((Words(Locale("he"), Leftwards()), Words(Locale("pl"), Longer()))),
}


def fitted(content: Iterable[Card] | Flow) -> set[ProblemKind]:
    """What is doubtful about all of a document; raises whatever making it raises."""
    if isinstance(content, Flow):
        found = paginate(content, *SHEET)
        assert sum(1 for _ in found.pages) == found.count
        return {each.kind for each in found.problems}
    fitter = CardFitter()
    return {each.kind for card in content for each in fitter.fit(card).problems}


@pytest.mark.parametrize("language", UNKNOWN.values(), ids=UNKNOWN)
@each_kind
def test_a_language_nobody_has_thought_of(
    read: Reading, kind: DocumentKind, language: Tongues
) -> None:
    options = kind.options()
    data = kind.collect(read, Asked(), options, language)
    content = kind.layout(data, language, options)
    assert fitted(content) <= {ProblemKind.BELOW_FLOOR, ProblemKind.BROKEN}
