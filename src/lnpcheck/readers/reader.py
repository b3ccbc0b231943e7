"""What is a reader of a foreign format? One record; all formats have the same shape.

What tells a format is small and always there; how it is read (its ``Form``) is loaded
when a file is in it.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from lnpcheck.readers.field_map import Kind
from lnpcheck.readers.raw import Raw

if TYPE_CHECKING:
    from lnpcheck.readers.form import Form

__all__ = ["Reader"]


class Reader(NamedTuple):
    """A foreign format.

    Attributes:
        name: What ``--from`` calls it.
        title: What it is, as the end of "got ..." or of a line in a list.
        kinds: Which papers it can be.
        claims: Says whether a file is written so.
        home: The module beside this one that reads it; its form bears the format's
            name in capitals.
    """

    name: str
    title: str
    kinds: tuple[Kind, ...]
    claims: Callable[[Raw], bool]
    home: str

    @property
    def form(self) -> "Form":
        """How it becomes a letter or a record."""
        home = import_module(f"{__package__}.{self.home}")
        form: Form = getattr(home, self.name.upper())
        return form
