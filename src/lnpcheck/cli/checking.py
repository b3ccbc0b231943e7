"""How does a shell ask for a check?"""

import argparse
from contextlib import suppress

from lnpcheck.cli.inputs import day_of, policy_of, source_of
from lnpcheck.cli.outputs import rendered, write
from lnpcheck.cli.refusal import ANSWERED, REJECTED, UsageError
from lnpcheck.documents import LOA
from lnpcheck.engine import check
from lnpcheck.readers import Paper, ReadError, read_csr, read_loa

__all__ = ["letter_of", "paper_of", "run_check"]


def run_check(options: argparse.Namespace) -> int:
    """Check the papers, write the report, and return the exit code."""
    if options.loa == "-" and options.csr == "-":
        message = "LOA and CSR cannot both come from standard input"
        raise UsageError(message)
    policy = None if options.policy is None else policy_of(options.policy)
    loa = letter_of(options.loa)
    csr = None
    if options.csr is not None:
        csr = read_csr(source_of(options.csr), name=options.csr).document
    as_of = day_of(options.as_of)
    report = check(loa, csr, policy, as_of=as_of)
    write(rendered(report, options), options.output)
    rejected = report.verdict == "reject" or (
        options.strict and report.verdict == "review"
    )
    return REJECTED if rejected else ANSWERED


def letter_of(name: str) -> LOA:
    """Read the LOA; when it is a CSR, say so."""
    return paper_of(name).document


def paper_of(name: str) -> Paper[LOA]:
    """Read the LOA with the places of its keys; when it is a CSR, say so."""
    source = source_of(name)
    try:
        return read_loa(source, name=name)
    except ReadError as error:
        refusal = error
    with suppress(ReadError):
        read_csr(source, name=name)
        swapped = "expected an LOA, got what looks like a CSR; the LOA comes first"
        refusal = ReadError(refusal.file, "", swapped)
    raise refusal
