"""Why could a file not be read? One line: file, place, what was expected.

No error quotes a value, for it may be a PIN: only keys, lines and our own words are
shown. Inside the readers a refusal is a value, ``Fault``; it becomes an exception
outside every ``except`` block, so that no parser's error hangs on it as context.
"""

import re
from typing import Final, NamedTuple

__all__ = ["Fault", "Path", "ReadError", "pointer", "shown", "twice"]

Path = tuple[str | int, ...]
"""Keys and positions that lead to a value, outermost first."""

_SECRET: Final = re.compile(r"pin|pass|ssn|secret", re.IGNORECASE)
_LONGEST_KEY: Final = 60


class ReadError(Exception):
    """A file cannot be read as the document that it should be.

    Attributes:
        file: The file's name as the caller gave it, unprintable characters escaped.
        place: Where: ``line 3``, ``line 3, /service_address/stret``,
            ``/service_address/stret``, or empty when it is about the whole file.
        expected: What was expected there, in words that quote no value.
        line: The line, counted from one; None when it is about the whole file.
    """

    def __init__(
        self, file: str, place: str, expected: str, line: int | None = None
    ) -> None:
        super().__init__(file, place, expected, line)
        self.file = file
        self.place = place
        self.expected = expected
        self.line = line

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.expected}"


class Fault(NamedTuple):
    """A refusal on its way to becoming a ``ReadError``.

    Attributes:
        expected: What was expected, in words that quote no value.
        line: The line, counted from one, when it is known.
        path: The keys that lead there, when they are known.
    """

    expected: str
    line: int | None = None
    path: Path = ()

    def as_error(self, file: str) -> ReadError:
        """Name the file that it was met in."""
        line = "" if self.line is None else f"line {self.line}"
        place = ", ".join(part for part in (line, shown(pointer(self.path))) if part)
        return ReadError(shown(file), place, self.expected, self.line)


def twice(path: Path, line: int) -> Fault:
    """Refuse a key that its object already has."""
    is_shown = _secret_keys(path) == len(path)
    got = f", got {_cut(str(path[-1]))!r} again" if is_shown else ""
    return Fault(f"expected each key once{got}", line, path)


def pointer(path: Path) -> str:
    """Write a path as JSON Pointer (RFC 6901); what lies inside a PIN is left out.

    >>> pointer(("tns", 0, "a/b")), pointer(("pin", "4471"))
    ('/tns/0/a~1b', '/pin')
    """
    steps = (_cut(str(step)) for step in path[: _secret_keys(path)])
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)


def shown(text: str) -> str:
    r"""Write a name on one line: what cannot be printed is escaped.

    >>> shown("loa\n.json")
    'loa\\n.json'
    """
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode()
        for sign in text
    )


def _secret_keys(path: Path) -> int:
    """Count the steps up to the first key that names a secret, itself included."""
    for index, step in enumerate(path):
        if isinstance(step, str) and _SECRET.search(step):
            return index + 1
    return len(path)


def _cut(key: str) -> str:
    return key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY - 1] + "…"
