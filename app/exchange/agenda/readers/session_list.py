"""Plain lists of sessions in JSON: Open Event (eventyay) files and pretalx's own interface."""

from typing import Any

from app.base.errors import RuleBroken
from app.base.words import N_
from app.exchange.agenda import values_of_json as js
from app.exchange.agenda.drafts import Draft, Into, finished, named
from app.exchange.agenda.reader import AgendaReader, Opened
from app.exchange.agenda.times import moment
from app.rules.importing.agenda_values import AgendaFile

GONE = frozenset({"rejected", "withdrawn", "canceled", "cancelled", "deleted", "draft"})
SIGNS = (
    frozenset({"title", "speakers", "session-type"}),
    frozenset({"title", "speakers", "submission_type"}),
)


def knows(opened: Opened) -> bool:
    """Whether it is a list of objects that have what sessions of these programs have."""
    first = next(iter(_sessions(opened)), {})
    return any(signs <= first.keys() for signs in SIGNS)


def _sessions(opened: Opened) -> list[dict[str, Any]]:
    """The list itself, or the one that stands under “results”."""
    about = opened.json
    return js.objects(about if isinstance(about, list) else js.mapping(about).get("results"))


def read(opened: Opened, into: Into) -> AgendaFile:
    """The programme; sessions that were turned down or drawn back are left out."""
    return finished(
        "session_list",
        [
            _draft(session, into)
            for session in _sessions(opened)
            if js.text(session.get("state")).lower() not in GONE
        ],
    )


def _draft(session: dict[str, Any], into: Into) -> Draft:
    slot = js.mapping(session.get("slot"))
    languages = (into.language, "en")
    room = session.get("microlocation", slot.get("room"))
    kind = session.get("session-type", session.get("submission_type"))
    found = Draft(
        title=js.text(session.get("title"), languages),
        own_id=js.text(session.get("code") or session.get("id")),
        subtitle=js.optional(session, "subtitle"),
        abstract=_abstract(session),
        type_word=_name(kind, languages),
        track=_name(session.get("track"), languages),
        room=_name(room, languages),
        languages=[js.text(session.get("content_locale") or session.get("language"))],
        people=[
            named(js.text(one.get("name")), js.text(one.get("code") or one.get("id")))
            for one in js.objects(session.get("speakers"))
        ],
        minutes=js.whole(session.get("duration")),
    )
    start = js.text(session.get("starts-at") or slot.get("start"))
    end = js.text(session.get("ends-at") or slot.get("end"))
    if not start:  # accepted, and not yet placed
        return found
    try:
        found.begin(into.clock, moment(start))
        found.until(into.clock, moment(end))
    except RuleBroken as error:
        found.errors.append(error)
    return found


def _abstract(session: dict[str, Any]) -> str:
    names = ("abstract", "short-abstract", "description", "long-abstract")
    parts = (js.text(session.get(name)) for name in names)
    return "\n\n".join(dict.fromkeys(filter(None, parts)))


def _name(value: object, languages: tuple[str, ...]) -> str:
    inner = value.get("name", value) if isinstance(value, dict) else value
    return js.text(inner, languages)


READER = AgendaReader("session_list", N_("Open Event or pretalx JSON"), knows, read)
