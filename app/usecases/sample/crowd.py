"""The sample's people: some by hand, the others drawn, all of them invented."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.numbering import CODE_LENGTH, code_from
from app.rules.people import NewPerson
from app.rules.registrations import Meal, RegistrationStatus, RoomKind, meal_code
from app.usecases.sample.bodies import Body
from app.usecases.sample.frame import Frame
from app.usecases.sample.naming import Namer
from app.usecases.sample.shipped import Facts, chosen

CORE = (MemberFunction.HEAD, MemberFunction.DEPUTY, MemberFunction.MEMBER, MemberFunction.MEMBER)
REST = (
    MemberFunction.EXPERT,
    MemberFunction.INTERPRETER,
    MemberFunction.MEMBER,
    MemberFunction.DRIVER,
    MemberFunction.ADVISER,
    MemberFunction.PRESS,
    MemberFunction.ALTERNATE,
    MemberFunction.OBSERVER,
    MemberFunction.ACCOMPANYING,
)
CATEGORIES = {
    MemberFunction.PRESS: "Press",
    MemberFunction.INTERPRETER: "Staff",
    MemberFunction.DRIVER: "Staff",
    MemberFunction.OBSERVER: "Guest",
    MemberFunction.ACCOMPANYING: "Guest",
}
CONFIRMED, SUBMITTED = RegistrationStatus.CONFIRMED, RegistrationStatus.SUBMITTED
INVITED, DRAFT = RegistrationStatus.INVITED, RegistrationStatus.DRAFT
WAITING, CANCELLED = RegistrationStatus.WAITING, RegistrationStatus.CANCELLED
STATUSES: dict[DelegationStatus | None, dict[RegistrationStatus, int]] = {
    DelegationStatus.CONFIRMED: {CONFIRMED: 84, SUBMITTED: 9, WAITING: 3, CANCELLED: 4},
    DelegationStatus.NOMINATED: {CONFIRMED: 25, SUBMITTED: 60, INVITED: 15},
    DelegationStatus.ANNOUNCED: {INVITED: 60, DRAFT: 40},
    DelegationStatus.INVITED: {DRAFT: 100},
    DelegationStatus.DECLINED: {CANCELLED: 100},
    None: {CONFIRMED: 60, SUBMITTED: 15, INVITED: 15, WAITING: 5, CANCELLED: 5},
}
COMING = {CONFIRMED, SUBMITTED}


@dataclass(frozen=True)
class Seat:
    """Somebody's place in a body: what is known by hand, and the function there."""

    body: Body
    function: MemberFunction | None
    by_hand: Facts


def seats_of(body: Body, cast: Sequence[Facts], turn: int) -> Iterator[Seat]:
    """The places of a body: first those known by hand, then the others; `turn` varies them."""
    if body.delegation_id is None:
        for number in range(body.size):
            yield Seat(body, None, cast[number] if number < len(cast) else {})
        return
    core = CORE if body.headed else CORE[1:]
    rest = (REST[(turn * 3 + step) % len(REST)] for step in range(body.size))
    wanted = [*core, *rest][: body.size]
    for facts in cast:
        function = MemberFunction(facts["as"])
        wanted.remove(function if function in wanted else wanted[-1])
        yield Seat(body, function, facts)
    for function in wanted:
        yield Seat(body, function, {})


class Crowd:
    """Makes people of places; their badges have other codes where the conference was `held`."""

    def __init__(
        self, facts: Facts, frame: Frame, namer: Namer, draw: Random, *, held: bool = False
    ) -> None:
        self._other = uuid.uuid5(uuid.NAMESPACE_URL, "held").int if held else 0
        self._facts = facts
        self._frame = frame
        self._namer = namer
        self._draw = draw
        self._count = 0
        first = date.fromisoformat(facts["event"]["starts_on"])
        self._meals = [meal_code(first + timedelta(days=day), meal) for day, meal in MEALS]

    def person(self, seat: Seat) -> NewPerson:
        """Somebody for this place."""
        self._count += 1
        body, status = seat.body, self._status(seat)
        coming = status in COMING
        facts, sex = self._named(seat)
        return NewPerson(
            facts,
            delegation_id=body.delegation_id,
            member_function=self._function(seat),
            category_id=self._category(seat),
            status=status,
            consents=self._consents(status),
            consent_source=self._draw.choice((ConsentSource.FORM, ConsentSource.EMAIL)),
            tags=self._tags(seat),
            registration={"sex": sex, **chosen(seat.by_hand, "badge_text")},
            logistics=self._logistics(seat) if coming else {},
            answers=self._answers() if coming else {},
            code=code_from(self._draw.getrandbits(5 * CODE_LENGTH) ^ self._other),
        )

    def _chance(self, percent: int) -> bool:
        return self._draw.random() * 100 < percent

    def _named(self, seat: Seat) -> tuple[Facts, str]:
        """The facts of a person, and the sex."""
        body, own = seat.body, seat.by_hand
        invented = self._namer.name(body.country)
        given, family = own.get("given", invented.given), own.get("family", invented.family)
        drawn = {
            "given": given,
            "family": family,
            "original": "" if own else invented.original,
            "salutation": "",
            "function": self._job(seat),
            "email": self._namer.email(given, family, body.domain),
            "phone": self._namer.phone(body.country) if self._chance(70) else "",
            "languages": self._namer.languages(body.country),
            "organisation_id": body.organisation_id,
        }
        sex = own.get("sex", invented.sex)
        drawn["salutation"] = {"female": "Ms", "male": "Mr"}[sex] if self._chance(80) else ""
        return drawn | chosen(own, *PERSON), sex

    def _job(self, seat: Seat) -> str:
        if self._count % WITHOUT_JOB == 0:
            return ""
        jobs = seat.body.jobs or self._facts["jobs"][seat.function]
        return str(self._draw.choice(jobs))

    def _function(self, seat: Seat) -> MemberFunction | None:
        plain = seat.function is MemberFunction.MEMBER and not seat.by_hand
        return None if plain and self._chance(12) else seat.function

    def _category(self, seat: Seat) -> int:
        name = seat.body.category
        if seat.function is not None:
            name = CATEGORIES.get(seat.function, name)
        return self._frame.categories[name]

    def _status(self, seat: Seat) -> RegistrationStatus | None:
        if seat.by_hand.get("status") == "none":
            return None
        if seat.by_hand and seat.body.status in {None, DelegationStatus.CONFIRMED}:
            return CONFIRMED
        if seat.function is MemberFunction.HEAD and seat.body.status is DelegationStatus.CONFIRMED:
            return CONFIRMED
        weights = STATUSES[seat.body.status]
        return self._draw.choices(list(weights), list(weights.values()))[0]

    def _consents(self, status: RegistrationStatus | None) -> dict[ConsentPurpose, bool]:
        if status not in COMING or self._chance(9):
            return {}
        answers = {ConsentPurpose.CONTACT_LIST: self._chance(80)}
        if self._chance(95):
            answers[ConsentPurpose.PHOTOS] = self._chance(85)
        return answers

    def _tags(self, seat: Seat) -> tuple[str, ...]:
        drawn = [name for name, percent in TAGS.items() if self._chance(percent)]
        if seat.function is MemberFunction.HEAD and self._chance(60):
            drawn.append("Presents the city")
        return tuple(dict.fromkeys((*seat.by_hand.get("tags", seat.body.tags), *drawn)))

    def _answers(self) -> dict[int, Any]:
        options = {q["key"]: q["options"] for q in self._facts["questions"]}
        programmes = [p for p in options["programmes"] if self._chance(40)]
        drawn = {
            "interpreting": (93, self._draw.choice(options["interpreting"])),
            "programmes": (60, tuple(programmes)),
            "walk": (75, self._chance(70)),
            "years": (55, str(self._draw.randint(0, 31))),
        }
        ids = self._frame.questions
        return {ids[key]: value for key, (share, value) in drawn.items() if self._chance(share)}

    def _logistics(self, seat: Seat) -> Facts:
        facts: Facts = {
            name: self._draw.choice(self._facts[source])
            for name, source, share in NEEDS
            if self._chance(share)
        }
        facts["meals"] = tuple(meal for meal in self._meals if self._chance(80))
        if not seat.body.at_home:
            facts |= self._journey(seat.body)
        return facts | chosen(seat.by_hand, *LOGISTICS)

    def _journey(self, body: Body) -> Facts:
        """Most travel with their delegation, the others a little later and by themselves."""
        if body.arrival_at is None or body.departure_at is None:
            return {}
        alone = self._chance(18)
        later = timedelta(minutes=5 * self._draw.randint(6, 40)) if alone else timedelta()
        flight = f"Flight QX {self._draw.randint(100, 999)}" if alone else body.travel
        return {
            "hotel": body.hotel,
            "hotel_from": body.arrival_at.date(),
            "hotel_until": body.departure_at.date(),
            "room_kind": self._draw.choices(list(RoomKind), (70, 10, 20))[0],
            "arrival_at": body.arrival_at + later,
            "arrival_by": flight,
            "arrival_transfer": self._chance(60),
            "departure_at": body.departure_at,
            "departure_by": body.travel,
            "departure_transfer": self._chance(50),
        }


WITHOUT_JOB = 37  # so many people come to one whose function nobody told
TAGS = {"First time here": 14, "Needs interpreter": 6, "Call back": 3}
PERSON = (
    "original",
    "title",
    "degree",
    "function",
    "email",
    "phone",
    "languages",
    "notes",
)
LOGISTICS = ("diet", "allergies", "accessibility", "passport_number", "passport_expires_on")
NEEDS = (
    ("diet", "diets", 22),
    ("allergies", "allergies", 6),
    ("accessibility", "accessibility", 4),
)
MEALS = ((0, Meal.LUNCH), (0, Meal.RECEPTION), (1, Meal.LUNCH), (1, Meal.DINNER), (2, Meal.LUNCH))
