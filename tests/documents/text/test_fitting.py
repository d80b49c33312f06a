"""Texts in boxes: as large as can be, and what it took is told."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scripts import NAMES

from app.documents.text.fitting import (
    LONGEST,
    Fitted,
    ProblemKind,
    TextRules,
    fit,
)
from app.documents.text.fonts import PLAIN, Style
from app.documents.text.shaping import shape

BOLD = Style(bold=True)
ONE = TextRules(36, 14, 1, BOLD)
TWO = TextRules(36, 14, 2, BOLD)
WIDTH, HEIGHT = 250.0, 60.0
OWN_BLANK = "\u2060\u3000王王\u210a\u210ac"
"""Its parts are narrower alone than in their line."""
LONE_MARKS = "ą" + " " * 40 + "\u094d" * 33
"""Its second part is wider alone than behind its blanks."""
HARD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("abc ąé-\n\u2028"),
        st.sampled_from("محمدדוד شर्माสมชาย王はカ김\u202e\u2066"),
    ),
    max_size=300,
)


def texts(fitted: Fitted) -> list[str]:
    return [line.text for line in fitted.lines]


def widest(fitted: Fitted) -> float:
    return max((line.width * fitted.size for line in fitted.lines), default=0.0)


def test_a_short_name_has_its_full_size() -> None:
    fitted = fit("Jan Nowak", WIDTH, HEIGHT, ONE)
    assert (texts(fitted), fitted.size, fitted.problems) == (["Jan Nowak"], 36, ())


def test_a_longer_name_is_shrunk_in_tenths_of_a_point() -> None:
    fitted = fit("Anna Maria Nowak-Kowalska", WIDTH, HEIGHT, ONE)
    exact = WIDTH / shape("Anna Maria Nowak-Kowalska", BOLD).width
    assert (texts(fitted), fitted.problems) == (["Anna Maria Nowak-Kowalska"], ())
    assert fitted.size == int(exact * 10) / 10


def test_two_large_lines_are_better_than_a_small_one() -> None:
    fitted = fit("Anna Maria Nowak-Kowalska", WIDTH, HEIGHT, TWO)
    assert (texts(fitted), fitted.problems) == (["Anna Maria", "Nowak-Kowalska"], ())
    assert fitted.size > fit("Anna Maria Nowak-Kowalska", WIDTH, HEIGHT, ONE).size


def test_one_line_is_better_where_two_are_hardly_larger() -> None:
    rules = TextRules(40, 8, 2)
    assert texts(fit("Zuzanna Nowak", 200, 72, rules)) == ["Zuzanna Nowak"]
    assert texts(fit("Zuzanna Nowak", 200, 90, rules)) == ["Zuzanna", "Nowak"]


def test_a_double_name_stays_whole_where_breaking_it_gains_little() -> None:
    rules = TextRules(40, 8, 2)
    assert texts(fit("Ewa Nowak-Zaręba", 100, 60, rules)) == ["Ewa", "Nowak-Zaręba"]
    assert texts(fit("Jan Nowak-Kowalski", 100, 60, rules)) == ["Jan Nowak-", "Kowalski"]


def test_lines_are_even() -> None:
    rules = TextRules(36, 14, 2)
    assert texts(fit("Anna Maria Zofia Nowak", WIDTH, 100, rules)) == ["Anna Maria", "Zofia Nowak"]


def test_a_double_name_is_broken_behind_its_hyphen_when_it_must() -> None:
    fitted = fit("Małgorzata Wiśniewska-Brzęczyszczykiewicz", WIDTH, HEIGHT, TWO)
    assert texts(fitted) == ["Małgorzata Wiśniewska-", "Brzęczyszczykiewicz"]


def test_a_name_without_blanks_is_split_only_for_much() -> None:
    rules = TextRules(30, 14, 2)
    assert texts(fit("山田はなこタロウ", 190, 80, rules)) == ["山田はなこタロウ"]
    assert texts(fit("国际会议组织委员会主席", 150, 80, rules)) == ["国际会议组织", "委员会主席"]


def test_breaking_against_the_wish_is_told() -> None:
    fitted = fit("Małgorzata Wiśniewska-Brzęczyszczykiewicz", WIDTH, HEIGHT, ONE)
    assert len(fitted.lines) == 2
    assert fitted.problems == (ProblemKind.BROKEN,)
    assert fitted.size >= ONE.floor


def test_lines_more_than_wished_for_are_told_as_lines_not_as_small_print() -> None:
    name = "Brzęczyszczykiewicz-Dziurdziuszkowska-Konstantynopolitańska"
    fitted = fit(name, WIDTH, HEIGHT * 2, TextRules(27, 14, 2))
    assert (len(fitted.lines), fitted.size) == (3, 14)
    assert fitted.problems == (ProblemKind.BROKEN,)
    assert fit("M" * 60, WIDTH, HEIGHT / 4, ONE).problems == (ProblemKind.BELOW_FLOOR,)


def test_lines_that_go_on_are_moved_in() -> None:
    rules = TextRules(12, 8, 9, hang=1.5)
    fitted = fit("• one two three four\n• five", 60, 200, rules)
    assert texts(fitted)[-1] == "• five"
    assert fitted.indents == (0.0, *[1.5] * (len(fitted.lines) - 2), 0.0)
    assert len(fitted.lines) > 2
    moved = zip(fitted.lines, fitted.indents, strict=True)
    assert max(line.width + indent for line, indent in moved) * fitted.size <= 60 + 1e-6


def test_the_given_name_becomes_an_initial_last_of_all() -> None:
    asked = []

    def initial(text: str) -> str:
        asked.append(text)
        return text

    long = "Maximiliana Donaudampfschifffahrtsgesellschaftskapitän"
    fitted = fit(
        long,
        WIDTH,
        HEIGHT,
        ONE,
        shorter=[
            lambda: initial("Max. Donaudampfschifffahrtsgesellschaftskapitän"),
            lambda: initial("M. Donau"),
            lambda: initial("never"),
        ],
    )
    assert (texts(fitted), fitted.problems) == (["M. Donau"], (ProblemKind.INITIALLED,))
    assert asked == ["Max. Donaudampfschifffahrtsgesellschaftskapitän", "M. Donau"]


def test_nobody_is_asked_for_an_initial_without_need() -> None:
    def never() -> str:
        raise AssertionError

    assert fit("Jan", WIDTH, HEIGHT, ONE, shorter=[never]).problems == ()


def test_below_the_floor_the_whole_text_is_kept_as_large_as_may_be() -> None:
    long = "Donaudampfschifffahrtsgesellschaftskapitän"
    fitted = fit(long, 100, 20, ONE, shorter=[lambda: "Donaudampfschifffahrtsgesellschafter"])
    assert fitted.problems == (ProblemKind.BELOW_FLOOR,)
    assert "".join(texts(fitted)) == long
    assert widest(fitted) <= 100
    assert fitted.height <= 20


@pytest.mark.parametrize(
    ("text", "width", "height"), [(LONE_MARKS, 20.0, 26.5), (OWN_BLANK, 32.0, 11.0)]
)
def test_a_line_that_shaping_makes_wider_than_its_parts_is_in_its_box_and_told(
    text: str, width: float, height: float
) -> None:
    fitted = fit(text, width, height, TextRules(24, 8, 1))
    assert fitted.problems == (ProblemKind.BELOW_FLOOR,)
    assert 0.9 * width < widest(fitted) <= width + 0.01
    assert fitted.height <= height + 0.01


def test_a_word_without_end_is_cut_between_letters() -> None:
    fitted = fit("W" * 200, WIDTH, HEIGHT, TWO)
    assert fitted.problems == (ProblemKind.BELOW_FLOOR,)
    assert "".join(texts(fitted)) == "W" * 200
    assert fitted.size > 5


def test_what_there_is_no_room_for_is_cut_and_told() -> None:
    fitted = fit("word " * 1_900, 40, 10, TWO)
    assert fitted.problems == (ProblemKind.BELOW_FLOOR,)
    assert texts(fitted)[-1].endswith("…")
    assert fitted.size == 1
    assert 9 < fitted.height <= 10


def test_a_text_longer_than_any_is_told() -> None:
    fitted = fit("a " * LONGEST, 2_000, 2_000, TextRules(10, 5, 1_000))
    assert fitted.problems == (ProblemKind.BELOW_FLOOR,)
    assert texts(fitted)[-1].endswith("…")


def test_own_line_ends_are_kept() -> None:
    fitted = fit("Rynek 1\n00-950 Warszawa\r\nPolska", WIDTH, HEIGHT, ONE)
    assert texts(fitted) == ["Rynek 1", "00-950 Warszawa", "Polska"]
    assert fitted.problems == ()


def test_a_long_text_fills_its_lines() -> None:
    sentence = "The organisers thank all who made this meeting possible. " * 4
    fitted = fit(sentence, 200, 100, TextRules(12, 6, 12))
    assert fitted.problems == ()
    assert len(fitted.lines) > 4
    assert " ".join(texts(fitted)) == sentence.strip()
    assert fitted.height <= 100


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\x00", "\u202e"])
def test_nothing_takes_no_room(text: str) -> None:
    fitted = fit(text, WIDTH, HEIGHT, ONE)
    assert (sum(len(line.runs) for line in fitted.lines), fitted.problems) == (0, ())


def test_no_lines_are_not_high() -> None:
    assert fit("", WIDTH, HEIGHT, ONE).height == 0.0


def test_what_no_font_has_is_told() -> None:
    fitted = fit("Jan 👩‍💻 😀", WIDTH, HEIGHT, ONE)
    assert fitted.missing == ("👩‍💻", "😀")
    assert fitted.problems == (ProblemKind.MISSING_GLYPH,)


def test_lines_of_an_arabic_text_all_start_on_the_right() -> None:
    fitted = fit("محمد Wojciechowski Kowalewski", 120, 60, TextRules(24, 8, 3))
    assert [line.rtl for line in fitted.lines] == [True] * len(fitted.lines)
    assert len(fitted.lines) > 1


def test_high_scripts_have_more_leading() -> None:
    latin = fit("Anna\nMaria", WIDTH, HEIGHT, TWO)
    myanmar = fit("အောင်ဆန်း\nပြို ပ္ပ္ပ္ပု", WIDTH, HEIGHT, TWO)
    assert latin.leading == 1.2
    assert myanmar.leading > 1.2


@pytest.mark.parametrize(("width", "height"), [(0.0, 0.0), (-3.0, 5.0), (0.5, 400.0), (400.0, 0.5)])
def test_a_box_without_room_is_told(width: float, height: float) -> None:
    fitted = fit("Jan Nowak", width, height, TWO)
    assert ProblemKind.BELOW_FLOOR in fitted.problems
    assert fitted.size > 0


@pytest.mark.parametrize("size", [0.0, -1.0, 0.5])
def test_rules_without_sense_still_give_a_size(size: float) -> None:
    assert fit("Jan", WIDTH, HEIGHT, TextRules(size, 0.0)).size == 1.0


@pytest.mark.parametrize("script", NAMES)
def test_names_in_each_script_stand_on_a_badge(script: str) -> None:
    fitted = fit(NAMES[script], WIDTH, HEIGHT, TWO)
    assert fitted.problems == ()
    assert widest(fitted) <= WIDTH + 0.01
    assert fitted.height <= HEIGHT + 0.01


@given(HARD, st.floats(20, 400), st.floats(5, 200), st.integers(1, 4))
@example(OWN_BLANK, 32.0, 11.0, 1)
@example(LONE_MARKS, 20.0, 26.5, 1)
def test_a_text_fits_its_box_or_a_problem_is_told(
    text: str, width: float, height: float, lines: int
) -> None:
    fitted = fit(text, width, height, TextRules(24, 8, lines, PLAIN))
    inside = widest(fitted) <= width + 0.01 and fitted.height <= height + 0.01
    assert inside or ProblemKind.BELOW_FLOOR in fitted.problems
    assert fitted.size >= 8 * 0.97 or ProblemKind.BELOW_FLOOR in fitted.problems
    assert fitted.size <= 24


@given(HARD)
def test_fitting_loses_only_blanks(text: str) -> None:
    fitted = fit(text, 10_000, 10_000, TextRules(10, 5, 400))
    drawn = "".join(texts(fitted)).split()
    assert "".join(drawn) == "".join(shape(text.replace("\n", " "), PLAIN).text.split())
