"""Which telephone numbers does a paper list, and where?

Entries are read one by one: a bad one is named and never hides the others.
"""

from collections.abc import Iterable
from typing import Final, Generic, NamedTuple, TypeVar

from lnpcheck.normalize.number import NumberProblem, plain_number, read_numbers

__all__ = [
    "MOST_NUMBERS",
    "Entry",
    "NumberList",
    "ProblemAt",
    "Unlined",
    "read_number_list",
]

L = TypeVar("L")

MOST_NUMBERS: Final = 100_000
"""Numbers of a list that are still read; no letter and no account holds more."""

_TOO_MANY: Final = NumberProblem(
    "",
    "too-many",
    f"stands behind {MOST_NUMBERS:,} other numbers, more than one request can hold",
)


class ProblemAt(NamedTuple):
    """Something in a number list that cannot be read, and where it stands."""

    problem: NumberProblem
    path: str


class Entry(NamedTuple, Generic[L]):
    """One entry of a list: a number, a range or several.

    A named tuple, because lists hold thousands.

    Attributes:
        numbers: E.164, in the order written.
        path: JSON Pointer to the text.
        line: The line with data of its own, when the entry is one.
        extensions: Empty, or one text for each number: the extension written behind it,
            empty where there is none.
    """

    numbers: tuple[str, ...]
    path: str
    line: L | None = None
    extensions: tuple[str, ...] = ()


class NumberList(NamedTuple, Generic[L]):
    """All numbers of a paper.

    Attributes:
        entries: The entries that hold a number.
        places: Each number and the JSON Pointer of the entry that names it first.
        repeated: Numbers named more than once, with the pointers of the repetitions.
        problems: What cannot be read.
        lined: Whether any entry is a line with data of its own.
        extended: Whether any number has an extension.
    """

    entries: tuple[Entry[L], ...]
    places: dict[str, str]
    repeated: dict[str, tuple[str, ...]]
    problems: tuple[ProblemAt, ...]
    lined: bool = False
    extended: bool = False


Unlined = NumberList[None]
"""The numbers of a text that is no list of lines."""


def read_number_list(
    texts: Iterable[tuple[str | None, str, L | None]], base: str | None = None
) -> NumberList[L]:
    """Read the entries of a list.

    Args:
        texts: Text, JSON Pointer and line of each entry; a blank text is no entry.
        base: E.164 number from which entries of four or seven digits inherit.

    Returns:
        What the list says, and what of it cannot be read.
    """
    entries: list[Entry[L]] = []
    places: dict[str, str] = {}
    repeated: dict[str, list[str]] = {}
    problems: list[ProblemAt] = []
    seen = 0
    lined = extended = False
    for text, path, line in texts:
        if line is not None:
            lined = True
        if text is None:
            continue
        if seen > MOST_NUMBERS and text.strip():
            problems.append(ProblemAt(_TOO_MANY, path))
            break
        if (number := plain_number(text)) and number not in places:
            places[number] = path
            entries.append(Entry((number,), path, line))
            seen += 1
            continue
        numbers, bad, extensions = read_numbers(text, base)
        seen += len(numbers)
        extended = extended or any(extensions)
        problems += [ProblemAt(problem, path) for problem in bad]
        if numbers:
            entries.append(Entry(numbers, path, line, extensions))
        _place(numbers, path, places, repeated)
    told = {number: tuple(paths) for number, paths in repeated.items()}
    return NumberList(tuple(entries), places, told, tuple(problems), lined, extended)


def _place(
    numbers: Iterable[str],
    path: str,
    places: dict[str, str],
    repeated: dict[str, list[str]],
) -> None:
    """Note where numbers stand, and which of them stood elsewhere before."""
    for number in numbers:
        if number in places:
            repeated.setdefault(number, []).append(path)
        else:
            places[number] = path
