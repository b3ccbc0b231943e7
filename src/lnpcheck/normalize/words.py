"""Where does one word of an address end and the next begin? Words and what joins them.

Punctuation is kept as the joint between two words, so that a hyphen can be style
between letters and structure between digits.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from lnpcheck.normalize.fold import folded, plain
from lnpcheck.normalize.ordinals import english_words, french_words

__all__ = ["Word", "joined", "shown", "split_words"]


class Word(NamedTuple):
    """One word of an address.

    Attributes:
        text: As written.
        key: Case and white space folded; equal keys are identical words.
        plain: Accents, dots and typographic forms folded too.
        has_digit: Whether a figure is in it.
        bond: What joins it to the word before: a space, a comma, ``-``, ``/``, ``'``;
            empty for the first.
    """

    text: str
    key: str
    plain: str
    has_digit: bool
    bond: str


# Hyphens, dashes and slashes by code point, since they look alike on a screen.
_DASH: Final = r"\-\u2010-\u2015\u2212"
_SLASH: Final = r"/\u2044\u2215"
_QUOTES: Final = r"\"\u201c\u201d\u201e\u00ab\u00bb"
_BREAKS: Final = rf"\s,;:()\[\]{{}}!?*_|\\\u00b7\u2022{_QUOTES}{_DASH}{_SLASH}"
_BASEMENT: Final = r"(?<![^\W_])[sS]/[sS](?![^\W_])"  # s/s: sous-sol
_TOKEN: Final = re.compile(
    rf"[0-9]+(?:[.,{_SLASH}][0-9]+)+|{_BASEMENT}|[#&\u2116]|[^{_BREAKS}#&\u2116]+"
)
_DASHES: Final = re.compile(f"[{_DASH}]")
_SOFT: Final = frozenset(",;:()[]{} ")
_ELISION: Final = re.compile(
    "([ld]['\u2019\u2018\u02bc\u00b4`])(?=[^\\W\\d_])", re.IGNORECASE
)
_INITIALS: Final = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\.?")
_DETACHED: Final = frozenset({"th", "nd", "er", "re", "ere", "eme", "ieme"})
_COMPOUNDS: Final = {
    ("cul", "de", "sac"): "cul-de-sac",
    ("rond", "point"): "rond-point",
    ("side", "road"): "sideroad",
    ("side", "rd"): "sideroad",
    ("town", "line"): "townline",
    ("by", "pass"): "bypass",
    ("sous", "sol"): "soussol",
    ("rez", "de", "chaussee"): "rezdechaussee",
}
_LONGEST_GROUP: Final = 5


def split_words(text: str) -> tuple[Word, ...]:
    """Split a line into words; ordinals in several words become one.

    >>> [w.plain for w in split_words("10, rue du Vingt-et-Unième N.W.")]
    ['10', 'rue', 'du', 'vingt-et-unieme', 'nw']
    """
    words: list[Word] = []
    between: str | None = None
    for part in text.split():
        if part.isdecimal() and part.isascii():  # no two papers share many figures
            bond = "" if between is None else _bond(between)
            words.append(Word(part, part, part, has_digit=True, bond=bond))
            between = " "
            continue
        figures = not part.isalpha() and any(map(str.isnumeric, part))
        split = _words_of if figures else _remembered
        found, between = split(part, between)
        words += found
    flat = [word.plain for word in words]
    if not all(flat):
        words = [word for word in words if word.plain]
    if _openings().isdisjoint(flat):
        return tuple(words)
    return tuple(_grouped(words))


def _words_of(part: str, between: str | None) -> tuple[tuple[Word, ...], str | None]:
    """Split what stands between two spaces.

    Args:
        part: A text without white space.
        between: What parts it from the word before; None: it begins the line.

    Returns:
        Its words, and what parts them from the next one.
    """
    if part.isalnum():  # no mark in it or around
        return (_word(part, "" if between is None else _bond(between)),), " "
    words: list[Word] = []
    end = 0
    for match in _TOKEN.finditer(part):
        start, stop = match.span()
        bond = "" if between is None else _bond(between + part[end:start])
        words.extend(_pieces(match[0], bond))
        between, end = "", stop
    return tuple(words), None if between is None else f"{between}{part[end:]} "


_remembered: Final = lru_cache(maxsize=4096)(_words_of)
"""Words repeat, so those without a figure are remembered."""


def _bond(between: str) -> str:
    """Return what joins two words, from the text between them."""
    if between == " ":
        return between
    marks = _DASHES.sub("-", " ".join(between.split()))
    if not marks:
        return " " if between else ""
    if _SOFT.issuperset(marks):
        return ","
    return f" {marks} " if between != between.strip() else marks


def _pieces(token: str, bond: str) -> Iterable[Word]:
    """Split what a dot or an elided article joins: ``St.Clair``, ``l'Acadie``."""
    if token.isalnum():
        return (_word(token, bond),)
    dotted = "." in token.strip(".") and not token[0].isdigit()
    if not dotted or _INITIALS.fullmatch(token):
        return _elided(token, bond)
    pieces = re.findall(r"[^.]+\.*|^\.+", token)
    bonds = (bond, *("." for _ in pieces[1:]))
    pairs = zip(pieces, bonds, strict=True)
    return (word for piece, join in pairs for word in _elided(piece, join))


def _elided(token: str, bond: str) -> tuple[Word, ...]:
    match = _ELISION.match(token) if len(token) > _ELIDED else None
    if match is None:
        return (_word(token, bond),)
    return _word(match[1], bond), _word(token[match.end() :], "'")


_ELIDED: Final = 2


def _word(text: str, bond: str) -> Word:
    if text.isascii() and text.isalnum():
        flat = text.lower()
        return Word(text, flat, flat, not flat.isalpha(), bond)
    flat = plain(text)
    if "." in flat:
        flat = flat.rstrip(".") if flat[0].isdigit() else flat.replace(".", "")
    return Word(text, folded(text), flat, any(map(str.isdigit, flat)), bond)


def joined(words: tuple[Word, ...] | list[Word], flat: str) -> Word:
    """Join several words into one, with another plain form."""
    text = shown(words)
    figure = any(map(str.isdigit, flat))
    return Word(text, folded(text), flat, figure, words[0].bond)


def shown(words: tuple[Word, ...] | list[Word]) -> str:
    """Return the words as written, a comma as a space.

    >>> shown(split_words("Main St., Apt 4-B"))
    'Main St. Apt 4-B'
    """
    if not words:
        return ""
    parts = [words[0].text]
    for word in words[1:]:
        parts += _SHOWN.get(word.bond, word.bond), word.text
    return "".join(parts)


_SHOWN: Final = {",": " ", "'": "", ".": ""}


def _grouped(words: list[Word]) -> Iterator[Word]:
    at = 0
    while at < len(words):
        size, flat = _group(words, at)
        yield joined(words[at : at + size], flat) if size > 1 else words[at]
        at += size


def _group(words: list[Word], at: int) -> tuple[int, str]:
    """Return how many words from here are one, and its plain form."""
    word = words[at].plain
    after = words[at + 1].plain if at + 1 < len(words) else ""
    if after in _DETACHED and word.isdecimal() and words[at + 1].bond == " ":
        return 2, word + after
    if word not in _openings():
        return 1, word
    for size in range(min(_LONGEST_GROUP, len(words) - at), 1, -1):
        parts = tuple(w.plain for w in words[at : at + size])
        flat = _COMPOUNDS.get(parts) or "-".join(parts)
        if parts in _COMPOUNDS or flat in english_words() or flat in french_words():
            return size, flat
    return 1, word


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """Return the words of which one must be there for two words to be one."""
    known = (*english_words(), *french_words())
    ordinals = (word.split("-")[0] for word in known if "-" in word)
    return frozenset((*ordinals, *(parts[0] for parts in _COMPOUNDS), *_DETACHED))
