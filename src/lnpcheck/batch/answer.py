"""What came of one order of a batch? The shape that is written and read back."""

from typing import NamedTuple

from lnpcheck.batch.backtest import Hindsight
from lnpcheck.batch.tally import Heard
from lnpcheck.report import Report

__all__ = ["Answer", "Told", "told_place"]


class Answer(NamedTuple):
    """What came of one order.

    Attributes:
        place: The line, counted from one, or the name of the pair.
        run: What tells the lines of this run from those of another.
        report: The report; None: the order could not be read.
        problem: Why it could not be read, in one line.
        hindsight: What is known of its rejection.
        notes: What of the papers was not read, or is in doubt.
    """

    place: int | str
    run: str
    report: Report | None = None
    problem: str = ""
    hindsight: tuple[Hindsight, ...] = ()
    notes: tuple[str, ...] = ()


class Told(NamedTuple):
    """What a written line tells.

    Attributes:
        run: The run that wrote it.
        place: Where the order stands, as people say it.
        order: What a summary wants to know; None: the order could not be read.
    """

    run: str
    place: str
    order: Heard | None


def told_place(place: int | str) -> str:
    """Say where an order stands.

    >>> told_place(3), told_place("acme")
    ('line 3', 'acme')
    """
    return f"line {place}" if isinstance(place, int) else place
