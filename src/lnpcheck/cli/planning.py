"""How does a shell ask for a plan?"""

import argparse

from lnpcheck.cli.inputs import day_of
from lnpcheck.cli.outputs import write
from lnpcheck.cli.reading import letter_of, reading_of, records_of
from lnpcheck.cli.refusal import ANSWERED, REJECTED, UsageError
from lnpcheck.planning import plan
from lnpcheck.readers.policy_file import read_policy

__all__ = ["run_plan"]


def run_plan(options: argparse.Namespace) -> int:
    """Plan the request, write the plan, and return the exit code."""
    if [options.loa, *options.csrs].count("-") > 1:
        message = "only one paper can come from standard input"
        raise UsageError(message)
    policy = None if options.policy is None else read_policy(options.policy)
    reading = reading_of(options)
    loa = letter_of(options.loa, reading)
    csrs = [csr for name in options.csrs for csr in records_of(name, reading)]
    made = plan(loa, csrs, policy, as_of=day_of(options.as_of))
    redacted = bool(options.redact)
    if options.format == "json":
        from lnpcheck.normalize.unseen import escaped
        from lnpcheck.words import told_plan

        told = told_plan(made, options.lang, redacted=redacted)
        text = escaped(told.model_dump_json(indent=2)) + "\n"
    else:
        from lnpcheck.render.plan_text import render_plan

        text = render_plan(made, language=options.lang, redacted=redacted)
    write(text, options.output)
    rejected = any(order.report.verdict == "reject" for order in made.orders)
    return REJECTED if rejected else ANSWERED
