"""The folder for participants in one language, as plain values."""

from dataclasses import replace

import pytest

from app.base.words import words_for
from app.bundles.materials.contents import collect
from app.bundles.materials.places import places
from app.bundles.materials.saying import Said, is_web
from app.store import Store


@pytest.fixture(scope="module")
def told(held: Store) -> Said:
    contents = held.ask(collect)
    papers = [("programme_list", "pl"), ("programme_list", "en")]
    return Said(contents, places(contents, ("pl", "en"), papers), words_for("pl"))


def test_the_heading(told: Said) -> None:
    heading = told.heading()
    assert heading["title"] == "Spotkanie miast partnerskich: Osnabrück i Toruń"
    assert heading["when"] == "Osnabrück, Niemcy · 17–19 grudnia 2027"
    assert heading["contact"] == ["Gudrun Strothmann", "partnercities@osnabrueck.example"]


def test_logos_of_funders_stand_apart(told: Said) -> None:
    head, foot = told.logos(funders=False), told.logos(funders=True)
    assert (len(head), len(foot)) == (3, 1)
    assert all(logo["words"] for logo in (*head, *foot))


def test_the_days(told: Said) -> None:
    first = told.days()[0]
    assert first["day"] == "piątek, 17 grudnia 2027"
    opening = first["sessions"][1]
    assert (opening["time"], opening["title"]) == ("11:00–12:00", "Otwarcie konferencji")
    assert [one["role"] for one in opening["people"]] == ["Przewodniczy", "Prelegent", "Gospodarz"]
    assert opening["people"][2]["name"] == "Jürgen Großmann-Tönnies, MBA"
    assert first["sessions"][0]["pause"]


def test_what_the_panels_found(told: Said) -> None:
    found = told.outcomes()[0]
    assert found["conclusions"] == [
        "Pomysł potrzebuje najpierw trzech partnerów, a dopiero potem programu.",
        "Najszybciej wypłacane są małe budżety z wyraźnym końcem.",
    ]
    assert [one["what"] for one in found["promised"]] == [
        *("Uruchomić wspólną stronę pomysłów", "Rozesłać wszystkim listę kontrolną wniosków")
    ]
    assert found["promised"][0]["who"] == "Miasto Haarlem"
    assert "18 sty 2028" in found["promised"][0]["until"]


def test_the_projects(told: Said) -> None:
    first = told.projects()[0]
    assert (first["lead"], first["partners"]) == ("Angers", "Galway, Cēsis, Toruń")
    assert first["reached"] == "60 · Młodzież w wieku od 14 do 19 lat"
    assert first["milestones"][0]["what"] == "Terminy uzgodnione"


def test_files_and_photos(told: Said) -> None:
    file = told.presentations()[0]
    assert (file["place"], file["kind"]) == ("presentations/Toru%C5%84.pdf", "PDF")
    assert file["size"].endswith(" kB")
    assert told.photos()[0] == {
        "large": "photos/001%20Fundusze%20transgraniczne.jpg",
        "small": "photos/small/001.jpg",
        "words": "Fundusze transgraniczne",
        "author": "Hasebote",
    }


def test_a_file_of_any_name_is_linked(told: Said) -> None:
    row = replace(told.contents.files[0], file="100% #1?.PDF")
    contents = replace(told.contents, files=(row,))
    where = places(contents, ("en",), ())
    (file,) = Said(contents, where, words_for("en")).presentations()
    assert where.files[row.id] == "presentations/100% #1.PDF"
    assert file["place"] == "presentations/100%25%20%231.PDF"


def test_contacts_by_country_and_city(told: Said) -> None:
    found = told.contacts()
    countries = [group["country"] for group in found]
    assert countries[:2] == ["Francja", "Holandia"]
    assert countries[-2:] == ["Węgry", "Łotwa"] or countries[-1] == "Węgry"
    assert len(countries) == len(set(countries))
    cities = [city["city"] for group in found for city in group["cities"]]
    assert "Liepāja" in cities
    count = sum(len(city["people"]) for group in found for city in group["cities"])
    assert count == len(told.contents.contacts)


def test_papers_of_this_language_only(told: Said) -> None:
    assert [one["place"] for one in told.papers()] == ["papers/programme_list-pl.pdf"]


def test_only_the_web_is_linked() -> None:
    assert [is_web(link) for link in ("https://a.example", "HTTP://b.example")] == [True, True]
    assert [is_web(link) for link in ("javascript:alert(1)", "file:///etc", "")] == [False] * 3
