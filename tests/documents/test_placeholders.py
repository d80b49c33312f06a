"""The registry: what there is, and what is said of what there is not."""

import pytest
from documents.card_making import a_subject

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.documents.placeholders import (
    find,
    find_or_empty,
    find_pictures,
    find_text,
    placeholders,
)
from app.documents.tongues import tongues
from app.queries.questions import QuestionRow
from app.rules.printing import FACT_NAMES
from app.rules.questions import QuestionKind

SHIRT = QuestionRow(3, Texts(en="Shirt", pl="Koszulka"), QuestionKind.TEXT, (), False, 0)


def test_all_that_can_stand_on_a_card() -> None:
    assert [*placeholders()] == [
        *("name", "name.formal", "name.first", "name.second", "given", "family", "original"),
        *("title", "degree", "salutation", "function", "function.member", "role"),
        *("organisation", "address", "city", "country", "country.code", "category", "languages"),
        *("languages.codes", "tags", "badge_text", "number", "code", "slot", "slot.box"),
        *("slot.number", "panels", "table", "programme", "delegation", "delegation.head"),
        *("delegation.members", "delegation.names", "delegation.size", "event.title"),
        *("event.motto", "event.dates", "event.place", "event.host", "event.funder"),
        *("contact.name", "contact.phone", "contact.email", "emergency", "word.badge"),
        *("word.box", "word.contact", "word.delegation", "word.delegation_of"),
        *("word.emergency", "word.found", "word.languages", "word.luggage", "word.number"),
        *("word.programme", "word.table", "word.welcome", "flag", "emblem", "photo", "logos"),
        *("logo.event", "logo.host", "logo.funder", "logo.partner", "map"),
    ]


def test_each_says_or_shows_something_and_can_be_offered() -> None:
    for key, placeholder in placeholders().items():
        assert placeholder.key == key
        assert placeholder.title
        assert (placeholder.bind is None) is (placeholder.show is not None)
        assert bool(placeholder.sample) is (placeholder.bind is not None)
        assert placeholder.shows <= set(FACT_NAMES)


def test_what_comes_later_says_nothing_yet() -> None:
    bind = find("table").bind
    assert bind is not None
    assert bind(tongues("en"))(a_subject()) == ""


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("nmae", "There is no placeholder {nmae}. Do you mean {name}?"),
        ("surname", "There is no placeholder {surname}. Do you mean {name}?"),
        ("{x}", "There is no placeholder {{x}}. Choose one from the list."),
        ("q" * 90, f"There is no placeholder {{{'q' * 60}}}. Choose one from the list."),
        ("question:Size", "The conference does not ask “Size”. Choose one of its questions."),
    ],
)
def test_an_unknown_one_is_refused_with_the_nearest(key: str, sentence: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        find(key, [SHIRT])
    assert str(refused.value) == sentence


def test_a_question_by_its_id_or_label() -> None:
    for name in ("3", "SHIRT", " koszulka"):
        assert find(f"question:{name}", [SHIRT]).key == "question:3"


def test_a_question_that_was_removed_says_nothing() -> None:
    bind = find_or_empty("question:9", [SHIRT]).bind
    assert bind is not None
    assert bind(tongues("en"))(a_subject()) == ""
    assert find_or_empty("question:3", [SHIRT]).title == "Shirt"


def test_pictures_and_texts_are_not_taken_for_each_other() -> None:
    assert find_text("name").key == "name"
    assert find_pictures("flag").key == "flag"
    with pytest.raises(RuleBroken, match="flag. is a picture and cannot stand in a text"):
        find_text("flag")
    with pytest.raises(RuleBroken, match="“name” is a text and cannot be shown as a picture"):
        find_pictures("name")
