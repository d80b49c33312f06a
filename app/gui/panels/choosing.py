"""What to choose topics by: how many, which always, which never."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.base.words import N_
from app.gui.panels.board import Board
from app.rules.topics import TopicChoice, choose_topics


class Condition(StrEnum):
    """Whether a topic is left to the votes."""

    OPEN = ""
    ALWAYS = "always"
    NEVER = "never"


CONDITION_NAMES = {
    Condition.OPEN: N_("By votes"),
    Condition.ALWAYS: N_("Always"),
    Condition.NEVER: N_("Never"),
}
CONDITION_TONES = {
    Condition.OPEN: "neutral",
    Condition.ALWAYS: "green",
    Condition.NEVER: "red",
}


@dataclass(frozen=True)
class Choosing:
    """How the topics are to be chosen."""

    many: int = 4
    always: frozenset[int] = frozenset()
    never: frozenset[int] = frozenset()

    def condition(self, topic_id: int) -> Condition:
        """What is said of a topic."""
        if topic_id in self.always:
            return Condition.ALWAYS
        return Condition.NEVER if topic_id in self.never else Condition.OPEN

    def saying(self, topic_id: int, condition: Condition) -> "Choosing":
        """The same with another condition for one topic."""
        one = {topic_id}
        return replace(
            self,
            always=self.always | one if condition is Condition.ALWAYS else self.always - one,
            never=self.never | one if condition is Condition.NEVER else self.never - one,
        )

    def chosen(self, board: Board) -> TopicChoice:
        """The topics by which most people get one they want; may take a second."""
        known = {topic.id for topic in board.topics}
        always = [topic.id for topic in board.topics if topic.id in self.always]
        return choose_topics(board.votes, self.many, always, sorted(self.never & known))


def voters(board: Board) -> int:
    """How many people voted at all."""
    return len({vote.person_id for vote in board.votes})
