"""Giving places: how long the best answer takes, proved, and whether it comes out again.

Run it by hand: python benchmarks/placing.py [--short]. Everybody wishes three sessions, first,
second and third, with favourites; seats are short by a tenth, sessions lie in three slots, one in
thirty has a duty, delegations of ten have a cap and wish to be present. Measured is the clock from
the facts to the explained answer, writing the program and the solver's process included; then the
answer is taken as the places there are, and asked again: nobody may have another one.
"""

import argparse
import sys
import time
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.jobs.solving import find_places
from app.rules.placing import WORTH, Offer, Places, PlacingFacts, Wish
from app.rules.placing_problem import problem

SLOTS, LENGTH, PAUSE = 3, 90, 30
WISHES, TEAM, CAP, DUTIES = 3, 10, 4, 30
SCARCE = 0.9


@dataclass(frozen=True)
class Case:
    """How many people and sessions in each slot, and the seconds promised."""

    people: int
    sessions: int
    promised: float


CASES = (Case(300, 6, 5.0), Case(2000, 20, 30.0))


def facts(case: Case, draw: Random) -> PlacingFacts:
    """Wishes of that many people for that many sessions in each of the slots."""
    spans = [(slot * (LENGTH + PAUSE), slot * (LENGTH + PAUSE) + LENGTH) for slot in range(SLOTS)]
    seats = max(1, round(SCARCE * case.people / case.sessions))
    offers = {
        one: Offer(one, spans[one % SLOTS], seats, None, CAP)
        for one in range(case.sessions * SLOTS)
    }
    favour = [1 / (1 + place // SLOTS) for place in range(len(offers))]
    wishes = []
    for person in range(case.people):
        for slot in range(SLOTS):
            choice = [one for one in offers if one % SLOTS == slot]
            weights = [favour[one] for one in choice]
            wished = dict.fromkeys(draw.choices(choice, weights, k=4 * WISHES))
            for rank, one in enumerate(list(wished)[:WISHES], start=1):
                wishes.append(Wish(person, one, rank))
    teams = range(case.people // TEAM)
    return PlacingFacts(
        offers,
        tuple(wishes),
        {person: (draw.choice(spans),) for person in range(0, case.people, DUTIES)},
        {person: person // TEAM for person in range(case.people)},
        {team: frozenset(draw.sample(sorted(offers), 2)) for team in teams},
    )


def again(asked: PlacingFacts, given: Places) -> PlacingFacts:
    """The same wishes, with the answer as the places there are."""
    known = {wish.place for wish in asked.wishes}
    sent = [Wish(*place, placed=True) for place in sorted(given.placed - known)]
    kept = [replace(wish, placed=wish.place in given.placed) for wish in asked.wishes]
    return replace(asked, wishes=(*kept, *sent))


def came_true(asked: PlacingFacts, given: Places) -> str:
    """How many wishes of each rank came true, of how many."""
    ranks = [(wish.rank, wish.place in given.placed) for wish in asked.wishes]
    parts = (f"{ranks.count((rank, True))}/{sum(r == rank for r, _ in ranks)}" for rank in WORTH)
    return " ".join(parts)


def main() -> int:
    """Print the figures; 1 if a promise is broken."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true")
    cases = CASES[:1] if options.parse_args().short else CASES
    broken = False
    print(f"{'people × sessions × slots':<28}{'program s':>10}{'all s':>8}{'again s':>9}  result")
    for case in cases:
        asked = facts(case, Random(case.people))
        clock = [time.perf_counter()]
        problem(asked)
        clock.append(time.perf_counter())
        given = find_places(asked)
        clock.append(time.perf_counter())
        repeated = find_places(again(asked, given))
        clock.append(time.perf_counter())
        writing, solving, once_more = (end - start for start, end in pairwise(clock))
        moved = len(given.placed ^ repeated.placed)
        proof = "proved" if given.proved and repeated.proved else f"gap {given.gap:.2%}"
        name = f"{case.people} × {case.sessions} × {SLOTS}"
        said = f"{proof}, wishes {came_true(asked, given)}, {moved} moved when asked again"
        print(f"{name:<28}{writing:>10.2f}{solving:>8.2f}{once_more:>9.2f}  {said}", flush=True)
        broken |= moved > 0 or not given.proved or solving > case.promised
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
