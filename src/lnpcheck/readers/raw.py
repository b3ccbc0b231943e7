"""What came in, before anybody knows its format? Bytes, and what they are as text.

Each view is worked out once, when a reader first asks for it.
"""

from functools import cached_property
from typing import Final

from lnpcheck.readers import json_text
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.intake import read_text
from lnpcheck.readers.places import Lines, Parsed, Place

__all__ = ["Raw"]

_OBJECT: Final = Fault("expected an object: keys with values")


class Raw:
    """A file, or an object of a program, on its way to a reader.

    Attributes:
        data: The bytes; empty for an object.
        file: What errors call it.
        fault: Why nothing came in; None when something did.
        first_line: Number of its first line, when it is cut from a larger file.
    """

    def __init__(
        self,
        data: bytes | Fault,
        file: str,
        content: dict[str, object] | Fault | None = None,
        first_line: int = 1,
    ) -> None:
        faults = (part for part in (data, content) if isinstance(part, Fault))
        self.fault = next(faults, None)
        self.data = data if isinstance(data, bytes) else b""
        self.file = file
        self.first_line = first_line
        self._content = content if isinstance(content, dict) else None

    @property
    def ending(self) -> str:
        """Return the ending of the name with its dot, in lower case; may be empty."""
        return "." + self.file.rpartition(".")[2].lower() if "." in self.file else ""

    @cached_property
    def text(self) -> str | Fault:
        """Return the bytes as text, or why they are none."""
        return read_text(self.data)

    @cached_property
    def tree(self) -> Parsed | Fault | None:
        """Return keys and values of JSON or XML; None when it is neither."""
        if self._content is not None:
            return Parsed(self._content, lambda: Place(0))
        text = self.text if isinstance(self.text, str) else ""
        match text.lstrip()[:1]:
            case "{" | "[":
                return json_text.parse(text)
            case "<":
                from lnpcheck.readers import xml_text

                return xml_text.parse(text)
        return None

    @property
    def content(self) -> dict[str, object] | None:
        """Return the keys and values of an object of a program; None for a file."""
        return self._content

    @property
    def is_xml(self) -> bool:
        """Say whether the text begins like XML."""
        return isinstance(self.text, str) and self.text.lstrip().startswith("<")

    @property
    def lines(self) -> Lines | None:
        """Return where the values of a tree stand; None when it is none."""
        if not isinstance(self.tree, Parsed):
            return None
        text = self.text if isinstance(self.text, str) else ""
        return Lines(text, self.tree.survey)
