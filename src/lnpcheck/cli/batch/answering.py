"""What is answered to the orders of a batch? Lines of output, and what they count.

This is the work that goes to other processes: raw orders in, finished lines out, so
that no document travels between them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lnpcheck.batch import Answer, Hindsight, Tally, foresight, heard, told_place
from lnpcheck.cli.batch.order import Order, read_order
from lnpcheck.engine import check
from lnpcheck.policy import Policy
from lnpcheck.readers import ReadError
from lnpcheck.readers.order_stream import Entry
from lnpcheck.render.batch_lines import OutputFormat, line_of

__all__ = ["Answers", "Asked", "answered"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What holds for all orders of a batch.

    Attributes:
        file: What refusals call the orders.
        policy: The policy as JSON; None: the numbers of each order decide.
        as_of: The day on which orders go out that name none themselves.
        rejected: The key beside ``loa`` that says what came back; None: nobody asks.
        format: How an answer is written.
        run: What tells the lines of this run from those of another.
    """

    file: str
    policy: str | None
    as_of: date
    rejected: str | None
    format: OutputFormat
    run: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What came of some orders.

    Attributes:
        lines: One line of output for each, in their order.
        tally: What they count.
        refused: Why some could not be read, one line each.
        size: How much of the whole they were.
    """

    lines: bytes
    tally: Tally
    refused: tuple[str, ...]
    size: int


def answered(asked: Asked, entries: Sequence[Entry]) -> Answers:
    """Read and check some orders; one that cannot be read is told and passed over."""
    tally, lines, refused = Tally(), [], []
    for entry in entries:
        try:
            order = read_order(entry, asked.file, asked.rejected)
        except ReadError as error:
            answer = Answer(entry.place, asked.run, problem=str(error))
            refused.append(answer.problem)
            tally.unread += 1
        else:
            answer = _judged(asked, entry, order, tally)
        lines.append(line_of(answer, asked.format))
    size = sum(entry.size for entry in entries)
    return Answers(b"".join(lines), tally, tuple(refused), size)


def _judged(asked: Asked, entry: Entry, order: Order, tally: Tally) -> Answer:
    policy = None if asked.policy is None else _policy(asked.policy)
    report = check(order.loa, order.csr, policy, as_of=order.as_of or asked.as_of)
    hindsight: tuple[Hindsight, ...] = ()
    if asked.rejected is not None:
        hindsight = tuple(foresight(report, order.codes))
    tally.hear(told_place(entry.place), heard(report, hindsight))
    return Answer(entry.place, asked.run, report, hindsight=hindsight)


@lru_cache(maxsize=8)
def _policy(text: str) -> Policy:
    """Read the policy once in each process."""
    return Policy.model_validate_json(text)
