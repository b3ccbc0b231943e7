"""Where does an answer go? A terminal, a pipe or a file."""

import os
import sys
from pathlib import Path

from lnpcheck.cli.refusal import UsageError

__all__ = ["print_json", "screen", "write"]


def screen(output: str | None) -> tuple[int, bool]:
    """Tell how many columns to fill, and whether colours are shown."""
    colour = output is None and _has_colour()
    width = min(os.get_terminal_size().columns, 100) if colour else 80
    return max(width, 40), colour


def _has_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def write(text: str, output: str | None) -> None:
    """Write to a file, or to standard output whatever its encoding can show."""
    if output is None:
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        return
    try:
        Path(output).write_text(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "is no name of a file"
        fault = f"--output {output}: {why}"
    else:
        return
    raise UsageError(fault)


def print_json(value: object) -> None:
    """Print a value as JSON."""
    import json

    from lnpcheck.normalize.unseen import escaped

    write(escaped(json.dumps(value, indent=2, ensure_ascii=False)) + "\n", None)
