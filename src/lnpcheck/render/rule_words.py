"""How is a rule spoken of, wherever it is explained?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lnpcheck.policy import REGIMES, find_policy, overlays
from lnpcheck.rules import FAMILIES, Example, Rule
from lnpcheck.words import Book, Language, book_of

__all__ = ["RuleWords", "readable"]

_FIELD: Final = re.compile(r"\{(\w+?)_?\}")
_LISTS: Final = frozenset({"numbers", "staying", "leaving"})


def readable(template: str, language: Language = "en") -> str:
    """Show a template to a person: its fields as ‹words›, its forms in the plural.

    >>> readable("{numbers} {numbers_is} not on the account; take {numbers_them} off.")
    '‹numbers› are not on the account; take them off.'
    """
    book = book_of(language)

    def said(match: re.Match[str]) -> str:
        list_, _, form = match[1].rpartition("_")
        if list_ in _LISTS and form in book.forms:
            return book.forms[form][1]
        return f"‹{book.placeholder(match[1])}›"

    return _FIELD.sub(said, template)


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule, and the words of the language that it is explained in.

    Attributes:
        rule: The rule.
        book: The words.
    """

    rule: Rule
    book: Book

    def label(self, name: str, **fields: object) -> str:
        """Say a heading; its fields are filled."""
        template: str = self.book.table("rules", "labels")[name]
        return template.format(**fields)

    def outcome(self, name: str) -> str:
        """Say what an example comes to, or how severe a case is."""
        said: str = self.book.table("rules", "outcomes")[name]
        return said

    def family(self) -> str:
        """Name the family that the rule is of."""
        name = self.rule.id.rstrip("0123456789")
        if self.book.language == "en":
            return FAMILIES[name]
        said: str = self.book.table("rules", "families")[name]
        return said

    def aspect(self) -> str:
        """Name what the rule is about."""
        if self.book.language == "en":
            return self.rule.aspect
        return self.book.noun(self.rule.aspect)

    def scope(self) -> list[str]:
        """List the regimes under which it speaks, and overlays that make it speak."""
        own = [n for n in REGIMES if self.rule.speaks_under(find_policy(n))]
        laid = {name: find_policy(name) for name in overlays()}
        own += [
            name
            for name, policy in laid.items()
            if self.rule.speaks_under(policy) and policy.regime not in own
        ]
        return own

    def codes(self) -> str:
        """Name the codes of other systems that it foresees."""
        systems = self.book.table("rules", "systems")
        told = (
            (said, getattr(self.rule.codes, name)) for name, said in systems.items()
        )
        return "; ".join(f"{system} {', '.join(own)}" for system, own in told if own)

    def reads(self) -> str:
        """Name the papers that it reads."""
        if self.rule.span == "request":
            return self.label("all-records")
        return self.label("both" if self.rule.reads_csr else "letter")

    def cases(self) -> Iterator[tuple[str | None, str | None, str, str]]:
        """Yield each case: its name, severity (None: as the policy says), words."""
        for name, speech in self.rule.cases.items():
            said = self.book.said(self.rule, name)
            message = readable(said.message, self.book.language)
            fix = readable(said.fix, self.book.language)
            yield name, speech.severity, message, fix

    def example(self, one: Example) -> str:
        """Say in what the papers of an example differ from the specimen."""
        if self.book.language == "en":
            return one.title
        said: str = self.book.table("examples", "titles")[one.title]
        return said
