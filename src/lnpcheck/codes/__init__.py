"""What do other systems call it? Codes of rejections, and the rules that foresee them.

One table of data: each code names what is behind it, each reason the rules that foresee
it. What findings carry and what ``lnpcheck explain`` answers are both derived from it;
what findings carry is written out, so that a check does not open the book.
"""

from typing import TYPE_CHECKING, Final

from lnpcheck.codes.carried import codes_of
from lnpcheck.lazy import door

if TYPE_CHECKING:
    from lnpcheck.codes.book import (
        every_code,
        every_reason,
        every_table,
        find_codes,
        near_codes,
    )
    from lnpcheck.codes.crosswalk import codes_of_rule, foreseeing, foresees
    from lnpcheck.codes.model import Code, Reason, System, Table

__all__ = [
    "Code",
    "Reason",
    "System",
    "Table",
    "codes_of",
    "codes_of_rule",
    "every_code",
    "every_reason",
    "every_table",
    "find_codes",
    "foreseeing",
    "foresees",
    "near_codes",
]

_HOMES: Final = {
    "Code": "model",
    "Reason": "model",
    "System": "model",
    "Table": "model",
    "codes_of_rule": "crosswalk",
    "every_code": "book",
    "every_reason": "book",
    "every_table": "book",
    "find_codes": "book",
    "foreseeing": "crosswalk",
    "foresees": "crosswalk",
    "near_codes": "book",
}

__getattr__ = door(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
