"""What do the rules about names share?"""

from collections.abc import Iterator

from lnpcheck.aspects import NAME
from lnpcheck.case import Case
from lnpcheck.compare.name import NameRelation
from lnpcheck.evidence import Outcome

__all__ = ["WRITE", "told"]


WRITE = "Write the name letter for letter as the CSR has it: {csr}."


def told(case: Case, relation: NameRelation) -> Iterator[Outcome]:
    """Tell the disagreement when this is what separates the names."""
    compared = case.names.compared
    if compared is None or compared.relation == relation:
        silence = relation == "different"
        yield from case.disagreement(NAME, "name", silence=silence)
