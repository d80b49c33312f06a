"""Every file of the folder for participants has a place of its own."""

from app.bundles.materials.contents import collect
from app.bundles.materials.places import places
from app.store import Store


def test_places(held: Store) -> None:
    where = places(held.ask(collect), ("pl", "en"), [("programme_list", "pl")])
    assert where.pages == {"pl": "index.html", "en": "index-en.html"}
    assert where.calendars["pl"] == "calendar/programme-pl.ics"
    assert where.tables["en"] == "contacts/contacts-en.xlsx"
    assert [(one.large, one.small) for one in where.photos][:2] == [
        ("photos/001 Fundusze transgraniczne.jpg", "photos/small/001.jpg"),
        ("photos/002 Młodzi decydują.jpg", "photos/small/002.jpg"),
    ]
    assert set(where.files.values()) == {
        f"presentations/{name}.pdf" for name in ("Toruń", "Liepāja", "Haarlem", "Galway", "keynote")
    }
    assert list(where.logos.values()) == [f"files/logo-{number}.png" for number in (1, 2, 3, 4)]
    assert where.papers == {("programme_list", "pl"): "papers/programme_list-pl.pdf"}
