"""People, bodies and what people agreed to."""

import pytest
from model.conftest import (
    NOW,
    a_consent,
    a_person,
    a_picture,
    add,
    an_organisation,
    check,
    count_of,
    defaults,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session

from app.base.texts import Texts
from app.model import Consent, MemberOrganisation, Organisation, Person, Picture
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.organisations import OrganisationKind


def test_an_organisation_of_which_only_the_name_is_known(session: Session) -> None:
    row = session.get_one(Organisation, an_organisation(session, changed_at=NOW))
    assert defaults(row) == {
        "id": 1,
        "kind": OrganisationKind.OTHER,
        "name": Texts(en="Riga"),
        **dict.fromkeys(("country", "city", "street", "postcode"), ""),
        **dict.fromkeys(("website", "notes", "search_key"), ""),
        **dict.fromkeys(("population", "emblem_id")),
        "changed_at": NOW,
    }


def test_nobody_lives_in_less_than_an_empty_place(session: Session) -> None:
    an_organisation(session, population=0)
    wrong = Organisation(name=Texts(en="Riga"), population=-1)
    assert refusal(session, wrong) == check("organisation_population_not_negative")


def test_an_organisation_outlives_its_emblem(session: Session) -> None:
    picture = a_picture(session)
    row = session.get_one(Organisation, an_organisation(session, emblem_id=picture))
    remove(session, Picture, picture)
    assert row.emblem_id is None


def members(session: Session) -> tuple[int, int]:
    partnership, city = an_organisation(session), an_organisation(session)
    add(session, MemberOrganisation(partnership_id=partnership, organisation_id=city))
    return partnership, city


def test_a_member_of_a_partnership_once(session: Session) -> None:
    partnership, city = members(session)
    again = MemberOrganisation(partnership_id=partnership, organisation_id=city)
    table = "member_organisation"
    expected = unique(f"{table}.partnership_id", f"{table}.organisation_id")
    assert refusal(session, again) == expected
    itself = MemberOrganisation(partnership_id=city, organisation_id=city)
    assert refusal(session, itself) == check("member_organisation_not_of_itself")


@pytest.mark.parametrize("which", [0, 1])
def test_it_goes_with_either_side(session: Session, which: int) -> None:
    remove(session, Organisation, members(session)[which])
    assert (count_of(session, MemberOrganisation), count_of(session, Organisation)) == (0, 1)


def test_somebody_with_one_name(session: Session) -> None:
    row = session.get_one(Person, a_person(session, changed_at=NOW))
    names = ("family", "original", "title", "salutation", "degree")
    more = ("function", "email", "phone", "notes", "search_key")
    assert defaults(row) == {
        "id": 1,
        "given": "Ilze",
        **dict.fromkeys((*names, *more), ""),
        "languages": (),
        "organisation_id": None,
        "sort_key": b"",
        "changed_at": NOW,
    }


@pytest.mark.parametrize("part", ["given", "family", "original"])
def test_one_name_is_enough_but_blanks_are_none(session: Session, part: str) -> None:
    assert refusal(session, Person(**{part: "   "})) == check("person_has_a_name")
    add(session, Person(**{part: "X"}))


def test_people_stay_when_their_organisation_goes(session: Session) -> None:
    person = a_person(session, organisation_id=an_organisation(session))
    remove(session, Organisation, 1)
    assert session.get_one(Person, person).organisation_id is None


def test_a_reference_to_nobody_is_refused(session: Session) -> None:
    wrong = Person(given="Ilze", organisation_id=99)
    assert refusal(session, wrong) == "FOREIGN KEY constraint failed"


def test_a_consent_is_evidence(session: Session) -> None:
    assert Consent.__table__.info == {"evidence": True}
    row = session.get_one(Consent, a_consent(session))
    assert (row.wording, row.voids_id, row.at) == ("", None, NOW)


def counter(consent: Consent) -> Consent:
    return Consent(
        person_id=consent.person_id,
        purpose=ConsentPurpose.PHOTOS,
        given=True,
        at=NOW,
        source=ConsentSource.FORM,
        voids_id=consent.id,
    )


def test_a_consent_is_voided_once(session: Session) -> None:
    row = session.get_one(Consent, a_consent(session))
    add(session, counter(row))
    assert refusal(session, counter(row)) == unique("consent.voids_id")


@pytest.mark.parametrize("kind", [Person, Consent])
def test_a_consent_goes_with_its_person_and_its_counter_with_it(
    session: Session, kind: type[Person] | type[Consent]
) -> None:
    add(session, counter(session.get_one(Consent, a_consent(session))))
    remove(session, kind, 1)
    assert count_of(session, Consent) == 0
