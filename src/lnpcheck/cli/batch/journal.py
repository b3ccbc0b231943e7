"""How far had a run come? The output file tells, for it is its own journal.

Answers are written in the order of the orders, one line each, so that the number of
whole lines is the number of orders done. Each line bears the mark of its run; a line
that a killed run left torn has no end and is cut off.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from lnpcheck.batch import Tally, Told
from lnpcheck.cli.refusal import UsageError
from lnpcheck.render.batch_lines import HEADERS, KeptFormat, may_begin, told_by

__all__ = ["expect_another", "mark_of", "opened", "resumed"]


def mark_of(*parts: object) -> str:
    """Make the mark of a run: the same for the same orders, policy and day.

    Only sizes, times and settings go in, never the content of an order: a mark of
    papers would betray a PIN to whoever tries all of them.
    """
    return blake2b(repr(parts).encode(errors="replace"), digest_size=6).hexdigest()


def expect_another(output: str, orders: str) -> None:
    """Refuse to write over the orders.

    Raises:
        UsageError: Both are the same file.
    """
    with suppress(OSError, ValueError):  # one of them is no file yet, or none at all
        if Path(output).samefile(orders):
            message = (
                f"--output {output}: expected another file than that of the orders"
            )
            raise UsageError(message)


@contextmanager
def opened(output: str, *, anew: bool) -> Iterator[BinaryIO]:
    """Open an output file to read and go on with; ``anew``: what stands there goes.

    Raises:
        UsageError: It cannot be opened, or another run is at it.
    """
    try:
        file = Path(output).open("a+b")  # noqa: SIM115 - closed below
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "is no name of a file"
        fault = f"--output {output}: {why}"
    else:
        with file:
            _claim(file, output)
            if anew:
                file.truncate(0)
            yield file
        return
    raise UsageError(fault)


def _claim(file: BinaryIO, output: str) -> None:
    """Keep a second run from the file, where the system knows how."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        fault = f"--output {output}: another run is writing to it"
    else:
        return
    raise UsageError(fault)


def resumed(file: BinaryIO, output: str, run: str, written_as: KeptFormat) -> Tally:
    """Count what stands in an output file, and cut off what is torn.

    Returns:
        What the orders that are done have told; the file stands ready to go on.

    Raises:
        UsageError: The file is not of this run.
    """
    done, whole, header = Tally(), 0, HEADERS[written_as]
    file.seek(0)
    for line in file:
        if not line.endswith(b"\n"):
            if not (whole or may_begin(line, written_as)):
                raise _foreign(output)
            break
        if whole or not header:
            _count(done, _told(line, written_as, output), run, output)
        elif line != header:
            raise _foreign(output)
        whole += len(line)
    file.truncate(whole)
    if not whole:
        file.write(header)
    return done


def _told(line: bytes, written_as: KeptFormat, output: str) -> Told:
    try:
        return told_by(line, written_as)
    except ValueError:
        refusal = _foreign(output)
    raise refusal


def _count(done: Tally, told: Told, run: str, output: str) -> None:
    if told.run != run:
        message = (
            f"--output {output}: it holds answers to other orders, or under another"
            " policy, day or option; name another file, name the day with --as-of, or"
            " write it anew with --restart"
        )
        raise UsageError(message)
    if told.order is None:
        done.unread += 1
    else:
        done.hear(told.place, told.order)


def _foreign(output: str) -> UsageError:
    return UsageError(
        f"--output {output}: expected a new file, or the output of this batch;"
        " name another file, or write it anew with --restart"
    )
