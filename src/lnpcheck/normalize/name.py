"""What does a name say? Its legal form, its trade names, the order of a person's parts.

A name is folded at once, so that equal names cost nothing more; it is taken apart
only when another name differs from it.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from lnpcheck.facts import Absent, Fact, Known, Unreadable
from lnpcheck.lazy import lazy
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.legal_forms import Form, peel_forms, trade_marker
from lnpcheck.normalize.name_compounds import compounded
from lnpcheck.normalize.name_outline import name_outline
from lnpcheck.normalize.name_words import Word, read_words
from lnpcheck.normalize.outline import Outline
from lnpcheck.normalize.person import directory_order, maybe_person
from lnpcheck.normalize.text import LONGEST, collapsed

__all__ = ["Name", "Part", "read_name"]


class Part(NamedTuple):
    """One of the names in a name: all of it, or what stands beside ``dba``.

    Attributes:
        joint: What stands before it and joins it to another name, else None.
        words: The words without the legal form, at least one.
        forms: The legal forms at its end, in the order written.
        reordered: The words in speaking order when they are written in directory
            order (``WHITFIELD, DANA Q``), else None.
        maybe_person: Nothing in it says that it is a business.
    """

    joint: Form | None
    words: tuple[Word, ...]
    forms: tuple[Form, ...]
    reordered: tuple[Word, ...] | None
    maybe_person: bool


@dataclass(frozen=True)
class Name:
    """The name of a business or a person.

    Two names are equal when they are identical on the ladder.

    Attributes:
        folded: Letter case, composition and white space folded. Not a form to show.
        text: As written, white space collapsed.
    """

    folded: str
    text: str = field(compare=False)

    @lazy
    def words(self) -> tuple[Word, ...]:
        """The words, legal form and trade names included."""
        return read_words(self.text)

    @lazy
    def outline(self) -> Outline | None:
        """The name without the words that are its own; None: it is more than words."""
        return name_outline(self.text)

    @lazy
    def parts(self) -> tuple[Part, ...]:
        """The legal name, then what stands behind each ``dba``; never empty."""
        parts: list[Part] = []
        joint: Form | None = None
        start = place = 0
        while place < len(self.words) - 1:
            found = trade_marker(self.words, place)
            behind = place + (len(found.words) if found else 1)
            if found is not None and behind < len(self.words):
                if place > start:
                    parts.append(_part(joint, self.words[start:place]))
                joint, start = found, behind
            place = behind
        return (*parts, _part(joint, self.words[start:]))


def _part(joint: Form | None, words: tuple[Word, ...]) -> Part:
    rest, forms = peel_forms(words)
    rest = compounded(rest)
    person = not forms and maybe_person(rest)
    return Part(joint, rest, forms, directory_order(rest) if person else None, person)


def read_name(text: str | None, path: str) -> Fact[Name]:
    """Read the name of a business or a person.

    Args:
        text: The name as written; None or blank is absent.
        path: JSON Pointer to it.

    Returns:
        The name; unreadable when it has neither letter nor digit or is over a
        thousand characters long.

    >>> read_name("  Bright  Harbor LLC ", "/customer_name").value.folded
    'bright harbor llc'
    """
    if text is None or not text.strip():
        return Absent(path)
    shown = collapsed(text[:LONGEST])
    if len(text) > LONGEST:
        return Unreadable(shown[:60], path, f"is longer than {LONGEST} characters")
    if not any(map(str.isalnum, shown.replace("\u02bc", "'"))):
        return Unreadable(shown, path, "has no letter and no digit")
    return Known(Name(folded(shown), shown), shown, path)
