"""Which files of a folder are the two papers of one order? Their names say so.

``acme/loa.json`` with ``acme/csr.yaml`` is the order ``acme``; so are ``acme-loa.json``
and ``csr_acme.toml``. Whatever is called otherwise is no paper and is let be.
"""

import os
import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from lnpcheck.readers.errors import Fault, ReadError, shown

__all__ = ["Files", "find_pairs"]

_ENDINGS: Final = frozenset(
    {".json", ".toml", ".yaml", ".yml", ".csv", ".xlsx", ".xml", ".txt", ".pdf"}
)
_PAPER: Final = re.compile(
    r"(?:(?P<before>.+)[-_. ])?(?P<kind>loa|csr)(?:[-_. ](?P<after>.+))?", re.IGNORECASE
)


class Files(NamedTuple):
    """The papers of one order.

    Attributes:
        loa: Path of the letter.
        csr: Path of the record; None: there is none.
    """

    loa: str
    csr: str | None


def find_pairs(name: str) -> tuple[list[tuple[str, Files | ReadError]], str]:
    """Find the pairs of a folder and of all folders in it, in the order of names.

    Figures in a name count as numbers: order 9 comes before order 12.
    Folders whose names begin with a dot are let be: they are somebody's tools.

    Returns:
        Each order's name with its papers, or why they are none; and a text that
        changes when a paper does: of names, sizes and times.
    """
    state = blake2b(digest_size=16)
    orders: dict[str, dict[str, list[str]]] = {}
    root = Path(name)
    for folder, inside, files in os.walk(root):
        inside[:] = sorted(part for part in inside if not part.startswith("."))
        where = Path(folder).relative_to(root).parts
        for path, key, kind in _papers(Path(folder), files):
            place = "/".join(filter(None, (*where, key))) or root.resolve().name
            orders.setdefault(place, {}).setdefault(kind, []).append(str(path))
            about = path.stat()
            mark = f"{path} {about.st_size} {about.st_mtime_ns}\n"
            state.update(mark.encode(errors="surrogateescape"))
    named = sorted(orders.items(), key=lambda order: _in_order(order[0]))
    pairs = [(shown(place), _pair(papers)) for place, papers in named]
    return pairs, state.hexdigest()


def _in_order(place: str) -> list[tuple[tuple[int, str], ...]]:
    """Make a key that sorts names as people do: by folder, figures by their value.

    >>> sorted(["b/18", "b/9", "B/12", "a"], key=_in_order)
    ['a', 'b/9', 'B/12', 'b/18']
    """
    return [_by_value(name) for name in place.split("/")]


def _by_value(name: str) -> tuple[tuple[int, str], ...]:
    parts = _FIGURES.split(name.casefold())  # words and figures by turns
    bare = [part.lstrip("0") if at % 2 else part for at, part in enumerate(parts)]
    return tuple((len(p) if at % 2 else 0, p) for at, p in enumerate(bare))


_FIGURES: Final = re.compile(r"([0-9]+)")


def _papers(folder: Path, files: list[str]) -> Iterator[tuple[Path, str, str]]:
    """Yield the papers of one folder, each with its order and its kind."""
    for path in (folder / name for name in sorted(files)):
        named = _PAPER.fullmatch(path.stem)
        if named and path.suffix.lower() in _ENDINGS and path.is_file():
            yield path, named["before"] or named["after"] or "", named["kind"].lower()


def _pair(papers: dict[str, list[str]]) -> Files | ReadError:
    loas, csrs = papers.get("loa", []), papers.get("csr", [])
    if not loas:
        return Fault("expected a letter beside it, named loa").as_error(csrs[0])
    if len(loas) > 1 or len(csrs) > 1:
        kind, paths = ("letter", loas) if len(loas) > 1 else ("record", csrs)
        return Fault(f"expected one {kind} for this order").as_error(paths[1])
    return Files(loas[0], csrs[0] if csrs else None)
