"""Which RespOrg do the papers name?"""

from lnpcheck.case import Case
from lnpcheck.normalize.text import collapsed

__all__ = ["losing_resp_org", "resp_org"]


def resp_org(text: str | None) -> str | None:
    """Read a RespOrg id: upper case; None when nothing stands there."""
    return collapsed(text or "").upper() or None


def losing_resp_org(case: Case) -> tuple[str | None, str]:
    """The RespOrg that holds the numbers: the CSR's word, else the letter's."""
    csr = case.csr_facts.csr if case.csr_facts else None
    known = resp_org(csr.resp_org) if csr else None
    return known or resp_org(case.letter.loa.resp_org), "/resp_org"
