"""What a reader gives is plain and can be compared."""

from app.exchange.reading.source import Sheet, Source, SourceKind


def test_two_readings_of_the_same_are_equal() -> None:
    one = Source(SourceKind.CSV, (Sheet("", (("a",),)),), "utf-8-sig", delimiter=",")
    same = Source(SourceKind.CSV, (Sheet("", (("a",),)),), "utf-8-sig", delimiter=",")
    assert one == same
    assert one.encoding_sure
    assert one.delimiter_sure
    assert one.notes == ()


def test_a_kind_is_called_as_its_files_end() -> None:
    assert [str(kind) for kind in (SourceKind.XLSX, SourceKind.ODS)] == ["xlsx", "ods"]
