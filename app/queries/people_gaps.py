"""Who lacks what: one query per kind of gap that concerns people."""

from sqlalchemy import Select, func, select

from app.model import Answer, Consent, Membership, Person, Question, Registration
from app.queries.evidence import stands
from app.rules.consents import ConsentPurpose
from app.rules.gaps import PEOPLE_GAPS, GapKind
from app.rules.registrations import RegistrationStatus
from app.store import Reading

Ids = Select[int]
GAPS_OF_PEOPLE = tuple(gap for gap in GapKind if gap in PEOPLE_GAPS)


def who_lacks(gap: GapKind) -> Ids:
    """The ids of people with this gap; nobody for a gap that is not about people."""
    query = QUERIES.get(gap)
    return select(Person.id).where(Person.id.is_(None)) if query is None else query()


def counts(read: Reading) -> dict[GapKind, int]:
    """How many people have each gap, the most pressing first; gaps nobody has are left out."""
    found = {}
    for gap in GAPS_OF_PEOPLE:
        count = read.scalar(select(func.count()).select_from(who_lacks(gap).subquery()))
        if count:
            found[gap] = count
    return found


def _expected() -> Ids:
    return select(Registration.person_id).where(
        Registration.status.not_in([RegistrationStatus.CANCELLED, RegistrationStatus.WAITING])
    )


def _without_function() -> Ids:
    return select(Person.id).where(Person.function == "", Person.id.in_(_expected()))


def _without_member_function() -> Ids:
    return (
        _expected()
        .join(Membership, Membership.registration_id == Registration.id)
        .where(Membership.function.is_(None))
    )


def _without_consent() -> Ids:
    """Nobody asked yet, for at least one purpose; a No is an answer."""
    answered = (
        select(Consent.person_id)
        .where(*stands(Consent))
        .group_by(Consent.person_id)
        .having(func.count(Consent.purpose.distinct()) == len(ConsentPurpose))
    )
    return _expected().where(Registration.person_id.not_in(answered))


def _without_email() -> Ids:
    return select(Person.id).where(Person.email == "", Person.id.in_(_expected()))


def _without_registration() -> Ids:
    registered = select(Registration.person_id)
    return select(Person.id).where(Person.id.not_in(registered))


def _without_required_answer() -> Ids:
    """Somebody who did not answer each question that must be answered."""
    required = select(func.count(Question.id)).where(Question.required).scalar_subquery()
    given = (
        select(func.count(Answer.id))
        .join(Question, Question.id == Answer.question_id)
        .where(Question.required, Answer.registration_id == Registration.id)
        .scalar_subquery()
    )
    return _expected().where(given < required)


def _with_shared_email() -> Ids:
    address = func.lower(Person.email)
    shared = select(address).where(Person.email != "").group_by(address).having(func.count() > 1)
    return select(Person.id).where(address.in_(shared))


QUERIES = {
    GapKind.NO_FUNCTION: _without_function,
    GapKind.NO_MEMBER_FUNCTION: _without_member_function,
    GapKind.NO_CONSENT: _without_consent,
    GapKind.NO_EMAIL: _without_email,
    GapKind.NO_REGISTRATION: _without_registration,
    GapKind.REQUIRED_ANSWER_MISSING: _without_required_answer,
    GapKind.SAME_EMAIL: _with_shared_email,
}
