"""Schedule JSON (version 1), as information screens and apps read it."""

import json
from typing import Any, BinaryIO

from app.base.progress import Progress
from app.base.words import N_
from app.exchange.agenda.drafts import OWN
from app.exchange.agenda.leaving import AgendaOut, OutSession, length_of, slug
from app.exchange.agenda.writer import AgendaWriter
from app.exchange.agenda.writers.xml import by_room, slug_of


def write(leaving: AgendaOut, file: BinaryIO, progress: Progress) -> None:
    """Write the sessions that have a time, by day and room."""
    progress.report(0, len(leaving.timed))
    about = {
        "acronym": leaving.acronym,
        "title": leaving.title,
        "start": leaving.days[0].isoformat() if leaving.days else "",
        "end": leaving.days[-1].isoformat() if leaving.days else "",
        "daysCount": len(leaving.days),
        "timeslot_duration": "00:05",
        "time_zone_name": leaving.zone.key,
        "tracks": [{"name": name, "slug": slug(name) or "track"} for name in leaving.tracks],
        "rooms": [
            {"name": room.name, "guid": room.guid, "capacity": room.seats} for room in leaving.rooms
        ],
        "days": list(_days(leaving)),
    }
    whole = {
        "generator": {"name": OWN, "version": "1"},
        "schedule": {"version": leaving.version, "conference": about},
    }
    file.write(json.dumps(whole, ensure_ascii=False, indent=1).encode(errors="replace"))
    progress.report(len(leaving.timed), len(leaving.timed))


def _days(leaving: AgendaOut) -> Any:  # noqa: ANN401 - plain values for JSON
    for index, day in enumerate(leaving.days, start=1):
        begin, end = leaving.day_span(day)
        yield {
            "index": index,
            "date": day.isoformat(),
            "day_start": begin.isoformat(),
            "day_end": end.isoformat(),
            "rooms": {
                room: [_event(leaving, session, room) for session in sessions]
                for room, _guid, sessions in by_room(leaving, leaving.by_day[day])
            },
        }


def _event(leaving: AgendaOut, session: OutSession, room: str) -> dict[str, Any]:
    row = session.row
    assert row.starts_at is not None
    return {
        "id": row.id,
        "guid": session.guid,
        "date": leaving.at(row.starts_at).isoformat(),
        "start": f"{row.starts_at:%H:%M}",
        "duration": length_of(row.minutes),
        "room": room,
        "slug": slug_of(leaving, session),
        "url": f"urn:uuid:{session.guid}",
        "title": session.title,
        "subtitle": session.subtitle,
        "track": session.track,
        "type": row.kind.value,
        "language": ",".join(row.languages),
        "abstract": session.abstract,
        "description": "",
        "do_not_record": False,
        "persons": [
            {
                "id": person.id,
                "public_name": person.name,
                "role": person.role.value,
            }
            for person in session.people
        ],
        "links": [],
        "attachments": [],
    }


WRITER = AgendaWriter("json", N_("schedule JSON"), write)
