"""Of which pieces is a line made? Digits, and the signs and words around them.

The line is walked once. What the pieces mean together is told by `number_parts`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lnpcheck.normalize.number_words import (
    CONFUSABLE,
    COUNTED,
    EXCEPTIONS,
    KEYPAD,
    KNOWN,
    LABELS,
    LISTS,
    RANGES,
)

__all__ = ["Piece", "pieces_of"]

# Every alternative is bounded or a possessive run, so that no text is read twice over.
_COUNTED: Final = "|".join(sorted(COUNTED))
_KNOWN: Final = rf"(?i:{'|'.join(sorted(KNOWN))})(?![^\W\d_])"
_TOKEN: Final = re.compile(
    rf"""
    (?P<bullet> (?:\A|(?<=[;|\t])) [ ]*+ \#? [0-9]{{1,2}} [.):] [ ]++
        (?=[+(]?[0-9][-0-9(). ]{{3}})
      | (?i:line|ligne|tn|did) [ ]? \#? [0-9]{{1,2}} [ ]?: )
  | (?P<sheet> [0-9] (?:[.,][0-9]{{1,15}})? [eE] \+? [0-9]{{1,2}} (?![0-9A-Za-z])
      | [0-9]{{1,2}} (?:,[0-9]{{3}}){{3}} (?:\.0{{1,2}})? (?![0-9])
      | 1?[2-9] (?:\.[0-9]{{3}}){{3}} (?![0-9])
      | [0-9]{{10,11}} [.,] 0{{1,2}} (?![0-9.])
      | \#{{3,}}+ )
  | (?P<full> (?:\(?\+?1[-. ()]{{0,3}})? \(?[0-9]{{3}} [-. ()/:]{{0,3}}
        [0-9]{{3}} [-. ():]{{0,3}} [0-9]{{4}} (?![0-9]) )
  | (?P<seven> [0-9]{{3}} [-. ]{{0,3}} [0-9]{{4}} (?![0-9]) )
  | (?P<count> (?:[0-9]{{1,3}}|[0-9]{{1,2}},[0-9]{{3}})
        (?=[ ](?i:{_COUNTED})\b) )
  | (?P<unsure> (?<![-./&]) (?<![-.&][ ]) (?<!(?i:thru)[ ]) (?<!(?i:[ ]to)[ ])
        (?<!(?i:through)[ ]) (?<!(?i:and)[ ]) [0-9]{{4}} (?=[ ](?i:{_COUNTED})\b) )
  | (?P<vanity> (?:\(?\+?1[-. )]{{0,2}})? \(?[2-9][0-9]{{2}} (?:\)?[-. /]{{1,2}}|\))
        (?!{_KNOWN}) (?=[-.0-9]{{0,8}}[A-Za-z]) [0-9A-Za-z]{{1,24}}+
        (?:[-.][0-9A-Za-z]{{1,24}}+){{0,4}}
      | 1?[2-9][0-9]{{2}} (?!{_KNOWN}) [A-Za-z]{{7,16}} (?![0-9A-Za-z]) )
  | (?P<plus> \+ \(? [0-9] (?:[-.0-9)]|[ ](?=[0-9]))*+ )
  | (?P<prefix> \( [0-9]{{3}} (?:[-. ()]{{1,3}}[0-9]{{3}})? \)
      | [0-9]{{3}} [-. ] [0-9]{{3}} (?=[ ]?:) )
  | (?P<four> [0-9]{{4}} (?![0-9]) )
  | (?P<tail> [0-9]{{1,3}} (?![0-9]) )
  | (?P<long> [0-9]++ )
  | (?P<alien> \d++ )
  | (?P<ext> (?i:ext(?:ension|n)?|xt?|poste) [.:=\# ]{{0,3}} [0-9]{{1,8}}
        (?![0-9A-Za-z]|-[0-9])
      | \# [ ]? [0-9]{{1,6}} (?![0-9A-Za-z]|[-. ][0-9]) )
  | (?P<word> [^\W\d_]++ )
  | (?P<mark> [ ]++ | [.](?![.]) | [:()\[\]{{}}<>"'_] | =(?!>)
      | \#(?=[ ]?[+(]?[0-9]{{3}}) | [,;](?=[ ]{{0,3}}(?i:ext|poste|x[.: ]?[0-9])) )
  | (?P<list> [;|\t,&+]++ )
  | (?P<slash> / )
  | (?P<dots> \.{{2,}}+ | => | -+> | ~ )
  | (?P<dash> -++ )
  | (?P<star> \* )
  | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)

_LETTERS: Final[Mapping[str, str]] = {
    "bullet": "", "mark": "", "list": ",", "sheet": "$", "full": "F", "seven": "S",
    "count": "C", "vanity": "V", "plus": "+", "prefix": "P", "four": "Q", "tail": "T",
    "long": "N", "alien": "?", "ext": "x", "slash": "/", "dots": "R", "dash": "-",
    "star": "*", "other": "!", "unsure": "!",
}  # fmt: skip
_WORDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(LABELS, "L"),
    **dict.fromkeys(RANGES, "R"),
    **dict.fromkeys(LISTS, ","),
    **dict.fromkeys(EXCEPTIONS, "E"),
}
_NOT_DIGITS: Final = re.compile(r"[^0-9]+")
_NOT_SPELLING: Final = re.compile(r"[^0-9A-Za-z]+")
_FULL, _SPELT, _FEWEST_LETTERS = 10, 7, 3


@dataclass(slots=True)
class Piece:
    """What stands between two list signs.

    Attributes:
        line: The line it stands in.
        number: Which line that is.
        shape: Its tokens, a letter each: `F` full number, `V` one in letters, `S` seven
            digits, `Q` four, `T` fewer, `N` any other count, `P` area code, with or
            without exchange, for other digits; `x` extension, `-` dash, `R` word of a
            range, `/` slash, `*` star, `L` label; `E` word that leaves numbers out,
            `W` any other; `M` letters among digits, `+` foreign number, `$`
            spreadsheet's damage, `?` digits of another script, `!` any other sign.
        spans: Where each token begins and ends in the line.
        counts: How many numbers it says there are ("20 lines").
    """

    line: str
    number: int
    shape: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The piece as written."""
        return self.line[self.spans[0][0] : self.spans[-1][1]]

    def digits(self, index: int) -> str:
        """Return the digits of a token; a full number has ten."""
        start, end = self.spans[index]
        text = self.line[start:end]
        match self.shape[index]:
            case "V":
                return _spelt(text)
            case "F":
                return _NOT_DIGITS.sub("", text)[-_FULL:]
            case _:
                return _NOT_DIGITS.sub("", text)

    def cut(self, start: int, end: int) -> "Piece":
        """Return some of its tokens as a piece."""
        shape, spans = self.shape[start:end], self.spans[start:end]
        return Piece(self.line, self.number, shape, spans)


def pieces_of(line: str, number: int) -> Iterator[Piece]:
    """Take a line apart at its list signs.

    Args:
        line: Folded text without line breaks.
        number: Which line it is.

    >>> [piece.shape for piece in pieces_of("DIDs 0100-0119 (404-555), 0130", 0)]
    ['LQ-QP', 'Q']
    """
    letters: list[str] = []
    piece = Piece(line, number)
    for found in _TOKEN.finditer(line):
        letter = _letter(found)
        if letter == ",":
            piece.shape = "".join(letters)
            if letters:
                yield piece
            letters, piece = [], Piece(line, number)
        elif letter == "C":
            piece.counts.append(int(found[0].replace(",", "")))
            letter = "L"
        if letter == "L" and letters[-1:] == ["L"]:
            piece.spans[-1] = (piece.spans[-1][0], found.end())
        elif letter and letter != ",":
            letters.append(letter)
            piece.spans.append(found.span())
    piece.shape = "".join(letters)
    if letters:
        yield piece


def _letter(found: re.Match[str]) -> str:
    """Name a token; empty for one that says nothing, a comma for a list sign."""
    kind = found.lastgroup or "other"
    if kind == "word":
        return _WORDS.get(found[0].casefold(), "W")
    if kind == "vanity" and not _spelt(found[0]):
        return "M"
    return _LETTERS[kind]


_RUN: Final = re.compile(r"[^\W\d_]+")


def _spelt(text: str) -> str:
    """Return the ten digits of a number in letters; empty when it is not surely one.

    Letters beyond the seventh are dialled in vain and dropped, as the network does.
    """
    bare = _NOT_SPELLING.sub("", text).removeprefix("1").upper()
    area, rest = bare[:3], bare[3:]
    letters = [sign for sign in rest if sign.isalpha()]
    short = len(rest) < _SPELT or (len(rest) > _SPELT and not rest.isalpha())
    if short or len(letters) < _FEWEST_LETTERS or CONFUSABLE.issuperset(letters):
        return ""
    if not KNOWN.isdisjoint(_RUN.findall(text.casefold())):
        return ""
    spaced = " " in text and not text.startswith(("1", "+", "("))
    if spaced and not text.isupper():
        return ""
    return area + rest[:_SPELT].translate(KEYPAD)
