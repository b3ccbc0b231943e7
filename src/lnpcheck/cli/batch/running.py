"""Run a batch: orders in, answers out in their order, a summary at the end."""

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import closing, contextmanager
from functools import partial
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final, cast

from lnpcheck.batch import Tally, in_order
from lnpcheck.cli.batch.answering import Asked, answered
from lnpcheck.cli.batch.journal import expect_another, mark_of, opened, resumed
from lnpcheck.cli.batch.order import Reading, noted
from lnpcheck.cli.batch.order_row import DAY_COLUMN, has_column
from lnpcheck.cli.batch.progress import Progress
from lnpcheck.cli.inputs import day_of
from lnpcheck.cli.outputs import write
from lnpcheck.cli.refusal import (
    ANSWERED,
    REJECTED,
    UNREADABLE,
    USAGE,
    UsageError,
    refused,
    said_in,
)
from lnpcheck.readers import NO_MAP, FieldMap, read_field_map
from lnpcheck.readers.order_stream import Entry, Orders, orders_in
from lnpcheck.readers.policy_file import read_policy
from lnpcheck.render.batch_lines import HEADERS, KeptFormat, OutputFormat
from lnpcheck.render.batch_text import render_tally

__all__ = ["run"]

INTERRUPTED: Final = 130
MOST_ORDERS: Final = 256
MOST_BYTES: Final = 1024 * 1024
"""What goes to a process in one piece: enough to pay the way, little enough to hold."""


def run(options: argparse.Namespace) -> int:
    """Run a batch and return the exit code."""
    mapping = read_field_map(Path(options.mapping)) if options.mapping else NO_MAP
    rejected = _rejected(options.rejected_column)
    with closing(_orders(options.orders, mapping, rejected)) as orders:
        _expect_told(orders, rejected)
        how = Reading(orders.file, rejected, orders.columns, mapping)
        return _run(options, orders, _asked(options, orders, how))


def _run(options: argparse.Namespace, orders: Orders, asked: Asked) -> int:
    tally = Tally()
    try:
        with _output(options, orders, asked, tally) as out:
            _answer_all(orders, asked, options.jobs, out, tally)
    except KeyboardInterrupt:
        return refused(
            _stopped("interrupted", tally, options), INTERRUPTED, options.lang
        )
    except BrokenExecutor:
        why = "a process of the batch ended unexpectedly (out of memory?)"
        return refused(_stopped(why, tally, options), USAGE, options.lang)
    told = render_tally(tally, rejected=options.rejected_column, language=options.lang)
    if options.output:
        write(told, None)
    else:
        sys.stdout.flush()
        sys.stderr.write(told)
    return _exit_code(tally, strict=options.strict)


def _rejected(name: str | None) -> str | None:
    """Take the name of what came back, if it is not that of something else."""
    if name in {"", "loa", "csr", DAY_COLUMN}:
        message = f"--rejected-column: expected a key beside loa, csr, got {name!r}"
        raise UsageError(message)
    return name


def _orders(name: str, mapping: FieldMap, rejected: str | None) -> Orders:
    beside = tuple(filter(None, (DAY_COLUMN, rejected)))
    if name != "-":
        return orders_in(name, mapping=mapping, beside=beside)
    if sys.stdin is None:
        message = "standard input is closed"
        raise UsageError(message)
    return orders_in("-", sys.stdin.buffer, mapping=mapping, beside=beside)


def _expect_told(orders: Orders, rejected: str | None) -> None:
    """Refuse to look for what came back where it cannot stand."""
    if rejected is None:
        return
    if orders.columns.width and not has_column(orders.columns, rejected):
        fault = "expected the header of a column"
    elif orders.is_folder:
        fault = "expected lines or rows, got a folder, where nothing stands beside"
    else:
        return
    message = f"--rejected-column {rejected}: {fault}"
    raise UsageError(message)


def _asked(options: argparse.Namespace, orders: Orders, reading: Reading) -> Asked:
    """Settle what holds for all orders, and the mark of the run."""
    policy = None if options.policy is None else read_policy(options.policy)
    as_of = day_of(options.as_of)
    written = policy.model_dump_json() if policy else None
    shown = options.lang, options.redact
    mark = mark_of(orders.state, reading, written, as_of, shown, version("lnpcheck"))
    return Asked(reading, written, as_of, _format(options), *shown, mark)


def _format(options: argparse.Namespace) -> OutputFormat:
    """Choose the format: as asked, else by the file's name, else by who reads it."""
    if options.format == "text" and options.output:
        message = "--format text is for reading; --output takes jsonl or csv"
        raise UsageError(message)
    if options.format:
        return cast("OutputFormat", options.format)
    if options.output:
        return "csv" if options.output.lower().endswith(".csv") else "jsonl"
    return "text" if sys.stdout.isatty() else "jsonl"


@contextmanager
def _output(
    options: argparse.Namespace, orders: Orders, asked: Asked, tally: Tally
) -> Iterator[BinaryIO]:
    """Open where answers go, and count those that stand there already."""
    if options.output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(HEADERS[asked.format])
        yield sys.stdout.buffer
        return
    expect_another(options.output, orders.file)
    with opened(options.output, anew=options.restart) as file:
        done = resumed(
            file, options.output, asked.run, cast("KeptFormat", asked.format)
        )
        if done.orders and not orders.state:
            message = (
                f"--output {options.output}: orders that come through a pipe cannot be"
                " gone on with; name another file, or write it anew with --restart"
            )
            raise UsageError(message)
        tally.add(done)
        yield file


def _answer_all(
    orders: Orders, asked: Asked, jobs: int, out: BinaryIO, tally: Tally
) -> None:
    """Answer all orders that have no answer yet."""
    # Answers that run over a terminal show how far it is, and would tear a bar.
    watched = out is not sys.stdout.buffer or not sys.stdout.isatty()
    with Progress(
        orders.size, sys.stderr, bar=watched, language=asked.language
    ) as progress:
        notes = noted(orders.file, orders.notes)
        progress.tell(said_in(asked.language, note) for note in notes)
        entries = _left(orders, tally.orders, progress)
        work = partial(answered, asked)
        pieces = _pieces(entries, 1 if jobs == 1 else MOST_ORDERS)
        answers = in_order(work, pieces, jobs=jobs)
        with closing(answers):
            for answer in answers:
                out.write(answer.lines)
                out.flush()
                tally.add(answer.tally)
                progress.advance(answer.size)
                progress.tell(answer.told)


def _left(orders: Orders, done: int, progress: Progress) -> Iterator[Entry]:
    """Pass over the orders that have an answer."""
    entries = orders.entries
    for entry in islice(entries, done):
        progress.advance(entry.size)
    return entries


def _pieces(entries: Iterator[Entry], most: int) -> Iterator[tuple[Entry, ...]]:
    """Cut the orders into pieces that are worth their way."""
    piece: list[Entry] = []
    size = 0
    for entry in entries:
        piece.append(entry)
        size += entry.size
        if len(piece) >= most or size >= MOST_BYTES:
            yield tuple(piece)
            piece, size = [], 0
    if piece:
        yield tuple(piece)


def _stopped(why: str, tally: Tally, options: argparse.Namespace) -> str:
    """Say how far it came, and how to go on."""
    how = "the same command goes on from there" if options.output else "none was kept"
    return f"{why}: {tally.orders} orders are answered, {how}"


def _exit_code(tally: Tally, *, strict: bool) -> int:
    stopped = {"reject", "review"} if strict else {"reject"}
    if any(tally.verdicts[verdict] for verdict in stopped):
        return REJECTED
    return UNREADABLE if tally.unread else ANSWERED
