"""How does a shell ask for a batch? The words of the command; the work is elsewhere.

Processes and output formats are loaded when a batch is asked for, and for nothing else.
"""

import argparse
import gc
from collections.abc import Callable
from typing import Final

__all__ = ["add_batch"]


def add_batch(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = add("batch", help="check many orders, or past ones against what came back")
    parser.add_argument(
        "orders",
        metavar="ORDERS",
        help='file of lines {"loa": .., "csr": ..}, spreadsheet (CSV, XLSX), folder of'
        " pairs, or - for standard input",
    )
    parser.add_argument(
        "--policy", metavar="ID|FILE", help="policy; absent: the numbers decide"
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        help='day on which they go out, YYYY-MM-DD, where a line has no "as_of" of its'
        " own; absent: today",
    )
    parser.add_argument(
        "--jobs", type=_jobs, default=1, metavar="N", help="processes (default: 1)"
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="write the answers to a file; after a stop, the same command goes on",
    )
    parser.add_argument(
        "--restart", action="store_true", help="write the file anew, whatever is in it"
    )
    parser.add_argument(
        "--format",
        choices=("jsonl", "csv", "text"),
        help="absent: text on a terminal, csv for a file.csv, else jsonl",
    )
    parser.add_argument(
        "--rejected-column",
        metavar="NAME",
        help='key beside "loa", or column, with the code that came back: say what would'
        " have been foreseen",
    )
    parser.add_argument(
        "--mapping", metavar="FILE", help="TOML file with your own headers"
    )
    parser.add_argument(
        "--redact",
        action="store_true",
        help="mask names, account numbers, streets and numbers",
    )
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 on review too"
    )
    parser.set_defaults(run=_run)


def _jobs(text: str) -> int:
    """Read a number of processes."""
    if text.isascii() and text.isdigit() and 0 < int(text) <= MOST_JOBS:
        return int(text)
    message = f"expected a number from 1 to {MOST_JOBS}"
    raise argparse.ArgumentTypeError(message)


MOST_JOBS: Final = 256


def _run(options: argparse.Namespace) -> int:
    from lnpcheck.cli.batch.running import run

    gc.enable()  # the process may have begun without: a check is over too soon for it
    return run(options)
