"""How alike are two texts, and what does one say? Spot checks without papers."""

from collections.abc import Callable, Mapping
from typing import Final

from lnpcheck.compare.address import (
    compare_cities,
    compare_places,
    compare_postal_codes,
    compare_regions,
)
from lnpcheck.compare.code import compare_codes
from lnpcheck.compare.name import compare_names
from lnpcheck.compare.two_readings import read_alike
from lnpcheck.documents import Address
from lnpcheck.facts import Absent, Fact, Known, Unreadable
from lnpcheck.grade import IDENTICAL, Comparison, Difference, DifferenceKind, worst
from lnpcheck.normalize.address import Country, Place, read_place
from lnpcheck.normalize.name import read_name
from lnpcheck.normalize.number import national, prefix_of, read_numbers
from lnpcheck.normalize.postal import read_postal_code
from lnpcheck.normalize.text import read_code

__all__ = ["ASPECTS", "KINDS", "UnreadError"]

Strings = dict[str, str | None]


class UnreadError(ValueError):
    """A text cannot be read; the message says which and why."""


def _value(fact: Fact[str]) -> Known[str]:
    """Return a fact that is known.

    Raises:
        UnreadError: It is not.
    """
    if isinstance(fact, Known):
        return fact
    message = "the text is blank"
    if isinstance(fact, Unreadable):
        message = f"“{fact.text}” {fact.because}"
    raise UnreadError(message)


def _both(
    a: Fact[str], b: Fact[str], compared: Callable[[str, str], Comparison]
) -> Comparison:
    return compared(_value(a).value, _value(b).value)


def _streets(a: str, b: str, country: Country) -> Comparison:
    return _together(*_lines(_street(a, country), _street(b, country)))


def _street(text: str, country: Country) -> Place:
    return read_place(Address(street=text, city="–"), "", country)


def _lines(a: Place, b: Place) -> tuple[Comparison, ...]:
    _value(a.line)
    _value(b.line)
    parts = compare_places(a, b)
    return parts.house_number, parts.street, parts.unit, _boxes(a, b, parts.street)


def _boxes(a: Place, b: Place, street: Comparison) -> Comparison:
    """Tell of a box beside a street that one text has, where the street says nothing.

    In a check a rule of its own tells of it (ADR010).
    """
    boxes = [place.box for place in (a, b)]
    told = any(d.kind in {"extra", "missing"} for d in street.differences)
    if told or (boxes[0] is None) == (boxes[1] is None):
        return IDENTICAL
    texts = [box.text.upper() if box else "" for box in boxes]
    kind: DifferenceKind = "extra" if texts[0] else "missing"
    return Comparison("related", (Difference(kind, *texts),))


def _addresses(a: str, b: str, country: Country) -> Comparison:
    left, right = read_alike(read_place(a, "", country), read_place(b, "", country))
    return _together(
        *_lines(left, right),
        _part(left.city, right.city, lambda a, b: compare_cities(a.text, b.text)),
        _part(
            left.region, right.region, lambda a, b: compare_regions(a.value, b.value)
        ),
        *_given_codes(left.postal_code, right.postal_code),
    )


def _given_codes(a: Fact[str], b: Fact[str]) -> tuple[Comparison, ...]:
    """Compare postal codes where both are given; else they are supposed equal."""
    if isinstance(a, Known) and isinstance(b, Known):
        return (compare_postal_codes(a.value, b.value),)
    return ()


def _part(
    a: Fact[str],
    b: Fact[str],
    compared: Callable[[Known[str], Known[str]], Comparison],
) -> Comparison:
    """Compare a part that an address may lack; what only one has is a difference."""
    if isinstance(a, Absent) and isinstance(b, Absent):
        return IDENTICAL
    if isinstance(a, Absent):
        lacks = Difference("missing", "", _value(b).text.upper())
        return Comparison("different", (lacks,))
    if isinstance(b, Absent):
        more = Difference("extra", _value(a).text.upper(), "")
        return Comparison("different", (more,))
    return compared(_value(a), _value(b))


def _together(*parts: Comparison) -> Comparison:
    return Comparison(
        worst(*(part.grade for part in parts)),
        tuple(difference for part in parts for difference in part.differences),
    )


def _names(a: str, b: str, country: Country) -> Comparison:
    del country  # names are read alike everywhere
    left, right = read_name(a, ""), read_name(b, "")
    if isinstance(left, Known) and isinstance(right, Known):
        return compare_names(left.value, right.value).comparison
    message = "one of the names is blank or has no letter and no digit"
    raise UnreadError(message)


def _codes(a: str, b: str, country: Country) -> Comparison:
    del country  # an account number is one everywhere
    return _both(read_code(a, ""), read_code(b, ""), compare_codes)


def _postal_codes(a: str, b: str, country: Country) -> Comparison:
    del country  # its form shows whose it is
    left, right = read_postal_code(a, ""), read_postal_code(b, "")
    return _both(left, right, compare_postal_codes)


ASPECTS: Final[Mapping[str, Callable[[str, str, Country], Comparison]]] = {
    "street": _streets,
    "address": _addresses,
    "name": _names,
    "postal-code": _postal_codes,
    "account": _codes,
}
"""How two texts are compared, by aspect. Postal codes are supposed equal.

Each raises ``UnreadError`` when one of the texts cannot be read.
"""


def _shown(fact: Fact[str]) -> str | None:
    return None if isinstance(fact, Absent) else fact.text


def _address_parts(text: str, country: Country) -> Mapping[str, object]:
    place = read_place(text, "", country)
    _value(place.line)
    box = place.box
    return {
        "house_number": _shown(place.house_number),
        "street": _shown(place.street),
        "unit": _shown(place.unit),
        "city": _shown(place.city),
        "region": _shown(place.region),
        "postal_code": _shown(place.postal_code),
        "country": place.country,
        "box": None if box is None else {"kind": box.kind, "text": box.text},
        **({"otherwise": place.otherwise} if place.otherwise else {}),
    }


def _name_parts(text: str, country: Country) -> Mapping[str, object]:
    del country  # names are read alike everywhere
    fact = read_name(text, "")
    if not isinstance(fact, Known):
        message = "the name is blank or has no letter and no digit"
        raise UnreadError(message)
    name = fact.value
    return {"text": fact.text, "folded": name.folded}


def _postal_code(text: str, country: Country) -> Mapping[str, object]:
    del country  # its form shows whose it is
    fact = _value(read_postal_code(text, ""))
    return {"text": fact.text, "value": fact.value}


def _numbers(text: str, country: Country) -> Mapping[str, object]:
    del country  # its digits show whose it is
    said = read_numbers(text)
    numbers = []
    for number in said.e164:
        prefix = prefix_of(number)
        numbers.append(
            {
                "e164": number,
                "national": national(number),
                "country": prefix.country,
                "kind": prefix.kind,
            }
        )
    problems = [
        {"text": problem.text, "code": problem.code, "because": problem.because}
        for problem in said.problems
    ]
    return {"tns": numbers, "problems": problems}


KINDS: Final[Mapping[str, Callable[[str, Country], Mapping[str, object]]]] = {
    "tn": _numbers,
    "address": _address_parts,
    "name": _name_parts,
    "postal-code": _postal_code,
}
"""What a text says, by kind. Each raises ``UnreadError`` when nothing is readable."""
