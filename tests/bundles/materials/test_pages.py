"""The pages for participants: whole, in their language, without anything from outside."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from app.base.texts import Texts
from app.bundles.materials.contents import Contents, collect
from app.bundles.materials.pages import LABELS, called, page
from app.bundles.materials.places import places
from app.store import Store

LANGUAGES = ("pl", "en", "lv", "de")


@pytest.fixture(scope="module")
def contents(held: Store) -> Contents:
    return held.ask(collect)


def shown(contents: Contents, language: str = "pl") -> str:
    return page(contents, places(contents, LANGUAGES, []), language)


class Parsed(HTMLParser):
    """What a page links to, its ids, and whether every element is closed."""

    VOID = frozenset({"meta", "link", "img", "wbr"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.images: list[str | None] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.links += [link for name in ("href", "src") if (link := known.get(name))]
        self.ids += [one for one in [known.get("id")] if one]
        if tag == "img":
            self.images.append(known.get("alt"))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_whole(contents: Contents, language: str) -> None:
    text = shown(contents, language)
    parsed = Parsed(text)
    assert parsed.open == []
    assert f'<html lang="{language}" dir="ltr">' in text
    assert len(parsed.ids) == len(set(parsed.ids))
    assert None not in parsed.images
    within = {link[1:] for link in parsed.links if link.startswith("#")}
    assert within <= set(parsed.ids)


@pytest.mark.parametrize("language", ["ar", "he"])
def test_a_language_read_from_the_right(contents: Contents, language: str) -> None:
    text = page(contents, places(contents, (language,), []), language)
    assert f'<html lang="{language}" dir="rtl">' in text
    assert Parsed(text).open == []


def test_nothing_comes_from_outside(contents: Contents) -> None:
    text = shown(contents)
    assert "<script" not in text
    outside = [link for link in Parsed(text).links if re.match(r"(https?:)?//", link)]
    assert outside == []
    assert "default-src &#39;none&#39;" not in text
    assert "default-src 'none'" in text


def test_markup_in_a_title_is_text(contents: Contents) -> None:
    title = Texts(pl="<b>Miasta</b> & “mosty”")
    text = shown(replace(contents, event=replace(contents.event, title=title)))
    assert "<h1><bdi>&lt;b&gt;Miasta&lt;/b&gt; &amp; “mosty”</bdi></h1>" in text


def test_an_empty_conference_has_no_empty_parts(contents: Contents) -> None:
    nothing = dict.fromkeys(("days", "found", "promised", "planned", "photos", "files"), ())
    bare = replace(contents, **nothing, contacts=(), logos=())  # type: ignore[arg-type] # all are tuples
    ids = Parsed(shown(bare)).ids
    assert ids == ["content", "downloads"]


def test_one_language_needs_no_switch(contents: Contents) -> None:
    text = page(contents, places(contents, ("pl",), []), "pl")
    assert 'class="languages"' not in text
    assert shown(contents).count("hreflang=") == 4


def test_languages_in_their_own_words() -> None:
    assert [called(code) for code in LANGUAGES] == ["Polski", "English", "Latviešu", "Deutsch"]


def test_every_label_is_used(contents: Contents) -> None:
    beyond = replace(contents.promised[0], session_id=None)
    text = shown(replace(contents, promised=(*contents.promised, beyond)), "en")
    assert [label for label in LABELS.values() if label not in text] == []


def test_promises_beyond_the_sessions_are_told_too(contents: Contents) -> None:
    beyond = replace(contents.promised[0], session_id=None, what=Texts(en="Write <b>"))
    bare = replace(contents, found=(), promised=(beyond,))
    text = shown(bare, "en")
    assert "<h3>Promised beyond the sessions</h3>" in text
    assert (
        "<li><bdi>Write &lt;b&gt;</bdi> <small>City of Haarlem</small> <small>until 18 Jan 2028"
        in text
    )
    assert 'href="#conclusions"' in text


def test_an_address_breaks_behind_its_at_sign(contents: Contents) -> None:
    text = shown(contents)
    assert ">hartmut.ehlers@<wbr>goettingen.example</a>" in text
    assert 'href="mailto:hartmut.ehlers@goettingen.example"' in text
