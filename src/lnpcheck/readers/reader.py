"""What is a reader of a foreign format? One record; all formats have the same shape."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lnpcheck.readers.draft import Draft, Kind
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.raw import Raw

__all__ = ["Reader"]


@dataclass(frozen=True, slots=True)
class Reader:
    """A foreign format, and how it becomes a letter or a record.

    Attributes:
        name: What ``--from`` calls it.
        title: What it is, as the end of "got ..." or of a line in a list.
        kinds: Which papers it can be.
        claims: Says whether a file is written so.
        read: Fills in a draft, or says why it cannot.
        parts: Cuts a file that holds several papers into one file for each.
    """

    name: str
    title: str
    kinds: tuple[Kind, ...]
    claims: Callable[[Raw], bool]
    read: Callable[[Raw, Draft, FieldMap], Fault | None]
    parts: Callable[[Raw], Sequence[Raw]] = lambda raw: (raw,)
