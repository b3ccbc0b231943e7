"""Read and compare names in tests."""

from lnpcheck.compare.name import NameComparison, compare_names
from lnpcheck.facts import Known
from lnpcheck.normalize.name import Name, read_name


def name(text: str) -> Name:
    """Read a name that can be read."""
    fact = read_name(text, "/customer_name")
    assert isinstance(fact, Known)
    return fact.value


def compared(loa: str, csr: str) -> NameComparison:
    """Compare two names both ways: grade and relation are the same."""
    there = compare_names(name(loa), name(csr))
    back = compare_names(name(csr), name(loa))
    assert there.comparison.grade == back.comparison.grade
    assert there.relation == back.relation
    assert (there.comparison.grade == "identical") != bool(there.comparison.differences)
    return there
