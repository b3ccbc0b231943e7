"""What stands in the fields of a PDF form? An LOA that was filled in on a screen.

Fields are entered as a mapping file says. What their names suggest is only ever a
proposal (``proposed_map``): a form names its fields as its maker liked, and a letter
that was read into the wrong fields would be judged wrongly. ``pypdf`` is imported here
and nowhere else, on first use, and held to tight bounds: it is an extra.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import Any, Final

from lnpcheck.readers.columns import streets_apart
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.form import Form
from lnpcheck.readers.limits import MAX_BYTES, has_whole_characters
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.words import simple

__all__ = ["PDF", "form_fields"]

_BOUNDS: Final[Mapping[str, Any]] = {
    "maximum_declared_stream_length": 4 * MAX_BYTES,
    "array_based_stream_maximum_output_length": 4 * MAX_BYTES,
    "zlib_maximum_output_length": 4 * MAX_BYTES,
    "zlib_maximum_recovery_input_length": MAX_BYTES // 8,
    "lzw_maximum_output_length": MAX_BYTES // 2,
    "run_length_maximum_output_length": MAX_BYTES,
    "brotli_maximum_output_length": MAX_BYTES,
    "stream_filters_maximum_length": 3,
    "stream_decoding_work_maximum_length": 8 * MAX_BYTES,
    "array_maximum_element_count": 10_000,
    "dictionary_maximum_element_count": 10_000,
    "form_fields_maximum_entries": 2_000,
    "form_fields_maximum_depth": 16,
    "page_tree_maximum_entries": 1_000,
    "page_tree_maximum_depth": 16,
}
_PAGES: Final = 20

_NOT_INSTALLED: Final = Fault(
    "expected the extra for PDF forms (pip install 'lnpcheck[pdf]')"
)
_BROKEN: Final = Fault("expected a PDF that can be read, within its bounds")
_LOCKED: Final = Fault("expected a PDF without a password")
_SCAN: Final = Fault(
    "expected a form with fields, got a PDF without any text: a scan or fax; lnpcheck"
    " does not read pictures"
)
_NO_FORM: Final = Fault(
    "expected a form with fields, got a PDF whose text is no form (printed or flattened"
    " before it was sent?)"
)
_NO_MAP: Final = Fault(
    "expected a mapping file for this form: lnpcheck mapping FILE proposes one to look"
    " over, --mapping takes it"
)


def form_fields(data: bytes) -> Mapping[str, str] | Fault:
    """Return the fields of a form and what stands in them, blank ones too.

    A ticked box says ``Yes`` or what its maker called that; one that is not is blank.
    A digital signature says ``signed``; it is not verified.
    """
    if len(data) > MAX_BYTES:
        return Fault(f"expected at most {MAX_BYTES // 1024**2} MB")
    try:
        from pypdf import PdfReader, apply_configuration
    except ModuleNotFoundError:
        return _NOT_INSTALLED
    with _silence(), apply_configuration(**_BOUNDS):
        try:
            return _fields(PdfReader(BytesIO(data)))
        except Exception:  # noqa: BLE001 - pypdf raises whatever a broken file makes it
            return _BROKEN


@contextmanager
def _silence() -> Iterator[None]:
    """Keep what pypdf says of a file out of every log: it may quote the file."""
    import logging

    logger = logging.getLogger("pypdf")
    before = logger.propagate
    handler = logging.NullHandler()
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.propagate = before
        logger.removeHandler(handler)


def _fields(reader: Any) -> Mapping[str, str] | Fault:  # noqa: ANN401 - pypdf's own
    if reader.is_encrypted and not reader.decrypt(""):
        return _LOCKED
    found = reader.get_fields() or {}
    fields = {
        str(name): _said(field.get("/V"))
        for name, field in found.items()
        if field.get("/FT") in ("/Tx", "/Btn", "/Ch", "/Sig")
    }
    if fields:
        return {n: v for n, v in fields.items() if has_whole_characters(n + v)}
    has_font = any(_has_font(page) for page in islice(reader.pages, _PAGES))
    return _NO_FORM if has_font else _SCAN


def _said(value: object) -> str:
    """Write what stands in a field: text, the name of a ticked box, or choices."""
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    if isinstance(value, dict):
        return "signed"  # a digital signature, which nobody verifies here
    text = "" if value is None else str(value)
    return "" if text == "/Off" else text.removeprefix("/")


def _has_font(page: Any) -> bool:  # noqa: ANN401 - pypdf's own
    resources = page.get("/Resources")
    return bool(resources and resources.get_object().get("/Font"))


def _read(raw: Raw, draft: Draft, mapping: FieldMap) -> Fault | None:
    fields = form_fields(raw.data)
    if isinstance(fields, Fault):
        return fields
    own = mapping.own(draft.kind)
    if not any(simple(name) in own for name in fields):
        return _NO_MAP
    entered = [own.get(simple(name)) for name in fields]
    apart = iter(streets_apart([field for field in entered if field is not None]))
    for (name, value), known in zip(fields.items(), entered, strict=True):
        target, _, word = ("" if known is None else next(apart)).partition("=")
        if value.strip() and known is None:
            draft.note("not read", f"field {name}")
        elif value.strip() and target:
            draft.put(target, word or value, (name,), named=f"field {name}")
    return None


PDF: Final = Form(_read)
