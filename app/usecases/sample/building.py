"""Building the sample conference in an empty file."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import islice
from random import Random

from app.base.progress import Progress, Silent
from app.base.words import N_
from app.store import Reading, Store
from app.usecases.arriving import arrive
from app.usecases.sample.announced import announce
from app.usecases.sample.bodies import add_body
from app.usecases.sample.crowd import Crowd, Seat, seats_of
from app.usecases.sample.frame import lay_frame
from app.usecases.sample.growth import more_bodies
from app.usecases.sample.held import hold, looked_ahead, prepare_desk
from app.usecases.sample.held_people import confirm
from app.usecases.sample.naming import Namer
from app.usecases.sample.printed import print_badges
from app.usecases.sample.programme import lay_programme
from app.usecases.sample.rooms import share_rooms
from app.usecases.sample.shipped import Facts, conference_ahead_of

SEED = 2027
CHUNK = 500


def build(
    store: Store,
    people: int | None = None,
    seed: int = SEED,
    progress: Progress | None = None,
    today: date | None = None,
    *,
    held: bool = False,
) -> None:
    """Fill an empty file with the sample conference; nothing of it can be undone.

    It has 150 people, or exactly `people`. The same seed gives the same names, numbers
    and codes; the days follow `today`, so that the conference lies ahead, or, where it was
    held, a few days behind, with all it left. That one's badges have other codes: at the
    door of the other they are those of another conference. Raises Cancelled.
    """
    watching = progress or Silent()
    draw = Random(seed)  # noqa: S311 - invented people, not secrets
    day = today or datetime.now(UTC).date()
    day = looked_ahead(day) if held else day
    facts, namer = conference_ahead_of(day), Namer(draw)
    with store.change(N_("Sample conference")) as change:
        frame = lay_frame(change, facts, day)
        crowd = Crowd(facts, frame, namer, draw, held=held)
        seats = _seats(change, facts, namer, people)
        for start in range(0, len(seats), CHUNK):
            watching.report(start, len(seats))
            arrive(change, [crowd.person(seat) for seat in seats[start : start + CHUNK]])
        share_rooms(change)
        print_badges(change, facts, day)
        if held:
            confirm(change, draw)
        lay_programme(change, facts, draw)
        announce(change, day)
        prepare_desk(change)
        if held:
            hold(change, draw)
    store.forget_steps()
    watching.report(len(seats), len(seats))


def _seats(change: Reading, facts: Facts, namer: Namer, people: int | None) -> list[Seat]:
    seats = list(_known_seats(change, facts, namer))
    if people is None:
        return seats
    missing = people - len(seats)
    bodies = more_bodies(change, missing, namer, date.fromisoformat(facts["event"]["starts_on"]))
    more = (seat for turn, body in enumerate(bodies) for seat in seats_of(body, (), turn))
    return [*seats, *islice(more, max(missing, 0))][:people]


def _known_seats(change: Reading, facts: Facts, namer: Namer) -> Iterator[Seat]:
    for turn, known in enumerate([*facts["delegations"], *facts["organisations"]]):
        cast = [member for member in facts["cast"] if member["of"] == known["key"]]
        yield from seats_of(add_body(change, known, namer), cast, turn)
