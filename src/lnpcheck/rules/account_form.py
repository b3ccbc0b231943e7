"""ACC: can this be an account number?"""

import re
from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.normalize.text import LONGEST_ACCOUNT
from lnpcheck.rules._rule import US, example, rule, says
from lnpcheck.traits.numbers import ONE_ACCOUNT

_STRANGE: Final = re.compile(r"[^0-9A-Za-z\s./_-]").search


@rule(
    "ACC005",
    scope=US,
    aspect="account",
    rests_on=(ONE_ACCOUNT,),
    reads_csr=False,
    cases={
        "too-long": says(
            "The account number “{loa}” has more than 20 characters.",
            "Check whether two numbers were run together, and write the account number"
            " alone.",
            "error",
        ),
        "strange": says(
            "The account number “{loa}” has signs that no account number has.",
            "Write its letters and digits alone.",
            "error",
        ),
    },
    sources=(
        "CenturyLink EASE LSR worksheet LSOG 2Q14",
        "Bandwidth numbers.yml: AccountNumber at most 20 characters",
    ),
    lsr_fields=("AN",),
    examples=(
        example(
            "21 characters",
            "error",
            case="too-long",
            loa={"account_number": "404555011088340455501"},
            csr={"account_number": "404555011088340455501"},
        ),
        example(
            "20 characters",
            "passes",
            loa={"account_number": "40455501108834045550"},
            csr={"account_number": "40455501108834045550"},
        ),
        example(
            "a sign that no account number has",
            "error",
            case="strange",
            loa={"account_number": "4045550110883*"},
            csr={"account_number": "4045550110883*"},
        ),
        example("none", "unjudged", loa={"account_number": None}, also={"ACC001"}),
    ),
)
def account_of_no_form(case: Case) -> Iterator[Outcome]:
    """The account number cannot be one.

    Order systems refuse it before anybody compares it.
    """
    account = case.letter.account
    if not isinstance(account, Known):
        yield NotJudged(LOA_SILENT)
        return
    too_long = len(account.value) > LONGEST_ACCOUNT
    if too_long or _STRANGE(account.text):
        name = "too-long" if too_long else "strange"
        yield Evidence("remark", case=name, loa=account.text, loa_path=account.path)
