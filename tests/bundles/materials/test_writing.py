"""The folder for participants as it lies on a stick: every link leads somewhere."""

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from factories import a_store
from outcome_making import a_photo
from PIL import Image
from sqlalchemy import text

from app.base.errors import Cancelled
from app.bundles.materials import export_materials
from app.queries import materials
from app.store import Store
from app.usecases.materials import add_files

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def folder(held: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("materials") / "folder"
    export_materials(held, target)
    return target


def test_every_link_leads_to_a_file(folder: Path) -> None:
    pages = sorted(folder.glob("*.html"))
    assert [one.name for one in pages] == [
        *("index-de.html", "index-lv.html", "index-pl.html", "index.html")
    ]
    linked = {"bundle.json"}
    for each in pages:
        for link in re.findall(r'(?:href|src)="([^"#]+)"', each.read_text(encoding="utf-8")):
            if not link.startswith(("mailto:", "tel:")):
                assert (folder / unquote(link)).is_file(), link
                linked.add(unquote(link))
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert there == linked


def test_files_are_what_their_endings_say(folder: Path) -> None:
    starts = {".pdf": b"%PDF-", ".xlsx": b"PK", ".vcf": b"BEGIN:VCARD", ".ics": b"BEGIN:VCALENDAR"}
    for path in folder.rglob("*"):
        if path.suffix in starts:
            assert path.read_bytes().startswith(starts[path.suffix]), path.name


def test_the_calendar_is_as_of_the_last_day_so_that_it_is_the_same_each_time(folder: Path) -> None:
    text = (folder / "calendar/programme-en.ics").read_text(encoding="utf-8")
    assert set(re.findall("DTSTAMP:.*", text)) == {"DTSTAMP:20271219T000000Z"}


def test_small_pictures_are_small(folder: Path) -> None:
    for path in (folder / "photos/small").iterdir():
        with Image.open(path) as image:
            assert max(image.size) == 800
            assert image.format == "JPEG"


def test_an_archive_in_chosen_languages(held: Store, tmp_path: Path) -> None:
    packed = export_materials(held, tmp_path / "all.zip", ("lv",))
    assert packed.languages == ("lv",)
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.namelist()[0] == "index.html"
        assert 'lang="lv"' in archive.read("index.html").decode()
        assert len(archive.namelist()) == len(packed.files)
    assert packed.people > 50


def test_giving_up_leaves_nothing(held: Store, tmp_path: Path) -> None:
    class GivesUp:
        def report(self, done: int, total: int, label: str = "") -> None:
            raise Cancelled(done, total, label)

    with pytest.raises(Cancelled):
        export_materials(held, tmp_path / "out", ("en",), GivesUp())
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_photo_lies_in_it_as_it_is(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        for colour in ("red", "#102030", "teal"):
            add_files(store, [a_photo(tmp_path, f"{colour}.jpg", colour)], {"shared": True})
        with store.change("Break it") as change:
            change.execute(text("UPDATE picture SET data = substr(data, 1, 300) WHERE id = 2"))
        broken = store.ask(materials.content, 2).data
        packed = export_materials(store, tmp_path / "out", ("en",))
    photos = tmp_path / "out/photos"
    papers = sorted(path.name for path in (tmp_path / "out/papers").iterdir())
    assert papers == ["conference_report-en.pdf", "programme_list-en.pdf"]  # no empty ones
    assert packed.damaged == ("photos/002.jpg",)
    assert (photos / "002.jpg").read_bytes() == (photos / "small/002.jpg").read_bytes() == broken
    for name in ("001.jpg", "003.jpg"):
        Image.open(photos / "small" / name).load()


WALK = """<!DOCTYPE html><meta charset="utf-8">
<iframe sandbox="allow-same-origin" width="390" height="800" src="{page}"></iframe>
<pre></pre><script>
const frame = document.querySelector("iframe"), told = {{}};
frame.onload = () => {{
  const page = frame.contentDocument, root = page.documentElement, lang = root.lang;
  const images = [...page.images].filter(image => image.loading !== "lazy");
  told[lang] = {{
    title: page.title,
    wide: root.scrollWidth,
    broken: images.filter(image => !image.naturalWidth).length,
    outside: frame.contentWindow.performance.getEntriesByType("resource")
      .filter(entry => !entry.name.startsWith("file:")).length,
    styled: frame.contentWindow.getComputedStyle(page.querySelector("section")).borderRadius,
  }};
  const next = [...page.querySelectorAll("[hreflang]")].find(link => !(link.lang in told));
  if (next) next.click(); else document.querySelector("pre").textContent = JSON.stringify(told);
}};
</script>"""


@pytest.mark.skipif(BROWSER is None, reason="needs Chromium")
def test_a_browser_without_script_walks_through_the_languages_on_a_phone(
    folder: Path, tmp_path: Path
) -> None:
    """The frame has the width of a phone and may run no script: only the test does."""
    walk = tmp_path / "walk.html"
    walk.write_text(WALK.format(page=(folder / "index.html").as_uri()), encoding="utf-8")
    shown = browse("--dump-dom", walk.as_uri(), profile=tmp_path)
    told = json.loads(re.findall(r"<pre>(.*)</pre>", shown)[0])
    assert list(told) == ["en", "pl", "lv", "de"]
    assert told["pl"]["title"] == "Spotkanie miast partnerskich: Osnabrück i Toruń"
    for page in told.values():
        assert page["wide"] <= 390
        assert (page["broken"], page["outside"]) == (0, 0)
        assert page["styled"] != "0px"


def browse(*what: str, profile: Path) -> str:
    """What Chromium says of it, without any network."""
    assert BROWSER is not None
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
    alone = ("--host-resolver-rules=MAP * ~NOTFOUND", "--allow-file-access-from-files")
    own = (f"--user-data-dir={profile / 'profile'}", "--window-size=800,1000")
    order = [BROWSER, *quiet, *alone, *own, "--virtual-time-budget=20000", *what]
    done = subprocess.run(order, capture_output=True, timeout=120, check=True)
    return done.stdout.decode()
