"""How does a shell ask for a check?"""

import argparse

from lnpcheck.cli.inputs import day_of, policy_of, source_of
from lnpcheck.cli.outputs import rendered, write
from lnpcheck.cli.refusal import ANSWERED, REJECTED, UsageError
from lnpcheck.engine import check
from lnpcheck.readers import read_csr, read_loa

__all__ = ["run_check"]


def run_check(options: argparse.Namespace) -> int:
    """Check the papers, write the report, and return the exit code."""
    if options.loa == "-" and options.csr == "-":
        message = "LOA and CSR cannot both come from standard input"
        raise UsageError(message)
    policy = policy_of(options.policy) if options.policy else None
    loa = read_loa(source_of(options.loa), name=options.loa).document
    csr = None
    if options.csr:
        csr = read_csr(source_of(options.csr), name=options.csr).document
    as_of = day_of(options.as_of)
    report = check(loa, csr, policy, as_of=as_of)
    write(rendered(report, options), options.output)
    rejected = report.verdict == "reject" or (
        options.strict and report.verdict == "review"
    )
    return REJECTED if rejected else ANSWERED
