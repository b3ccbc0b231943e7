"""How does a foreign format become a letter or a record? One shape for all formats."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap, Kind
from lnpcheck.readers.fields import Shape
from lnpcheck.readers.raw import Raw

__all__ = ["Form"]


@dataclass(frozen=True, slots=True)
class Form:
    """How a format is read.

    Attributes:
        read: Fills in a draft, or says why it cannot.
        parts: Cuts a file that holds several papers into one file for each.
        shapes: The keys of an order or record, where the format is one of keys.
    """

    read: Callable[[Raw, Draft, FieldMap], Fault | None]
    parts: Callable[[Raw], Sequence[Raw]] = lambda raw: (raw,)
    shapes: Mapping[Kind, Shape] = field(default_factory=dict)
