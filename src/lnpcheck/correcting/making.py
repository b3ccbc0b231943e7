"""Make the correction: check, copy what cures a finding, and check again."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from lnpcheck.correcting.addresses import Edit
from lnpcheck.correcting.cures import CURES, edits
from lnpcheck.correcting.model import Change, Correction, ForAPerson
from lnpcheck.correcting.papers import plain, replaced, value_at
from lnpcheck.documents import CSR, LOA
from lnpcheck.engine import check, judging_policy
from lnpcheck.evidence import CSR_ILLEGIBLE, CSR_SILENT
from lnpcheck.normalize.hidden import hidden_texts
from lnpcheck.normalize.letter import read_requested
from lnpcheck.policy import Policy, Row, RowName
from lnpcheck.report import Finding, Report
from lnpcheck.rules import EXPLAINING, find_rule
from lnpcheck.wording import NOUNS

__all__ = ["correct"]


def correct(
    loa: LOA, csr: CSR, policy: Policy | str | None = None, *, as_of: date
) -> Correction:
    """Write the letter as the CSR wants it.

    Pure, as ``check`` is. A change is made only where the CSR gives the value and the
    rule's finding is gone with it; what blocks nothing stays as it is. Which numbers
    port, what becomes of the others, the day, the PIN and the signature are never
    touched.

    Args:
        loa: The letter.
        csr: The record; nothing that is not on it is written.
        policy: As for ``check``.
        as_of: The day on which the request would go out.

    Returns:
        The letter, each change with its rule and reason, and what is for a person.

    Raises:
        TypeError: An argument is of another type.
        PolicyError: The policy is not known, or speaks of a rule that is not.
    """
    if not isinstance(csr, CSR):
        message = f"csr: expected a CSR, got {type(csr).__name__}"
        raise TypeError(message)
    judge = partial(check, csr=csr, policy=policy, as_of=as_of)
    fixed, report = loa, judge(loa)
    reasons: dict[str, Finding] = {}
    while step := _step(fixed, csr, report, judge):
        draft, found, wanted = step
        after = judge(draft)
        asking = _asking(found, fixed, csr, report, after)
        for path, _ in wanted:
            if not any(path.startswith(f"{whole}/") for whole in reasons):
                reasons.setdefault(path, _reason(path, asking))
        fixed, report = draft, after
    told = (_change(loa, fixed, path, found) for path, found in reasons.items())
    made = tuple(change for change in told if change.old != change.new)
    correction = Correction(
        loa=fixed,
        changes=made,
        for_a_person=tuple(_left(loa, report, policy)),
        needs_new_signature=bool(made),
    )
    hidden = hidden_texts(loa, (csr,))
    return Correction.of(correction, hidden) if hidden else correction


def _step(
    loa: LOA, csr: CSR, report: Report, judge: Callable[[LOA], Report]
) -> tuple[LOA, Finding, tuple[Edit, ...]] | None:
    """Make the first change that cures its finding and brings no graver one."""
    for found in report.findings:
        wanted = edits(loa, csr, found) if found.severity != "info" else ()
        draft = loa
        for path, value in wanted:
            draft = replaced(draft, path, value)
        if wanted and _cured(found, report, judge(draft)):
            return draft, found, wanted
    return None


def _asking(
    found: Finding, loa: LOA, csr: CSR, before: Report, after: Report
) -> tuple[tuple[Finding, frozenset[str]], ...]:
    """List the findings that a change cures, each with the paths that it asks for."""
    asking = [found]
    asking += [
        other
        for other in before.findings
        if other.severity != "info" and other != found and _gone(other, after)
    ]
    paths = (frozenset(path for path, _ in edits(loa, csr, one)) for one in asking)
    return tuple(zip(asking, paths, strict=True))


def _reason(path: str, asking: tuple[tuple[Finding, frozenset[str]], ...]) -> Finding:
    """Choose the finding that tells why a path changes.

    What explains others goes first (a box in place of a street), then what is about
    this very path, then the finding whose cure it is.
    """

    def rank(one: tuple[Finding, frozenset[str]]) -> tuple[bool, bool]:
        found = one[0]
        return found.rule not in EXPLAINING, found.evidence.loa_path != path

    return min((one for one in asking if path in one[1]), key=rank)[0]


def _gone(found: Finding, after: Report) -> bool:
    left = {(other.rule, other.aspect) for other in after.findings}
    return (found.rule, found.aspect) not in left


def _cured(found: Finding, before: Report, after: Report) -> bool:
    """Whether a finding is gone, and fewer or lighter ones are left."""
    return _gone(found, after) and _gravity(after) < _gravity(before)


def _gravity(report: Report) -> tuple[int, int]:
    severities = [found.severity for found in report.findings]
    return severities.count("error"), severities.count("warning")


def _change(loa: LOA, fixed: LOA, path: str, found: Finding) -> Change:
    """Tell what stands at a path before and after, and the finding that asked first."""
    return Change(
        path=path,
        old=plain(value_at(loa, path)),
        new=plain(value_at(fixed, path)),
        rule=found.rule,
        because=found.message,
    )


def _left(
    loa: LOA, report: Report, policy: Policy | str | None
) -> Iterator[ForAPerson]:
    """Tell what is left: findings that weigh, and what the CSR does not say."""
    weighty = [found for found in report.findings if found.severity != "info"]
    for found in weighty:
        yield ForAPerson(rule=found.rule, because=found.fix)
    known = {found.aspect for found in weighty}
    expect = judging_policy(loa, read_requested(loa), policy).expect
    for entry in report.unjudged:
        weighing = [rule for rule in entry.rules if _weighs(rule, expect)]
        unsaid = entry.because in {CSR_SILENT, CSR_ILLEGIBLE}
        if unsaid and weighing and entry.aspect not in known:
            because = f"{NOUNS[entry.aspect]}: {entry.because}"
            yield ForAPerson(rule=weighing[0], because=because)


def _weighs(id_: str, expect: Mapping[RowName, Row]) -> bool:
    """Whether a difference would count that the CSR could cure."""
    rule = find_rule(id_)
    row = expect.get(rule.row) if rule and rule.row and id_ in CURES else None
    return row is not None and row.severity("different") != "info"
