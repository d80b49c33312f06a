"""The ways in which the text of a placeholder comes about."""

from documents.card_making import a_row, a_subject

from app.documents.sayings.placeholder import Scope, anyway, of_person, once, shown, text
from app.documents.tongues import tongues


def test_a_text_and_a_picture() -> None:
    bind = anyway(lambda _subject: "x")
    made = text("k", "Title", "Sample", bind, shows="given family", scope=Scope.EVENT)
    assert (made.key, made.shows, made.bind) == ("k", frozenset({"given", "family"}), bind)
    assert shown("k", "Title", lambda _subject: ()).shows == frozenset()


def test_what_is_of_a_person_is_empty_without_one() -> None:
    say = of_person(lambda person: person.given)(tongues("en"))
    assert say(a_subject()) == "Ilze"


def test_what_depends_on_little_is_made_once() -> None:
    made: list[str] = []
    say = once(lambda s: s.country, lambda _t, code: made.append(code) or code)(tongues("en"))
    subjects = [a_subject(a_row(country=code)) for code in ("LV", "PL", "LV")]
    assert [say(subject) for subject in subjects] == ["LV", "PL", "LV"]
    assert made == ["LV", "PL"]
    assert say(a_subject(a_row(country="", delegation_id=None))) == ""
