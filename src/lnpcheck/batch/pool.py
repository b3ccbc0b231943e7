"""How is work spread over processes, and its answers kept in order?

Bounded: at any time only a few tasks for each process are under way, so a stream
without end needs no more memory than a short one. Processes are spawned, never forked,
so that threads of the caller's are safe; they end with the process that asked.
"""

import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from typing import Final, Protocol, TypeVar

__all__ = ["in_order"]

T = TypeVar("T")
R = TypeVar("R")

AHEAD: Final = 3
"""Tasks under way for each process: one at work, one waiting, one being fetched."""


def in_order(
    work: Callable[[T], R], tasks: Iterable[T], *, jobs: int = 1
) -> Generator[R, None, None]:
    """Yield what ``work`` makes of each task, in the order of the tasks.

    Args:
        work: A function of a module (a process finds it by name), or a ``partial``.
        tasks: What there is to do; read no further than ``AHEAD`` tasks a job.
        jobs: Processes. One: the work is done here, in this process.

    Raises:
        Exception: Whatever ``work`` raises, at the place of its task.
        concurrent.futures.BrokenExecutor: A process ended unexpectedly.
    """
    if jobs == 1:
        yield from map(work, tasks)
    else:
        yield from _spread(work, iter(tasks), jobs)


def _spread(work: Callable[[T], R], tasks: Iterator[T], jobs: int) -> Iterator[R]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(jobs, get_context("spawn"), settle)
    try:
        under_way: deque[Future[R]] = deque(
            pool.submit(work, task) for task in islice(tasks, AHEAD * jobs)
        )
        while under_way:
            answer = under_way.popleft().result()
            under_way.extend(pool.submit(work, task) for task in islice(tasks, 1))
            yield answer
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


class _Process(Protocol):
    """A process that can be waited for."""

    def join(self) -> None: ...


def settle(
    parent: _Process | None = None, end: Callable[[int], object] | None = None
) -> None:
    """Settle in a process of the pool: end with the parent, leave interrupts to it.

    Args:
        parent: Whose end to await; None: that of the process that spawned this one.
        end: How to end; None: at once, for there is nobody left to answer to.
    """
    import os
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    awaited = parent or parent_process()
    if awaited is not None:
        mourner = (awaited, end or os._exit)
        threading.Thread(target=_follow, args=mourner, daemon=True).start()


def _follow(parent: _Process, end: Callable[[int], object]) -> None:
    parent.join()
    end(1)
