"""What stands in a form: the conference, the known members, the places still free."""

from datetime import date, datetime
from pathlib import Path

import pytest
from exchange.forms import FACTS, a_conference
from factories import a_delegation, a_person, a_store, an_empty_store, at

from app.base.texts import Texts
from app.base.words import PAPER_LANGUAGES, words_for
from app.exchange.nomination_form import days, language_for, material, moment
from app.exchange.nomination_out import forms
from app.rules.delegations import MemberFunction
from app.rules.diets import DIETS
from app.store import Store


@pytest.mark.parametrize(
    ("country", "language"),
    [
        ("PL", "pl"),
        ("LV", "lv"),
        ("DE", "de"),
        ("AT", "de"),
        ("CH", "de"),
        ("UA", "en"),
        ("", "en"),
    ],
)
def test_the_country_decides_the_language(country: str, language: str) -> None:
    assert language_for(country) == language


def test_the_heading_in_each_language(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        riga = a_conference(store)
        headings = {
            language: store.ask(forms, [riga], language)[0].heading for language in PAPER_LANGUAGES
        }
    assert headings["en"] == (
        "Partner cities",
        "10–12 Dec 2027, Osnabrück",
        "Nomination form: Riga",
        ("Please send it to Gudrun Berg, g.berg@example.org by Wednesday, 1 December 2027, 18:00."),
    )
    assert headings["pl"][:3] == (
        *("Miasta partnerskie", "10–12 grudnia 2027, Osnabrück", "Formularz zgłoszenia: Riga"),
    )
    assert headings["lv"][2] == "Pieteikuma veidlapa: Rīga"
    assert headings["de"][0] == "Partner cities"
    assert headings["de"][3] == (
        "Bitte zurücksenden an: Gudrun Berg, g.berg@example.org, "
        "spätestens: Mittwoch, 1. Dezember 2027, 18:00."
    )


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ((), "Please send it to Gudrun Berg, g.berg@example.org by"),
        (("registration_deadline",), "Please send it to Gudrun Berg, g.berg@example.org."),
        (("contact_name", "contact_email"), "Please send it back by Wednesday"),
        (("contact_name", "contact_email", "registration_deadline"), ""),
    ],
)
def test_by_when_and_to_whom(tmp_path: Path, missing: tuple[str, ...], sentence: str) -> None:
    facts = {key: value for key, value in FACTS.items() if key not in missing}
    with a_store(tmp_path, **facts) as store:
        a_delegation(store)
        (form,) = store.ask(forms, None, "en")
    assert form.heading[3].startswith(sentence)
    assert bool(form.heading[3]) is bool(sentence) is (form.heading[3] in form.help)


def test_known_members_stand_first_the_head_before_them(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        riga = a_conference(store)
        (form,) = store.ask(forms, [riga], "lv")
    rows = [
        {c.key: cell for c, cell in zip(form.columns, row, strict=True) if cell is not None}
        for row in form.rows
    ]
    code = rows[0].pop("code")
    assert isinstance(code, str)
    assert len(code) == 26
    assert rows[0] == {
        "given": "Ilze",
        "family": "Bērziņa",
        "member_function": "Delegācijas vadītājs",
        "email": "ilze@riga.example",
        "phone": "+37167012345",
        "diet": "Vegan",
        "arrival_at": at(9, 18, 30),
        "arrival_transfer": "jā",
        "question:1": "Climate",
        "question:2": "Climate; Youth, sport",
        "question:3": "jā",
        "consent_contact_list": "nē",
        "consent_photos": "jā",
        "sent": "berzina ilze|ilze@riga.example",
    }
    assert {key: cell for key, cell in rows[1].items() if key != "code"} == {
        "given": "Anna",
        "family": "Ozola",
        "member_function": "Eksperts",
        "sent": "anna ozola|",
    }
    assert rows[2:] == [{}, {}]


def test_rows_for_places(store: Store) -> None:
    unknown, three, full = (a_delegation(store, city) for city in ("Rīga", "Cēsis", "Valka"))
    from app.usecases.delegations import edit_delegations

    edit_delegations(store, [three], {"places": 3})
    edit_delegations(store, [full], {"places": 1})
    for name in ("A B", "C D"):
        a_person(store, name, delegation=full, function=MemberFunction.MEMBER)
    assert [len(form.rows) for form in store.ask(forms, None, "en")] == [10, 3, 2]
    assert unknown


def test_what_may_be_chosen(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        riga = a_conference(store)
        (form,) = store.ask(forms, [riga], "de")
    choices = {c.key: (c.choices, c.open) for c in form.columns if c.choices}
    words = words_for("de")
    assert choices.pop("member_function")[0][:2] == (
        "Delegationsleitung",
        "Stellvertretende Leitung",
    )
    assert choices == {
        "diet": (tuple(map(words, DIETS)), True),
        "room_kind": (("Einzelzimmer", "Doppelzimmer", "Zweibettzimmer"), False),
        "arrival_transfer": (("ja", "nein"), False),
        "departure_transfer": (("ja", "nein"), False),
        "question:1": (("Climate", "Youth, sport"), False),
        "question:3": (("ja", "nein"), False),
        "consent_contact_list": (("ja", "nein"), False),
        "consent_photos": (("ja", "nein"), False),
    }
    hints = {c.key: c.hint for c in form.columns if c.hint}
    assert hints["question:2"] == (
        "Eine oder mehrere davon, durch Strichpunkte getrennt:\nClimate\nYouth, sport"
    )
    assert hints["arrival_at"] == "Tag und Uhrzeit, zum Beispiel 2027-12-10 14:30"


def test_nothing_is_agreed_to_beforehand(store: Store) -> None:
    riga = a_delegation(store, "Rīga", places=2)
    a_person(store, delegation=riga)
    (form,) = store.ask(forms, None, "en")
    keys = [column.key for column in form.columns]
    for key in ("consent_contact_list", "consent_photos"):
        assert [row[keys.index(key)] for row in form.rows] == [None, None]


def test_without_a_conference_there_is_no_material(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        assert store.ask(material) is None


def test_days_and_moments() -> None:
    english, polish = words_for("en"), words_for("pl")
    assert days(date(2027, 12, 10), date(2027, 12, 10), polish) == "10 grudnia 2027"
    assert days(date(2027, 12, 31), date(2028, 1, 2), polish) == (
        "31 grudnia 2027\u2009–\u20092 stycznia 2028"
    )
    assert moment(at(1), english) == "Wednesday, 1 December 2027"
    assert moment(datetime(2027, 12, 1, 18), polish) == "środa, 1 grudnia 2027, 18:00"  # noqa: DTZ001 - local


def test_titles_in_another_language_are_better_than_none(tmp_path: Path) -> None:
    with a_store(tmp_path, title=Texts(de="Städtetag"), languages=("de",)) as store:
        a_delegation(store)
        (form,) = store.ask(forms, None, "lv")
    assert form.heading[0] == "Städtetag"
