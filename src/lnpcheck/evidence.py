"""What did a rule see, and what could it not judge?

Evidence says what stands in the papers and where; it never says how bad it is in words
or which rule saw it. The engine signs it.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from lnpcheck.facts import Absent, Known, Unreadable
from lnpcheck.grade import Difference, Grade
from lnpcheck.report import AspectName, EvidenceKind, Severity

__all__ = [
    "CSR_ILLEGIBLE",
    "CSR_SILENT",
    "LOA_ILLEGIBLE",
    "LOA_SILENT",
    "NO_CSR",
    "NO_PLACE",
    "ONLY_A_PLAN",
    "Evidence",
    "NotJudged",
    "Outcome",
    "text_of",
]


_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Evidence(NamedTuple):
    """What a rule saw. The engine signs it with the rule's id, severity and words.

    Attributes:
        kind: Disagreement, missing, illegible or a remark.
        case: The rule's named case; None when the rule has but one.
        grade: How alike the two are; only for a disagreement.
        loa: What the LOA says.
        csr: What the CSR says.
        loa_path: JSON Pointer into the LOA.
        csr_path: JSON Pointer into the CSR.
        differences: What separates the two.
        numbers: Numbers concerned, E.164.
        severity: The weight that the policy's row gives; None: the case has its own.
        aspect: What it is about; None: the rule's own aspect.
        words: Further words for the rule's sentences, by name; values, no phrases.
        lists: Further lists of numbers for the sentences, E.164, by name.
    """

    kind: EvidenceKind
    case: str | None = None
    grade: Grade | None = None
    loa: str | None = None
    csr: str | None = None
    loa_path: str | None = None
    csr_path: str | None = None
    differences: tuple[Difference, ...] = ()
    numbers: Collection[str] = ()
    severity: Severity | None = None
    aspect: AspectName | None = None
    words: Mapping[str, str] = _NOTHING
    lists: Mapping[str, Collection[str]] = _NOTHING


class NotJudged(NamedTuple):
    """A rule could not judge, or not all of it.

    Attributes:
        because: Why, as the end of a sentence ("the CSR does not carry it").
        aspect: What it would have judged; None: the rule's own aspect.
    """

    because: str
    aspect: AspectName | None = None


Outcome = Evidence | NotJudged

NO_CSR: Final = "there is no CSR"
ONLY_A_PLAN: Final = "only a plan with all CSRs can tell"
LOA_SILENT: Final = "the LOA does not give it"
CSR_SILENT: Final = "the CSR does not carry it"
LOA_ILLEGIBLE: Final = "what the LOA says cannot be read"
CSR_ILLEGIBLE: Final = "what the CSR says cannot be read"
NO_PLACE: Final = "such numbers have no service address"
"""Mobile and toll-free numbers: nobody can give what there is not."""


def text_of(fact: Known[Any] | Unreadable | Absent) -> str | None:
    """Return the words to show of a fact; None when there are none."""
    return None if isinstance(fact, Absent) else fact.text
