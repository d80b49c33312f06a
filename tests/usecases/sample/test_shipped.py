"""The shipped facts fit together and hold nobody's real address."""

import re
from datetime import date, datetime
from itertools import chain

import pytest

from app.base.paths import resource
from app.base.texts import Texts
from app.rules import pictures
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.events import TONES, LogoPurpose
from app.usecases.sample.shipped import chosen, moment, picture, shipped

CONFERENCE, NAMES = shipped("conference"), shipped("names")


def test_facts_are_chosen_and_read_as_what_they_are() -> None:
    known = {"name": {"en": "A"}, "jobs": ["b", "c"], "starts_on": "2027-12-10", "size": 3, "x": 1}
    assert chosen(known, "name", "jobs", "starts_on", "size", "missing") == {
        "name": Texts(en="A"),
        "jobs": ("b", "c"),
        "starts_on": date(2027, 12, 10),
        "size": 3,
    }


def test_a_moment_may_be_missing() -> None:
    assert moment({}, "arrival") is None
    expected = datetime(2027, 12, 9, 8, 30)  # noqa: DTZ001 - what is planned is naive
    assert moment({"arrival": "2027-12-09 08:30"}, "arrival") == expected


def test_logos_are_small_pictures() -> None:
    for logo in CONFERENCE["logos"]:
        assert LogoPurpose(logo["purpose"])
        facts = pictures.inspect(picture(logo["file"]))
        assert (facts.media_type, facts.width <= 320) == ("image/png", True)


def test_emblems_are_small_pictures_each_of_one_body() -> None:
    files = [each["emblem"] for each in CONFERENCE["delegations"] if "emblem" in each]
    assert len(files) == len(set(files)) == 9
    for file in files:
        facts = pictures.inspect(picture(file))
        assert (facts.media_type, facts.width, facts.height) == ("image/png", 240, 288)
        assert len(picture(file)) < 5_000


@pytest.mark.parametrize("country", list(NAMES))
def test_names_enough_in_every_country(country: str) -> None:
    lists = NAMES[country]
    assert len({*lists["female"], *lists["male"]}) >= 30
    assert len(set(lists["family"])) >= 30
    assert len(set(lists["towns"])) == 12
    assert all(len(form.split("/")) <= 2 for form in lists["family"])


def test_every_member_of_the_cast_has_a_place() -> None:
    delegations = {each["key"]: each for each in CONFERENCE["delegations"]}
    organisations = {each["key"]: each for each in CONFERENCE["organisations"]}
    for member in CONFERENCE["cast"]:
        if member["of"] in delegations:
            assert MemberFunction(member["as"])
        else:
            assert member["of"] in organisations
    sizes = (each["size"] for each in chain(delegations.values(), organisations.values()))
    assert sum(sizes) == 150


def test_delegations_are_described_by_what_there_is() -> None:
    for each in CONFERENCE["delegations"]:
        assert DelegationStatus(each["status"])
        assert each["country"] in NAMES
        assert {"en", "pl", "lv", "de"} <= each["name"].keys()
    assert set(CONFERENCE["tags"].values()) <= set(TONES)
    assert set(CONFERENCE["jobs"]) == {function.value for function in MemberFunction}


def test_addresses_and_sites_lead_nowhere() -> None:
    for name in ("conference", "names"):
        text = resource(f"samples/{name}.json").read_text(encoding="utf-8")
        domains = re.findall(r"(?:@|https?://)([^\"/\s]+)", text)
        assert all(domain.endswith(".example") for domain in domains)
