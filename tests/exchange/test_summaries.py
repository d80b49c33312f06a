"""How many eat what, and who is met when."""

from dataclasses import replace
from datetime import date

from factories import at

from app.base.texts import Texts
from app.base.words import words_for
from app.exchange.summaries import SUMMARIES, meals, transfers
from app.queries.exporting import PersonFacts
from app.queries.people import PersonRow
from app.queries.person import LogisticsRow
from app.rules.registrations import Meal

EN, PL = words_for("en"), words_for("pl")
ROW = PersonRow(1, *[""] * 8, *[None] * 14)  # type: ignore[arg-type] # all fields in a row
FRIDAY, SATURDAY = date(2027, 12, 10), date(2027, 12, 11)


def eats(diet: str = "", allergies: str = "", *meals: str) -> PersonFacts:
    """Somebody with a diet who comes to some meals."""
    return PersonFacts(ROW, logistics=LogisticsRow(diet=diet, allergies=allergies, meals=meals))


def test_the_summaries() -> None:
    assert sorted(SUMMARIES) == ["meals", "transfers"]


def test_meals_are_counted_by_day_and_diet() -> None:
    people = [
        eats("Vegan", "", "2027-12-10 dinner", "2027-12-10 lunch"),
        eats("wegańska", "", "2027-12-10 lunch"),
        eats("", "Nuts", "2027-12-11 lunch"),
        eats("", "", "2027-12-10 lunch"),
        eats("Vegetarian", ""),
    ]
    headings, rows = meals(people, EN)
    assert [heading.text for heading in headings] == ["Day", "Meal", "Diet", "Allergies", "People"]
    assert rows == (
        (FRIDAY, Meal.LUNCH, "", "", 1),
        (FRIDAY, Meal.LUNCH, "Vegan", "", 2),
        (FRIDAY, Meal.DINNER, "Vegan", "", 1),
        (SATURDAY, Meal.LUNCH, "", "Nuts", 1),
    )


def test_without_known_meals_everybody_is_counted_once() -> None:
    _headings, rows = meals([eats("Vegan"), eats("vegan "), eats("")], PL)
    assert rows == ((None, None, "", "", 1), (None, None, "Wegańska", "", 2))
    assert meals([], PL)[1] == ()


def met(name: str, **journey: object) -> PersonFacts:
    """Somebody of a delegation who is met."""
    row = replace(ROW, given=name, phone="+371 67", delegation_name=Texts(en="Riga", pl="Ryga"))
    return PersonFacts(row, logistics=LogisticsRow(**journey))  # type: ignore[arg-type] # by name


def test_journeys_in_order_of_time() -> None:
    people = [
        met("Anna", arrival_transfer=True, arrival_at=at(10, 12), arrival_by="BT 101"),
        met(
            "Ilze",
            arrival_transfer=True,
            arrival_at=at(10, 9),
            departure_transfer=True,
            departure_at=at(12, 18),
            departure_by="train",
        ),
        met("Žanis", arrival_transfer=True),
        met("Liene", arrival_at=at(10, 9)),
    ]
    headings, rows = transfers(people, PL)
    assert [heading.key for heading in headings] == [
        *("moment", "direction", "by", "name", "delegation", "phone"),
    ]
    assert rows == (
        (at(10, 9), "Przyjazd", "", "Ilze", "Ryga", "+371 67"),
        (at(10, 12), "Przyjazd", "BT 101", "Anna", "Ryga", "+371 67"),
        (at(12, 18), "Wyjazd", "train", "Ilze", "Ryga", "+371 67"),
        (None, "Przyjazd", "", "Žanis", "Ryga", "+371 67"),
    )
