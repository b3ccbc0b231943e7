"""Where do the words of a language stand? In its catalogue, by rule and case.

English messages and remedies stand in the rules themselves.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal, get_args

from lnpcheck.grade import Grade
from lnpcheck.policy import shipped_file
from lnpcheck.report import AspectName
from lnpcheck.rules import Rule, find_rule
from lnpcheck.signing import ACCEPTED, LACKS, OF_THEIR_OWN
from lnpcheck.wording import FORMS, NOUNS, listed
from lnpcheck.words.masking import is_masked, shown_mask

__all__ = ["LANGUAGES", "Book", "CaseWords", "Language", "book_of"]

Language = Literal["en", "fr"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

Table = Mapping[str, Any]

_TO: Final = re.compile(r"(?<=\d{3}-\d{4}) to (?=\d{4})")
_AND: Final = re.compile(r"(?<=\d{4}) and (?=\d)")
_MORE: Final = re.compile(r"(?<= )(\d+) more$")


@dataclass(frozen=True, slots=True)
class CaseWords:
    """What a language says in one case of a rule.

    Attributes:
        message: Template of one sentence for the person holding the letter.
        fix: Template of an imperative sentence.
        question: Template of a question.
    """

    message: str
    fix: str
    question: str


@dataclass(frozen=True)
class Book:
    """The words of one language.

    Attributes:
        language: Which.
    """

    language: Language

    def label(self, name: str, **fields: object) -> str:
        """Say a label; its fields are filled."""
        return self.label_template(name).format(**fields)

    def word(self, table: str, name: str) -> str:
        """Say a word of a table of labels; a name without a word stays as it is."""
        words: Mapping[str, str] = self.table("labels", table)
        return words.get(name, name)

    def counted(self, name: str, count: int) -> str:
        """Say how many there are."""
        one, several = self.table("labels", "counts")[name]
        template: str = one if count == 1 else several
        return template.format(count=count)

    def figure(self, count: int) -> str:
        """Write a count, its thousands apart."""
        return f"{count:,}".replace(",", self.label_template("thousands"))

    def table(self, sheet: str, name: str) -> Table:
        """Return a table of one of the language's sheets."""
        found: Table = _spaced(self.language, sheet)[name]
        return found

    def sheet(self, name: str) -> Table:
        """Return one of the language's sheets."""
        return _spaced(self.language, name)

    def word_of(self, table: str, name: str) -> str:
        """Say a word of a table of phrases; a name without a word stays as it is."""
        words: Mapping[str, str] = self.table("phrases", table)
        return words.get(name, name)

    def services(self, text: str) -> str:
        """Say the services that lnpcheck names; the CSR's own words stay."""
        if self.language == "en":
            return text
        return ", ".join(self.word_of("services", one) for one in text.split(", "))

    def placeholder(self, field: str) -> str:
        """Say what a field stands for, where there are no papers to fill it."""
        if self.language == "en":
            return _PLACEHOLDERS.get(field, field)
        return self.word("placeholders", field)

    @property
    def forms(self) -> Mapping[str, tuple[str, str]]:
        """Words that agree with one number, and with several."""
        return FORMS if self.language == "en" else self.table("labels", "forms")

    def listed(self, numbers: Collection[str]) -> str:
        """Name telephone numbers for a person, in runs; masked ones one by one."""
        if any(map(is_masked, numbers)):
            return ", ".join(map(shown_mask, numbers))
        return self.runs(listed(numbers))

    def runs(self, text: str) -> str:
        """Say an English list of numbers in the language's words."""
        words = self.table("labels", "runs")
        text = _TO.sub(f" {words['to']} ", text)
        text = _AND.sub(f" {words['and']} ", text)
        return _MORE.sub(lambda found: words["more"].format(count=found[1]), text)

    def grade(self, grade: Grade) -> str:
        """Say how alike two texts are."""
        if self.language == "en":
            return grade
        said: str = self.table("spots", "grades")[grade]
        return said

    def noun(self, aspect: AspectName) -> str:
        """Say what an aspect is called."""
        if self.language == "en":
            return NOUNS[aspect]
        noun: str = self.table("labels", "nouns")[aspect]
        return noun

    def policy_title(self, id_: str, title: str) -> str:
        """Say a policy's title, layer by layer; one's own stays as it is written."""
        if self.language == "en":
            return title
        words: Mapping[str, str] = self.table("labels", "policies")
        known = (*(name for name in id_.split("+") if name in words), *words)

        def said(layer: str) -> str:
            names = (name for name in known if shipped_file(name).title == layer)
            return words.get(next(names, ""), layer)

        return " + ".join(map(said, title.split(" + ")))

    def title(self, id_: str) -> str:
        """Say a rule's title; empty: there is no such rule."""
        return self._of_rule(id_, "title")

    def why(self, id_: str) -> str:
        """Say a rule's reason; empty: there is no such rule."""
        return self._of_rule(id_, "why")

    def _of_rule(self, id_: str, name: Literal["title", "why"]) -> str:
        rule = find_rule(id_)
        if rule is None:
            return ""
        if self.language == "en":
            return rule.title if name == "title" else rule.why
        said: str = _entry(self.language, rule.id)[name]
        return said

    def case(self, rule: Rule, name: str | None) -> CaseWords | None:
        """Find what is said in a case of a rule; None: it has no such case."""
        return self.said(rule, name) if name in rule.cases else None

    def said(self, rule: Rule, name: str | None) -> CaseWords:
        """Find what is said in a case that a rule has."""
        entry = _entry(self.language, rule.id)
        asked = entry[name] if name else entry
        if self.language != "en":
            return CaseWords(asked["message"], asked["fix"], asked["question"])
        speech = rule.cases[name]
        return CaseWords(speech.message, speech.fix, asked["question"])

    def lack(self, kind: str) -> CaseWords:
        """Find what a comparing rule says of a letter that is silent or illegible."""
        if self.language == "en":
            asked = _spaced("en", "questions")["lacks"][kind]["question"]
            return CaseWords(LACKS[kind].message, LACKS[kind].fix, asked)
        return CaseWords(**self.table("labels", "lacks")[kind])

    def label_of_reason(self, because: str) -> str | None:
        """Name the label that counts the rules of a reason; None: they are listed."""
        reasons = self.sheet("reasons")
        counted = {"no-csr": "unjudged-no-csr", "only-a-plan": "unjudged-plan"}
        for key, label in counted.items():
            if reasons[key]["text"] == because:
                return label
        return None

    @property
    def standing_fixes(self) -> tuple[str, str]:
        """The remedies of what is accepted, and of lines with data of their own."""
        if self.language == "en":
            return ACCEPTED, OF_THEIR_OWN
        return self.label_template("accepted"), self.label_template("of-their-own")

    def label_template(self, name: str) -> str:
        """Return a label before its fields are filled."""
        template: str = self.table("labels", "labels")[name]
        return template

    def addressee(self, rule: Rule, name: str | None) -> str:
        """Tell whom a question about a case is for; every language asks the same."""
        entry = _entry("en", rule.id) if name in rule.cases else {}
        if name is not None and name in entry:
            entry = entry[name]
        to: str = entry.get("to", "customer")
        return to


_PLACEHOLDERS: Final[Mapping[str, str]] = {"loa": "LOA", "csr": "CSR", "because": "why"}
"""What an English field stands for, where its name is not the word."""


@cache
def book_of(language: Language) -> Book:
    """Return the words of a language."""
    return Book(language)


def _entry(language: Language, id_: str) -> Table:
    """Find a rule's entry in a catalogue."""
    sheet = "questions" if language == "en" else id_.rstrip("0123456789")
    entry: Table = _spaced(language, sheet)[id_]
    return entry


@cache
def _spaced(language: Language, sheet: str) -> Table:
    """Read a sheet; French signs get the spaces that do not break."""
    path = files("lnpcheck").joinpath("words", language, f"{sheet}.toml")
    text = path.read_text(encoding="utf-8")
    if language == "fr":
        for sign in ("« ", " »", " :"):
            text = text.replace(sign, sign.replace(" ", "\N{NO-BREAK SPACE}"))
    return tomllib.loads(text)
