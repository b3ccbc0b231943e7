"""What did a reader leave out, or take over with a doubt? Listed, never dropped.

A note quotes no value: it names lines, keys, columns and our own words.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from lnpcheck.readers.errors import shown

__all__ = ["Note", "told"]

_MOST_TOLD: Final = 20
_MOST_RUNS: Final = 8


class Note(NamedTuple):
    """Something that stands in a file and is not, or not surely, in the document.

    Attributes:
        place: Key, column or field, unprintable characters escaped; may be empty.
        what: What became of it, in words that quote no value.
        line: The line or row, counted from one, when it is known.
    """

    place: str
    what: str
    line: int = 0

    def __str__(self) -> str:
        return next(told([self]))


def told(notes: Iterable[Note]) -> Iterator[str]:
    """Tell notes, one line for each thing, however many lines of the file it is on.

    >>> list(told([Note("", "not understood", n) for n in (3, 4, 5, 9)]))
    ['lines 3–5, 9: not understood']
    """
    groups = {
        key: sorted({note.line for note in group if note.line})
        for key, group in groupby(sorted(notes), lambda note: (note.place, note.what))
    }
    ordered = sorted(groups.items(), key=lambda item: item[1][:1])
    for (place, what), lines in ordered[:_MOST_TOLD]:
        where = ", ".join(part for part in (_lines(lines), shown(place)) if part)
        yield f"{where}: {what}" if where else what
    if len(ordered) > _MOST_TOLD:
        yield f"and {len(ordered) - _MOST_TOLD} more notes"


def _lines(lines: list[int]) -> str:
    """Write line numbers, runs of them as ranges."""
    if not lines:
        return ""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    texts = [f"{a}" if a == b else f"{a}–{b}" for a, b in runs[:_MOST_RUNS]]
    more = f" and {len(runs) - _MOST_RUNS} more" if len(runs) > _MOST_RUNS else ""
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(texts)}{more}"
