"""Travel and stay on the card."""

from app.gui.people.card_travel import meal_options, written_meals
from app.gui.people.lists import Lists
from app.gui.people.page import PeoplePage


def test_every_meal_of_every_day_can_be_ticked(lists: Lists) -> None:
    options = meal_options(lists)
    assert len(options) == 9
    assert options[0] == ("2027-12-10 lunch", "10/12/2027: Lunch")


def test_meals_in_words() -> None:
    codes = ("2027-12-10 lunch", "2027-12-10 dinner", "2027-12-11 brunch", "dinner", "one day tea")
    assert written_meals(codes) == (
        "10/12/2027: Lunch, Dinner\n11/12/2027: brunch\nDinner\none day: tea"
    )


def test_the_section_shows_what_is_known(page: PeoplePage, ids: tuple[int, ...]) -> None:
    page.jump(ids[0])
    page.panel.sections["travel"].set_open(True)
    page.panel.show_person(ids[0])
    shown = {key: page.panel.fields[key].shown.text() for key in ("diet", "arrival_at", "meals")}
    assert shown == {
        "diet": "vegetarian",
        "arrival_at": "10 Dec 2027, 14:35",
        "meals": "10/12/2027: Lunch, Dinner",
    }
