"""How alike are two names of which one carries a trade name (``Acme LLC dba Bright``)?

Either of its names alone is ``related``: perhaps the same party, never surely.
"""

from lnpcheck.compare.name_parts import (
    NameComparison,
    NameRelation,
    compare_forms,
    compare_parts,
    form_words,
)
from lnpcheck.compare.name_text import joined
from lnpcheck.grade import LADDER, Comparison, Difference, below, worst
from lnpcheck.normalize.legal_forms import Form
from lnpcheck.normalize.name import Name, Part

__all__ = ["compare_trade_names"]


def compare_trade_names(a: Name, b: Name) -> NameComparison:
    """Compare two names of which each may be several, joined by ``dba``."""
    if not _joints(a) and not _joints(b):
        return compare_parts(a.parts[0], b.parts[0])
    if _marks(a) == _marks(b):
        found = _side_by_side(a, b)
        alike = not below(found.comparison.grade, "equivalent")
        if alike or found.relation == "legal-form":
            return found
    if len(a.parts) > 1 and len(b.parts) > 1:
        return NameComparison(_both_several(a, b), "different")
    return NameComparison(_one_of_several(a, b), "different")


def _joints(name: Name) -> list[Form]:
    return [part.joint for part in name.parts if part.joint is not None]


def _marks(name: Name) -> list[str | None]:
    """Say for each part of a name what joins it to the one before."""
    return [part.joint.concept if part.joint else None for part in name.parts]


def _side_by_side(a: Name, b: Name) -> NameComparison:
    """Compare legal name with legal name and trade name with trade name."""
    pairs = [compare_parts(*pair) for pair in zip(a.parts, b.parts, strict=True)]
    joints = compare_forms(_joints(a), _joints(b))
    said = [difference for pair in pairs for difference in pair.comparison.differences]
    for difference in joints.differences:
        spelled = difference.kind == "legal-form"
        said.append(difference._replace(kind="abbreviation") if spelled else difference)
    grade = worst(joints.grade, *(pair.comparison.grade for pair in pairs))
    stories = {pair.relation for pair in pairs if pair.comparison.differences}
    return NameComparison(
        Comparison(grade, tuple(said)), _story(stories, Comparison(grade), joints)
    )


def _story(
    stories: set[NameRelation], found: Comparison, joints: Comparison
) -> NameRelation:
    """Choose the one story of several names."""
    if "different" in stories:
        return "different"
    if "legal-form" in stories and below(found.grade, "equivalent"):
        return "legal-form"
    if stories == {"legal-form"} and joints.grade == "identical":
        return "legal-form"
    return "styled-or-equivalent"


def _both_several(a: Name, b: Name) -> Comparison:
    """Grade two names that both carry a trade name: the legal name decides."""
    if _alike(a.parts[0], b.parts[-1]) and _alike(a.parts[-1], b.parts[0]):
        order = Difference("word-order", joined(a.words), joined(b.words))
        return Comparison("related", (order,))
    if _alike(a.parts[0], b.parts[0]):
        return Comparison(
            "related", (Difference("different", _without(a, 0), _without(b, 0)),)
        )
    said = Difference("different", joined(a.words), joined(b.words))
    return Comparison("different", (said,))


def _alike(a: Part, b: Part) -> bool:
    return not below(compare_parts(a, b).comparison.grade, "equivalent")


def _one_of_several(a: Name, b: Name) -> Comparison:
    """Find the one name of the one side that the other side's name is most like."""
    choices = [
        (compare_parts(one, other).comparison, _without(a, i), _without(b, j))
        for i, one in enumerate(a.parts)
        for j, other in enumerate(b.parts)
    ]
    best, rest_a, rest_b = max(choices, key=lambda tried: LADDER.index(tried[0].grade))
    kept = Difference("different", rest_a, rest_b)
    if not rest_a or not rest_b:
        kept = Difference("extra" if rest_a else "missing", rest_a, rest_b)
    return Comparison(worst("related", best.grade), (kept, *best.differences))


def _without(name: Name, left_out: int) -> str:
    """Write a name without one of its parts, but with what joins it."""
    pieces: list[str] = []
    for number, part in enumerate(name.parts):
        if part.joint is not None:
            pieces.append(joined(part.joint.words))
        if number != left_out:
            pieces.append(joined((*part.words, *form_words(part.forms))))
    return " ".join(pieces)
