"""What `checkin` and `attendance` do: the desk without a window."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from app.base.errors import AppError, NotFound, RuleBroken
from app.base.words import N_
from app.cli.lines import lines_in
from app.cli.output import Column, print_json, print_table
from app.queries import checkins, desk, events, people
from app.queries.people import PeopleFilter
from app.rules.checkins import (
    RESULT_NAMES,
    RUN_TOGETHER,
    CheckResult,
    Direction,
    Refusal,
    is_doubled,
    refusal_text,
)
from app.rules.tally import read_marks
from app.store import Store
from app.usecases.checkins import (
    CheckedIn,
    Door,
    check_in_code,
    check_in_person,
    need_day_points,
)
from app.usecases.desk import check_in_marks

DONE, REFUSED = 0, 1
STATION = "command line"
FEW = 5


def check_in(store: Store, given: argparse.Namespace) -> int:
    """Check in whoever was asked for; 1 where somebody was not let in.

    Raises RuleBroken where marks do not add up, or where a sum is given without them.
    """
    if given.tally is not None and given.marks is None:
        raise RuleBroken(N_("A tally belongs to marks: give --marks too."), field="tally")
    direction = Direction.OUT if given.out else Direction.IN
    door = Door(find_point(store, given.point), direction, STATION, given.anyway)
    if given.list:
        return _check_in_list(store, door, lines_in(getattr(sys.stdin, "buffer", None)))
    if given.marks is not None:
        marks = read_marks(given.marks, given.tally, store.ask(desk.numbers))
        return _print_all(store, door, check_in_marks(store, door, marks), as_json=given.json)
    if given.code is not None:
        answer = check_in_code(store, door, given.code)
    else:
        answer = check_in_person(store, door, find_person(store, given.person))
    said, place = given.code or "", point_name(store, door.point_id)
    if given.json:
        print_json(as_facts(answer, said, place))
    else:
        print(sentence(answer, said, place))
    return _code(answer)


def _print_all(store: Store, door: Door, answers: Sequence[CheckedIn], *, as_json: bool) -> int:
    place = point_name(store, door.point_id)
    if as_json:
        print_json([as_facts(answer, place=place) for answer in answers])
    else:
        for answer in answers:
            print(sentence(answer, place=place))
    return max((_code(answer) for answer in answers), default=DONE)


def _code(answer: CheckedIn) -> int:
    return REFUSED if answer.result is CheckResult.REFUSED else DONE


def _check_in_list(store: Store, door: Door, lines: Iterable[str]) -> int:
    """A line of JSON for each line, whatever is in it: whoever asks waits for exactly one.

    Where the file could not be used, the next line is tried all the same; at the end the last
    such problem is raised.
    """
    code, place, last = DONE, point_name(store, door.point_id), None
    for said in lines:
        nobody = as_facts(CheckedIn(CheckResult.REFUSED, None, datetime.now(UTC)), said, place)
        try:
            facts = {**nobody, "reason": EMPTY}
            if said:
                facts = as_facts(_one_of_list(store, door, said), said, place)
        except AppError as problem:
            facts, last = {**nobody, "reason": FAILED, "message": str(problem)}, problem
        print(json.dumps(facts, ensure_ascii=True), flush=True)
        code = max(code, REFUSED if facts["result"] == CheckResult.REFUSED else DONE)
    if last is not None:
        raise last
    return code


EMPTY, FAILED = "empty", "error"


def _one_of_list(store: Store, door: Door, said: str) -> CheckedIn:
    """By badge number where it is one of this conference, else by code."""
    if said.isdecimal() and len(said) <= LONGEST_NUMBER:
        found = store.ask(people.find_ids, PeopleFilter(number=int(said)))
        if found:
            return check_in_person(store, door, found[0])
    return check_in_code(store, door, said)


LONGEST_NUMBER = 9


def find_point(store: Store, name: str) -> int:
    """The id of the point of this name, else that of the day; days get theirs when missing."""
    event = store.ask(events.event)
    known = store.ask(checkins.points, counted=False)
    if event is not None and not known and not store.read_only:
        length = (event.ends_on - event.starts_on).days + 1
        need_day_points(store, [event.starts_on + timedelta(days=n) for n in range(length)])
    rows = store.ask(checkins.points, counted=False)
    if name:
        wanted = name.strip().casefold()
        for row in rows:
            if wanted in {text.casefold() for text in row.name.values()}:
                return row.id
        raise NotFound(
            N_("There is no check-in point “{name}”. There are: {known}."),
            name=name,
            known=", ".join(row.name.best(("en",)) for row in rows) or "none",
        )
    found = store.ask(checkins.point_of_today)
    if found is None:
        raise NotFound(N_("There is no conference in this file, and hence no day to come on."))
    return found


def find_person(store: Store, text: str) -> int:
    """The only person whom `text` fits; raises RuleBroken with the names where there are more."""
    number = int(text) if text.isdecimal() and len(text) <= LONGEST_NUMBER else None
    by_number = [] if number is None else store.ask(people.find_ids, PeopleFilter(number=number))
    ids = by_number or store.ask(people.find_ids, PeopleFilter(text=text))
    if len(ids) == 1:
        return ids[0]
    if not ids:
        raise NotFound(N_("Nobody is called “{text}” here. Try another spelling."), text=text)
    rows = store.ask(people.rows, ids[:FEW])
    names = [f"{rows[one].name.display()} ({rows[one].number or '-'})" for one in ids[:FEW]]
    raise RuleBroken(
        N_("“{text}” fits {count} people: {names}. Say the number in brackets."),
        text=text,
        count=len(ids),
        names=", ".join(names) + (", …" if len(ids) > FEW else ""),
    )


def point_name(store: Store, point_id: int) -> str:
    """What a point is called."""
    rows = store.ask(checkins.points, counted=False)
    return next((row.name.best(("en",)) for row in rows if row.id == point_id), "")


def as_facts(answer: CheckedIn, said: str = "", place: str = "") -> dict[str, Any]:
    """The answer for programs: times in UTC, ISO 8601."""
    return {
        "code": answer.code or said,
        "number": answer.number,
        "name": answer.name.display() if answer.name else "",
        "result": "refused" if answer.result is CheckResult.REFUSED else answer.result.value,
        "reason": _reason(answer.refusal, said) if answer.refusal else "",
        "at": answer.at.astimezone(UTC).isoformat(timespec="milliseconds"),
        "point": place,
        "station": answer.station,
    }


def _reason(refusal: Refusal, said: str) -> str:
    return RUN_TOGETHER if refusal is Refusal.CUT and is_doubled(said) else refusal.value


def sentence(answer: CheckedIn, said: str = "", place: str = "") -> str:
    """The answer for people; who is in already came when, and where."""
    who = f"{answer.name.display()} ({answer.number}): " if answer.name else ""
    if answer.refusal is not None:
        return who + refusal_text(answer.refusal, said)
    since = ""
    if answer.result is CheckResult.ALREADY:
        where = ", ".join(filter(None, (place, answer.station)))
        since = f" (since {answer.at.astimezone():%Y-%m-%d %H:%M}, {where})"
    return f"{who}{RESULT_NAMES[answer.result]}{since}"


def print_attendance(store: Store, given: argparse.Namespace) -> int:
    """Print everybody who is in, once for each point."""
    point_id = find_point(store, given.point) if given.point else None
    names = {row.id: row.name.best(("en",)) for row in store.ask(checkins.points, counted=False)}
    rows = store.ask(checkins.inside, point_id)
    if given.json:
        print_json(
            [
                {
                    "code": row.code,
                    "number": row.number,
                    "name": row.name.display(),
                    "at": row.at.astimezone(UTC).isoformat(timespec="milliseconds"),
                    "point": names[row.point_id],
                }
                for row in rows
            ]
        )
    else:
        columns = [Column("No.", right=True), Column("Name"), Column("Since"), Column("Where")]
        cells = [
            (row.number, row.name.display(), f"{row.at:%Y-%m-%d %H:%M}", names[row.point_id])
            for row in rows
        ]
        print_table(columns, cells)
    return DONE
