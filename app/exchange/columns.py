"""The columns that lists of people can have: what each is called and where its value is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from app.base.texts import Texts
from app.base.words import N_, Words
from app.exchange.table_out import Heading, Kind, unique
from app.exchange.vocabulary import target_of
from app.queries.exporting import PersonFacts
from app.queries.questions import QuestionRow
from app.rules.consents import ConsentPurpose
from app.rules.importing.values import Target
from app.rules.importing.wishes import RANKED
from app.rules.questions import QuestionKind

FactsT = TypeVar("FactsT")
PEOPLE = N_("People")
"""What the sheet is called."""
QUESTIONS = "questions"
"""The key that stands for all questions of the organiser."""


@dataclass(frozen=True)
class Column(Generic[FactsT]):
    """A column: `label` is marked, `value` the value with texts picked for the language.

    With `asked` the label is the organiser's own text, which no catalogue knows.
    """

    key: str
    label: str
    kind: Kind
    value: Callable[[FactsT, Words], Any]
    asked: bool = False

    def heading(self, words: Words) -> Heading:
        """Its heading in a language."""
        text = self.label if self.asked else words(self.label)
        return Heading(self.key, text, self.kind, self.label)


def _own(key: str, label: str, kind: Kind = Kind.TEXT) -> Column[PersonFacts]:
    return Column(key, label, kind, lambda facts, _words: getattr(facts, key))


def _row(key: str, label: str, kind: Kind = Kind.TEXT) -> Column[PersonFacts]:
    return Column(key, label, kind, lambda facts, _words: getattr(facts.row, key))


def _travel(key: str, label: str, kind: Kind = Kind.TEXT) -> Column[PersonFacts]:
    return Column(key, label, kind, lambda facts, _words: getattr(facts.logistics, key))


def _texts(
    key: str, label: str, value: Callable[[PersonFacts], Texts | None]
) -> Column[PersonFacts]:
    return Column(key, label, Kind.TEXT, lambda facts, words: words.pick(value(facts) or Texts()))


def _consent(purpose: ConsentPurpose, key: Target, label: str) -> Column[PersonFacts]:
    return Column(key, label, Kind.FLAG, lambda facts, _words: facts.consents.get(purpose))


def _nights(facts: PersonFacts, _words: Words) -> int | None:
    stay = facts.logistics
    if stay.hotel_from is None or stay.hotel_until is None:
        return None
    return (stay.hotel_until - stay.hotel_from).days


def _wish(key: Target, label: str) -> Column[PersonFacts]:
    """What is wished with a rank, by number and title as the nomination form names it."""

    def value(facts: PersonFacts, words: Words) -> str:
        wished = facts.wishes.get(RANKED[key], ())
        return "; ".join(f"{each.number}. {words.pick(each.title)}" for each in wished)

    return Column(key, label, Kind.TEXT, value)


def _transfer(key: str, label: str) -> Column[PersonFacts]:
    """Whether somebody is met; nobody asked for it without any journey known."""
    return Column(
        key, label, Kind.FLAG, lambda facts, _words: getattr(facts.logistics, key) or None
    )


_ALL: tuple[Column[PersonFacts], ...] = (
    _own(Target.CODE, N_("Badge code")),
    _row(Target.NUMBER, N_("Registration number"), Kind.NUMBER),
    _own(Target.SALUTATION, N_("Salutation")),
    _row(Target.TITLE, N_("Title")),
    Column(Target.FULL_NAME, N_("Name"), Kind.TEXT, lambda facts, _w: facts.row.name.display()),
    _row(Target.GIVEN, N_("Given name")),
    _row(Target.FAMILY, N_("Family name")),
    _row(Target.DEGREE, N_("Degree")),
    _row(Target.ORIGINAL, N_("Name in original script")),
    _row(Target.FUNCTION, N_("Function")),
    _texts(Target.ORGANISATION, N_("Organisation"), lambda facts: facts.row.organisation),
    _own(Target.ORGANISATION_KIND, N_("Kind of organisation"), Kind.CHOICE),
    _own(Target.STREET, N_("Street")),
    _own(Target.POSTCODE, N_("Postcode")),
    _row(Target.CITY, N_("City")),
    _row(Target.COUNTRY, N_("Country"), Kind.COUNTRY),
    _texts(Target.DELEGATION, N_("Delegation"), lambda facts: facts.row.delegation_name),
    _row(Target.MEMBER_FUNCTION, N_("Function in the delegation"), Kind.CHOICE),
    _texts(Target.CATEGORY, N_("Category"), lambda facts: facts.row.category),
    _row(Target.STATUS, N_("Status"), Kind.CHOICE),
    _row(Target.EMAIL, N_("E-mail")),
    _row(Target.PHONE, N_("Phone"), Kind.PHONE),
    _own(Target.LANGUAGES, N_("Languages"), Kind.LANGUAGES),
    _own(Target.BADGE_TEXT, N_("Text on the badge")),
    _own(Target.SEX, N_("Sex"), Kind.CHOICE),
    _row(Target.TAGS, N_("Tags"), Kind.LIST),
    _consent(
        ConsentPurpose.CONTACT_LIST,
        Target.CONSENT_CONTACT_LIST,
        N_("Consent to the contact list"),
    ),
    _consent(ConsentPurpose.PHOTOS, Target.CONSENT_PHOTOS, N_("Consent to photos")),
    _travel(Target.DIET, N_("Diet")),
    _travel(Target.ALLERGIES, N_("Allergies")),
    _travel(Target.ACCESSIBILITY, N_("Accessibility")),
    _travel(Target.HOTEL, N_("Hotel")),
    _travel(Target.HOTEL_FROM, N_("First night"), Kind.DAY),
    _travel(Target.HOTEL_UNTIL, N_("Leaves the hotel on"), Kind.DAY),
    Column("nights", N_("Nights"), Kind.NUMBER, _nights),
    _travel(Target.ROOM_KIND, N_("Hotel room"), Kind.CHOICE),
    _own("shares_with", N_("Shares the room with")),
    _travel(Target.ARRIVAL_AT, N_("Arrival"), Kind.MOMENT),
    _travel(Target.ARRIVAL_BY, N_("Arrives by")),
    _transfer(Target.ARRIVAL_TRANSFER, N_("Transfer on arrival")),
    _travel(Target.DEPARTURE_AT, N_("Departure"), Kind.MOMENT),
    _travel(Target.DEPARTURE_BY, N_("Departs by")),
    _transfer(Target.DEPARTURE_TRANSFER, N_("Transfer on departure")),
    _travel(Target.PASSPORT_NUMBER, N_("Passport number")),
    _travel(Target.PASSPORT_EXPIRES_ON, N_("Passport valid until"), Kind.DAY),
    _wish(Target.WISH_1, N_("First wish")),
    _wish(Target.WISH_2, N_("Second wish")),
    _wish(Target.WISH_3, N_("Third wish")),
    _own(Target.NOTES, N_("Notes"), Kind.LONG),
)

COLUMNS: Mapping[str, Column[PersonFacts]] = MappingProxyType(
    {str(column.key): column for column in _ALL}
)

ANSWER_KINDS = MappingProxyType(
    {
        QuestionKind.TEXT: Kind.LONG,
        QuestionKind.NUMBER: Kind.NUMBER,
        QuestionKind.DATE: Kind.DAY,
        QuestionKind.CHOICE: Kind.TEXT,
        QuestionKind.CHOICES: Kind.CHOICES,
        QuestionKind.YES_NO: Kind.FLAG,
    }
)


def question_columns(
    questions: Sequence[QuestionRow], words: Words
) -> dict[str, Column[PersonFacts]]:
    """The columns of all answers by their keys, headed so that an import tells them apart."""
    headings = question_headings([words.pick(question.label) for question in questions])
    pairs = zip(questions, headings, strict=True)
    return {question_key(q.id): question_column(q, heading) for q, heading in pairs}


def question_headings(texts: Sequence[str]) -> tuple[str, ...]:
    """How the questions of a conference are headed: none as a column of ours, none as another."""
    bare = (" ".join(text.split()) for text in texts)
    return unique([f"{text} (2)" if target_of(text) else text for text in bare])


def question_column(question: QuestionRow, heading: str) -> Column[PersonFacts]:
    """The column of the answers to a question."""
    kind = ANSWER_KINDS[question.kind]

    def value(facts: PersonFacts, _words: Words) -> Any:  # noqa: ANN401 - answers are of any kind
        answer = facts.answers.get(question.id)
        if isinstance(answer, list):
            return tuple(answer)
        return date.fromisoformat(answer) if answer and kind is Kind.DAY else answer

    return Column(question_key(question.id), heading, kind, value, asked=True)


def question_key(question_id: int) -> str:
    """The key of the column of a question."""
    return f"question:{question_id}"
