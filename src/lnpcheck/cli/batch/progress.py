"""How far is it? A bar on a terminal, nothing elsewhere, and what was refused.

Everything goes to standard error; a long list of refusals is cut, for the output holds
them all.
"""

from collections.abc import Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final, Self, TextIO

from lnpcheck.cli.refusal import one_line, said_in

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

__all__ = ["Progress"]

MOST_TOLD: Final = 20
"""Refusals and doubts that are shown while a batch runs."""


class Progress:
    """A bar while a batch runs, where somebody watches.

    Args:
        size: What is to be done in all; None: nobody knows.
        stream: Where to show it; only a terminal gets a bar.
        bar: Whether to show a bar at all.
        language: The language of its own words; messages come told.
    """

    def __init__(
        self,
        size: int | None,
        stream: TextIO,
        *,
        bar: bool = True,
        language: str = "en",
    ) -> None:
        self._size = size
        self._language = language
        self._has_bar = bar and stream.isatty()
        self._stream = stream
        self._bar: Bar | None = None
        self._open = ExitStack()
        self._told = 0

    def __enter__(self) -> Self:
        if self._has_bar:
            from rich.console import Console
            from rich.progress import Progress as Bar

            bar = Bar(console=Console(file=self._stream), transient=True)
            self._bar = self._open.enter_context(bar)
            self._bar.add_task(said_in(self._language, "orders"), total=self._size)
        return self

    def __exit__(self, *failure: object) -> None:
        self._open.close()
        if self._told > MOST_TOLD:
            more = f"{self._told - MOST_TOLD} more such lines; the output holds each"
            self._stream.write(f"lnpcheck: {one_line(more, self._language)}\n")

    def advance(self, size: int) -> None:
        """Show that so much more is done."""
        if self._bar is not None:
            self._bar.advance(self._bar.task_ids[0], size)

    def tell(self, messages: Iterable[str]) -> None:
        """Show why orders could not be read or are in doubt, above the bar."""
        for message in messages:
            self._told += 1
            if self._told <= MOST_TOLD:
                self._say(f"lnpcheck: {one_line(message)}")

    def _say(self, line: str) -> None:
        if self._bar is None:
            self._stream.write(line + "\n")
        else:
            self._bar.console.print(line, markup=False, highlight=False)
