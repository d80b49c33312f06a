"""Texts of other programs as plain text: HTML and Markdown reduced to words and lines."""

import re
from html.parser import HTMLParser

BLOCKS = frozenset(
    {
        *("p", "div", "br", "ul", "ol", "li", "tr", "table", "section", "article", "blockquote"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "dl", "dt", "dd", "header", "footer"),
    }
)
INLINE = frozenset(
    {
        *("a", "abbr", "b", "big", "body", "center", "cite", "code", "del", "em", "figure", "font"),
        *("head", "html", "i", "iframe", "img", "ins", "kbd", "mark", "q", "s", "samp", "script"),
        *("small", "span", "strike", "strong", "style", "sub", "sup", "td", "th", "tbody", "thead"),
        *("tt", "u", "var", "video", "wbr"),
    }
)
SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table"})
SILENT = frozenset({"script", "style", "head"})
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,10})(?=[\s/>])[^<>]*>")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31}\d?);")
LONG_REFERENCE = re.compile(r"&#(?:\d{8,}|[xX][0-9a-fA-F]{7,});?")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^<>]*>?", re.DOTALL)
BLANKS = re.compile(r"[^\S\n]+")
LINES = re.compile(r"\n{3,}")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff]")
IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\([^)\s]{0,2000}[^)\n]{0,200}\)")
LINK = re.compile(r"\[([^\]\n]{1,300})\]\((\S{1,2000}?)(?:\s+\"[^\"\n]{0,300}\")?\)")
HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ ]+(.+?)[ ]*#*$", re.MULTILINE)
STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500}?\S)\1")
RULE = re.compile(r"^[ ]{0,3}(?:[-*_][ ]?){3,}$", re.MULTILINE)
MOST = 400_000
"""Letters of a text that are looked at; nothing keeps more."""


def seen(text: str) -> str:
    """The text without signs that no page shows, its lines ended by line feeds only."""
    plain = text[:MOST].replace("\r\n", "\n").replace("\r", "\n")
    return UNSEEN.sub("", plain)


def one_line(text: str) -> str:
    """A title or name: tags and line breaks taken out, blanks single."""
    text = seen(text)
    if "<" in text or "&" in text:
        text = _reduced(text)
    return " ".join(text.split())


def plain_text(text: str) -> str:
    """A longer text: HTML and the usual signs of Markdown become lines of words."""
    text = seen(text)
    if _is_html(text):
        text = _reduced(text)
    return tidy(_without_markdown(text))


def tidy(text: str) -> str:
    """Blanks single, at most one empty line between paragraphs."""
    lines = (BLANKS.sub(" ", line).strip() for line in seen(text).split("\n"))
    return LINES.sub("\n\n", "\n".join(lines)).strip()


def _is_html(text: str) -> bool:
    known = BLOCKS | INLINE
    return any(found[1].lower() in known for found in TAG.finditer(text)) or bool(
        ENTITY.search(text)
    )


def _reduced(text: str) -> str:
    if not _is_html(text):
        return text
    words = _Words()
    words.feed(LONG_REFERENCE.sub("", COMMENT.sub("", text)))
    words.close()
    return seen("".join(words.parts))


class _Words(HTMLParser):
    """Collects what is read on a page; scripts are passed over, blocks begin lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in BLOCKS | INLINE:
            self.parts.append(self.get_starttag_text() or "")
        elif tag in SILENT:
            self._silent += 1
        elif tag in SPACED:
            self.parts.append("\n\n")
        elif tag in BLOCKS:
            self.parts.append("\n• " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in SPACED:
            self.parts.append("\n\n")
        elif tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def _without_markdown(text: str) -> str:
    if not any(sign in text for sign in ("**", "__", "](", "#", "---", "***")):
        return text
    text = IMAGE.sub(r"\1", text)
    text = LINK.sub(_link, text)
    text = HEADING.sub(r"\1", RULE.sub("", text))
    return STRONG.sub(r"\2", text)


def _link(found: re.Match[str]) -> str:
    label, address = found[1], found[2]
    return address if label in {address, ""} else f"{label} ({address})"
