"""What is a reader of a foreign format? One record; all formats have the same shape."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lnpcheck.readers.draft import Draft, Kind
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.fields import Shape
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
        shapes: The keys of an order or record, where the format is one of keys.
    """

    name: str
    title: str
    kinds: tuple[Kind, ...]
    claims: Callable[[Raw], bool]
    read: Callable[[Raw, Draft, FieldMap], Fault | None]
    parts: Callable[[Raw], Sequence[Raw]] = lambda raw: (raw,)
    shapes: Mapping[Kind, Shape] = field(default_factory=dict)
