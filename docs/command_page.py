"""Which words does each command take? The page of the command, from its parser."""

import argparse
from collections.abc import Iterator

from lnpcheck.cli import parser

__all__ = ["command_page"]


def command_page() -> str:
    """Write a section for each command: what it does, and what it takes."""
    sections = []
    for name, purpose in _commands():
        told = _commands_of(parser(name)).choices[name]
        lines = [f"## `lnpcheck {name}`", "", f"{_sentence(purpose)}", ""]
        lines += ["| word | meaning |", "|---|---|"]
        lines += [f"| {word} | {meaning} |" for word, meaning in _words(told)]
        sections.append("\n".join(lines) + "\n")
    return "\n".join(sections)


def _commands_of(command: argparse.ArgumentParser) -> argparse._SubParsersAction:  # type: ignore[type-arg]
    """Find the commands of a parser; ``argparse`` has no public way."""
    return next(
        action
        for action in command._actions  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
    )


def _commands() -> Iterator[tuple[str, str]]:
    for choice in _commands_of(parser())._choices_actions:  # noqa: SLF001
        yield choice.dest, choice.help or ""


def _words(command: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    """Yield each argument and option, and what it means."""
    for action in command._actions:  # noqa: SLF001
        if action.dest == "help":
            continue
        value = str(action.metavar or "")
        if action.choices is not None:
            value = "|".join(map(str, action.choices))
        spellings = list(action.option_strings[-1:])
        if isinstance(action, argparse.BooleanOptionalAction):
            spellings = [" / ".join(action.option_strings)]
        names = " ".join([*spellings, value if action.nargs != 0 else ""])
        optional = action.nargs == "?" and not action.option_strings
        shown = f"`{names.strip()}`" + (" (optional)" if optional else "")
        yield (
            shown.replace("|", "\\|"),
            _sentence(action.help or "").replace("|", "\\|"),
        )


def _sentence(text: str) -> str:
    text = text.replace("%%", "%")
    return text[:1].upper() + text[1:]
