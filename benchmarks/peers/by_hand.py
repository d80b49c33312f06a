"""Badges as page streams written by hand: no shaping, no kerning, nothing but strings.

Text of known letters in fonts of one byte a letter, widths from a table, shrunk in closed form.
"""

import io
import zlib
from typing import BinaryIO

import zxingcpp
from PIL import Image
from reportlab.pdfbase.ttfonts import TTFontFile

from app.base.paths import resource
from benchmarks.peers.people import COLOURS, EVENT, ROLES, Person, logo, person

MM = 72 / 25.4
WIDTH, HEIGHT = 105 * MM, 148 * MM
LETTERS = "".join(chr(c) for c in range(32, 127)) + "ĄĆĘŁŃÓŚŹŻąćęłńóśźżĀČĒĢĪĶĻŅŠŪŽāčēģīķļņšūž“”·é"
FIRST = 32
CODES = {ord(letter): FIRST + i for i, letter in enumerate(LETTERS)}


class Letters:
    """A font: the codes of its letters and their widths in thousandths."""

    def __init__(self, name: str) -> None:
        self.face = TTFontFile(str(resource(f"fonts/{name}.ttf")))
        self.widths = {c: self.face.charWidths.get(ord(c), 0) for c in LETTERS}

    def width(self, text: str) -> float:
        """The width of a line in sizes."""
        return sum(map(self.widths.__getitem__, text)) / 1000


class Writer:
    """Numbered objects with a table of plain text at the end."""

    def __init__(self, out: BinaryIO) -> None:
        self.out, self.at, self.places = out, 0, [0]
        self.raw(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def raw(self, data: bytes) -> None:
        """Write bytes and count them."""
        self.out.write(data)
        self.at += len(data)

    def new(self) -> int:
        """The number of an object to come."""
        self.places.append(0)
        return len(self.places) - 1

    def put(self, body: bytes, number: int = 0) -> int:
        """Write an object; returns its number."""
        number = number or self.new()
        self.places[number] = self.at
        self.raw(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        return number

    def stream(self, data: bytes, entries: bytes = b"", number: int = 0) -> int:
        """Write a deflated stream; returns its number."""
        data = zlib.compress(data, 6)
        body = b"<<%b/Filter/FlateDecode/Length %d>>stream\n%b\nendstream"
        return self.put(body % (entries, len(data), data), number)

    def finish(self, root: int) -> None:
        """Write the table of all objects."""
        start = self.at
        lines = b"".join(b"%010d 00000 n \n" % place for place in self.places[1:])
        head = b"xref\n0 %d\n0000000000 65535 f \n" % len(self.places)
        tail = b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        self.raw(head + lines + tail % (len(self.places), root, start))


def badges(first: int, count: int, out: BinaryIO) -> None:
    """Write single badges."""
    file = Writer(out)
    plain, bold = Letters("NotoSans-Regular"), Letters("NotoSans-Bold")
    fonts = b"/F1 %d 0 R/F2 %d 0 R" % (_font(file, plain), _font(file, bold))
    image = _image(file)
    grounds = [_ground(file, fonts, image, COLOURS[i], ROLES[i], (plain, bold)) for i in range(4)]
    forms = b"".join(b"/G%d %d 0 R" % (i, ground) for i, ground in enumerate(grounds))
    resources = file.put(b"<</Font<<%b>>/XObject<<%b>>>>" % (fonts, forms))
    tree, kids = file.new(), []
    page = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.2f %.2f]/Resources %d 0 R/Contents %d 0 R>>"
    for number in range(first, first + count):
        content = file.stream(_badge(person(number), plain, bold))
        kids.append(file.put(page % (tree, WIDTH, HEIGHT, resources, content)))
    refs = b" ".join(b"%d 0 R" % kid for kid in kids)
    file.put(b"<</Type/Pages/Count %d/Kids[%b]>>" % (count, refs), tree)
    file.finish(file.put(b"<</Type/Catalog/Pages %d 0 R>>" % tree))


def _badge(who: Person, plain: Letters, bold: Letters) -> bytes:
    parts = [
        f"/G{who.role} Do 0 g\n",
        _line(who.given, "F2", bold, 34, (8, 96)),
        _line(who.family, "F2", bold, 34, (8, 79)),
        _line(who.function, "F1", plain, 13, (8, 66)),
        _line(who.city, "F1", plain, 16, (8, 55)),
        _qr(who.token, 37 * MM, 13 * MM, 31 * MM),
        _text(who.slot, "F1", 7, 8 * MM, 6 * MM),
    ]
    return "".join(parts).encode("latin-1")


def _line(text: str, name: str, font: Letters, size: float, place: tuple[float, float]) -> str:
    """A line in the middle of 89 mm."""
    width, room = font.width(text), 89 * MM
    size = min(size, room / width)
    return _text(text, name, size, place[0] * MM + (room - width * size) / 2, place[1] * MM)


def _text(text: str, name: str, size: float, x: float, y: float) -> str:
    said = text.translate(CODES)
    said = said.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{name} {size:.2f} Tf {x:.2f} {y:.2f} Td ({said}) Tj ET\n"


def _qr(data: str, x: float, y: float, size: float) -> str:
    made = zxingcpp.create_barcode(data, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = made.to_image(scale=1, add_quiet_zones=False)
    side, modules = image.shape[0], bytes(image)
    path = []
    for row in range(side):
        place = 0
        for stretch in modules[row * side : (row + 1) * side].split(b"\xff"):
            if stretch:
                path.append(f"{place} {side - 1 - row} {len(stretch)} 1 re\n")
            place += len(stretch) + 1
    scale = size / side
    return f"q {scale:.4f} 0 0 {scale:.4f} {x:.2f} {y:.2f} cm\n{''.join(path)}f Q\n"


def _ground(  # noqa: PLR0917 - all that a page has
    file: Writer, fonts: bytes, image: int, colour: str, role: str, faces: tuple[Letters, Letters]
) -> int:
    inks = " ".join(f"{int(colour[i : i + 2], 16) / 255:.3f}" for i in (1, 3, 5))
    content = (
        f"{inks} rg 0 {114 * MM:.2f} {WIDTH:.2f} {34 * MM:.2f} re f 1 g\n"
        f"q {30 * MM:.2f} 0 0 {10 * MM:.2f} {8 * MM:.2f} {133 * MM:.2f} cm /L Do Q\n"
        + _text(EVENT, "F1", 9, 40 * MM, 137 * MM)
        + _line(role, "F2", faces[1], 20, (8, 120))
    )
    entries = (
        b"/Type/XObject/Subtype/Form/BBox[0 0 %.2f %.2f]"
        b"/Resources<</Font<<%b>>/XObject<</L %d 0 R>>>>"
    )
    return file.stream(content.encode("latin-1"), entries % (WIDTH, HEIGHT, fonts, image))


def _image(file: Writer) -> int:
    image = Image.open(io.BytesIO(logo()))
    size = b"/Type/XObject/Subtype/Image/BitsPerComponent 8/Width %d/Height %d" % image.size
    mask = file.stream(image.getchannel("A").tobytes(), size + b"/ColorSpace/DeviceGray")
    entries = size + b"/ColorSpace/DeviceRGB/SMask %d 0 R" % mask
    return file.stream(image.convert("RGB").tobytes(), entries)


def _font(file: Writer, font: Letters) -> int:
    subset = [0] * FIRST + [ord(letter) for letter in LETTERS]
    data = font.face.makeSubset(subset)
    embedded = file.stream(data, b"/Length1 %d" % len(data))
    described = file.put(
        b"<</Type/FontDescriptor/FontName/AAAAAA+Hand/Flags 4/FontBBox[-600 -400 2800 1100]"
        b"/ItalicAngle 0/Ascent 1069/Descent -293/CapHeight 714/StemV 80/FontFile2 %d 0 R>>"
        % embedded
    )
    widths = b" ".join(b"%d" % font.widths[letter] for letter in LETTERS)
    return file.put(
        b"<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Hand/FirstChar %d/LastChar %d"
        b"/Widths[%b]/FontDescriptor %d 0 R>>"
        % (FIRST, FIRST + len(LETTERS) - 1, widths, described)
    )
