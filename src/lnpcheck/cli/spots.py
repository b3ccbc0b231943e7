"""How does a shell ask for a spot check? ``compare`` and ``normalize``."""

import argparse
from collections.abc import Iterator, Mapping

from lnpcheck.cli.outputs import print_json, write
from lnpcheck.cli.refusal import ANSWERED, UsageError
from lnpcheck.grade import Comparison
from lnpcheck.render.visible import visible
from lnpcheck.spot import ASPECTS, KINDS, UnreadError

__all__ = ["compare", "normalize"]


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
    lines = [f"{found.grade}  ({options.aspect}, {options.country})"]
    lines += [f"  A  {visible(options.a)}", f"  B  {visible(options.b)}"]
    for one in found.differences:
        pair = f"{visible(one.loa) or '–'} / {visible(one.csr) or '–'}"
        lines.append(f"  {one.kind}: {pair}")
    return "\n".join(lines) + "\n"


def normalize(options: argparse.Namespace) -> int:
    """Show what a text says; what cannot be read is an answer too."""
    try:
        found = KINDS[options.kind](options.text, options.country)
    except UnreadError as error:
        found = {"problems": [{"because": str(error)}]}
    if options.format == "json":
        print_json(found)
    else:
        write("".join(_told(found)), None)
    return ANSWERED


def _told(found: Mapping[str, object]) -> Iterator[str]:
    """Tell each part in a line; the parts of a list in a line each."""
    for key, value in found.items():
        entries = value if isinstance(value, list) else [value]
        for entry in entries:
            words = entry.values() if isinstance(entry, dict) else [entry]
            text = "  ".join(str(word or "–") for word in words)
            yield f"{key:<14}{visible(text)}\n"
