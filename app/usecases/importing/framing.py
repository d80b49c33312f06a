"""Finding or making what imported people refer to: bodies, delegations, categories, questions."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from app.base.texts import Texts
from app.model import Delegation, Organisation, Question, RegistrationCategory
from app.queries.events import first_language
from app.queries.importing import frame as frames
from app.rules import fields
from app.rules.addresses import completed
from app.rules.importing.asking import Asked, Asking
from app.rules.importing.bodies import Body, fold, kind_of
from app.rules.importing.recognising import delegation_of
from app.rules.importing.values import Target
from app.rules.organisations import ORGANISATION_FIELDS, OrganisationKind
from app.store import Reading
from app.usecases.bulk import insert_row
from app.usecases.keys import key_organisation, organisation_key
from app.usecases.loading import need, need_event, next_position, put
from app.usecases.questions import insert_question

OF_BODY = (
    *(Target.ORGANISATION, Target.CITY, Target.COUNTRY, Target.ORGANISATION_KIND),
    *(Target.STREET, Target.POSTCODE),
)
CATEGORY_TONES = ("blue", "violet", "teal", "amber", "green", "red")


class Framing:
    """What there is, and what was made on the way."""

    def __init__(self, change: Reading) -> None:
        self._change = change
        self._language = first_language(change)
        self._frame = frames.frame(change)
        self._event_id = 0
        self._categories = dict(self._frame.categories)
        self._named: dict[tuple[str | None, ...], int | None] = {}
        self._sent: dict[tuple[str | None, ...], int | None] = {}

    def organisation(self, values: Mapping[Target, Any]) -> int | None:
        """The organisation a line names, made if it is new; without a name its city."""
        named = tuple(map(values.get, OF_BODY))
        if named not in self._named:  # a thousand people come from a hundred bodies
            found = self._organisation(*(text or "" for text in named[:4]))
            if found is not None:
                self.complete_address(found, values)
            self._named[named] = found
        return self._named[named]

    def _organisation(self, name: str, city: str, country: str, kind_text: str) -> int | None:
        name = name or city
        if not name:
            return None
        kind = kind_of(kind_text)
        found = self._frame.bodies.find(name, city, country)
        if found is None:
            if kind is None:
                of_city = fold(name) == fold(city)
                kind = OrganisationKind.CITY if of_city else OrganisationKind.OTHER
            return self._make(name, city, country, kind)
        self._complete(found, city, country, kind)
        return found

    def _make(self, name: str, city: str, country: str, kind: OrganisationKind) -> int:
        facts = {"name": self._texts(name), "city": city, "country": country, "kind": kind}
        made = self._insert(facts)
        self._frame.bodies.put(Body(made, (name,), city, country, kind))
        return made

    def _insert(self, facts: Mapping[str, Any]) -> int:
        """A new organisation; its id. A file may name thousands."""
        values = fields.cleaned(ORGANISATION_FIELDS, facts)
        key = organisation_key(values["name"], values["city"], values["country"])
        return insert_row(self._change, Organisation, {**values, "search_key": key})

    def _texts(self, text: str) -> Texts:
        return Texts({self._language: text})

    def _complete(
        self, body_id: int, city: str, country: str, kind: OrganisationKind | None
    ) -> None:
        """Take over what is not known yet of an organisation."""
        body = self._frame.bodies.get(body_id)
        facts: dict[str, Any] = {}
        if city and not body.city:
            facts["city"] = city
        if country and not body.country:
            facts["country"] = country
        if kind is not None and body.kind is OrganisationKind.OTHER is not kind:
            facts["kind"] = kind
        self.edit(body_id, facts)

    def complete_address(self, body_id: int, values: Mapping[Target, Any]) -> None:
        """Take over what a line knows of an address and the organisation does not."""
        told = [values.get(target) or "" for target in (Target.STREET, Target.POSTCODE)]
        if not any(told):
            return
        row = need(self._change, Organisation, body_id)
        street, postcode = completed(row.street, row.postcode, *told)
        if (street, postcode) != (row.street, row.postcode):
            self.edit(body_id, {"street": street, "postcode": postcode})

    def edit(self, body_id: int, facts: Mapping[str, Any]) -> None:
        """Change facts of an organisation."""
        if not facts:
            return
        row = need(self._change, Organisation, body_id)
        put(row, facts)
        key_organisation(row)
        self._named.clear()
        body = self._frame.bodies.get(body_id)
        self._frame.bodies.put(
            Body(body_id, body.names, row.city, row.country, row.kind, body.delegation_id)
        )

    def elsewhere(self, body_id: int, city: str, country: str) -> int:
        """The organisation of the same name in another place, made if there is none.

        A city that is called otherwise is another city.
        """
        body = self._frame.bodies.get(body_id)
        row = need(self._change, Organisation, body_id)
        is_city = any(fold(name) == fold(body.city) for name in body.names)
        names = self._texts(city) if is_city and city else row.name
        name = names.best((self._language,))
        found = self._frame.bodies.find(name, city, country)
        if found is not None and found != body_id:
            return found
        facts = {"name": names, "city": city, "country": country, "kind": row.kind}
        made = self._insert(facts)
        self._frame.bodies.put(Body(made, tuple(names.values()), city, country, row.kind))
        return made

    def city_of(self, body_id: int) -> tuple[str, str]:
        """City and country of an organisation."""
        body = self._frame.bodies.get(body_id)
        return body.city, body.country

    def delegation(self, values: Mapping[Target, Any]) -> int | None:
        """The delegation a line names, made with its organisation if it is new."""
        name = delegation_of(values)
        named = (name, *map(values.get, OF_BODY)) if name else ()
        if named and named not in self._sent:
            self._sent[named] = self._delegation(name, values)
        return self._sent[named] if named else None

    def _delegation(self, name: str, values: Mapping[Target, Any]) -> int | None:
        sender = self._frame.senders.find(name)
        if sender is not None:
            return self._frame.senders.get(sender).delegation_id
        own = values.get(Target.ORGANISATION) or ""
        if fold(own) == fold(name):
            body_id = self.organisation(values)
        else:
            of_city = fold(values.get(Target.CITY) or "") == fold(name)
            place = {Target.CITY: values.get(Target.CITY)} if of_city else {}
            country = {Target.COUNTRY: values.get(Target.COUNTRY)}
            body_id = self.organisation({Target.ORGANISATION: name, **place, **country})
        assert body_id is not None, "it has a name"
        return self._send(body_id, name)

    def _send(self, body_id: int, name: str) -> int:
        body = self._frame.bodies.get(body_id)
        if body.delegation_id is None:
            event_id = self._event_id = self._event_id or need_event(self._change).id
            sending = {"event_id": event_id, "organisation_id": body_id}
            made = insert_row(self._change, Delegation, sending)
            body = Body(body_id, body.names, body.city, body.country, body.kind, made)
            self._frame.bodies.put(body)
        called = (*body.names, name)
        sender = Body(body_id, called, body.city, body.country, body.kind, body.delegation_id)
        self._frame.senders.put(sender)
        assert sender.delegation_id is not None, "it sends one now"
        return sender.delegation_id

    def category(self, name: str) -> int | None:
        """The category of this name in any language, made at the end if it is new."""
        if not name:
            return None
        key = fold(name)
        if key not in self._categories:
            last = next_position(self._change, select(func.max(RegistrationCategory.position)))
            tone = CATEGORY_TONES[last % len(CATEGORY_TONES)]
            made = RegistrationCategory(name=self._texts(name), tone=tone, position=last)
            self._change.add(made)
            self._change.flush()
            self._categories[key] = made.id
        return self._categories[key]

    def questions(self, asking: Asking) -> dict[int, int]:
        """First column of a question → its id; new ones are made, choices added."""
        return {asked.position: self._question(asked) for asked in asking.all}

    def _question(self, asked: Asked) -> int:
        if asked.known_id is None:
            label = self._texts(asked.label)
            facts = {"label": label, "kind": asked.kind, "options": asked.options}
            return insert_question(self._change, facts)
        if asked.grows:
            put(need(self._change, Question, asked.known_id), {"options": asked.options})
        return asked.known_id
