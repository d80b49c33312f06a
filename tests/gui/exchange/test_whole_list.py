"""What is asked once for a whole list."""

from collections.abc import Callable

from accessibility import nameless
from gui.exchange.conftest import Write

from app.gui.exchange.page import ImportPage
from app.rules.importing.values import DateOrder, NameSplit, Target
from app.rules.registrations import RegistrationStatus

Rest = Callable[[], None]


def test_unknown_status_words_are_asked_once(page: ImportPage, write: Write, rest: Rest) -> None:
    lines = [
        ("Anna", "Kalniņa", "a@b.example", "Riga", "", "perhaps"),
        ("Eva", "Maj", "e@b.example", "Riga", "", "Perhaps"),
        *(("Jan", f"Maj {n}", f"{n}@b.example", "Riga", "", "confirmed") for n in range(8)),
    ]
    page.jump(write(lines))
    rest()
    page.show_step(1)
    rest()
    whole = page.columns.whole
    assert list(whole.statuses) == ["perhaps"]
    assert nameless(whole) == []
    whole._mean("perhaps", "waiting")
    rest()
    assert page.flow.draft is not None
    assert page.flow.draft.mapping.status_words == {"perhaps": RegistrationStatus.WAITING}
    assert page.flow.draft.reading is not None
    assert page.flow.draft.reading.problems == ()
    assert whole.statuses["perhaps"].value() == "waiting"
    whole._mean("perhaps", "gone")
    assert page.flow.draft.mapping.status_words == {"perhaps": None}
    rest()


def test_what_a_list_does_not_need_is_not_asked(opened: ImportPage, rest: Rest) -> None:
    opened.show_step(1)
    rest()
    assert not opened.columns.whole.asked.isVisible()
    assert not opened.columns.whole.about.isVisible()


def test_names_dates_and_phones_are_asked_once(page: ImportPage, write: Write, rest: Rest) -> None:
    lines = [
        ("Kalniņa Anna", "37167012345", "05/06/2027"),
        ("Maj Eva", "37167012346", "07/06/2027"),
    ]
    page.jump(write(lines, ("Full name", "Phone", "Arrival")))
    rest()
    page.show_step(1)
    rest()
    whole = page.columns.whole
    assert whole.split.isVisible()
    assert whole.order.isVisible()
    assert whole.order.value() is None
    assert whole._lost.text() == "2 phone numbers have lost their +"

    whole._change(name_split=NameSplit.FAMILY_FIRST)
    whole._change(date_order=DateOrder.DAY_FIRST)
    whole.plus.setChecked(True)
    rest()

    assert page.flow.draft is not None
    assert page.flow.draft.reading is not None
    first = page.flow.draft.reading.records[0].values
    assert (first[Target.GIVEN], first[Target.PHONE]) == ("Anna", "+37167012345")
    assert first[Target.ARRIVAL_AT].month == 6
    assert whole.order.isVisible()


def test_a_country_that_would_be_lost_is_told(page: ImportPage, write: Write, rest: Rest) -> None:
    page.jump(write([("Anna", "Kalniņa", "Latvia")], ("First name", "Last name", "Country")))
    rest()
    page.show_step(1)
    rest()
    assert page.columns.whole.about.isVisible()
    assert "A country belongs to an organisation" in page.columns.whole.told.text()
