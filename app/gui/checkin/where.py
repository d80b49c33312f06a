"""Where this desk stands: point, direction, station, sound; remembered on this computer."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.gui.desk import Desk
from app.queries.checkins import PointRow
from app.rules.checkins import Direction, PointKind
from app.usecases.checkins import Door

POINT, OUT = "checkin.point", "checkin.out"
STATION, SILENT = "checkin.station", "checkin.silent"


class Where(QObject):
    """What the user chose; `point_id` None while there is no point."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.point_id: int | None = None
        out = desk.preferences.recall(OUT) == self._today
        self.direction = Direction.OUT if out else Direction.IN

    @property
    def _today(self) -> dict[str, str]:
        """The next morning, and in another file, people come in again."""
        today = date.today()  # noqa: DTZ011 - the computer's own day is meant
        return {"file": str(self._desk.store.path), "day": today.isoformat()}

    @property
    def station(self) -> str:
        """What this desk is called."""
        return str(self._desk.preferences.recall(STATION, ""))

    @property
    def silent(self) -> bool:
        """Whether results are only seen."""
        return bool(self._desk.preferences.recall(SILENT, False))

    @property
    def wanted(self) -> int | None:
        """The point chosen for this file last time."""
        kept = self._desk.preferences.recall(POINT)
        here = isinstance(kept, dict) and kept.get("file") == str(self._desk.store.path)
        point = kept.get("point") if here else None
        return point if isinstance(point, int) else None

    def stand(self, point_id: int | None) -> None:
        """Stand at a point without keeping it for the next time."""
        if point_id != self.point_id:
            self.point_id = point_id
            self.changed.emit()

    def choose(self, point_id: int) -> None:
        """Stand at a point, the next time too."""
        kept = {"file": str(self._desk.store.path), "point": point_id}
        self._desk.preferences.remember(POINT, kept)
        self.stand(point_id)

    def turn(self, direction: Direction) -> None:
        """Let people in, or out."""
        if direction is not self.direction:
            self.direction = direction
            out = direction is Direction.OUT
            self._desk.preferences.remember(OUT, self._today if out else None)
            self.changed.emit()

    def call(self, station: str) -> None:
        """Give this desk a name."""
        self._desk.preferences.remember(STATION, station)
        self.changed.emit()

    def hush(self, *, silent: bool) -> None:
        """Beep no more, or again."""
        self._desk.preferences.remember(SILENT, silent)

    def door(self, note: str = "", *, anyway: bool = False) -> Door | None:
        """The door for the next one; None without a point."""
        if self.point_id is None:
            return None
        return Door(self.point_id, self.direction, self.station, anyway, note)


def right_point(points: Sequence[PointRow], wanted: int | None, today: date) -> PointRow | None:
    """The point to stand at: the one wanted, but for a day that is another one by now."""
    kept = next((point for point in points if point.id == wanted), None)
    days = [point for point in points if point.kind is PointKind.DAY]
    now = next((point for point in days if point.day == today), None)
    if kept is None or (kept.kind is PointKind.DAY and kept.day != today):
        kept = now or kept
    return kept or next(iter([*days, *points]), None)
