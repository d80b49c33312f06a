"""Which line of a file is which person: by our code, by last week's list, by address and name."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.base.texts import fold
from app.rules.importing import matching
from app.rules.importing.matching import Index, Known, Traits
from app.rules.importing.plain import digest
from app.rules.importing.values import Candidate, Record, Target

NAMES = (Target.GIVEN, Target.FAMILY)
PLACES = (Target.CITY, Target.ORGANISATION, Target.DELEGATION)
KEY = 200
"""Characters of a key that are kept as they are."""
LIKE_LAST_TIME = 0.3
"""The share of lines in common that makes a list the one that came before."""


@dataclass(frozen=True)
class LastLine:
    """A line of the last import of the same list: whom it became and what stood in it."""

    person_id: int
    values: Mapping[str, Any]
    answers: Mapping[str, Any] = field(default_factory=dict)


def who(record: Record) -> Known:
    """What is compared of a line; its id is the negative line, so that none is a person's."""
    values = record.values
    name = " ".join([values[part] for part in NAMES if values.get(part)])
    original = values.get(Target.ORIGINAL, "")
    names = tuple(filter(None, (name, original)))
    places = tuple(filter(None, map(values.get, PLACES)))
    return Known(-record.line, names, values.get(Target.EMAIL) or "", places)


def delegation_of(values: Mapping[Target, Any]) -> str:
    """What a line calls the delegation; a function in one without its name means the own body's."""
    named: str = values.get(Target.DELEGATION) or ""
    if named or not values.get(Target.MEMBER_FUNCTION):
        return named
    return values.get(Target.ORGANISATION) or values.get(Target.CITY) or ""


def name_of(values: Mapping[Any, Any]) -> str:
    """The name in a line, folded: its words in order of the alphabet."""
    parts = (values.get(part) for part in (*NAMES, Target.ORIGINAL))
    return " ".join(sorted(fold(" ".join(part for part in parts if part)).split()))


def email_of(values: Mapping[Any, Any]) -> str:
    """The address in a line, as it is compared."""
    return (values.get(Target.EMAIL) or "").casefold()


def agree(values: Mapping[Any, Any], last: Mapping[Any, Any]) -> bool:
    """Whether two lines with one key are about one human being: the same address or name."""
    parts = (*NAMES, Target.ORIGINAL)
    if all(values.get(part) == last.get(part) for part in parts):
        return True
    email = email_of(values)
    return bool(email and email == email_of(last)) or name_of(values) == name_of(last)


def with_own_keys(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records, each with a key that is its own and short enough to be kept.

    In an export of our own the code of the registration is the key.
    """
    times: dict[str, int] = {}
    found = []
    for record in records:
        code = record.values.get(Target.CODE)
        key = f"code:{code}" if code else record.key
        key = key if len(key) <= KEY else f"{key[:KEY]}…{digest(key)}"
        count = times[key] = times.get(key, 0) + 1
        key = key if count == 1 else f"{key}#{count}"
        found.append(record if key == record.key else replace(record, key=key))
    return tuple(found)


def is_same_list(records: Sequence[Record], last: Mapping[str, LastLine]) -> int:
    """How many lines agree with those of an earlier list; 0 if it is another list.

    Forms of two cities have the same columns and both count from one: what counts is who
    stands in the lines.
    """
    names = {name_of(line.values) for line in last.values()}
    emails = {email_of(line.values) for line in last.values()} - {""}
    shared = sum(
        (record.key in last and agree(record.values, last[record.key].values))
        or email_of(record.values) in emails
        or name_of(record.values) in names
        for record in records
    )
    return shared if shared >= LIKE_LAST_TIME * min(len(records), len(last)) else 0


class Recogniser:
    """Finds the person of each line, and who else it may be."""

    def __init__(
        self,
        records: Sequence[Record],
        *,
        codes: Mapping[str, int],
        last: Mapping[str, LastLine],
        among: Index,
    ) -> None:
        self._codes, self._last, self._among = codes, last, among
        self._in_file = Index()
        self._of_person = {line.person_id: line for line in last.values()}
        self._by_identity: dict[tuple[str, str], list[int]] = {}
        for line in last.values():
            identity = (name_of(line.values), email_of(line.values))
            self._by_identity.setdefault(identity, []).append(line.person_id)
        self._traits = {record.line: Traits(who(record)) for record in records}
        self.found: dict[int, int] = {}
        self._claimed: dict[int, int] = {}
        for record in records:
            self._claim(record, self._strongly(record))
        if last:
            for record in self._left(records):
                self._claim(record, self._by_line(record))
            for part in (name_of, email_of):
                self._claim_by(part, self._left(records))

    def _left(self, records: Sequence[Record]) -> list[Record]:
        return [record for record in records if record.line not in self.found]

    def _claim_by(
        self, part: Callable[[Mapping[Any, Any]], str], records: Sequence[Record]
    ) -> None:
        """Lines of the same list in which only the address or only the name is new.

        Only where both files have one such line that is nobody else's.
        """
        before = [line for line in self._last.values() if line.person_id not in self._claimed]
        times = Counter(part(line.values) for line in before)
        now = Counter(part(record.values) for record in records)
        lines = {part(line.values): line for line in before}
        for record in records:
            key = part(record.values)
            if key and times[key] == now[key] == 1 and _share_a_word(record, lines[key]):
                self._claim(record, lines[key].person_id)

    def _claim(self, record: Record, person_id: int | None) -> None:
        if person_id is not None:
            self.found[record.line] = person_id
            self._claimed.setdefault(person_id, record.line)

    def _strongly(self, record: Record) -> int | None:
        code = record.values.get(Target.CODE)
        if code and code in self._codes:
            return self._codes[code]
        line = self._last.get(record.key)
        if line is not None and agree(record.values, line.values):
            return line.person_id
        if self._last:
            identity = (name_of(record.values), email_of(record.values))
            known = set(self._by_identity.get(identity, ()))
            if len(known) == 1 and identity[0]:
                return self._free(known.pop())
        return self._free(self._among.same(self._traits[record.line]))

    def _free(self, person_id: int | None) -> int | None:
        """Two lines of one file do not become one person unasked."""
        return None if person_id in self._claimed else person_id

    def _by_line(self, record: Record) -> int | None:
        """Who had this line last time, if part of the name is still the same (a marriage)."""
        line = self._last.get(record.key)
        if line is None or line.person_id in self._claimed:
            return None
        return line.person_id if _share_a_word(record, line) else None

    def has_our_code(self, record: Record) -> bool:
        """Whether the line comes from an export of this conference."""
        return record.values.get(Target.CODE) in self._codes

    def last_of(self, record: Record) -> LastLine | None:
        """What the line held last time, also where its key is another one now."""
        line, person_id = self._last.get(record.key), self.found.get(record.line)
        if person_id is None or (line is not None and line.person_id == person_id):
            return line
        return self._of_person.get(person_id)

    def candidates(self, record: Record) -> tuple[Candidate, ...]:
        """Who this line may be too: people of the conference and earlier lines.

        To be asked line by line, in order.
        """
        traits = self._traits[record.line]
        others = self._in_file.candidates(traits, families=False, places=1)
        self._in_file.add(traits, places=1)  # all lines have the same columns: one tells enough
        if record.line in self.found:
            return ()
        found = {c.person_id: c for c in self._among.candidates(traits)}
        line = self._last.get(record.key)
        if not found and line is None:
            return (*others,)[: matching.MOST_CANDIDATES]
        if line is not None and line.person_id not in self._claimed:
            found.setdefault(line.person_id, Candidate(line.person_id, 90, matching.SAME_LINE))
        ranked = sorted(found.values(), key=lambda c: (-c.score, c.person_id))
        return (*others, *ranked)[: matching.MOST_CANDIDATES]


def _share_a_word(record: Record, line: LastLine) -> bool:
    """Whether part of the name is the same."""
    words = set(name_of(record.values).split())
    return not words.isdisjoint(name_of(line.values).split())
