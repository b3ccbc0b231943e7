"""What is a rule, a policy, a schema? The commands that look things up."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from pydantic import BaseModel

from lnpcheck.cli.outputs import print_json, write
from lnpcheck.cli.refusal import ANSWERED, UsageError
from lnpcheck.codes import Code, find_codes, near_codes
from lnpcheck.correcting import Correction
from lnpcheck.documents import CSR, LOA
from lnpcheck.planning import Plan
from lnpcheck.policy import Policy, PolicyFile
from lnpcheck.precedents import rules_under
from lnpcheck.readers.policy_file import base_of, read_policy
from lnpcheck.report import Report
from lnpcheck.rules import Rule, catalogue, find_rule, near_rules

if TYPE_CHECKING:
    from lnpcheck.words import Language

__all__ = ["SCHEMAS", "explain", "policies", "rules", "schema"]

SCHEMAS: Final[dict[str, type[BaseModel]]] = {
    "loa": LOA,
    "csr": CSR,
    "report": Report,
    "plan": Plan,
    "correction": Correction,
    "policy": PolicyFile,
}


def explain(options: argparse.Namespace) -> int:
    """Explain a rule, or another system's code."""
    from lnpcheck.render import code_pages, pages, rule_text

    rule = find_rule(options.subject)
    if rule is None:
        codes = _codes(options.subject)
        if options.format == "json":
            told = [code_pages.code_record(code, options.lang) for code in codes]
            print_json({"codes": told})
        elif options.format == "markdown":
            write(code_pages.codes_markdown(codes, options.lang), None)
        else:
            write(code_pages.codes_text(codes, options.lang), None)
    elif options.format == "json":
        print_json(rule_text.rule_record(rule, options.lang))
    elif options.format == "markdown":
        write(pages.rule_page(rule, options.lang), None)
    else:
        write(rule_text.rule_text(rule, options.lang), None)
    return ANSWERED


def _codes(text: str) -> tuple[Code, ...]:
    """Find a code in every list, or name what it may have been meant for."""
    codes = find_codes(text)
    if not codes:
        near = (*near_rules(text), *near_codes(text))[:_MOST_NEAR]
        hint = f"did you mean {', '.join(near)}?" if near else "lists: docs/codes.md"
        message = f"unknown rule or code {text[:40]!r}; {hint} (try: lnpcheck rules)"
        raise UsageError(message)
    return codes


_MOST_NEAR: Final = 5


def rules(options: argparse.Namespace) -> int:
    """List the rules."""
    from lnpcheck.render.rule_text import rule_record

    policy = None if options.policy is None else read_policy(options.policy)
    chosen: Sequence[Rule] = rules_under(policy) if policy else catalogue()
    if options.format == "json":
        print_json([rule_record(rule, options.lang) for rule in chosen])
    else:
        from lnpcheck.words import book_of

        book = book_of(options.lang)
        write("".join(f"{r.id}  {book.title(r.id)}\n" for r in chosen), None)
    return ANSWERED


def policies(options: argparse.Namespace) -> int:
    """List the policies, or show one with what it changes of its base."""
    from lnpcheck.render import policy_pages

    if options.id is None:
        if options.format == "json":
            print_json(policy_pages.policy_records(options.lang))
        else:
            write(policy_pages.policy_list(options.lang), None)
        return ANSWERED
    policy, base = read_policy(options.id), base_of(options.id)
    if options.format == "json":
        print_json(_record(policy, base, options.lang))
    else:
        write(policy_pages.policy_text(policy, base, options.lang), None)
    return ANSWERED


def _record(
    policy: Policy, base: Policy | None, language: "Language"
) -> dict[str, object]:
    """Tell a policy as data; its title in the language."""
    from lnpcheck.render.policy_pages import changed
    from lnpcheck.words import book_of

    title = book_of(language).policy_title(policy.id, policy.title)
    record = {**policy.model_dump(mode="json"), "title": title}
    if base is None:
        return record
    return {**record, "base": base.id, "changed": list(changed(policy, base))}


def schema(options: argparse.Namespace) -> int:
    """Print a JSON schema."""
    from lnpcheck.render.schemas import schema_of

    print_json(schema_of(SCHEMAS[options.kind]))
    return ANSWERED
