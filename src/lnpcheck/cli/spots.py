"""How does a shell ask for a spot check? ``compare`` and ``normalize``."""

import argparse
from collections.abc import Iterator, Mapping
from typing import Final

from lnpcheck.cli.outputs import print_json, write
from lnpcheck.cli.refusal import ANSWERED, UsageError
from lnpcheck.grade import Comparison
from lnpcheck.render.visible import visible
from lnpcheck.spot import ASPECTS, KINDS, UnreadError

__all__ = ["compare", "normalize"]

LABEL: Final = 14
"""Columns of the label before a part, at least."""


def compare(options: argparse.Namespace) -> int:
    """Compare two texts and show what separates them."""
    try:
        found = ASPECTS[options.aspect](options.a, options.b, options.country)
    except UnreadError as error:
        raise UsageError(str(error)) from None
    if options.format == "json":
        print_json(_as_data(options, found))
    else:
        write(_as_text(options, found), None)
    return ANSWERED


def _as_data(options: argparse.Namespace, found: Comparison) -> Mapping[str, object]:
    return {
        "aspect": options.aspect,
        "country": options.country,
        "a": options.a,
        "b": options.b,
        "grade": found.grade,
        "differences": [
            {"kind": d.kind, "loa": d.loa, "csr": d.csr} for d in found.differences
        ],
    }


def _as_text(options: argparse.Namespace, found: Comparison) -> str:
    grade = _said("grades", found.grade, options.lang)
    aspect = _said("aspects", options.aspect, options.lang)
    colon = ":" if options.lang == "en" else "\N{NO-BREAK SPACE}:"
    lines = [f"{grade}  ({aspect}, {options.country})"]
    lines += [f"  A  {visible(options.a)}", f"  B  {visible(options.b)}"]
    for one in found.differences:
        pair = f"{visible(one.loa) or '–'} / {visible(one.csr) or '–'}"
        lines.append(f"  {_said('differences', one.kind, options.lang)}{colon} {pair}")
    return "\n".join(lines) + "\n"


def _said(table: str, name: str, language: str) -> str:
    """Say a word; English has the words of the data."""
    if language == "en":
        return name
    from lnpcheck.words import book_of

    said: str = book_of("fr").table("spots", table)[name]
    return said


def normalize(options: argparse.Namespace) -> int:
    """Show what a text says; what cannot be read is an answer too."""
    try:
        found = KINDS[options.kind](options.text, options.country)
    except UnreadError as error:
        found = {"problems": [{"because": str(error)}]}
    if options.format == "json":
        print_json(found)
    else:
        write("".join(_told(found, options.lang)), None)
    return ANSWERED


def _told(found: Mapping[str, object], language: str) -> Iterator[str]:
    """Tell each part in a line; the parts of a list in a line each."""
    labels = {key: _said("parts", key, language) for key in found}
    width = max(LABEL, *(len(label) + 2 for label in labels.values()))
    for key, value in found.items():
        entries = value if isinstance(value, list) else [value]
        for entry in entries:
            words = _words(entry, language) if isinstance(entry, dict) else [entry]
            text = "  ".join(str(word or "–") for word in words)
            yield f"{labels[key]:<{width}}{visible(text)}\n"


def _words(entry: Mapping[str, str], language: str) -> list[str]:
    """Say the words of an entry; a code is the English word of what it is about."""
    if language == "en":
        return list(entry.values())
    from lnpcheck.words import told_refusal

    said = []
    for key, value in entry.items():
        if key == "kind":
            said.append(_said("kinds", value, language))
        elif key == "because":
            said.append(told_refusal(value, "fr"))
        elif key != "code":
            said.append(value)
    return said
