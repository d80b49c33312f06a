"""Whom mail goes to, as far as a conference knows: name, organisation and where that is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.base.texts import sort_key
from app.base.words import N_
from app.documents.cards import Across, Down, StackBox, TextBox
from app.documents.document import Asked
from app.documents.list_facts import by_name
from app.documents.text.fitting import TextRules
from app.documents.text.fonts import Style
from app.documents.tongues import Tongues
from app.queries import delegations, listing
from app.queries.events import event
from app.queries.listing import Body, Listed
from app.rules.addresses import Place, postal_lines
from app.rules.delegations import DelegationStatus
from app.rules.precedence import Order, in_order
from app.store import Reading

INK = "#171B26"
SMALLEST = 0.68
"""The floor of a text as a share of its size."""


class Recipients(StrEnum):
    """Whom mail goes to."""

    DELEGATIONS = "delegations"
    ORGANISATIONS = "organisations"
    PEOPLE = "people"


RECIPIENT_NAMES: tuple[tuple[Recipients, str], ...] = (
    (Recipients.DELEGATIONS, N_("Contacts of the delegations")),
    (Recipients.ORGANISATIONS, N_("Organisations")),
    (Recipients.PEOPLE, N_("People")),
)


@dataclass(frozen=True)
class Address:
    """The lines of an address; what is not known is empty.

    `place` are street, postcode and city in the order of the country.
    """

    name: str = ""
    function: str = ""
    organisation: str = ""
    place: tuple[str, ...] = ()
    country: str = ""
    person_id: int | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """From the name down to the country, those that there are."""
        all_lines = (self.name, self.function, self.organisation, *self.place, self.country)
        return tuple(line for line in all_lines if line)

    @property
    def who(self) -> str:
        """What problems call it."""
        return self.name or self.organisation


def addresses(
    read: Reading, asked: Asked, recipients: Recipients, tongues: Tongues, *, abroad: bool
) -> tuple[Address, ...]:
    """The addresses in order; with `abroad` without the country where it is the conference's own.

    Of delegations those that did not decline, of organisations all that the file knows; or
    those of the people asked for.
    """
    held = event(read)
    home = held.country if held and abroad else ""
    writer = _Writer(read, tongues, home)
    if recipients == Recipients.PEOPLE:
        found = writer.people(by_name(read, asked, tongues, reach=True))
    else:
        wanted = None if asked.person_ids is None else listing.listed(read, asked.person_ids)
        if recipients == Recipients.DELEGATIONS:
            found = (address for _id, address in writer.delegations(wanted))
        else:
            found = writer.organisations(wanted)
    return tuple(address for address in found if address.lines)


def delegation_addresses(
    read: Reading, asked: Asked, tongues: Tongues
) -> tuple[tuple[int, Address], ...]:
    """Delegation id and address of those that did not decline, or of the people asked for."""
    wanted = None if asked.person_ids is None else listing.listed(read, asked.person_ids)
    return tuple(_Writer(read, tongues, "").delegations(wanted))


def addressed(found: Iterable[Address]) -> Iterator[object]:
    """Whom addresses name: people by their ids, contacts of delegations one by one."""
    for number, address in enumerate(found):
        if address.name:
            yield (number, address.name) if address.person_id is None else address.person_id


class _Writer:
    """Writes addresses in the first language of a document: the sender's post reads them."""

    def __init__(self, read: Reading, tongues: Tongues, home: str) -> None:
        self._words, self._home = tongues.first, home
        self._bodies = listing.bodies(read)
        self._sent = {row.id: row for row in delegations.rows(read)}

    def people(self, people: Iterable[Listed]) -> Iterator[Address]:
        """In the order given."""
        for person in people:
            name = " ".join(filter(None, (person.salutation, person.name.formal())))
            sent = self._sent.get(person.delegation_id or 0)
            body = self._bodies.get(person.organisation_id or (sent.organisation_id if sent else 0))
            yield Address(name, person.function, *self._where(body), person.id)

    def delegations(self, wanted: Iterable[Listed] | None) -> Iterator[tuple[int, Address]]:
        """In protocol order; without a contact the head stands for them."""
        words = self._words
        ordered = in_order(
            self._sent.values(),
            Order.PROTOCOL,
            language=words.language,
            country_name=words.country,
            name=lambda row: words.pick(row.name),
        )
        ids = None if wanted is None else {person.delegation_id for person in wanted}
        for row in ordered:
            if row.status is not DelegationStatus.DECLINED if ids is None else row.id in ids:
                name = row.contact_name or (row.head.formal() if row.head else "")
                where = self._where(self._bodies.get(row.organisation_id))
                yield row.id, Address(name, "", *where)

    def organisations(self, wanted: Iterable[Listed] | None) -> Iterator[Address]:
        """By name."""
        ids = None if wanted is None else {person.organisation_id for person in wanted}
        found = (body for i, body in self._bodies.items() if ids is None or i in ids)
        made = [Address("", "", *self._where(body)) for body in found]
        yield from sorted(made, key=lambda each: self._key(each.organisation))

    def _key(self, text: str) -> bytes:
        return sort_key(text, self._words.language)

    def _where(self, body: Body | None) -> tuple[str, tuple[str, ...], str]:
        """Organisation, the lines of its place, and country."""
        if body is None:
            return "", (), ""
        words, code = self._words, body.country
        country = words.country(code) if code and code != self._home else ""
        place = Place(body.street, body.postcode, body.city, code)
        return words.pick(body.name), postal_lines(place), country


def address_box(
    address: Address, x: float, y: float, width: float, height: float, *, size: float, down: Down
) -> StackBox:
    """The lines one below the other in a frame in millimetres; `size` is that of the first."""
    lines = (
        ("Name", address.name, size, 2, 0.0),
        ("Function", address.function, 0.8 * size, 2, 1.0),
        ("Organisation", address.organisation, 0.9 * size, 3, 1.0),
        *(
            ("Place", line, 0.9 * size, 2, 0.5 if number else 1.6)
            for number, line in enumerate(address.place)
        ),
        ("Country", address.country, 0.9 * size, 1, 0.5),
    )
    said = [line for line in lines if line[1]]
    texts = [
        TextBox(
            *(x, y, width, height),
            text,
            TextRules(points, SMALLEST * points, most, Style(bold=number == 0), 1.15),
            name=name,
            colour=INK,
            across=Across.LEFT,
        )
        for number, (name, text, points, most, _gap) in enumerate(said)
    ]
    gaps: Sequence[float] = [line[4] for line in said]
    return StackBox(x, y, width, height, tuple(texts), tuple(gaps), down)
