"""Which words at the end are the city? What a comma parts, or a known town."""

from collections.abc import Collection
from typing import Final

from lnpcheck.facts import Known
from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.known_towns import is_known, known_sizes
from lnpcheck.normalize.one_line import OneLine
from lnpcheck.normalize.postal import code_regions, read_postal_code
from lnpcheck.normalize.regions import region_code
from lnpcheck.normalize.towns import WAYS, town_size
from lnpcheck.normalize.units import read_unit_at
from lnpcheck.normalize.usparts import city_size
from lnpcheck.normalize.words import Word, shown, split_words

__all__ = ["take_city"]

Words = tuple[Word, ...]


def take_city(parts: list[str], cut: OneLine, grammar: Grammar) -> None:
    """Take the city off the last part, or off the end of it.

    Args:
        parts: What commas part, without what was taken already; may become shorter.
        cut: What was taken already; gets the city.
        grammar: The country's words.
    """
    certain = bool(cut.region or cut.postal_code)
    if len(parts) > 1 and (
        _may_be_city(parts, grammar, certain=certain) or _is_numbered_town(parts, cut)
    ):
        cut.city = parts.pop()
    elif parts and certain:
        _part_city(parts, cut, grammar)


def _part_city(parts: list[str], cut: OneLine, grammar: Grammar) -> None:
    """Take a city that no comma parts from the street."""
    words, line = split_words(parts[-1]), split_words(", ".join(parts))
    size = town_size(line, grammar)
    known = known_sizes(line, _regions(cut), grammar)
    if known and (known[0] >= size or _ends_in_ordinal(words[:-size], known, size)):
        size = known[0]
    elif not size and len(parts) == 1 and grammar.known_to_usaddress:
        size = city_size(parts[0], cut.region)
    if 0 < size < len(words):
        at = _other_start(words, size, known, grammar)
        cut.otherwise = _written(parts, words, at, cut) if at else ""
        cut.city = shown(words[-size:])
        parts[-1] = shown(words[:-size])


def _ends_in_ordinal(words: Words, known: Collection[int], size: int) -> bool:
    """Whether a name may follow before the town: ``4e Av Painchaud La Pocatière``."""
    number = words[-2].plain if len(words) > 2 else ""  # noqa: PLR2004 - house, number, type
    return size not in known and not number.isdecimal() and number[:1].isdigit()


def _other_start(
    words: Words, size: int, known: Collection[int], grammar: Grammar
) -> int:
    """Return where the city may begin as well, 0 for nowhere.

    A direction before the city may be the street's, or the other way round, where both
    are known towns or the street's type stands before it.

    Args:
        words: Street and city.
        size: How many words at the end are taken to be the city.
        known: How many of them may be a known town.
        grammar: The country's words.
    """
    way = at = len(words) - size - 1
    if words[at + 1].plain in WAYS and size > 1:
        way, at = at + 1, at + 2
    between = words[way].plain in WAYS or words[way].plain in _SHORT_WAYS
    typed = way >= _FEWEST and words[way - 1].plain in grammar.types
    return at if between and (typed or {size, len(words) - at} <= {*known}) else 0


def _written(parts: list[str], words: Words, at: int, cut: OneLine) -> str:
    """Write the address with a comma where the city begins."""
    rest = f"{cut.region} {cut.postal_code}".strip(), cut.country
    texts = *parts[:-1], shown(words[:at]), shown(words[at:]), *rest
    return ", ".join(filter(None, texts))


_SHORT_WAYS: Final = frozenset({"n", "s", "e", "w"})
# A house number, a name, a type: 10 Main St.
_FEWEST: Final = 3


def _is_numbered_town(parts: list[str], cut: OneLine) -> bool:
    """Whether the last part is a town such as 100 Mile House."""
    if not parts[-1][0].isdecimal() or len(parts[-1].split(" ")) == 1:
        return False
    return is_known(split_words(parts[-1]), _regions(cut))


def _regions(cut: OneLine) -> Collection[str]:
    """Return the regions that the line may be in."""
    if code := region_code(cut.region):
        return (code,)
    known = read_postal_code(cut.postal_code, "")
    return code_regions(known.value) if isinstance(known, Known) else ()


_NO_CITY: Final = frozenset(
    {"stn", "station", "succ", "succursale", "rpo", "urb", "urbanizacion"}
)


def _may_be_city(parts: list[str], grammar: Grammar, *, certain: bool) -> bool:
    """Whether the last part is a city: no unit, no direction, no street.

    Args:
        parts: What a comma parts.
        grammar: The country's words.
        certain: Whether a region or a postal code stood behind it.
    """
    if any(map(str.isdigit, parts[-1])):
        return False
    words = split_words(parts[-1])
    before = [word for part in parts[:-1] for word in split_words(part)]
    # A street is named in front: "A-12" or "app 5-12" is but the number of one.
    named = any(_names(word, n, grammar) for n, word in enumerate(before))
    if not words or not named or any(word.has_digit for word in words):
        return False
    if words[0].plain in _NO_CITY or _is_direction(words, grammar):
        return False
    if not certain and words[-1].plain in grammar.types:
        return any(word.plain in grammar.types for word in before)
    return read_unit_at(words, 0, grammar, alone=len(words) == 1, any_id=True) is None


def _names(word: Word, n: int, grammar: Grammar) -> bool:
    """Whether a word names a street: not the number's letter, no unit word."""
    lettered = word.plain.replace("'", "").isalpha()
    return (
        lettered and word.plain not in grammar.units and (n > 0 or len(word.plain) > 1)
    )


def _is_direction(words: tuple[Word, ...], grammar: Grammar) -> bool:
    return len(words) == 1 and words[0].plain in grammar.french
