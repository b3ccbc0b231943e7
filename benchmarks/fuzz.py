"""Fuzz a reader, guided by coverage: nothing but a paper or a ReadError may come out.

    pip install atheris                # CPython 3.11 to 3.13, not a dependency
    python benchmarks/fuzz.py coded -runs=200000 -max_len=4096
    python benchmarks/fuzz.py numbers -runs=500000

Targets: coded (coded CSRs), numbers (number lists), csv, xml, json. What follows is
libFuzzer's own: -runs, -max_total_time, -max_len, a folder for the corpus. An input on
which the reader raises anything else, or takes more than a second, is kept in a file.
"""

import sys
import time
from collections.abc import Callable
from typing import Any, Final

import atheris

with atheris.instrument_imports(include=["lnpcheck"]):
    from lnpcheck.normalize.number import read_numbers
    from lnpcheck.readers import (  # noqa: F401  # noqa: F401
        ReadError,
        bandwidth,
        coded,
        coded_items,
        coded_lines,
        fields,
        one_paper,
        read_csr,
        read_loa,
        read_orders,
        told,
        xml_text,
    )

LONGEST: Final = 2_000


def read_as(name: str, ending: str) -> Callable[[bytes], None]:
    """Read bytes as a record and as a letter; look at all that is told."""

    def target(data: bytes) -> None:
        for read in (read_csr, read_loa):
            try:
                paper: Any = read(data, name=f"x{ending}", as_format=name or None)
            except ReadError as error:
                if "\n" in str(error):
                    raise AssertionError from error
                continue
            lines = list(told(paper.notes))
            if any(len(line) > LONGEST for line in lines):
                raise AssertionError(lines)
            list(paper.lines.items())
            paper.document.model_dump_json()

    return target


def numbers(data: bytes) -> None:
    """Read a list of telephone numbers."""
    text = data.decode("utf-8", "replace")
    for base in (None, "+14045550110"):
        found, problems, extensions = read_numbers(text, base)
        if extensions and len(extensions) != len(found):
            raise AssertionError
        if any(len(number) != len("+14045550110") for number in found):
            raise AssertionError(problems)


def table(data: bytes) -> None:
    """Read a spreadsheet, as one paper and as orders."""
    read_as("csv", ".csv")(data)
    list(read_orders(data, name="x.csv"))


def timed(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """Raise when a target takes more than a second of the processor."""

    def run(data: bytes) -> None:
        began = time.process_time()
        target(data)
        if time.process_time() - began > 1:
            raise AssertionError

    return run


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "coded": read_as("coded", ".txt"),
    "numbers": numbers,
    "csv": table,
    "xml": read_as("", ".xml"),
    "json": read_as("", ".json"),
}


if __name__ == "__main__":
    chosen = TARGETS[sys.argv[1]]
    # libFuzzer's own timeout counts the time of a machine that may be busy.
    atheris.Setup([sys.argv[0], "-timeout=60", *sys.argv[2:]], timed(chosen))
    atheris.Fuzz()
