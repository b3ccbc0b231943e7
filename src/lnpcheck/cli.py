"""How is it asked from a shell? The ``lnpcheck`` command.

Exit codes: 0 ready, review or answered; 1 reject (with ``--strict`` review too);
2 wrong usage, unknown rule or policy; 3 input that cannot be read. Whatever is refused
gets one line on standard error and never a traceback.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from lnpcheck.documents import CSR, LOA
from lnpcheck.engine import check, rules_under
from lnpcheck.policy import (
    Policy,
    PolicyError,
    PolicyFile,
    complete,
    find_policy,
    parse_policy,
    shipped,
    shipped_file,
)
from lnpcheck.readers import ReadError, read_csr, read_loa
from lnpcheck.report import Report
from lnpcheck.rules import Rule, catalogue, find_rule

__all__ = ["main"]

ANSWERED: Final = 0
REJECTED: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3

LONGEST_INPUT: Final = 4_000_000
LONGEST_POLICY: Final = 200_000

SCHEMAS: Final[dict[str, type[BaseModel]]] = {
    "loa": LOA,
    "csr": CSR,
    "report": Report,
    "policy": PolicyFile,
}


class UsageError(Exception):
    """The command was called wrongly; the message is one line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: What stands behind the command's name; None: the process's own.

    Returns:
        The exit code.
    """
    try:
        options = _parser().parse_args(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
    except (UsageError, PolicyError) as error:
        return _refused(str(error), USAGE)
    except ReadError as error:
        return _refused(str(error), UNREADABLE)
    except BrokenPipeError:
        # The reader went away; keep the interpreter from writing to it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ANSWERED
    except KeyboardInterrupt:
        return _refused("interrupted", 130)
    return code


def _refused(message: str, code: int) -> int:
    from lnpcheck.render.visible import visible

    sys.stderr.write(f"lnpcheck: {visible(' '.join(message.split()))}\n")
    return code


class _Parser(argparse.ArgumentParser):
    """An argument parser that complains in one line."""

    def error(self, message: str) -> Any:  # noqa: ANN401 - anything may come in
        complaint = f"{message} (try: {self.prog} --help)"
        raise UsageError(complaint)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="lnpcheck",
        description="Check a Letter of Authorization against a Customer Service Record"
        " before the port request goes out.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_check(commands.add_parser)
    explain = commands.add_parser("explain", help="tell what a rule is about")
    explain.add_argument("rule", metavar="RULE", help="id of a rule, such as ADR006")
    _formats(explain, "text", "markdown", "json")
    explain.set_defaults(run=_explain)
    rules = commands.add_parser("rules", help="list the rules")
    rules.add_argument("--policy", metavar="ID|FILE", help="only those of a policy")
    _formats(rules, "text", "json")
    rules.set_defaults(run=_rules)
    policies = commands.add_parser("policies", help="list the policies, or show one")
    policies.add_argument("id", nargs="?", metavar="ID|FILE", help="policy to show")
    _formats(policies, "text", "json")
    policies.set_defaults(run=_policies)
    schema = commands.add_parser("schema", help="print a JSON schema")
    schema.add_argument("kind", choices=sorted(SCHEMAS))
    schema.set_defaults(run=_schema)
    return parser


def _add_check(add: Callable[..., argparse.ArgumentParser]) -> None:
    parser = add("check", help="check an LOA against a CSR")
    parser.add_argument("loa", metavar="LOA", help="file, or - for standard input")
    parser.add_argument("csr", nargs="?", metavar="CSR", help="file; absent: no CSR")
    parser.add_argument(
        "--policy", metavar="ID|FILE", help="policy; absent: the numbers decide"
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        help="day on which the request goes out, YYYY-MM-DD; absent: today",
    )
    _formats(parser, "text", "json")
    parser.add_argument("--output", metavar="FILE", help="write the report to a file")
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 on review too"
    )
    parser.set_defaults(run=_check)


def _formats(parser: argparse.ArgumentParser, *formats: str) -> None:
    parser.add_argument("--format", choices=formats, default=formats[0])


def _check(options: argparse.Namespace) -> int:
    if options.loa == "-" and options.csr == "-":
        message = "LOA and CSR cannot both come from standard input"
        raise UsageError(message)
    policy = _policy(options.policy) if options.policy else None
    loa = read_loa(_source(options.loa), name=options.loa).document
    csr = None
    if options.csr:
        csr = read_csr(_source(options.csr), name=options.csr).document
    as_of = _day(options.as_of)
    report = check(loa, csr, policy, as_of=as_of)
    _write(_rendered(report, options), options.output)
    rejected = report.verdict == "reject" or (
        options.strict and report.verdict == "review"
    )
    return REJECTED if rejected else ANSWERED


def _source(name: str) -> Path | bytes:
    """Return where a paper comes from: a path, or what stands on standard input."""
    return sys.stdin.buffer.read(LONGEST_INPUT) if name == "-" else Path(name)


def _day(text: str | None) -> date:
    if text is None:
        # The one clock of the project: every other room is told the day.
        return date.today()  # noqa: DTZ011, TID251 - the user's own day
    with suppress(ValueError):
        if len(text) == len("2026-06-01"):
            return date.fromisoformat(text)
    message = "--as-of: expected a day as YYYY-MM-DD, such as 2026-06-01"
    raise UsageError(message)


def _policy(text: str) -> Policy:
    """Find a policy by its id, or read it from a file; ``+`` stacks several."""
    first, *overlays = text.split("+")
    policy = complete(_policy_file(first)) if _is_file(first) else find_policy(first)
    for overlay in overlays:
        if _is_file(overlay):
            policy = policy.stacked(_policy_file(overlay))
        else:
            policy = policy.stacked(shipped_file(overlay))
    rules_under(policy)
    return policy


def _is_file(name: str) -> bool:
    return name not in shipped() and (
        "/" in name or name.endswith(".toml") or Path(name).is_file()
    )


def _policy_file(name: str) -> PolicyFile:
    try:
        with Path(name).open("rb") as file:
            data = file.read(LONGEST_POLICY + 1)
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        why = getattr(error, "strerror", None) or "is not UTF-8 text"
        fault = f"expected a policy in TOML: {why}"
    else:
        if len(data) <= LONGEST_POLICY:
            return parse_policy(text, name)
        fault = f"expected at most {LONGEST_POLICY:,} bytes"
    raise ReadError(name, "", fault)


def _rendered(report: Report, options: argparse.Namespace) -> str:
    if options.format == "json":
        return report.model_dump_json(indent=2) + "\n"
    from lnpcheck.render.text import render_text

    colour = options.output is None and _has_colour()
    width = min(os.get_terminal_size().columns, 100) if colour else 80
    return render_text(report, width=max(width, 40), colour=colour)


def _has_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _write(text: str, output: str | None) -> None:
    """Write to a file, or to standard output whatever its encoding can show."""
    if output is None:
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        return
    try:
        Path(output).write_text(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "is no name of a file"
        fault = f"--output {output}: {why}"
    else:
        return
    raise UsageError(fault)


def _explain(options: argparse.Namespace) -> int:
    from lnpcheck.render import pages

    rule = find_rule(options.rule)
    if rule is None:
        message = f"unknown rule {options.rule[:40]!r} (try: lnpcheck rules)"
        raise UsageError(message)
    if options.format == "json":
        _print_json(pages.rule_record(rule))
    elif options.format == "markdown":
        _write(pages.rule_page(rule), None)
    else:
        _write(pages.rule_text(rule), None)
    return ANSWERED


def _rules(options: argparse.Namespace) -> int:
    from lnpcheck.render import pages

    policy = _policy(options.policy) if options.policy else None
    chosen: Sequence[Rule] = rules_under(policy) if policy else catalogue()
    if options.format == "json":
        _print_json([pages.rule_record(rule) for rule in chosen])
    else:
        _write("".join(f"{rule.id}  {rule.title}\n" for rule in chosen), None)
    return ANSWERED


def _policies(options: argparse.Namespace) -> int:
    from lnpcheck.render import pages

    if options.id:
        policy = _policy(options.id)
        if options.format == "json":
            _print_json(policy.model_dump(mode="json"))
        else:
            _write(pages.policy_text(policy), None)
        return ANSWERED
    policies = [find_policy(name) for name in shipped()]
    if options.format == "json":
        _print_json([{"id": policy.id, "title": policy.title} for policy in policies])
    else:
        _write("".join(f"{p.id:<12}  {p.title}\n" for p in policies), None)
    return ANSWERED


def _schema(options: argparse.Namespace) -> int:
    from lnpcheck.render.schemas import schema_of

    _print_json(schema_of(SCHEMAS[options.kind]))
    return ANSWERED


def _print_json(value: object) -> None:
    import json

    _write(json.dumps(value, indent=2, ensure_ascii=False) + "\n", None)
