"""Who stands in for the words and numbers that are a text's own?

An outline drawn with stand-ins is a text that can be read like any other. Of two texts,
what both have is drawn by the same stand-in.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from lnpcheck.normalize.outline import Outline

__all__ = ["ALIKE", "Pairing", "between", "drawn", "is_stand_in", "paired", "template"]

_WORDS: Final = (
    *("ZORBLAT", "QUIVNEM", "HAXDOLP", "WYMBURK", "FJORGIS", "KLOPTUV", "DREXNAM"),
    *("VUMPICH", "BRYNDAK", "SUGWELP"),
)
"""Stand-ins for words: in no table, and unlike each other."""
_FIGURES: Final = (
    *("7013", "8269", "5941", "6387", "9526", "4178", "3752"),
    *("2895", "1634", "8702"),
)
"""Stand-ins for numbers."""
_FIRST_OTHER: Final = 7
_MOST_OTHERS: Final = 2


class Pairing(NamedTuple):
    """Which words and numbers of one text's own another has too.

    Attributes:
        words: The place in the other text of each word; from 7 on: it has no such word.
            None: they have the same.
        figures: The same of the numbers.
    """

    words: tuple[int, ...] | None = None
    figures: tuple[int, ...] | None = None


ALIKE: Final = Pairing()
"""Both texts have the same words and numbers of their own, in one order."""


def paired(a: Outline, b: Outline) -> Pairing | None:
    """Pair the words and numbers of two texts, None when too much differs.

    One word or number may differ, or two words that only one of them has. The words
    that both have stand in one order; numbers need not (``5-123``, ``123, app. 5``).

    Args:
        a: The LOA's outline.
        b: The CSR's outline.
    """
    same = a.words == b.words
    if same and a.figures == b.figures:
        return ALIKE
    if not same and a.figures != b.figures:
        return None
    if same:
        figures = _places(a.figures, b.figures, in_order=False)
        paired_off = figures and len(a.figures) == len(b.figures)
        return Pairing(figures=figures) if paired_off else None
    words = _places(a.words, b.words, in_order=True)
    return Pairing(words=words) if words else None


def _places(
    a: tuple[str, ...], b: tuple[str, ...], *, in_order: bool
) -> tuple[int, ...] | None:
    """Tell where what stands in the one text stands in the other."""
    found: list[int] = []
    other = _FIRST_OTHER
    for one in b:
        if one in a:
            found.append(a.index(one))
        else:
            found.append(other)
            other += 1
    shared = [place for place in found if place < _FIRST_OTHER]
    alone = max(len(a), len(b)) - len(shared)
    contained = len(shared) == min(len(a), len(b))
    exchanged = len(a) == len(b) and alone == 1
    if alone > _MOST_OTHERS or (in_order and shared != sorted(shared)):
        return None
    return tuple(found) if contained or exchanged else None


def _stand_ins(form: str, pairing: Pairing) -> tuple[list[str], list[str]]:
    """List the stand-ins of the words and of the numbers of a form, in order."""
    words = pairing.words or range(form.count("_"))
    marks = [mark for mark in form if mark in "#%"]
    figures = pairing.figures or range(len(marks))
    longer = ["" if mark == "#" else "0" for mark in marks]
    numbers = [_FIGURES[n] + more for n, more in zip(figures, longer, strict=True)]
    return [_WORDS[n] for n in words], numbers


def drawn(form: str, pairing: Pairing = ALIKE) -> str:
    """Write a text of an outline, with stand-ins for what is its own.

    Args:
        form: The outline's form.
        pairing: What of it the other text has too; that text is drawn without.
    """
    words, figures = _stand_ins(form, pairing)
    numbers = iter(figures)
    stand_ins = {"_": iter(words), "#": numbers, "%": numbers}
    return "".join(next(stand_ins[c]) if c in stand_ins else c for c in form)


def template(text: str, form: str, pairing: Pairing = ALIKE) -> str:
    """Make a template of a text in which stand-ins may be; ``filled`` fills it.

    Args:
        text: A text about what ``drawn`` wrote, in capitals.
        form: The outline's form.
        pairing: The pairing by which it was drawn.
    """
    words, figures = _stand_ins(form, pairing)
    for place, stand_in in enumerate((*words, *figures)):
        text = text.replace(stand_in, f"{{{place}}}")
    return text


class Between(NamedTuple):
    """What stands between the equal beginnings and the equal ends of two texts.

    Attributes:
        a: The words of the one.
        b: The words of the other.
    """

    a: tuple[str, ...]
    b: tuple[str, ...]

    @property
    def settled(self) -> bool:
        """Whether no two words of the texts' own are laid beside each other there."""
        return not self.a or not self.b or not any(map(_own, self.a + self.b))

    @property
    def exchanged(self) -> bool:
        """Whether one word of its own stands there on each side, and nothing else."""
        sides = (self.a, self.b)
        return all(len(side) == 1 and is_stand_in(side[0]) for side in sides)


def _own(word: str) -> bool:
    return any(stand_in in word for stand_in in (*_WORDS, *_FIGURES))


def is_stand_in(text: str) -> bool:
    """Whether a text is the stand-in of a word."""
    return text in _WORDS


def between(a: Sequence[str], b: Sequence[str]) -> Between:
    """Take the equal words from the front and from the end of two drawn texts."""
    start, least = 0, min(len(a), len(b))
    while start < least and a[start] == b[start]:
        start += 1
    end = 0
    while end < least - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return Between(tuple(a[start : len(a) - end]), tuple(b[start : len(b) - end]))
