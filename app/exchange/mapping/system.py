"""What a ready-made mapping is, and recognising the system that wrote a file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from app.base.kinds import load_kinds
from app.exchange.vocabulary import header_key, header_targets, keys_of, status_key
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

Mark = Sequence[frozenset[str]]
StatusWords = Mapping[str, RegistrationStatus | None]


@dataclass(frozen=True)
class System:
    """A program whose exports are recognised: by headers that only it has.

    Of `marks` one must be there: each of its sets has a header of the file. `targets` say
    what headers are where the common words would mislead; `bookers` are headers about
    whoever filled in the form, counted only where nothing is about the participant;
    `prefixes` stand before the parts of a name (“Attendee name: Given name”). `rest` is
    what headers are that nobody knows, if not questions. With `names_nobody` it is a list of
    orders: whoever paid is no participant.
    """

    key: str
    name: str
    marks: Sequence[Mark]
    targets: Mapping[str, Target] = field(default_factory=dict)
    bookers: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    paid: frozenset[str] = frozenset()
    status_words: StatusWords = field(default_factory=dict)
    rest: Target | None = None
    names_nobody: bool = False

    def target(self, header: str) -> Target | None:
        """What a header of this system is, or None where the common words know."""
        key = header_key(header)
        if key in self.targets:
            return self.targets[key]
        if key in self.paid:
            return Target.STATUS
        longest = max((len(p) for p in self.prefixes if key.startswith(f"{p} ")), default=0)
        return header_targets().get(key[longest + 1 :]) if longest else None

    def fit(self, headers: frozenset[str]) -> int:
        """How many headers show that a file comes from this system; 0 if it does not."""
        fitting = (len(mark) for mark in self.marks if all(headers & each for each in mark))
        return max(fitting, default=0)


def system(
    key: str,
    name: str,
    *,
    marks: Iterable[Iterable[str | Iterable[str]]],
    targets: Mapping[str, Target] | None = None,
    bookers: Iterable[str] = (),
    prefixes: Iterable[str] = (),
    paid: Iterable[str] = (),
    status_words: StatusWords | None = None,
    rest: Target | None = None,
    names_nobody: bool = False,
) -> System:
    """A system from headers as they are written; a mark's header may have several wordings."""
    return System(
        key,
        name,
        [[keys_of([each] if isinstance(each, str) else each) for each in mark] for mark in marks],
        {header_key(header): target for header, target in (targets or {}).items()},
        keys_of(bookers),
        keys_of(prefixes),
        keys_of(paid),
        {status_key(word): status for word, status in (status_words or {}).items()},
        rest,
        names_nobody,
    )


@cache
def systems() -> Mapping[str, System]:
    """All systems by key."""
    from app.exchange import systems as package

    return load_kinds(package, "SYSTEM")


def recognise(headers: Sequence[str]) -> System | None:
    """The system that wrote a file with these headers, or None."""
    keys = keys_of(headers)
    found = max(systems().values(), key=lambda each: each.fit(keys))
    return found if found.fit(keys) else None
