"""How do the keys of a platform become fields of ours? By a table, leaf by leaf.

The names of keys on the way to a value, positions in lists left out, are looked up in
a table. What is in no table is listed as not read, so that nothing new is lost.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault, Path, pointer

__all__ = ["Coded", "Shape", "leaves", "read_fields"]

_NOT_ONE: Final = "expected the same for all numbers of one order"
_MANY: Final = ("tns", "authorized_contacts")


@dataclass(frozen=True, slots=True)
class Coded:
    """A field whose values are codes of the platform.

    Attributes:
        target: The field of ours.
        words: Code, in lower case, to our word; an empty word says nothing of ours.
    """

    target: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of a platform's order or record.

    Attributes:
        fields: Names joined by dots to fields of ours, in the order in which parts of
            one field are joined.
        skipped: Names that say nothing about the customer's papers, and all below them.
    """

    fields: Mapping[str, str | Coded]
    skipped: frozenset[str]


def read_fields(
    content: object, shape: Shape, draft: Draft, base: Path
) -> Fault | None:
    """Enter what a platform's object says.

    Args:
        content: The object.
        shape: Its keys.
        draft: What is filled in.
        base: Keys that lead to the object in the file.

    Returns:
        Why it is not one paper; None when it is.
    """
    order = {name: index for index, name in enumerate(shape.fields)}
    found: list[tuple[int, str, Path, object]] = []
    for path, value in leaves(content, ()):
        name = ".".join(step for step in path if isinstance(step, str))
        if name in order:
            found.append((order[name], name, path, value))
        elif not _is_skipped(name, shape.skipped):
            draft.note("not read", pointer(base + path))
    said: dict[str, object] = {}
    for _, name, path, value in sorted(found, key=lambda one: one[0]):
        target = shape.fields[name]
        field = target.target if isinstance(target, Coded) else target
        if not field.startswith(_MANY):
            if name in said and said[name] != value:
                return Fault(
                    "expected the same for all numbers of one order", path=base + path
                )
            if name in said:
                continue
            said[name] = value
        _enter(target, value, path, draft, base)
    return None


def _enter(
    target: str | Coded, value: object, path: Path, draft: Draft, base: Path
) -> None:
    place = base + path
    if isinstance(target, Coded):
        word = target.words.get(str(value).strip().lower())
        if word is None:
            known = ", ".join(target.words)
            draft.note(f"expected one of {known}; left out", pointer(place))
            return
        value, target = word, target.target
    row = next((step for step in path if isinstance(step, int)), 0)
    draft.put(target, value, place, row=row)


def leaves(content: object, path: Path) -> Iterator[tuple[Path, object]]:
    """Walk the scalars of an object that are there, in its order."""
    match content:
        case dict():
            for key, value in content.items():
                yield from leaves(value, (*path, str(key)))
        case list():
            for index, value in enumerate(content):
                yield from leaves(value, (*path, index))
        case None | "":
            return
        case _:
            yield path, content


def _is_skipped(name: str, skipped: frozenset[str]) -> bool:
    steps = name.split(".")
    return any(
        ".".join(steps[:length]) in skipped for length in range(1, len(steps) + 1)
    )
