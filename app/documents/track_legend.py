"""Which colour is which track: small squares with names, on as many lines as they take."""

from collections.abc import Iterable, Iterator, Sequence

from app.documents.agenda_facts import AgendaDay, AgendaFacts
from app.documents.cards import Box, Down, ShapeBox
from app.documents.designs.tones import print_tone
from app.documents.flow_measure import width_of
from app.documents.flow_styles import SOFT
from app.documents.marks import MM
from app.documents.text.fonts import PLAIN
from app.documents.text_pieces import Area, TextPiece, box_of
from app.documents.tongues import Tongues
from app.queries.agenda import TrackRow

SIZE, LINE, SQUARE, GAP = 7.5, 5.0, 2.4, 6.0
"""Points of the names; millimetres of a line, of a square, between two tracks."""


def shown_tracks(facts: AgendaFacts, days: Iterable[AgendaDay]) -> list[TrackRow]:
    """The tracks of the sessions of these days."""
    used = {row.track_id for day in days for row in day.sessions}
    return [track for track in facts.tracks if track.id in used]


def legend_height(
    tracks: Sequence[TrackRow], tongues: Tongues, width: float, scale: float = 1.0
) -> float:
    """The millimetres the legend takes; 0 for no tracks."""
    lines = {area.y for _, area in _places(tracks, tongues, Area(0, 0, width, 0), scale)}
    return len(lines) * LINE * scale


def legend(
    tracks: Sequence[TrackRow], tongues: Tongues, area: Area, scale: float = 1.0
) -> Iterator[Box]:
    """The squares and names from the top left of `area`."""
    for track, place in _places(tracks, tongues, area, scale):
        top, side = place.y + (LINE - SQUARE) * scale / 2, SQUARE * scale
        yield ShapeBox(place.x, top, side, side, fill=print_tone(track.tone).strong)
        name = TextPiece(tongues.pick(track.name), SIZE, colour=SOFT, name="track")
        indent = (SQUARE + 1.4) * scale
        text = Area(place.x + indent, place.y, place.width - indent, LINE * scale)
        yield box_of(name, text, scale, down=Down.MIDDLE)


def _places(
    tracks: Sequence[TrackRow], tongues: Tongues, area: Area, scale: float
) -> Iterator[tuple[TrackRow, Area]]:
    x, y = area.x, area.y
    for track in tracks:
        text = width_of(tongues.pick(track.name), PLAIN) * SIZE / MM
        wide = min((SQUARE + 2.4 + text) * scale, area.width)
        if x > area.x and x + wide > area.right:
            x, y = area.x, y + LINE * scale
        yield track, Area(x, y, wide, LINE * scale)
        x += wide + GAP * scale
