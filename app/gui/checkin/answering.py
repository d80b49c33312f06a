"""Answers to attempts: shown in large letters, and heard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.gui.checkin import verdicts
from app.gui.checkin.doing import Doing, Told, ToldOfMany
from app.gui.checkin.front import Front
from app.gui.checkin.where import Where
from app.gui.desk import Desk
from app.rules.checkins import CheckResult

SECOND_BEEP = 170
"""Milliseconds between the two beeps that say no."""
THROUGH = frozenset({CheckResult.IN, CheckResult.OUT})


class Answering(QObject):
    """One beep for who went through, two for who did not."""

    def __init__(
        self, desk: Desk, where: Where, doing: Doing, front: Front, place: Callable[[int], str]
    ) -> None:
        super().__init__(front)
        self._desk, self._where, self._doing = desk, where, doing
        self._front, self._place = front, place
        doing.told.connect(self._on_told)
        doing.told_of_many.connect(self._on_told_of_many)

    def _on_told(self, told: Told) -> None:
        """Within a burst only those are shown who did not go through, and the last one."""
        result, good = told.result, told.result.result in THROUGH
        if good and self._doing.waiting:
            return
        place, order = self._place(told.point_id), self._desk.settings.name_order
        self._front.show_verdict(
            verdicts.told(result, told.guest, place, order, why=told.why, said=told.said)
        )
        self._beep(good=good)

    def _on_told_of_many(self, told: ToldOfMany) -> None:
        order = self._desk.settings.name_order
        verdict = verdicts.together(told.results, told.guests, told.name, order)
        self._front.close_party()
        self._front.show_verdict(verdict)
        self._beep(good=verdict.tone == verdicts.GREEN)

    def _beep(self, *, good: bool) -> None:
        if self._where.silent:
            return
        QApplication.beep()
        if not good:
            QTimer.singleShot(SECOND_BEEP, self, QApplication.beep)
