"""How does a shell ask for a check?"""

import argparse

from lnpcheck.cli.inputs import day_of
from lnpcheck.cli.outputs import screen, write
from lnpcheck.cli.reading import paper_of, reading_of, record_of
from lnpcheck.cli.refusal import ANSWERED, REJECTED, UsageError
from lnpcheck.documents import CSR, LOA
from lnpcheck.engine import check
from lnpcheck.policy import Policy
from lnpcheck.readers import Paper
from lnpcheck.readers.policy_file import read_policy
from lnpcheck.report import Report

__all__ = ["run_check"]


def run_check(options: argparse.Namespace) -> int:
    """Check the papers, write the report, and return the exit code."""
    if options.loa == "-" and options.csr == "-":
        message = "LOA and CSR cannot both come from standard input"
        raise UsageError(message)
    policy = None if options.policy is None else read_policy(options.policy)
    reading = reading_of(options)
    paper = paper_of(options.loa, reading)
    csr = None if options.csr is None else record_of(options.csr, reading)
    report = check(paper.document, csr, policy, as_of=day_of(options.as_of))
    write(_told(options, paper, csr, policy, report), options.output)
    rejected = report.verdict == "reject" or (
        options.strict and report.verdict == "review"
    )
    return REJECTED if rejected else ANSWERED


def _told(
    options: argparse.Namespace,
    paper: Paper[LOA],
    csr: CSR | None,
    policy: Policy | None,
    report: Report,
) -> str:
    """Write the report as it was asked for."""
    spoken = (
        options.lang != "en" or options.redact or options.previous or options.rejected
    )
    if options.format == "json" and not spoken:
        from lnpcheck.normalize.unseen import escaped

        return escaped(report.model_dump_json(indent=2)) + "\n"  # no words to load
    from lnpcheck.cli.comparing import resubmission_of
    from lnpcheck.render import render
    from lnpcheck.timetable import key_days

    width, colour = screen(options.output)
    return render(
        report,
        options.format,
        language=options.lang,
        redacted=options.redact,
        days=key_days(paper.document, csr, policy, as_of=report.as_of),
        resubmission=resubmission_of(options, paper.document, report, policy),
        loa=paper.document,
        csr=csr,
        file=paper.file,
        lines=paper.lines,
        width=width,
        colour=colour,
    )
