"""Judging one line after the other: new, changed, unchanged, doubtful or refused."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.base.errors import AppError, RuleBroken
from app.base.words import N_
from app.queries.importing.frame import Frame
from app.queries.importing.standing import Standing
from app.rules.delegations import MemberFunction
from app.rules.importing.asking import Asking
from app.rules.importing.bodies import fold, kind_of
from app.rules.importing.checking import check, check_whole
from app.rules.importing.comparing import compare, merged_tags
from app.rules.importing.heads import Place
from app.rules.importing.plain import as_text, is_blank, plain
from app.rules.importing.recognising import Recogniser, delegation_of, who
from app.rules.importing.values import (
    Candidate,
    Change,
    Decision,
    Ignored,
    IgnoredReason,
    Outcome,
    OutcomeKind,
    Problem,
    Record,
    Target,
)
from app.rules.importing.wishes import WISHED, wishes
from app.rules.registrations import RegistrationStatus

NAME = frozenset({Target.GIVEN, Target.FAMILY})
NOT_COMPARED = frozenset(
    {
        *(Target.FULL_NAME, Target.NUMBER, Target.CODE, Target.TAGS, Target.QUESTION),
        *(Target.NEW_QUESTION, Target.KEY, Target.GROUP, Target.ADDON_OF, Target.COMPANIONS),
        Target.IGNORE,
    }
)
WHOLE = frozenset(
    {
        *(Target.GIVEN, Target.FAMILY, Target.ORIGINAL),
        *(Target.HOTEL_FROM, Target.HOTEL_UNTIL, Target.ARRIVAL_AT, Target.DEPARTURE_AT),
    }
)
NO_DELEGATION = N_(
    "There is no delegation for this function. Name the delegation, or map a column with it."
)
Values = dict[Target, Any]


class Judge:
    """Everything that is compared with, and the outcomes so far."""

    def __init__(
        self,
        *,
        frame: Frame,
        asking: Asking,
        recogniser: Recogniser,
        stands: Mapping[int, Standing],
        targets: Iterable[Target],
        positions: Mapping[Target, int],
        refused: Mapping[int, list[Problem]],
        decided: Mapping[int, tuple[Decision, int | None]],
    ) -> None:
        self._frame, self._asking, self._recogniser = frame, asking, recogniser
        self._stands, self._positions = dict(stands), positions
        self._refused, self._decided = refused, decided
        self._awaited = {chosen for _decision, chosen in decided.values()}
        self._mapped = frozenset(targets)
        self._fields = tuple(t for t in Target if t in self._mapped - NOT_COMPARED)
        self.ignored: list[Ignored] = []
        self._becomes: dict[int, Standing] = {}

    def outcome(self, record: Record) -> Outcome | None:
        """What would happen to one line; None where it is told from people only here."""
        candidates = self._recogniser.candidates(record)
        person_id = self._recogniser.found.get(record.line)
        if person_id is None and record.gone:
            self.ignored.append(Ignored(record.line, IgnoredReason.CANCELLED))
            return None
        problems = (*self._refused.get(record.line, ()), *self._problems(record))
        if problems:
            return Outcome(record, OutcomeKind.REFUSED, person_id, problems=problems)
        if person_id is not None:
            return self._compared(record, person_id, candidates)
        return self._unknown(record, candidates)

    def _unknown(self, record: Record, candidates: tuple[Candidate, ...]) -> Outcome:
        decision, chosen = self._decided.get(record.line, (None, None))
        if candidates and decision is Decision.MERGE and self._standing(chosen) is not None:
            assert chosen is not None, "nobody stands for None"
            return self._compared(record, chosen, candidates)
        problems = self._whole(record, record.values)
        if problems:
            return Outcome(record, OutcomeKind.REFUSED, problems=problems)
        if candidates and decision is not Decision.KEEP_BOTH:
            return Outcome(record, OutcomeKind.DUPLICATE, candidates=candidates)
        self._remember(record, -record.line, Standing(), record.values)
        return Outcome(record, OutcomeKind.NEW, candidates=candidates)

    def _standing(self, person_id: int | None) -> Standing | None:
        """What stands of a person, or will stand of whom an earlier line becomes."""
        if person_id is None:
            return None
        return self._becomes.get(person_id) or self._stands.get(person_id)

    def _remember(
        self, record: Record, person_id: int, stands: Standing, values: Mapping[Target, Any]
    ) -> None:
        """What a later line of the file that is merged with this one will find."""
        if -record.line in self._awaited or person_id in self._becomes:
            held = {target: plain(value) for target, value in values.items()}
            new = Standing({**stands.values, **held}, dict(stands.answers))
            self._becomes[-record.line] = self._becomes[person_id] = new

    def _problems(self, record: Record) -> Iterable[Problem]:
        """What is wrong with the line by itself."""
        for target, error in check(record.values):
            yield self.problem(record, target, error)
        try:
            wishes(record.values, self._frame.offered)
        except RuleBroken as error:
            wished = next(target for target in WISHED if target in record.values)
            yield self.problem(record, Target(error.field or wished), error)
        for asked in self._asking.all:
            try:
                asked.answer(record)
            except RuleBroken as error:
                value = as_text(asked.given(record))
                yield Problem(record.line, asked.position, value, error)

    def problem(self, record: Record, target: Target, error: AppError) -> Problem:
        """A problem told at the column of a field."""
        value = as_text(record.values.get(target))
        return Problem(record.line, self._positions.get(target), value, error)

    def _whole(
        self, record: Record, values: Mapping[Target, Any], sender: int | None = None
    ) -> tuple[Problem, ...]:
        """What is wrong with somebody after the import."""
        found = [*check_whole(values)]
        homeless = sender is None and not delegation_of(record.values)
        if record.values.get(Target.MEMBER_FUNCTION) and homeless:
            found.append((Target.MEMBER_FUNCTION, RuleBroken(NO_DELEGATION, field="delegation")))
        return tuple(self.problem(record, target, error) for target, error in found)

    def _compared(
        self, record: Record, person_id: int, candidates: tuple[Candidate, ...]
    ) -> Outcome:
        stands = self._standing(person_id)
        assert stands is not None, "whoever was recognised is there"
        new = {target: plain(value) for target, value in record.values.items()}
        changed, kept = self._differences(record, new, stands)
        answered, stay = self._answers(record, stands)
        new_tags = self._tags(record, new, stands)
        after = {**stands.values, **{target: new.get(target) for target in changed}}
        if not WHOLE.isdisjoint(changed) or Target.MEMBER_FUNCTION in changed:
            problems = self._whole(record, after, stands.sender_id)
            if problems:
                return Outcome(record, OutcomeKind.REFUSED, person_id, problems=problems)
        changes = (*self._changes(changed, record, new, stands), *new_tags, *answered)
        self._remember(record, person_id, stands, after)
        return Outcome(
            record,
            OutcomeKind.CHANGED if changes else OutcomeKind.UNCHANGED,
            person_id,
            changes,
            (*self._changes(kept, record, new, stands), *stay),
            candidates,
        )

    def _own(self, record: Record) -> bool:
        """Whether the line comes from an export of this conference."""
        return self._recogniser.has_our_code(record)

    def _differences(
        self, record: Record, new: Values, stands: Standing
    ) -> tuple[list[Target], list[Target]]:
        own, line = self._own(record), self._recogniser.last_of(record)
        last = {Target(name): value for name, value in line.values.items()} if line else None
        fields: Iterable[Target] = self._fields
        if record.gone:
            new = {Target.STATUS: RegistrationStatus.CANCELLED.value}
            fields = (Target.STATUS,)
        elif Target.FULL_NAME in self._mapped and _full(new) in _orders(stands.values):
            fields = [field for field in fields if field not in NAME]
        return compare(
            self._keys(new, stands, own=own),
            self._keys(stands.values, stands, own=own),
            self._keys(last, stands, own=own) if last is not None else None,
            fields,
            own=own,
        )

    def _keys(self, values: Values, stands: Standing, *, own: bool) -> Values:
        """The values with ids in place of names, since things have several names."""
        keys = dict(values)
        frame = self._frame
        if text := values.get(Target.ORGANISATION):
            here = frame.bodies.called(stands.organisation_id, text)
            place = (values.get(Target.CITY) or "", values.get(Target.COUNTRY) or "")
            found = frame.bodies.find(text, *place)
            keys[Target.ORGANISATION] = _key(stands.organisation_id if here else found, text)
        if text := values.get(Target.DELEGATION):
            here = frame.senders.called(stands.sender_id, text)
            found = stands.sender_id if here else frame.senders.find(text)
            keys[Target.DELEGATION] = _key(found, text)
        if text := values.get(Target.CATEGORY):
            keys[Target.CATEGORY] = _key(frame.categories.get(fold(text)), text)
        if text := values.get(Target.CITY):
            keys[Target.CITY] = text if own else fold(text)
        if text := values.get(Target.ORGANISATION_KIND):
            keys[Target.ORGANISATION_KIND] = plain(kind_of(text))
        keys |= self._wished(values)
        if not own and (text := values.get(Target.EMAIL)):
            keys[Target.EMAIL] = text.casefold()
        return keys

    def _wished(self, values: Values) -> Values:
        """Sessions in place of their titles; as they stand where they are no longer offered."""
        keys: Values = {}
        for target in WISHED:
            if values.get(target):
                try:
                    keys |= wishes({target: values[target]}, self._frame.offered)
                except RuleBroken:
                    keys[target] = values[target]
        return keys

    def _changes(
        self, targets: Iterable[Target], record: Record, new: Values, stands: Standing
    ) -> tuple[Change, ...]:
        cancelled = RegistrationStatus.CANCELLED
        return tuple(
            Change(
                target,
                as_text(stands.values.get(target)),
                cancelled.value if record.gone else as_text(new.get(target)),
                self._positions.get(target),
                cancelled if record.gone else record.values.get(target),
            )
            for target in targets
        )

    def _tags(self, record: Record, new: Values, stands: Standing) -> tuple[Change, ...]:
        if Target.TAGS not in self._mapped or record.gone:
            return ()
        line = self._recogniser.last_of(record)
        last = line.values.get(Target.TAGS, ()) if line else None
        present = stands.values.get(Target.TAGS) or ()
        tags = merged_tags(new.get(Target.TAGS) or (), present, last, own=self._own(record))
        if tags == tuple(sorted(present)):
            return ()
        position = self._positions.get(Target.TAGS)
        return (Change(Target.TAGS, as_text(present), as_text(tags), position, tags),)

    def _answers(
        self, record: Record, stands: Standing
    ) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
        if record.gone or not self._asking.all:
            return (), ()
        line = self._recogniser.last_of(record)
        given = {asked.position: plain(asked.answer(record)) for asked in self._asking.all}
        ids = {asked.position: asked.known_id for asked in self._asking.all}
        present = {p: stands.answers.get(i) if i else None for p, i in ids.items()}
        last = {p: line.answers.get(str(i)) for p, i in ids.items()} if line else None
        changed, kept = compare(given, present, last, given, own=self._own(record))

        def change(position: int) -> Change:
            old, new = present[position], given[position]
            texts = (as_text(old), as_text(new))
            return Change(Target.QUESTION, *texts, position, None if is_blank(new) else new)

        return tuple(map(change, changed)), tuple(map(change, kept))

    def place(self, outcome: Outcome) -> Place | None:
        """Where a line puts somebody, if it says anything about delegations."""
        record = outcome.record
        if outcome.kind is OutcomeKind.NEW:
            if record.values.get(Target.MEMBER_FUNCTION) is not MemberFunction.HEAD:
                return None
            person, stands, values = -record.line, Standing(), record.values
        elif outcome.kind is OutcomeKind.CHANGED and outcome.person_id is not None:
            values = {change.target: change.value for change in outcome.changes}
            person, stands = outcome.person_id, self._standing(outcome.person_id) or Standing()
        else:
            return None
        if not {Target.DELEGATION, Target.MEMBER_FUNCTION} & values.keys():
            return None
        present = stands.values.get(Target.MEMBER_FUNCTION)
        function = values.get(Target.MEMBER_FUNCTION, present)
        delegation = values.get(Target.DELEGATION, "")
        after: int | str | None = stands.sender_id
        if delegation or after is None:
            delegation = delegation or delegation_of(record.values)
            after = _key(self._frame.senders.find(delegation), delegation) if delegation else None
        elif Target.DELEGATION in values:
            after = None
        name = " ".join(who(record).names[:1])
        called = delegation or stands.values.get(Target.DELEGATION) or ""
        wanted = MemberFunction(function) if function else None
        return Place(record.line, person, name, called, stands.sender_id, after, wanted)


def _key(found: int | None, text: str) -> int | str:
    return found if found is not None else fold(text)


def _full(values: Values) -> str:
    return " ".join(f"{values.get(Target.GIVEN) or ''} {values.get(Target.FAMILY) or ''}".split())


def _orders(values: Values) -> tuple[str, str]:
    turned = {Target.GIVEN: values.get(Target.FAMILY), Target.FAMILY: values.get(Target.GIVEN)}
    return _full(values), _full(turned)
