"""One language, or two side by side."""

from app.base.texts import Texts
from app.documents.tongues import tongues

RIGA = Texts(en="Riga", pl="Ryga", lv="Rīga")


def test_one_language() -> None:
    pl = tongues("pl")
    assert pl.language == "pl"
    assert pl.pick(RIGA) == "Ryga"
    assert pl.country("LV") == "Łotwa"
    assert pl.lines(lambda words: words.pick(RIGA)) == ("Ryga",)


def test_two_languages_the_first_of_which_sorts() -> None:
    both = tongues("lv", "en")
    assert both.language == "lv"
    assert both.first.language == "lv"
    assert both.pick(RIGA) == "Rīga / Riga"
    assert both.country("PL") == "Polija / Poland"
    assert both("{n} of {all}", n=1, all=2) == "1 of 2"


def test_what_is_the_same_is_said_once_and_nothing_not_at_all() -> None:
    both = tongues("en", "de")
    assert both.pick(Texts(en="Toruń")) == "Toruń"
    assert both.lines(lambda words: "" if words.language == "en" else "Rat") == ("Rat",)
    assert both.country("") == ""
    assert both.both(lambda _words: "") == ""


def test_without_a_language_it_is_english() -> None:
    assert tongues().language == "en"
