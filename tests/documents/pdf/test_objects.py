"""Objects are found again where the table says, packed or alone."""

import io
import re
import zlib

from paper import asked

from app.documents.pdf.objects import TOGETHER, Objects, number, string


def entries(data: bytes) -> list[tuple[int, int, int]]:
    """The table of objects: kind, place or container, index."""
    start = int(data.rpartition(b"startxref\n")[2].split(b"\n")[0])
    stream = data[start:].partition(b"stream\n")[2].rpartition(b"\nendstream")[0]
    table = zlib.decompress(stream)
    return [
        (table[i], int.from_bytes(table[i + 1 : i + 6]), int.from_bytes(table[i + 6 : i + 8]))
        for i in range(0, len(table), 8)
    ]


def a_file(bodies: int) -> tuple[bytes, list[int]]:
    """A file with an empty page and so many dictionaries more; and their numbers."""
    out = io.BytesIO()
    objects = Objects(out)
    pages = objects.new()
    page = objects.put(f"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 9 9]>>")
    objects.put(f"<</Type/Pages/Count 1/Kids[{page} 0 R]>>", pages)
    more = [objects.put(f"<</Body {i}>>") for i in range(bodies)]
    kids = " ".join(f"{one} 0 R" for one in more)
    root = objects.put(f"<</Type/Catalog/Pages {pages} 0 R/All[{kids}]>>")
    objects.finish(root, objects.put("<<>>"))
    return out.getvalue(), more


def test_a_dictionary_is_found_in_its_object_stream() -> None:
    data, more = a_file(TOGETHER + 3)
    table = entries(data)
    kind, container, order = table[more[TOGETHER]]
    assert (kind, table[container][0]) == (2, 1)
    body = data[table[container][1] :]
    assert body.startswith(b"%d 0 obj\n<</Type/ObjStm" % container)
    inside = zlib.decompress(body.partition(b"stream\n")[2])
    head = int(re.search(rb"/First (\d+)", body)[1])
    places = inside[:head].split()
    assert int(places[2 * order]) == more[TOGETHER]
    start = head + int(places[2 * order + 1])
    assert inside[start:].split(b"\n")[0] == b"<</Body %d>>" % TOGETHER


def test_a_file_of_many_objects_is_whole() -> None:
    data, _ = a_file(3 * TOGETHER)
    assert "No syntax or stream encoding errors" in asked("qpdf", data, "--check")


def test_a_stream_stands_where_the_table_says() -> None:
    out = io.BytesIO()
    objects = Objects(out)
    packed = objects.put_stream(b"abc" * 100, "/Kind/Packed")
    plain = objects.put_stream(b"abc", packed=False)
    objects.finish(objects.put("<<>>"), objects.put("<<>>"))
    data, table = out.getvalue(), entries(out.getvalue())
    assert data[table[packed][1] :].startswith(
        b"1 0 obj\n<</Kind/Packed/Filter/FlateDecode/Length "
    )
    assert data[table[plain][1] :].startswith(
        b"2 0 obj\n<</Length 3>>stream\nabc\nendstream\nendobj\n"
    )


def test_an_object_that_was_never_put_is_free() -> None:
    out = io.BytesIO()
    objects = Objects(out)
    unused = objects.new()
    objects.finish(objects.put("<<>>"), objects.put("<<>>"))
    assert entries(out.getvalue())[unused][0] == 0


def test_numbers_have_no_exponent_and_no_needless_digits() -> None:
    assert [number(x) for x in (0, 1, 1.5, -2.25, 1e-9, 123456.7891)] == [
        *("0", "1", "1.5", "-2.25", "0", "123456.789")
    ]


def test_nothing_is_nothing_whatever_was_asked_before() -> None:
    number.cache_clear()
    assert [number(-0.0), number(0.0), number(0)] == ["0", "0", "0"]


def test_texts_are_utf_16_whatever_is_in_them() -> None:
    assert string("Ą(\\") == "<FEFF01040028005C>"
    assert string("\ud800x") == "<FEFF003F0078>"
