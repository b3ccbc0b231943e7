"""In which language is it asked? ``--lang`` may stand before or behind the command.

The language is looked for before anything is parsed, so that help and refusals too are
told in it. No environment variable and no locale speaks: the same command says the
same on every machine.
"""

import argparse
from collections.abc import Iterable, Sequence
from typing import Final, Literal

__all__ = ["LANGUAGES", "add_language", "command_of", "language_of"]

Language = Literal["en", "fr"]

LANGUAGES: Final[tuple[Language, ...]] = ("en", "fr")

OPTION: Final = "--lang"


def add_language(
    command: argparse.ArgumentParser, others: Iterable[argparse.ArgumentParser]
) -> None:
    """Add the language of what is said, to the whole command and to each of its own.

    A command of its own has no default, which would take back what was said before.
    """
    for parser in (command, *others):
        parser.add_argument(
            OPTION,
            choices=LANGUAGES,
            default="en" if parser is command else argparse.SUPPRESS,
            help="language of what is said: English or French",
        )


def language_of(arguments: Sequence[str]) -> Language:
    """Find the language that is asked for; the last word holds, as for the parser.

    >>> language_of(["check", "--help", "--lang", "fr"]), language_of(["--lang=fr"])
    ('fr', 'fr')
    """
    found = "en"
    for at, name, value in _options(arguments):
        if _is_language(name):
            found = value or "".join(arguments[at + 1 : at + 2])
    return "fr" if found == "fr" else "en"


def command_of(arguments: Sequence[str]) -> str:
    """Find the command that is asked for; empty: there is none.

    >>> command_of(["--lang", "fr", "check", "loa.json"])
    'check'
    """
    waits = False
    for argument in arguments:
        if waits or argument.startswith("-"):
            name, _, value = argument.partition("=")
            waits = not waits and _is_language(name) and not value
            continue
        return argument
    return ""


def _options(arguments: Sequence[str]) -> Iterable[tuple[int, str, str]]:
    """Yield where options stand, their names and their values; ``--`` ends them."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            return
        name, _, value = argument.partition("=")
        yield at, name, value


def _is_language(name: str) -> bool:
    """Whether an option is this one, or short for it as the parser takes it."""
    return len(name) > len("--") and OPTION.startswith(name)
