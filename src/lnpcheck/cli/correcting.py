"""How does a shell ask for the corrected letter?"""

import argparse

from lnpcheck.cli.inputs import day_of
from lnpcheck.cli.outputs import print_json, write
from lnpcheck.cli.reading import paper_of, reading_of, record_of
from lnpcheck.cli.refusal import ANSWERED, UsageError
from lnpcheck.cli.rewriting import format_of, write_letter
from lnpcheck.correcting import correct
from lnpcheck.readers.policy_file import read_policy

__all__ = ["run_correct"]


def run_correct(options: argparse.Namespace) -> int:
    """Correct the letter, show the changes, and write it anew where asked."""
    if options.loa == "-" and options.csr == "-":
        message = "LOA and CSR cannot both come from standard input"
        raise UsageError(message)
    policy = None if options.policy is None else read_policy(options.policy)
    reading = reading_of(options)
    paper = paper_of(options.loa, reading)
    csr = record_of(options.csr, reading)
    made = correct(paper.document, csr, policy, as_of=day_of(options.as_of))
    if options.output is not None:
        as_format = format_of(options.output, paper.format)
        write_letter(made.loa, options.output, as_format)
    if options.format == "json":
        from lnpcheck.words import told_correction

        told = told_correction(made, options.lang, redacted=options.redact)
        letter = told.model_dump(mode="json", include={"loa"}, exclude_none=True)
        print_json({**told.model_dump(mode="json"), **letter})
        return ANSWERED
    from lnpcheck.render.correction_text import render_correction

    shown = render_correction(made, language=options.lang, redacted=options.redact)
    write(shown, None)
    return ANSWERED
