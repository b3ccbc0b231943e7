"""What is answered to the orders of a batch? Lines of output, and what they count.

This is the work that goes to other processes: raw orders in, finished lines out, so
that no document travels between them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lnpcheck.batch import Answer, Hindsight, Tally, foresight, heard, told_place
from lnpcheck.cli.batch.order import Order, Reading
from lnpcheck.cli.batch.order_files import read_files
from lnpcheck.cli.batch.order_line import read_line
from lnpcheck.cli.batch.order_row import read_row
from lnpcheck.cli.refusal import said_in
from lnpcheck.engine import check
from lnpcheck.policy import Policy
from lnpcheck.readers import ReadError
from lnpcheck.readers.order_stream import Entry
from lnpcheck.readers.pair_folder import Files
from lnpcheck.render.batch_lines import OutputFormat, line_of
from lnpcheck.words import Language
from lnpcheck.words.telling import told_report

__all__ = ["Answers", "Asked", "answered"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What holds for all orders of a batch.

    Attributes:
        reading: How the orders are to be read.
        policy: The policy as JSON; None: the numbers of each order decide.
        as_of: The day on which orders go out that name none themselves.
        format: How an answer is written.
        language: The language that reports are told in.
        redacted: Whether names, account numbers, streets and numbers are masked.
        run: What tells the lines of this run from those of another.
    """

    reading: Reading
    policy: str | None
    as_of: date
    format: OutputFormat
    language: Language
    redacted: bool
    run: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What came of some orders.

    Attributes:
        lines: One line of output for each, in their order.
        tally: What they count.
        told: Why some could not be read, or what is in doubt, a line each.
        size: How much of the whole they were.
    """

    lines: bytes
    tally: Tally
    told: tuple[str, ...]
    size: int


def answered(asked: Asked, entries: Sequence[Entry]) -> Answers:
    """Read and check some orders; one that cannot be read is told and passed over."""
    tally, lines, told = Tally(), [], []
    for entry in entries:
        try:
            order = _read(entry, asked.reading)
        except ReadError as error:
            problem = said_in(asked.language, str(error))
            answer = Answer(entry.place, asked.run, problem=problem)
            told.append(answer.problem)
            tally.unread += 1
        else:
            answer = _judged(asked, entry, order, tally)
            told += answer.notes
        lines.append(line_of(answer, asked.format, asked.language))
    size = sum(entry.size for entry in entries)
    return Answers(b"".join(lines), tally, tuple(told), size)


def _judged(asked: Asked, entry: Entry, order: Order, tally: Tally) -> Answer:
    policy = None if asked.policy is None else _policy(asked.policy)
    report = check(order.loa, order.csr, policy, as_of=order.as_of or asked.as_of)
    hindsight: tuple[Hindsight, ...] = ()
    if asked.reading.rejected is not None:
        hindsight = tuple(foresight(report, order.codes))
    told = told_report(report, asked.language, redacted=asked.redacted)
    tally.hear(told_place(entry.place), heard(told, hindsight))
    notes = tuple(said_in(asked.language, note) for note in order.notes)
    return Answer(entry.place, asked.run, told, "", hindsight, notes)


def _read(entry: Entry, how: Reading) -> Order:
    """Read an order, whatever it stands in."""
    content = entry.content
    if isinstance(content, ReadError):
        raise content
    if isinstance(content, Files):
        return read_files(content, how)
    if isinstance(content, bytes):
        return read_line(content, int(entry.place), how)
    return read_row(content, how)


@lru_cache(maxsize=8)
def _policy(text: str) -> Policy:
    """Read the policy once in each process."""
    return Policy.model_validate_json(text)
