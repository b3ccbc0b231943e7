"""How does a shell say in which form it wants an answer?"""

import argparse
from collections.abc import Sequence
from typing import Final

__all__ = ["FORMATS", "add_format", "add_resubmission", "add_showing"]

FORMATS: Final = (
    "text", "json", "markdown", "html", "sarif", "junit", "github", "csv",
)  # fmt: skip
"""The names of all formats of a report; asking for one enters the room."""


def add_resubmission(parser: argparse.ArgumentParser) -> None:
    """Add what a second attempt asks for."""
    parser.add_argument(
        "--previous",
        metavar="REPORT",
        help="report (--format json) of the request that was rejected",
    )
    parser.add_argument(
        "--rejected", metavar="CODE", help="what that request came back with"
    )


def add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Add the form of the answer; the first is the usual one."""
    parser.add_argument(
        "--format",
        choices=formats,
        default=formats[0],
        help=f"form of the answer (default: {formats[0]})",
    )


def add_showing(
    parser: argparse.ArgumentParser, formats: Sequence[str], *, masks: bool
) -> None:
    """Add the format and, of what may go into a log, what is masked."""
    add_format(parser, *formats)
    if not masks:
        return
    parser.add_argument(
        "--redact",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="mask names, account numbers, streets and numbers; sarif, junit and"
        " github are masked unless --no-redact says otherwise",
    )
