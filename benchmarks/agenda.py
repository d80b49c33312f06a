"""A real programme of 1,351 sessions in 92 rooms: how long it takes to come in and to be judged.

Run it by hand: python benchmarks/agenda.py [--short]. Where the shared cases lie beside the
checkout it is the merged schedule of the 36c3, whose rooms overlap in 261 pairs; else one made of
the same size. Measured is processor time, the middle of several turns: the import from the file
to the commit, what clashes are judged by as it is read from the file, all clashes from scratch,
and the judgement after one session was moved. Then days are added with the same rooms and people
until there are 1,000, 10,000 and 50,000 sessions: the time for each must not grow.
"""

import argparse
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from math import log2
from pathlib import Path
from random import Random
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.base.texts import Texts
from app.exchange.agenda.importing import carry_out_agenda, open_programme, preview_agenda
from app.queries import clashes
from app.rules.clash_values import DAY, AgendaFacts, ClashKind, Placement
from app.rules.clashes import Judge
from app.store import Store
from app.usecases.events import new_event

CASE = Path(__file__).resolve().parents[2] / "shared" / "cases" / "ccc" / "36c3_merged.xml"
PAIRS = 261
PROMISED = {"import": 3_000, "judge": 150, "move": 10}
SIZES, SHORT = (1_000, 10_000, 50_000), (1_000, 10_000)
MOVES = 200
ResultT = TypeVar("ResultT")


def timed(work: Callable[[], ResultT]) -> tuple[float, ResultT]:
    """Milliseconds of processor time, and what came out."""
    gc.collect()
    start = time.process_time()
    found = work()
    return 1000 * (time.process_time() - start), found


def made(path: Path) -> Path:
    """A programme of the same size: 92 rooms, four days, people in one to three sessions."""
    draw = Random(36)
    days = []
    for day in range(4):
        rooms = []
        for room in range(92):
            events = []
            for slot in range(4 if (room + day) % 3 else 3):
                number = day * 1_000 + room * 10 + slot
                minute = 600 + slot * 90 + draw.randrange(0, 60, 5)
                people = "".join(f"<person>P {draw.randrange(900)}</person>" for _ in range(1))
                events.append(
                    f'<event id="{number + 1}" guid="g{number}">'
                    f"<start>{minute // 60:02}:{minute % 60:02}</start><duration>1:00</duration>"
                    f"<title>Talk {number}</title><track>T {room % 20}</track>"
                    f"<persons>{people}</persons></event>"
                )
            rooms.append(f'<room name="Room {room}">{"".join(events)}</room>')
        days.append(f'<day date="2019-12-{27 + day}">{"".join(rooms)}</day>')
    path.write_text(f"<schedule>{''.join(days)}</schedule>", encoding="utf-8")
    return path


def a_store(path: Path) -> Store:
    """A new file with the four days of the congress."""
    store = Store.create(path)
    facts = {"title": Texts(en="Congress"), "starts_on": date(2019, 12, 27)}
    more = {"ends_on": date(2019, 12, 30), "time_zone": "Europe/Berlin", "languages": ("en",)}
    new_event(store, {**facts, **more})
    return store


def brought_in(store: Store, path: Path) -> int:
    """Read, compare and import; how many sessions."""
    programme = open_programme(store, path)
    return len(carry_out_agenda(store, programme, preview_agenda(store, programme)))


def longer(facts: AgendaFacts, size: int) -> AgendaFacts:
    """The same programme again and again, some days later each time, until it is of that size."""
    first = [one for one in facts.placements.values() if one.start is not None]
    starts = [one.start or 0 for one in first]
    shift = ((max(starts) - min(starts)) // DAY + 2) * DAY
    placements: dict[int, Placement] = {}
    for number in range(size):
        turn, place = divmod(number, len(first))
        one = first[place]
        start = (one.start or 0) + turn * shift
        end = one.end + turn * shift
        placements[number + 1] = replace(one, id=number + 1, start=start, end=end)
    return replace(facts, placements=placements, days=None)


def moved(judge: Judge, placements: Mapping[int, Placement]) -> list[float]:
    """Milliseconds of each of many moves by a quarter of an hour."""
    draw = Random(1)
    found = []
    for session_id in draw.sample(sorted(placements), min(MOVES, len(placements))):
        one = judge.facts.placements[session_id]
        start = (one.start or 0) + 15
        there = replace(one, start=start, end=one.end + 15)
        begin = time.process_time()
        judge.put([there])
        found.append(1000 * (time.process_time() - begin))
    return found


def real(turns: int) -> tuple[AgendaFacts, bool]:
    """Print what the programme costs; its facts, and whether a promise was broken."""
    with tempfile.TemporaryDirectory() as folder:
        path = CASE if CASE.exists() else made(Path(folder) / "made.xml")
        costs: dict[str, list[float]] = {name: [] for name in ("import", "facts", "judge")}
        for turn in range(turns):
            with a_store(Path(folder) / f"{turn}.plenum") as store:
                spent, count = timed(lambda store=store: brought_in(store, path))  # type: ignore[misc] # bound at once
                costs["import"].append(spent)
                spent, facts = timed(lambda store=store: store.ask(clashes.facts))  # type: ignore[misc] # the same
                costs["facts"].append(spent)
            spent, judge = timed(lambda facts=facts: Judge(facts))  # type: ignore[misc] # the same
            costs["judge"].append(spent)
    pairs = sum(clash.kind is ClashKind.ROOM_TAKEN for clash in judge.clashes())
    moves = moved(judge, facts.placements)
    print(f"{path.name}: {count} sessions in {len(facts.rooms)} rooms, {pairs} pairs overlap")
    broken = CASE.exists() and pairs != PAIRS
    middle = {name: statistics.median(each) for name, each in costs.items()}
    middle["move"] = statistics.median(moves)
    for name, label in (
        ("import", "import, from the file to the commit"),
        ("facts", "reading what clashes are judged by"),
        ("judge", "all clashes from scratch"),
        ("move", f"judged again after a move (worst of {len(moves)}: {max(moves):.1f})"),
    ):
        promised = PROMISED.get(name)
        said = f" (≤ {promised:,})" if promised else ""
        print(f"{label:<56}{middle[name]:>9,.1f} ms{said}")
        broken |= promised is not None and middle[name] > promised
    return facts, broken


def growth(facts: AgendaFacts, sizes: tuple[int, ...]) -> bool:
    """Print how the time grows with days added; whether it grows faster than n log n."""
    print(f"\n{'sessions':>9}{'clashes':>10}{'ms':>10}{'µs each':>9}{'/ log n':>9}{'move ms':>9}")
    each: list[float] = []
    for size in sizes:
        long = longer(facts, size)
        spent, judge = min(
            (timed(lambda long=long: Judge(long)) for _ in range(2)), key=lambda t: t[0]
        )  # type: ignore[misc] # bound at once
        move = statistics.median(moved(judge, long.placements))
        each.append(spent / size / log2(size))
        row = f"{size:>9,}{len(judge.clashes()):>10,}{spent:>10,.0f}{1000 * spent / size:>9.1f}"
        print(f"{row}{1000 * each[-1]:>9.2f}{move:>9.2f}", flush=True)
    return max(each[1:]) > 1.5 * each[0]


def main() -> int:
    """Print the figures; 1 if a promise is broken."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true")
    short = options.parse_args().short
    facts, broken = real(3 if short else 7)
    grows = growth(facts, SHORT if short else SIZES)
    return int(broken or grows)


if __name__ == "__main__":
    sys.exit(main())
