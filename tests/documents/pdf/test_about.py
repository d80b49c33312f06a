"""What a file says about itself."""

import io
from xml.etree import ElementTree as ET

from app.documents.pdf.about import About, put_info, put_metadata
from app.documents.pdf.objects import Objects


def metadata(about: About) -> str:
    """The packet as it stands in the file."""
    out = io.BytesIO()
    objects = Objects(out)
    put_metadata(objects, about)
    return out.getvalue().partition(b"stream\n")[2].partition(b"\nendstream")[0].decode()


def test_hostile_titles_stay_text() -> None:
    packet = metadata(About("</dc:title><x>&\x00\x0b\ud800Ł", "pl"))
    root = ET.fromstring(packet)  # noqa: S314 - our own
    titles = root.findall(".//{http://purl.org/dc/elements/1.1/}title//*")
    assert [node.text for node in titles if node.text] == ["</dc:title><x>&Ł"]


def test_what_is_not_known_is_not_said() -> None:
    assert "dc:creator" not in metadata(About("x", "en"))
    out = io.BytesIO()
    objects = Objects(out)
    assert put_info(objects, About("x", "en")) == 1
