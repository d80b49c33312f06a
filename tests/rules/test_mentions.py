"""Names, addresses and numbers are found in texts, however they are written."""

import pytest

from app.rules.mentions import Seeker, excerpt

ILZE = Seeker(
    (
        *("Ilze Bērziņa", "Bērziņa Ilze", "Jürgen Voß", "ilze@riga.example", "王小明", "Bo"),
        *("+371 6700 1234", "2-345"),
    )
)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("", ""),
        ("Opened by Ilze Bērziņa.", "Opened by *."),
        ("ILZE  BERZINA and Bērziņa, Ilze", "* and *"),
        ("Talk_Ilze_Berzina.pdf", "Talk_*.pdf"),
        ("Call +371-67/001234 or +371 670012345", "Call * or +371 670012345"),
        ("Ilzes Bērziņas", "Ilzes Bērziņas"),
        ("Ilze opened, Bērziņa closed", "Ilze opened, Bērziņa closed"),
        ("Juergen Voss asked JÜRGEN VOSS", "* asked *"),
        ("Write to <Ilze@Riga.example>!", "Write to <*>!"),
        ("Call +37167001234, 0037167001234 or 6700-1234", "Call *, * or *"),
        ("Of 2 6700 1234 and 1234 and 23.45", "Of 2 6700 1234 and 1234 and 23.45"),
        ("由王小明先生主持", "由*先生主持"),
        ("Bo was there", "Bo was there"),
        ("Ilze Bērziņa\nIlze Bērziņa", "*\n*"),
    ],
)
def test_what_is_taken_out(text: str, without: str) -> None:
    assert ILZE.without(text, "*") == without


def test_what_overlaps_is_one_place() -> None:
    both = Seeker(("Ilze Anna Ozola", "Anna Ozola", "+49 30 123456"))
    assert both.spans("Ilze Anna Ozola, +49 (30) 123-456") == [(0, 15), (17, 33)]


def test_within_json() -> None:
    said = {"who": ["Ilze Bērziņa", 3, None], "Ilze Berzina": {"a": True}}
    assert ILZE.in_json(said, "*") == {"who": ["*", 3, None], "*": {"a": True}}


def test_nothing_to_look_for() -> None:
    nothing = Seeker(("", "Ada", "112"))
    assert (bool(nothing), bool(ILZE), nothing.without("Ada 112", "*")) == (False, True, "Ada 112")


def test_an_excerpt_shows_what_is_around() -> None:
    text = f"{'before ' * 20}Ilze Bērziņa\n{'after ' * 20}"
    [span] = ILZE.spans(text)
    shown = excerpt(text, span)
    assert (shown[0], shown[-1], shown.count("\n")) == ("…", "…", 0)
    assert "before Ilze Bērziņa after" in shown
    assert excerpt("Ilze Bērziņa", (0, 12)) == "Ilze Bērziņa"
