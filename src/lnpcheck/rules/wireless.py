"""WLS: what identifies a mobile and its owner?"""

import re
from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.normalize.text import collapsed
from lnpcheck.rules._rule import (
    CA_WIRELESS,
    US_WIRELESS,
    example,
    rule,
    says,
)
from lnpcheck.traits.numbers import ONE_ACCOUNT
from lnpcheck.traits.papers import CSR_FLAGS, REJECTIONS

WIRELESS = US_WIRELESS | CA_WIRELESS

BP33: Final = (
    "NANC LNPA Best Practice 33: account number, SSN or tax ID, any one of them"
)

SSN_WANTED: Final = frozenset({"8B", "7443", "6210", "LNP140J"})
"""Answers that ask for a social security number or tax ID."""


@rule(
    "WLS001",
    scope=US_WIRELESS,
    aspect="account",
    rests_on=(ONE_ACCOUNT,),
    reads_csr=False,
    cases=says(
        "The request carries neither account number nor SSN nor tax ID.",
        "Write the account number from the bill; one of the three has to be there.",
        "error",
    ),
    sources=(BP33,),
    examples=(
        example(
            "none of the three",
            "error",
            policy="us-wireless",
            loa={"account_number": None, "other_identifiers": []},
            also={"ACC001"},
        ),
        example(
            "an SSN",
            "passes",
            policy="us-wireless",
            loa={"account_number": None, "other_identifiers": ["ssn"]},
            also={"ACC001"},
        ),
        example("an account number", "passes", policy="us-wireless"),
        example(
            "no account number, and not told of the others",
            "unjudged",
            policy="us-wireless",
            loa={"account_number": None, "other_identifiers": None},
            also={"ACC001"},
        ),
    ),
)
def nothing_identifies_the_account(case: Case) -> Iterator[Outcome]:
    """A wireless number is asked for without anything that identifies the account.

    Wireless carriers look an account up by its number, or by the owner's SSN or tax ID.
    """
    others = case.letter.loa.other_identifiers
    accounts = [case.letter.account, *(o.account for o in case.letter.own.values())]
    if others or any(isinstance(account, Known) for account in accounts):
        return
    if others is None:
        yield NotJudged("the LOA does not say whether an SSN or tax ID goes along")
    else:
        yield Evidence("missing", loa_path="/account_number")


@rule(
    "WLS002",
    scope=US_WIRELESS,
    aspect="account",
    rests_on=(REJECTIONS,),
    reads_csr=False,
    cases=says(
        "An earlier request came back with “{loa}”, which asks for an SSN or tax ID;"
        " the account number alone is enough.",
        "Answer: under NANC LNPA Best Practice 33 one of account number and SSN or tax"
        " ID is enough, and where both are given, one that is right suffices.",
        "info",
    ),
    sources=(BP33, "Wireless response 8B"),
    examples=(
        example(
            "an SSN asked for beside the account number",
            "info",
            policy="us-wireless",
            loa={"previous_rejections": [{"code": "8B"}]},
        ),
        example(
            "another answer",
            "passes",
            policy="us-wireless",
            loa={"previous_rejections": [{"code": "6P"}]},
            also={"DOC008"},
        ),
        example("never refused", "passes", policy="us-wireless"),
    ),
)
def one_identifier_is_enough(case: Case) -> Iterator[Outcome]:
    """An SSN or tax ID is asked for although the account number is given.

    No ground to refuse: the industry agreed that one of them identifies the account.
    """
    if not isinstance(case.letter.account, Known):
        return
    for index, earlier in enumerate(case.letter.loa.previous_rejections or ()):
        code = collapsed(earlier.code or "")
        if SSN_WANTED & set(re.findall(r"\w+", code.upper())):
            path = f"/previous_rejections/{index}/code"
            yield Evidence("remark", loa=code, loa_path=path)
            return


@rule(
    "WLS004",
    scope=WIRELESS,
    aspect="account",
    rests_on=(CSR_FLAGS,),
    cases=says(
        "The CSR shows a prepaid account.",
        "Have the customer keep credit on the account until the port is done, and ask"
        " the losing carrier what identifies a prepaid number.",
        "warning",
    ),
    sources=("Wireless response 7C", "Bandwidth 7436"),
    examples=(
        example(
            "flagged as prepaid",
            "warning",
            policy="us-wireless",
            csr={"flags": ["prepaid"]},
        ),
        example("not prepaid", "passes", policy="us-wireless"),
        example(
            "no flags at all", "unjudged", policy="us-wireless", csr={"flags": None}
        ),
    ),
)
def prepaid(case: Case) -> Iterator[Outcome]:
    """The number is prepaid.

    A prepaid number has no bill and often no account number; it dies when its credit
    runs out.
    """
    flags = case.record.csr.flags
    if flags is None:
        yield NotJudged("the CSR does not say whether the number is prepaid")
    elif "prepaid" in flags:
        yield Evidence("remark", csr_path="/flags")
