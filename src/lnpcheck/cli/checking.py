"""How does a shell ask for a check?"""

import argparse

from lnpcheck.cli.inputs import day_of, policy_of
from lnpcheck.cli.outputs import rendered, write
from lnpcheck.cli.reading import letter_of, reading_of, record_of
from lnpcheck.cli.refusal import ANSWERED, REJECTED, UsageError
from lnpcheck.engine import check

__all__ = ["run_check"]


def run_check(options: argparse.Namespace) -> int:
    """Check the papers, write the report, and return the exit code."""
    if options.loa == "-" and options.csr == "-":
        message = "LOA and CSR cannot both come from standard input"
        raise UsageError(message)
    policy = None if options.policy is None else policy_of(options.policy)
    reading = reading_of(options)
    loa = letter_of(options.loa, reading)
    csr = None if options.csr is None else record_of(options.csr, reading)
    as_of = day_of(options.as_of)
    report = check(loa, csr, policy, as_of=as_of)
    write(rendered(report, options), options.output)
    rejected = report.verdict == "reject" or (
        options.strict and report.verdict == "review"
    )
    return REJECTED if rejected else ANSWERED
