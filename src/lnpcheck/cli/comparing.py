"""How does a shell ask whether a change cures a rejection?"""

import argparse
from pathlib import Path

from pydantic import ValidationError

from lnpcheck.cli.refusal import UsageError
from lnpcheck.documents import LOA
from lnpcheck.policy import Policy
from lnpcheck.readers import ReadError, read_mapping
from lnpcheck.refusals import refusals
from lnpcheck.report import Report
from lnpcheck.resubmission import Resubmission, resubmit

__all__ = ["resubmission_of"]


def resubmission_of(
    options: argparse.Namespace, loa: LOA, report: Report, policy: Policy | None
) -> Resubmission | None:
    """Compare with the earlier report, where one is given."""
    if options.previous is None and options.rejected is None:
        return None
    if options.previous is None or options.rejected is None:
        message = "--previous REPORT and --rejected CODE go together"
        raise UsageError(message)
    from lnpcheck.engine import judging_policy
    from lnpcheck.normalize.letter import read_requested

    code = options.rejected.strip()
    named = [one for one in loa.previous_rejections or () if one.code == code]
    return resubmit(
        _report_of(options.previous),
        report,
        code,
        judging_policy(loa, read_requested(loa), policy),
        rejected_on=named[-1].on if named else None,
    )


def _report_of(name: str) -> Report:
    """Read an earlier report."""
    sheet = read_mapping(Path(name), as_format="json")
    content = sheet.content
    if isinstance(content, dict) and "report" in content:
        content = content["report"]  # of a second attempt
    try:
        return Report.model_validate(content)
    except ValidationError as error:
        first = refusals(Report, error)[0]
    key = ".".join(map(str, first.place))
    expected = f"expected a report of --format json; {first.message}"
    raise ReadError(sheet.file, f"key {key!r}" if key else "", expected)
