"""What can a word of an address mean in a country? Its senses, wherever it stands."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

__all__ = [
    "SIGNS",
    "URBANIZATION",
    "Country",
    "Grammar",
    "Kind",
    "Sense",
    "Senses",
    "Strength",
    "UnitWord",
]

Country = Literal["US", "CA"]
"""The grammar an address is read by."""

Kind = Literal["type", "direction", "number", "word"]
Strength = Literal["full", "short", "weak"]


class Sense(NamedTuple):
    """One meaning of a word.

    Attributes:
        kind: Street type, direction, number, or word of a name.
        concept: What it means.
        strength: Spelled out; a certain short form; or a weak one that counts only
            beside the spelled-out word.
    """

    kind: Kind
    concept: str
    strength: Strength


class UnitWord(NamedTuple):
    """What a unit word means.

    Attributes:
        concept: The spelled-out word.
        family: ``dwelling``, ``designator``, ``guarded`` or ``alone``, as in the table.
    """

    concept: str
    family: str


Senses = Mapping[str, tuple[Sense, ...]]
"""The meanings of words, by form."""

SIGNS: Final = frozenset({"#", "no", "n°", "no.", "num", "numero", "number"})
"""What a number may stand behind."""

URBANIZATION: Final = frozenset({"urb", "urbanizacion", "urbanization"})
"""What tells twin streets of Puerto Rico apart (Publication 28, section 29)."""


class Grammar(NamedTuple):
    """The words of one country.

    Attributes:
        types: Street types by form.
        languages: ``english``, ``french`` or ``both``, by type.
        movable: Types that stand before the name in French, behind it in English.
        names: Words of names by form; short forms hold only before another word.
        anywhere: Forms of such words that hold anywhere.
        english: English directions by form; in front of a street or behind it.
        french: Those that may stand behind it: French ones too.
        behind_english: Those that may stand behind an English type: ``O`` may not.
        units: Unit words by form.
        openings: Words that a unit, an urbanization or a road's number may begin with.
        gated: Short forms of types that are words of their own: read as a type only
            at the place of a type.
        words: Short forms that are plain words: read as a type only where no French
            type leads (``Maple Cross``, not ``rue Cross``).
        slips: Short forms that lack one letter of their type: read so only in its very
            place, since in a name they are slips of the pen (``Gardn Court``).
        numbered: Types and words whose number is the road's, not a unit's.
        numbered_forms: Those words in every spelling.
        roads: Networks of numbered roads by form, words parted by a space.
        lexicon: Every form that may mean more than itself within a street.
        particles: Words whose lack leaves perhaps the same name.
        translations: Pairs of concepts that translate each other.
        hyphen_parts_unit: Whether ``5-123`` is unit 5 of number 123.
        known_to_usaddress: Whether usaddress was trained on such addresses.
    """

    types: Senses
    languages: Mapping[str, str]
    movable: frozenset[str]
    names: Senses
    anywhere: frozenset[str]
    english: Mapping[str, Sense]
    french: Mapping[str, Sense]
    behind_english: Mapping[str, Sense]
    units: Mapping[str, UnitWord]
    openings: frozenset[str]
    gated: frozenset[str]
    words: frozenset[str]
    slips: frozenset[str]
    numbered: frozenset[str]
    numbered_forms: frozenset[str]
    roads: Senses
    lexicon: frozenset[str]
    particles: frozenset[str]
    translations: frozenset[tuple[str, str]]
    hyphen_parts_unit: bool
    known_to_usaddress: bool
