"""What changes in the letter? The changes side by side, and what is for a person."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import JsonValue

from lnpcheck.correcting import Change, Correction
from lnpcheck.render.marks import Span, marked
from lnpcheck.render.visible import visible
from lnpcheck.words import Language, book_of, told_correction

__all__ = ["render_correction"]

Words = Mapping[str, Any]

WIDTH: Final = 80
INDENT: Final = 3
LABEL: Final = 9
LONGEST: Final = 300
"""Characters of a value that are shown."""


def render_correction(
    correction: Correction,
    *,
    width: int = WIDTH,
    language: Language = "en",
    redacted: bool = False,
) -> str:
    """Write a correction for a person.

    Args:
        correction: The correction as ``correct`` made it.
        width: Columns to fill at most.
        language: The language to tell it in.
        redacted: Whether names, account numbers, streets and numbers are masked.
    """
    book = book_of(language)
    words = book.table("labels", "correction")
    told = told_correction(correction, language, redacted=redacted)
    lines = list(_head(told, words, width))
    if redacted:
        lines += textwrap.wrap(book.label("redacted"), width)
    for number, change in enumerate(told.changes, 1):
        told_change = _change(number, change, words, width, shows=not redacted)
        lines += ["", *told_change]
    if told.for_a_person:
        lines += ["", words["person"]]
    for left in told.for_a_person:
        lines += textwrap.wrap(
            f"- {visible(left.because)} [{left.rule}]",
            width,
            initial_indent=" " * INDENT,
            subsequent_indent=" " * (INDENT + 2),
        )
    return "\n".join(lines) + "\n"


def _head(correction: Correction, words: Words, width: int) -> Iterator[str]:
    count = len(correction.changes)
    if not count:
        yield words["unchanged"]
        return
    one, several = words["corrected"]
    told: str = one if count == 1 else several
    yield from textwrap.wrap(told.format(count=count), width)


def _change(
    number: int, change: Change, words: Words, width: int, *, shows: bool
) -> Iterator[str]:
    """Tell one change: what stood there, what takes its place, and why.

    What differs is marked, unless it is masked.
    """
    yield f"{number}. {visible(change.path[1:].replace('/', ' / '))} [{change.rule}]"
    old, new = _shown(change.old), _shown(change.new)
    in_old, in_new = marked(old, new) if old and new and shows else ((), ())
    yield from _value(words["before"], old or words["nothing"], in_old, width)
    yield from _value(words["after"], new or words["nothing"], in_new, width)
    yield from textwrap.wrap(
        visible(change.because),
        width,
        initial_indent=f"{' ' * INDENT}{words['why']:<{LABEL}}",
        subsequent_indent=" " * (INDENT + LABEL),
    )


def _shown(value: JsonValue) -> str:
    """Show a value in one line: the parts of an address or a list with commas."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        value = ", ".join(_shown(part) for part in value)
    return visible(f"{value or ''}")[:LONGEST]


def _value(label: str, text: str, spans: tuple[Span, ...], width: int) -> Iterator[str]:
    """Show a value, and under it marks where it differs; a long one in pieces."""
    room = width - INDENT - LABEL
    marks = "".join(
        "^" if any(start <= at < end for start, end in spans) else " "
        for at in range(len(text))
    )
    for at in range(0, len(text), room):
        head = label if at == 0 else ""
        yield f"{' ' * INDENT}{head:<{LABEL}}{text[at : at + room]}".rstrip()
        if under := marks[at : at + room].rstrip():
            yield " " * (INDENT + LABEL) + under
