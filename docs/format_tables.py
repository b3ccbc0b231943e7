"""What is read from where? The generated parts of ``docs/formats.md``."""

from collections.abc import Iterator

from pydantic import BaseModel

from lnpcheck import CSR, LOA
from lnpcheck.readers import READERS
from lnpcheck.readers.field_map import Kind
from lnpcheck.readers.fields import Coded, Shape
from lnpcheck.readers.reader import Reader
from lnpcheck.readers.words import reader_table

MODELS: dict[Kind, type[BaseModel]] = {"loa": LOA, "csr": CSR}
NEVER: dict[Kind, str] = {
    "loa": "Never there (a rule that needs one says that the letter is silent)",
    "csr": "Never there, so not judged",
}
PAPERS: dict[Kind, str] = {"loa": "LOA", "csr": "CSR"}


def format_list() -> str:
    """Return the list of formats."""
    rows = "".join(
        f"| `{reader.name}` | {reader.title} | {_papers(reader)} |\n"
        for reader in sorted(READERS, key=lambda reader: reader.name)
    )
    return f"| `--from` | what it is | read as |\n|---|---|---|\n{rows}"


def _papers(reader: Reader) -> str:
    return " or ".join(PAPERS[kind] for kind in reader.kinds)


def shape_tables(name: str) -> str:
    """Return what a platform's keys become, for each paper it can be."""
    reader = next(reader for reader in READERS if reader.name == name)
    return "\n".join(_table(kind, shape) for kind, shape in reader.form.shapes.items())


def _table(kind: Kind, shape: Shape) -> str:
    sources: dict[str, list[str]] = {}
    for name, target in shape.fields.items():
        field = target.target if isinstance(target, Coded) else target
        codes = _codes(target) if isinstance(target, Coded) else ""
        sources.setdefault(field, []).append(f"`{name}`{codes}")
    rows = "".join(
        f"| `{field}` | {', '.join(names)} |\n" for field, names in sources.items()
    )
    taken = {part for field in sources for part in field.split(".")[:2]}
    absent = [field for field in MODELS[kind].model_fields if field not in taken]
    skipped = ", ".join(f"`{name}`" for name in sorted(shape.skipped))
    return (
        f"| {PAPERS[kind]} | from |\n|---|---|\n{rows}\n"
        f"Known and not wanted: {skipped}.\n\n"
        f"{NEVER[kind]}: {', '.join(f'`{field}`' for field in absent)}.\n"
    )


def _codes(target: Coded) -> str:
    told = (f"{code} = {word}" for code, word in target.words.items() if word)
    return f" ({', '.join(told)})"


def header_table() -> str:
    """Return the headers that are understood."""
    table = reader_table("headers")
    return "".join(_headers(table)) + "\n"


def _headers(table: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    yield "| field | headers |\n|---|---|\n"
    of = {"both": "", "loa": " (LOA)", "csr": " (CSR)"}
    for section, suffix in of.items():
        for field, words in table[section].items():
            yield f"| `{field}`{suffix} | {', '.join(words)} |\n"
