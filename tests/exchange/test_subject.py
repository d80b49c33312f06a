"""Telling lists of people from agendas."""

from app.exchange.subject import OtherSubject, Subject, is_programme, subject_of


def table(*lines: str) -> bytes:
    """A CSV file of these lines."""
    return "\n".join(lines).encode()


def test_formats_of_programmes_are_agendas() -> None:
    assert is_programme(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n", "a.ics")
    assert subject_of(b"<?xml version='1.0'?><schedule></schedule>", "a.xml") is Subject.AGENDA


def test_address_cards_are_people() -> None:
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna Nowak\nEND:VCARD\n"
    assert subject_of(card, "anna.vcf") is Subject.PEOPLE


def test_tables_are_known_by_their_columns() -> None:
    people = table("Given name;Family name;Date", "Anna;Nowak;2027-12-10")
    assert subject_of(people, "people.csv") is Subject.PEOPLE
    sessions = table("Title;Time;Room", "Opening;09:00-10:00;Hall", "Coffee;10.30;Foyer")
    assert subject_of(sessions, "agenda.csv") is Subject.AGENDA


def test_what_could_be_both_or_neither_is_left_open() -> None:
    both = table("Title;Time;E-mail", "Opening;09:00;anna@riga.example")
    assert subject_of(both, "both.csv") is None
    assert subject_of(table("Name;Start", "Anna;tomorrow"), "neither.csv") is None
    assert subject_of(b"", "empty.csv") is None


def test_the_refusal_says_what_it_is() -> None:
    assert str(OtherSubject(Subject.AGENDA, "a.ics")) == "“a.ics” is an agenda."
    assert OtherSubject(Subject.PEOPLE, "a.vcf").subject is Subject.PEOPLE
