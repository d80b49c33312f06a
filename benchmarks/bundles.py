"""What the papers of the end take: the report, the folder for participants, the evidence.

Run it by hand: python benchmarks/bundles.py. The sample conference that was held, with 150 people
and 40 sessions, gets 54 photos more of 12 megapixels, kept as the program keeps them: noise, the
worst there is for a decoder. Each figure is the better of two processes of their own, the first of
which also compiles the modules: seconds by the clock and of processor time from the start of Python
to the last byte, and the most memory the process ever had, the libraries included. Beside each
stands the floor: decoding every photo once and writing it to the size that paper needs, which
nobody can do without. Exit code 1 if a promise is broken.
"""

import io
import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

PHOTOS = 54
SIZE = (4000, 3000)
PROMISED_SECONDS, PROMISED_MB = 10.0, 500
WHAT = ("floor", "report", "materials", "evidence")
RUNS = 2


def a_photo(number: int) -> bytes:
    """A JPEG of 12 megapixels as a camera writes it, of some megabytes."""
    from PIL import Image

    grain = random.Random(number).randbytes(SIZE[0] * SIZE[1] // 16)
    noise = Image.frombytes("L", (SIZE[0] // 4, SIZE[1] // 4), grain).resize(SIZE)
    sky = Image.linear_gradient("L").resize(SIZE)
    out = io.BytesIO()
    Image.merge("RGB", (sky, noise, Image.blend(sky, noise, 0.5))).save(out, "JPEG", quality=90)
    return out.getvalue()


def fill(path: Path, photos: Path) -> None:
    """The conference with its photos."""
    from app.store import Store
    from app.usecases import sample
    from app.usecases.materials import add_files

    for number in range(PHOTOS):
        (photos / f"{number}.jpg").write_bytes(a_photo(number))
    with Store.create(path) as store:
        sample.build(store, held=True)
        add_files(store, sorted(photos.iterdir()), {"shared": True})


def alone(what: str, path: Path, out: Path) -> int:
    """Make one of them in this process; prints processor seconds and MB."""
    _made(what, path, out)
    # not ru_maxrss, which begins with that of the process this one comes from
    (peak,) = re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    print(time.process_time(), int(peak) / 1_000)
    return 0


def measured(what: str, path: Path, folder: Path) -> tuple[float, float, float]:
    """Seconds, processor seconds and MB of one of them in a process of its own."""
    environment = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, __file__, what, path, folder],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    spent, memory = map(float, done.stdout.split())
    return time.perf_counter() - start, spent, memory


def _made(what: str, path: Path, out: Path) -> None:
    from app.store import Store

    with Store.open(path, alone=False) as store:
        if what == "floor":
            _floor(store)
        elif what == "report":
            from app.documents.order import PrintOrder, save

            save(store, PrintOrder("conference_report", languages=("pl", "en")), out / "report.pdf")
        elif what == "materials":
            from app.bundles.materials import export_materials

            export_materials(store, out / "materials.zip")
        else:
            from app.bundles.evidence import export_evidence

            export_evidence(store, out / "evidence.zip", ("pl", "en"))


def _floor(store: object) -> None:
    from PIL import Image

    from app.queries import materials

    for row in store.ask(materials.materials):  # type: ignore[attr-defined] # a store
        if row.picture_id is not None:
            data = store.ask(materials.content, row.id).data  # type: ignore[attr-defined] # the same
            with Image.open(io.BytesIO(data)) as image:
                image.draft("RGB", (800, 800))
                image.thumbnail((800, 800))
                image.convert("RGB").save(io.BytesIO(), "JPEG", quality=85)


def main() -> int:
    """Measure each and compare with what is promised."""
    if len(sys.argv) > 1:
        return alone(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    broken = False
    with TemporaryDirectory() as folder:
        path, photos = Path(folder) / "held.plenum", Path(folder) / "photos"
        photos.mkdir()
        fill(path, photos)
        print("| what | seconds | of processor time | MB |\n| --- | --- | --- | --- |")
        for what in WHAT:
            runs = [measured(what, path, Path(folder)) for _ in range(RUNS)]
            wall, spent, memory = map(min, zip(*runs, strict=True))
            print(f"| {what} | {wall:.1f} | {spent:.1f} | {memory:.0f} |", flush=True)
            slow = what != "floor" and spent > PROMISED_SECONDS
            broken = broken or slow or memory > PROMISED_MB
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
