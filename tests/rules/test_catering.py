"""Plates: counted by whatever is asked, once for each meal somebody takes."""

from datetime import date

from app.rules.catering import Eater, Plates, Serving, diets_in_order, serving
from app.rules.registrations import Meal

FRI, SAT = date(2027, 12, 10), date(2027, 12, 11)
LUNCH, DINNER = Serving(FRI, Meal.LUNCH), Serving(FRI, Meal.DINNER)
SATURDAY = Serving(SAT, Meal.LUNCH)
CODES = ("2027-12-10 lunch", "2027-12-10 dinner", "2027-12-11 lunch")


def test_what_a_code_says() -> None:
    assert [serving(code) for code in CODES] == [LUNCH, DINNER, SATURDAY]
    assert [serving(code) for code in ("", "breakfast", "2027-12-10 tea", "2027-13-10 lunch")] == [
        None
    ] * 4


def test_one_eater_at_two_meals() -> None:
    eater = Eater(1, "Wegańska", meals=CODES[:2])
    plates = Plates([eater])

    assert plates.days() == [FRI]
    assert plates.meals(FRI) == [LUNCH, DINNER]
    assert plates.counted(lambda each: each.diet_key) == {
        ("Vegan", LUNCH): 1,
        ("Vegan", DINNER): 1,
    }
    assert plates.eaters(FRI) == [eater]


def test_three_eaters_on_two_days() -> None:
    eaters = [Eater(1, meals=CODES), Eater(2, "raw food", meals=CODES[2:]), Eater(3)]
    plates = Plates(eaters)

    assert plates.days() == [FRI, SAT]
    assert plates.counted(lambda each: each.diet_key)["", SATURDAY] == 1
    assert plates.counted(lambda each: each.diet_key or None) == {("raw food", SATURDAY): 1}
    assert plates.eaters(SAT) == eaters[:2]


def test_a_meal_named_twice_is_one_plate() -> None:
    plates = Plates([Eater(1, meals=(CODES[0], CODES[0]))])

    assert plates.counted(lambda _: True) == {(True, LUNCH): 1}


def test_where_nobody_was_asked_everybody_eats() -> None:
    plates = Plates([Eater(1), Eater(2)])

    assert (plates.days(), plates.meals(None)) == ([None], [Serving()])
    assert plates.counted(lambda _: True) == {(True, Serving()): 2}


def test_diets_in_order() -> None:
    keys = ["raw food", "Vegan", "", "fish only", "Vegetarian", "Vegan"]

    assert diets_in_order(keys) == ["", "Vegetarian", "Vegan", "fish only", "raw food"]
