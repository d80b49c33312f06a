"""Words of other people's files."""

import pytest

from app.exchange.vocabulary import as_flag, header_key, known_statuses, target_of, words
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("E-mail Address", "e mail address"),
        ("firstName", "first name"),
        ("HomePhone", "home phone"),
        ("last_name", "last name"),
        ("Nazwisko:", "nazwisko"),
        ("  Imię  *", "imie"),
        ("Affilιation", "affiliation"),
        ("Еmail", "email"),
        ("Фaмилия", "фамилия"),
        ("#", "#"),
        ("", ""),
    ],
)
def test_headers_are_compared_by_bare_words_in_one_script(header: str, key: str) -> None:
    assert header_key(header) == key


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("Nazwisko", Target.FAMILY),
        ("Uzvārds", Target.FAMILY),
        ("Vorname", Target.GIVEN),
        ("Prénom", Target.GIVEN),
        ("Apmeklētāja vārds, uzvārds", Target.FULL_NAME),
        ("Телефон", Target.PHONE),
        ("البريد الإلكتروني", Target.EMAIL),
        ("member_function", Target.MEMBER_FUNCTION),
        ("What a day", None),
        ("Key", None),
    ],
)
def test_headers_of_many_languages_are_known(header: str, target: Target | None) -> None:
    assert target_of(header) == target


def test_row_numbers_are_no_ids_of_people() -> None:
    assert [target_of(header) for header in ("Lp.", "No.", "#")] == [Target.IGNORE] * 3


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("opłacona", RegistrationStatus.CONFIRMED),
        ("samaksāts", RegistrationStatus.CONFIRMED),
        ("zatwierdzenie w toku", RegistrationStatus.SUBMITTED),
        ("gaida kuponu", RegistrationStatus.WAITING),
        ("storniert", None),
        ("cancelled", None),
        ("waiting list", RegistrationStatus.WAITING),
    ],
)
def test_status_words_fall_into_groups(word: str, status: RegistrationStatus | None) -> None:
    assert known_statuses()[word] == status


def test_true_is_no_status_by_itself() -> None:
    assert "true" not in known_statuses()


@pytest.mark.parametrize(
    ("word", "flag"),
    [
        ("Tak", True),
        ("JĀ", True),
        (" Checked ", True),
        ("x", True),
        ("nie", False),
        ("0", False),
        ("maybe", None),
        ("", None),
    ],
)
def test_yes_and_no_are_known_in_many_languages(word: str, flag: bool | None) -> None:  # noqa: FBT001 - a row of the table
    assert as_flag(word) is flag


@pytest.mark.parametrize(
    "name", ["headers", "statuses", "flags", "names", "pretix", "contacts", "countries"]
)
def test_no_list_of_words_is_empty(name: str) -> None:
    assert [meaning for meaning, listed in words(name).items() if not listed] == []


def test_no_header_means_two_things() -> None:
    meanings: dict[str, set[str]] = {}
    for target, listed in words("headers").items():
        for word in listed:
            meanings.setdefault(header_key(word), set()).add(target)
    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


def test_no_word_is_both_yes_and_no() -> None:
    assert set(words("flags")["yes"]) & set(words("flags")["no"]) == set()
