"""What other pages can ask the page of documents to show."""

from dataclasses import dataclass, field

from app.gui.documents.who import Who


@dataclass(frozen=True)
class Wanted:
    """A document made for these people; no kind means that one is to be chosen for them."""

    kind: str
    who: Who = field(default_factory=Who)
