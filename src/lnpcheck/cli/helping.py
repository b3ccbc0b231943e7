"""How do the pages of ``--help`` read in French? The parser's own texts, told.

Loaded only when French is asked for. ``argparse`` has no public way to its words, but
for the formatter.
"""

import argparse
from collections.abc import Iterable
from typing import Final

from lnpcheck.words import Book, book_of, told_help

__all__ = ["tell_in_french"]

_USAGE: Final = "utilisation\N{NO-BREAK SPACE}: "


class _FrenchHelp(argparse.HelpFormatter):
    """Writes a page of help with French headings."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _USAGE if prefix is None else prefix)


def tell_in_french(command: argparse.ArgumentParser) -> None:
    """Tell the words of a parser, and of its commands, in French."""
    _tell(command, book_of("fr"))


def _tell(parser: argparse.ArgumentParser, book: Book) -> None:
    parser.formatter_class = _FrenchHelp
    parser.description = told_help(parser.description or "", book)
    for group in parser._action_groups:  # noqa: SLF001
        group.title = told_help(group.title or "", book)
    for action in parser._actions:  # noqa: SLF001
        _tell_action(action, book)
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for choice in action._choices_actions:  # noqa: SLF001
                _tell_action(choice, book)
            for one in action.choices.values():
                _tell(one, book)


def _tell_action(action: argparse.Action, book: Book) -> None:
    """Tell what an argument is for, and what stands for its value."""
    if action.help:
        action.help = told_help(action.help, book)
    if isinstance(action.metavar, str):
        words = book.table("help", "values")
        action.metavar = words.get(action.metavar, action.metavar)
