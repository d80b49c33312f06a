"""Texts of a design: alone, in two languages, in a stack."""

from documents.card_making import a_card, a_design, a_row, a_subject

from app.base.texts import Texts
from app.documents.cards import Across, Down, StackBox, TextBox
from app.documents.designs.design import Condition, Spoken, TextItem
from app.documents.designs.parts import Tools
from app.documents.designs.text_parts import stack_part, text_part
from app.documents.sayings.placeholder import Scope
from app.documents.text.fitting import TextRules
from app.documents.text.fonts import Style
from app.documents.tongues import tongues

LONG = "Maximiliane Charlotte"


def texts(*items: TextItem, languages: tuple[str, ...] = ("en",), **person: object) -> list[str]:
    """What stands in the boxes of a card."""
    card = a_card(a_design(*items), a_subject(a_row(**person)), *languages)
    boxes = [*(card.ground.boxes if card.ground else ()), *card.boxes]
    return [box.text for box in boxes if isinstance(box, TextBox)]


def test_a_text_box_has_all_that_its_item_says() -> None:
    item = TextItem(
        *(1, 2, 30, 4, "{function}", "Role", 20, 10, 2),
        bold=True,
        italic=True,
        leading=1.1,
        colour="category.ink",
        across=Across.LEFT,
        down=Down.TOP,
        turn=90,
    )
    rules = TextRules(20, 10, 2, Style(bold=True, italic=True), 1.1, "en")
    assert a_card(a_design(item)).boxes == [
        TextBox(*(1, 2, 30, 4, "Deputy Mayor", rules, "Role", "#163F8A"), Across.LEFT, Down.TOP, 90)
    ]


def test_a_box_without_a_name_is_called_by_its_placeholder() -> None:
    (box,) = a_card(a_design(TextItem(0, 0, 9, 9, "{role}"))).boxes
    assert isinstance(box, TextBox)
    assert box.name == "Function, also in the delegation"


def test_a_name_comes_with_what_is_shorter() -> None:
    (box,) = a_card(a_design(TextItem(0, 0, 9, 9, "{title} {name}"))).boxes
    assert isinstance(box, TextBox)
    assert (box.text, box.shorter) == ("Dr Ilze Bērziņa", ("Dr I. Bērziņa",))
    (box,) = a_card(a_design(TextItem(0, 0, 9, 9, "{city}"))).boxes
    assert isinstance(box, TextBox)
    assert box.shorter == ()
    (box,) = a_card(a_design(TextItem(0, 0, 9, 9, "{name.first}"))).boxes
    assert isinstance(box, TextBox)
    assert box.shorter == ("I.",)
    (box,) = a_card(a_design(TextItem(0, 0, 9, 9, "{name.second}"))).boxes
    assert isinstance(box, TextBox)
    assert box.shorter == ()


def test_what_is_empty_is_not_drawn() -> None:
    assert texts(TextItem(0, 0, 9, 9, "{original}"), TextItem(0, 20, 9, 9, "{city}")) == ["Rīga"]


def test_texts_in_two_languages() -> None:
    both = TextItem(0, 0, 9, 9, "{city}, {country}")
    first = TextItem(0, 10, 9, 9, "{country}", language=Spoken.FIRST)
    second = TextItem(0, 20, 9, 9, "{country}", language=Spoken.SECOND)
    assert texts(both, first, second) == ["Rīga, Latvia", "Latvia"]
    assert texts(both, first, second, languages=("pl", "en")) == [
        "Rīga, Łotwa / Latvia",
        "Łotwa",
        "Latvia",
    ]


def test_what_is_the_same_in_both_languages_stands_once() -> None:
    items = [
        TextItem(0, 10, 9, 9, "{function}", language=Spoken.FIRST),
        TextItem(0, 20, 9, 9, "{function}", language=Spoken.SECOND),
    ]
    assert texts(*items, languages=("pl", "en")) == ["Deputy Mayor"]


def test_an_own_text_in_each_language() -> None:
    own = Texts(en="From {country}", pl="{country} wita")
    item = TextItem(0, 0, 9, 9, own)
    assert texts(item) == ["From Latvia"]
    assert texts(item, languages=("pl", "en")) == ["Łotwa wita / From Latvia"]
    assert texts(item, languages=("de",)) == ["From Lettland"]
    second = TextItem(0, 0, 9, 9, own, language=Spoken.SECOND)
    assert texts(second, languages=("pl", "en")) == ["From Latvia"]


def test_hostile_names_are_just_text() -> None:
    item = TextItem(0, 0, 9, 9, "{given} {family}")
    assert texts(item, given="<b>{name}</b>", family="[x]") == ["<b>{name}</b> [x]"]
    assert texts(item, given="A\nB\t\rC", family="\0D") == ["A B C \0D"]
    assert texts(item, given="x" * 10_000, family="") == ["x" * 10_000]


def a_stack() -> list[TextItem]:
    return [
        TextItem(5, 5, 70, 40, "{name}", size=20, stack="main", down=Down.BOTTOM, gap=9),
        TextItem(5, 5, 70, 40, "{original}", stack="main", gap=2),
        TextItem(
            *(5, 5, 60, 40, "{city}"),
            stack="main",
            gap=3,
            when=(Condition("country", ("LV",)),),
        ),
    ]


def test_a_stack_closes_up_where_a_text_is_empty() -> None:
    (box,) = a_card(a_design(*a_stack())).boxes
    assert isinstance(box, StackBox)
    assert (box.x, box.y, box.width, box.height) == (5, 5, 70, 40)
    assert [text.text for text in box.texts] == ["Ilze Bērziņa", "Rīga"]
    assert (box.gaps, box.down, box.turn) == ((9, 3), Down.BOTTOM, 0)


def test_texts_of_a_stack_have_conditions_of_their_own() -> None:
    (box,) = a_card(a_design(*a_stack()), a_subject(a_row(country="PL", original="Ильзе"))).boxes
    assert isinstance(box, StackBox)
    assert [text.text for text in box.texts] == ["Ilze Bērziņa", "Ильзе"]


def test_an_empty_stack_is_not_drawn() -> None:
    nobody = a_row(given="", family="", country="", city="", delegation_id=None)
    assert a_card(a_design(*a_stack()), a_subject(nobody)).boxes == []


def test_for_whom_texts_are_the_same() -> None:
    tools = Tools(tongues("en"))

    def scope(text: str, colour: str = "#000000") -> Scope:
        return text_part(TextItem(0, 0, 9, 9, text, colour=colour), tools).scope

    assert scope("{event.title}") < Scope.PERSON
    assert scope("{category}", "category.on") is Scope.CATEGORY
    assert scope("{category}", "tag.on") is Scope.PERSON
    assert scope("{name}") is Scope.PERSON
    assert stack_part(a_stack(), tools).scope is Scope.PERSON


def test_where_a_blank_card_has_lines_to_write_on() -> None:
    part = stack_part(a_stack(), Tools(tongues("en")))
    assert part.names == (part.area,)
    assert text_part(TextItem(0, 0, 9, 9, "{city}"), Tools(tongues("en"))).names == ()
