"""What a file says about itself: title, language, author; never a time, so that bytes repeat."""

from dataclasses import dataclass

from app.documents.pdf.objects import Objects, string

PRODUCER = "Plenum"
ESCAPED = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
{facts}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
"""


@dataclass(frozen=True, slots=True)
class About:
    """Title and language of a document, and who made it.

    `sides` is how a printer is to turn its sheets over, none, long_edge or short_edge; empty
    leaves it to the printer.
    """

    title: str
    language: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    sides: str = ""


def put_info(objects: Objects, about: About) -> int:
    """Write the dictionary that older programs read; returns its number."""
    facts = {
        "Title": about.title,
        "Author": about.author,
        "Subject": about.subject,
        "Keywords": about.keywords,
        "Producer": PRODUCER,
    }
    entries = (f"/{name}{string(text)}" for name, text in facts.items() if text)
    return objects.put(f"<<{''.join(entries)}>>")


def put_metadata(objects: Objects, about: About) -> int:
    """Write the same as XML, which newer programs read; returns its number."""
    alternative = '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
    facts = (
        ("dc:title", alternative, about.title),
        ("dc:creator", "<rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>", about.author),
        ("dc:description", alternative, about.subject),
        ("dc:language", "<rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag>", about.language),
        ("pdf:Keywords", "{}", about.keywords),
        ("pdf:Producer", "{}", PRODUCER),
    )
    lines = (f"<{name}>{form.format(_xml(text))}</{name}>" for name, form, text in facts if text)
    data = PACKET.format(facts="\n".join(lines)).encode("utf-8", "replace")
    return objects.put_stream(data, "/Type/Metadata/Subtype/XML", packed=False)


def _xml(text: str) -> str:
    """The text without what XML cannot hold."""
    return "".join(c for c in text if c.isprintable() or c == " ").translate(ESCAPED)
