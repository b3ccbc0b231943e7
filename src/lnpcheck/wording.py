"""How does evidence become a sentence? Templates over named fields, and nothing else.

Rules write templates; this room fills them. Another language is another set of
templates and another table of forms.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from lnpcheck.evidence import Evidence
from lnpcheck.normalize.number import compact
from lnpcheck.report import AspectName

__all__ = ["NOUNS", "differing", "fields_of", "filled", "listed", "shortened"]

LONGEST_QUOTE: Final = 120
"""Characters of a paper's text that a sentence quotes."""

MOST_RUNS: Final = 8
"""Runs of numbers that a sentence names."""

NOUNS: Final[Mapping[AspectName, str]] = {
    "number-list": "list of numbers",
    "btn": "billing telephone number",
    "account": "account number",
    "pin": "PIN",
    "name": "customer name",
    "signer": "signer's name",
    "house-number": "house number",
    "street": "street address",
    "unit": "unit",
    "city": "city",
    "region": "state or province",
    "postal-code": "ZIP or postal code",
    "billing": "billing address",
    "authorization": "authorization",
    "dates": "dates",
    "services": "services",
    "hunting": "hunt groups",
    "freezes": "freezes",
    "orders": "pending orders",
    "status": "status",
    "documents": "documents",
    "port-type": "port type",
}
"""What a person calls an aspect."""

FORMS: Final[Mapping[str, tuple[str, str]]] = {
    "is": ("is", "are"),
    "s": ("s", ""),
    "them": ("it", "them"),
    "their": ("its", "their"),
    "they": ("it", "they"),
}
"""Words that agree with one number, and with several: ``{numbers_is}``."""


def shortened(text: str) -> str:
    """Cut a quotation that is longer than a sentence bears."""
    if len(text) <= LONGEST_QUOTE:
        return text
    return text[: LONGEST_QUOTE - 1] + "…"


def listed(numbers: Collection[str]) -> str:
    """Name telephone numbers for a person, in runs.

    >>> listed(["+14045550110", "+14045550111", "+14045550119"])
    '404-555-0110 to 0111 and 404-555-0119'
    """
    runs = compact(numbers)
    if len(runs) > MOST_RUNS:
        rest = len(runs) - MOST_RUNS + 1
        runs = (*runs[: MOST_RUNS - 1], f"{rest} more")
    *first, last = runs or ("",)
    return f"{', '.join(first)} and {last}" if first else last


class _Fields(dict[str, str]):
    """The fields of a sentence; each is written when a template first names it."""

    def __init__(self, seen: Evidence, aspect: AspectName) -> None:
        super().__init__()
        self.seen = seen
        self.aspect: AspectName = aspect

    def __missing__(self, name: str) -> str:
        """Write a field.

        Raises:
            KeyError: There is no such field.
        """
        value = self[name] = self._written(name)
        return value

    def _written(self, name: str) -> str:
        seen = self.seen
        if name == "numbers" or name in seen.lists:
            return listed(seen.lists.get(name, seen.numbers))
        if name in seen.words:
            return shortened(seen.words[name])
        match name:
            case "loa":
                return shortened(seen.loa or "")
            case "csr":
                return shortened(seen.csr or "")
            case "noun":
                return NOUNS[self.aspect]
            case "differences":
                return differing((d.loa, d.csr) for d in seen.differences)
        return self._agreeing(name)

    def _agreeing(self, name: str) -> str:
        """Write the word of ``{numbers_is}`` that agrees with how many there are."""
        about, _, form = name.rpartition("_")
        if form not in FORMS or (about != "numbers" and about not in self.seen.lists):
            raise KeyError(name)
        one, several = FORMS[form]
        numbers = self.seen.lists.get(about, self.seen.numbers)
        return one if len(numbers) == 1 else several


def differing(pairs: Iterable[tuple[str, str]]) -> str:
    """Say in one line what separates the two papers, each difference once."""
    shown = dict.fromkeys(f"{loa or '–'} / {csr or '–'}" for loa, csr in pairs)
    return ", ".join(tuple(shown)[:MOST_RUNS])


def fields_of(seen: Evidence, aspect: AspectName) -> Mapping[str, str]:
    """Name the fields that a rule's templates may use for this evidence."""
    return _Fields(seen, aspect)


def filled(template: str, fields: Mapping[str, str]) -> str:
    """Fill a template. What the papers say is put in as it is, never read again."""
    return template.format_map(fields)
