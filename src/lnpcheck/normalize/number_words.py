"""Which words and signs stand around numbers, and what do they mean there?"""

import unicodedata
from typing import Final

__all__ = [
    "CONFUSABLE",
    "COUNTED",
    "EXCEPTIONS",
    "KEYPAD",
    "KNOWN",
    "LABELS",
    "LISTS",
    "RANGES",
    "fold",
]

RANGES: Final = frozenset(
    ("thru", "through", "to", "til", "till", "until", "à", "a", "au", "jusqu")
)
"""Words of a range, English and French."""

LISTS: Final = frozenset(("and", "et", "plus"))
"""Words of a list, English and French."""

EXCEPTIONS: Final = frozenset(
    (
        "except", "excepting", "exception", "exceptions", "excluding", "exclude",
        "excludes", "excluded", "excl", "not", "without", "minus", "but", "or",
        "between", "skip", "skipping", "omit", "omitting", "less", "never", "other",
        "others", "keep", "keeping", "remain", "remains", "remaining", "stay", "stays",
        "leave", "cancel", "disconnect", "disconnected", "sauf", "excepté", "exclu",
        "sans", "hors", "pas", "ou", "entre", "ne", "mais", "moins", "ni",
    )
)  # fmt: skip
"""Words that change which numbers are meant. Nothing on their line is read; before the
first number of a line they leave the other lines in doubt too."""

COUNTED: Final = frozenset(
    (
        "numbers", "lines", "dids", "tns", "nos", "trunks", "stations", "channels",
        "total", "numéros", "lignes",
    )
)  # fmt: skip
"""Words that make figures before them a count: "20 numbers"."""

LABELS: Final = COUNTED | frozenset(
    (
        "tn", "btn", "wtn", "wtns", "did", "tel", "telephone", "telephones", "phone",
        "phones", "fax", "cell", "mobile", "wireless", "voice", "number", "num", "no",
        "line", "main", "pilot", "billing", "primary", "office", "home", "work",
        "range", "ranges", "block", "blocks", "from", "area", "code", "npa", "nxx",
        "toll", "free", "tollfree", "inclusive", "incl", "téléphone", "téléphones",
        "télécopieur", "numéro", "ligne", "de", "du", "des", "le", "la", "les",
    )
)  # fmt: skip
"""Words that name what follows or precedes and change nothing."""

KNOWN: Final = RANGES | LISTS | EXCEPTIONS | LABELS | {"ext", "extn", "extension", "x"}
"""Every word with a meaning here: none is read as letters of a dial pad."""

# ITU-T E.161: the letters of a dial pad.
KEYPAD: Final = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999"
)

CONFUSABLE: Final = frozenset("OQILSBZX")
"""Letters that are typed for digits, or that mask them: alone they spell nothing."""

_FOLDED: Final = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "\u00a0\u1680\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(map(ord, "\u0085\u2028\u2029"), "\n"),
    **dict.fromkeys(range(0x2010, 0x2016), "-"),
    **dict.fromkeys(map(ord, "\u2212\ufe58\ufe63\u2043"), "-"),
    **dict.fromkeys(map(ord, "\u00b7\u2022\u2219\u2027"), "."),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201c\u201d\u00ab\u00bb"), "'"),
    **dict.fromkeys((*range(0x200B, 0x2010), *range(0x202A, 0x202F)), None),
    **dict.fromkeys((*range(0x2060, 0x206A), 0x00AD, 0xFEFF), None),
    0x2026: "..",
    0x2044: "/",
    0x2192: "->",
    0x301C: "~",
}


def fold(text: str) -> str:
    r"""Write full-width forms, dashes, spaces and quotes in ASCII.

    Invisible marks are dropped; digits of other scripts stay what they are.

    >>> fold("\uff14\uff10\uff14\u00a0555\u20130110")
    '404 555-0110'
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_FOLDED)
