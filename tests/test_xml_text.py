"""XML: elements as keys and values, with lines; nothing declared, nothing fetched."""

import pytest

from lnpcheck.readers import MAX_DEPTH, MAX_VALUES, ReadError, read_csr
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.places import Lines, Parsed
from lnpcheck.readers.xml_text import parse

ENTITIES = "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(9)
)
LAUGHS = f"<!DOCTYPE x [{ENTITIES}]><x>&a8;</x>"


def parsed(text: str) -> Parsed:
    read = parse(text)
    assert isinstance(read, Parsed)
    return read


def test_elements_become_keys_lists_and_text() -> None:
    text = (
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n<n:a xmlns:n="urn:x" kind="k">\n'
        "<b>1</b>\n<b> é &amp; <![CDATA[<c>]]> </b>\n<b/>\n<d>mixed<e>2</e></d>\n</n:a>"
    )
    read = parsed(text)
    assert read.content == {
        "a": {
            "@kind": "k",
            "b": ["1", "é & <c>", ""],
            "d": {"e": "2", "#text": "mixed"},
        }
    }
    lines = Lines(text, read.survey)
    assert [lines[p] for p in ("/a", "/a/b/0", "/a/b/1", "/a/b/2", "/a/d/e")] == [
        2, 3, 4, 5, 6,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (LAUGHS, Fault("expected XML without a document type or entities", 1)),
        (
            '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
            Fault("expected XML without a document type or entities", 1),
        ),
        ("<x>\n&what;</x>", Fault("expected well-formed XML", 2)),
        ("<x>\n<y></x>", Fault("expected well-formed XML", 2)),
        ("<", Fault("expected well-formed XML", 1)),
        ("<x>\ud83d</x>", Fault("expected well-formed XML", 1)),
        (
            "<x>" * (MAX_DEPTH + 2),
            Fault(f"expected at most {MAX_DEPTH} levels of nesting", 1),
        ),
        (
            "<x>" + "<y/>" * (MAX_VALUES + 1) + "</x>",
            Fault(f"expected at most {MAX_VALUES:,} values", 1),
        ),
    ],
    ids=["bomb", "outside", "entity", "crossed", "cut", "half", "deep", "many"],
)
def test_what_is_dangerous_or_broken_is_refused(text: str, wanted: Fault) -> None:
    assert parse(text) == wanted


def test_a_bomb_in_a_record_is_refused_in_one_line() -> None:
    with pytest.raises(ReadError) as caught:
        read_csr(LAUGHS.encode(), name="csr.xml")
    assert str(caught.value) == (
        "csr.xml, line 1: expected XML without a document type or entities"
    )
    assert caught.value.__context__ is None


def test_xml_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ReadError, match="expected XML of a format that is read"):
        read_csr(b"<html><body>404 Not Found</body></html>", name="csr.xml")
