"""How do a report, a rule and a policy become words? Import the module you need.

``render`` writes a report in any format of ``registry``; ``view`` is what every
renderer gets; ``visible`` lets nothing from a paper steer a terminal. ``rule_text`` and
``pages`` (rules), ``code_pages``, ``policy_pages``, ``schemas`` (JSON schemas),
``batch_text``, ``plan_text`` and ``correction_text`` write the rest.
"""

from collections.abc import Mapping

from lnpcheck.documents import CSR, LOA
from lnpcheck.render.registry import FORMATS, FormatName
from lnpcheck.render.view import View, view_of
from lnpcheck.report import Report
from lnpcheck.resubmission import Resubmission
from lnpcheck.timetable import KeyDay
from lnpcheck.words import Language

__all__ = ["FORMATS", "FormatName", "View", "render", "view_of"]


def render(  # noqa: PLR0913 - keywords that read as a record
    report: Report,
    as_format: FormatName = "text",
    *,
    language: Language = "en",
    redacted: bool | None = None,
    days: tuple[KeyDay, ...] = (),
    resubmission: Resubmission | None = None,
    loa: LOA | None = None,
    csr: CSR | None = None,
    file: str = "loa.json",
    lines: Mapping[str, int] | None = None,
    width: int = 80,
    colour: bool = False,
) -> str:
    """Write a report.

    Args:
        report: The report as ``check`` made it.
        as_format: One of ``FORMATS``.
        language: The language to tell it in, ``en`` or ``fr``.
        redacted: Whether names, account numbers, streets and numbers are masked;
            None: as the format is wont, which is masked for logs.
        days: The days that count (``lnpcheck.timetable``).
        resubmission: What has become of an earlier rejection.
        loa: The letter, where the two papers are to be shown (``html``).
        csr: The record.
        file: Name of the LOA's file, for formats that point into it.
        lines: Line of each value of that file, by JSON Pointer.
        width: Columns to fill at most (``text``).
        colour: Whether the reader is a terminal that shows colours (``text``).
    """
    form = FORMATS[as_format]
    return form.write(
        view_of(
            report,
            language=language,
            redacted=form.redacted if redacted is None else redacted,
            days=days,
            resubmission=resubmission,
            loa=loa,
            csr=csr,
            file=file,
            lines=lines,
            width=width,
            colour=colour,
        )
    )
