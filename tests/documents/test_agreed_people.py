"""Those who agreed to be listed come from their organisation, else from who sends them."""

from pathlib import Path

from factories import a_delegation, a_person, a_store, an_organisation

from app.documents.agreed_people import agreed_people
from app.documents.document import Asked
from app.documents.tongues import tongues
from app.rules.consents import ConsentPurpose

YES = {"consents": {ConsentPurpose.CONTACT_LIST: True}}


def test_who_agreed_and_where_from(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        a_person(store, "A Silent")
        sent = a_person(store, "Z Adams", delegation=a_delegation(store, "Riga"), **YES)
        own = a_person(
            store, "Y Berg", organisation_id=an_organisation(store, "Toruń", "PL"), **YES
        )
        alone = a_person(store, "X Cole", **YES)
        found = store.ask(agreed_people, Asked(), tongues("en"))
    assert [one.id for one in found.people] == [sent, own, alone]
    assert [(found.city(one), found.country(one)) for one in found.people] == [
        *(("Riga", "LV"), ("Toruń", "PL"), ("", ""))
    ]
