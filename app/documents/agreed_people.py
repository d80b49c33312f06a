"""Those who agreed to stand in a shared list, with the bodies they come from."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.documents.document import Asked
from app.documents.letterhead import Around, read_around
from app.documents.list_facts import by_name, with_consent
from app.documents.tongues import Tongues
from app.queries import delegations, listing
from app.queries.listing import Body, Listed
from app.store import Reading


@dataclass(frozen=True)
class AgreedPeople:
    """Who agreed, in order of names, and where they and their delegations come from."""

    around: Around
    people: tuple[Listed, ...]
    bodies: Mapping[int, Body]
    senders: Mapping[int, int]

    def body_id(self, person: Listed) -> int:
        """The id of the organisation, else of the one that sends the delegation, else 0."""
        return person.organisation_id or self.senders.get(person.delegation_id or 0, 0)

    def body(self, person: Listed) -> Body | None:
        """That organisation, if there is one."""
        return self.bodies.get(self.body_id(person))

    def country(self, person: Listed) -> str:
        """The code of its country."""
        body = self.body(person)
        return body.country if body else ""

    def city(self, person: Listed) -> str:
        """Its city."""
        body = self.body(person)
        return body.city if body else ""


def agreed_people(read: Reading, asked: Asked, tongues: Tongues) -> AgreedPeople:
    """Those who agreed; nobody else, even if asked for."""
    agreed = with_consent(read)
    everybody = by_name(read, asked, tongues, reach=True)
    people = tuple(person for person in everybody if person.id in agreed)
    senders = {row.id: row.organisation_id for row in delegations.rows(read)}
    return AgreedPeople(read_around(read), people, listing.bodies(read), senders)
