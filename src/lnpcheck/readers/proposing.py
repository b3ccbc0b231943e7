"""What might the fields of a form or table mean? A mapping file to look over, and keep.

Nothing is read by a proposal: it is shown first, and used when its user passes it on.
"""

import re
from collections.abc import Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING, Final

from lnpcheck.readers.claims import is_pdf
from lnpcheck.readers.columns import streets_apart
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import Kind
from lnpcheck.readers.mapping_file import known_headers
from lnpcheck.readers.pdf_form import form_fields
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.sheets import load
from lnpcheck.readers.spreadsheets import header_names
from lnpcheck.readers.words import simple

if TYPE_CHECKING:
    from lnpcheck.words import Language

__all__ = ["proposed_map"]

_PREFIX: Final = re.compile(
    r"^(?:txt|text|fld|field|tb|cb|chk|loa|form\d*)[\W_]*", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"[\s#_.-]*\d{1,3}$")
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def proposed_map(
    source: str | PathLike[str] | bytes,
    name: str | None = None,
    *,
    language: "Language" = "en",
) -> str:
    """Propose a mapping file for a PDF form or a spreadsheet.

    Args:
        source: Path of the file, or what stands in it.
        name: What errors call it; a path speaks for itself.
        language: The language of the comment above it.

    Returns:
        The mapping file, each field on a line; those that suggest nothing stand there
        as comments. It quotes names of fields, never what stands in them.

    Raises:
        ReadError: It cannot be read, or has no fields.
    """
    data, file = load(source, name)
    raw = Raw(data, file)
    names = raw.fault or _names(raw)
    if isinstance(names, Fault):
        raise names.as_error(file)
    from lnpcheck.words import book_of

    head: str = book_of(language).table("mapping", "labels")["head"]
    told = head.format(file=simple(file) and _shown(file)[1:-1])
    return told + "".join(_lines(names))


def _names(raw: Raw) -> Iterable[str] | Fault:
    if is_pdf(raw):
        return form_fields(raw.data)
    return header_names(raw)


def _lines(names: Iterable[str]) -> Iterator[str]:
    """Propose a line for each name, those of the CSR in a table of their own."""
    named = list(names)
    records = [name for name in named if simple(name).startswith("csr ")]
    letters = [name for name in named if name not in records]
    yield "[loa]\n"
    yield from _table(letters, "loa")
    if records:
        yield "\n[csr]\n"
        yield from _table(records, "csr")


def _table(names: Iterable[str], kind: Kind) -> Iterator[str]:
    guesses = {name: _guess(name, kind) for name in names}
    apart = iter(streets_apart([guess for guess in guesses.values() if guess]))
    for name, guess in guesses.items():
        if guess:
            yield f'{_shown(name)} = "{next(apart)}"\n'
        else:
            yield f'# {_shown(name)} = ""\n'


def _guess(name: str, kind: Kind) -> str | None:
    """Find the field that a name suggests: ``txtCustomerName``, ``form1.Phone_3``."""
    known = known_headers(kind)
    last = re.sub(r"\[\d+\]", "", name).rpartition(".")[2]
    spaced = _HUMP.sub(" ", last)
    bare = simple(name).removeprefix(f"{kind} ")
    for text in (bare, spaced, _PREFIX.sub("", spaced)):
        for tried in (text, _NUMBER.sub("", text)):
            if simple(tried) in known:
                return known[simple(tried)]
    return None


def _shown(text: str) -> str:
    """Write a name as a TOML string on one line."""
    signs = (
        f"\\{sign}"
        if sign in '"\\'
        else sign
        if sign.isprintable()
        else f"\\U{ord(sign):08X}"
        for sign in text
    )
    return f'"{"".join(signs)}"'
