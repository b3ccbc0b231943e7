"""Which papers does an order want, until when is it open, and for which RespOrg?"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._calendar import plus
from lnpcheck.rules._resp_org import resp_org
from lnpcheck.rules._rule import EVERYWHERE, TOLL_FREE, example, rule, says

PAPERS: Final = {
    "bill": "a bill",
    "csr": "a CSR",
    "screenshot": "a screenshot of the account",
    "other": "another proof",
}
"""What a person calls the papers that go along."""


@rule(
    "DOC009",
    scope=EVERYWHERE,
    aspect="documents",
    reads_csr=False,
    limit="wants_one_of",
    cases=says(
        "The order wants {said} beside the letter, and none goes along.",
        "Ask the customer for {said}, and send it along.",
        "warning",
    ),
    sources=(
        "Ooma, What is porting: the most recent invoice",
        "Twilio, PortIn resource: a utility bill is uploaded before the request",
        "VoIP.ms, Porting FAQ: a screenshot where the carrier gives no invoices",
    ),
    examples=(
        example(
            "no bill",
            "warning",
            loa={"documents": []},
            limits={"wants_one_of": ["bill", "screenshot"]},
        ),
        example("a bill", "passes", limits={"wants_one_of": ["bill"]}),
        example(
            "a bill where only a screenshot counts",
            "warning",
            limits={"wants_one_of": ["screenshot"]},
        ),
        example(
            "not told what goes along",
            "unjudged",
            loa={"documents": None},
            limits={"wants_one_of": ["bill"]},
        ),
    ),
)
def paper_missing(case: Case) -> Iterator[Outcome]:
    """A paper that the platform wants beside the letter does not go along.

    A bill shows whose numbers they are, and settles a dispute with the losing carrier.
    """
    papers, wanted = case.letter.loa.documents, case.policy.limits.wants_one_of or ()
    if papers is None:
        yield NotJudged("the LOA does not say which papers go along")
    elif wanted and not any(paper.kind in wanted for paper in papers):
        said = " or ".join(PAPERS[kind] for kind in wanted)
        yield Evidence("missing", loa_path="/documents", words={"said": said})


@rule(
    "DOC010",
    scope=EVERYWHERE,
    aspect="dates",
    reads_csr=False,
    limit="answer_days",
    cases={
        "open": says(
            "The rejection of {since} is to be answered by {latest}; then the order is"
            " closed.",
            "Answer it by {latest}.",
            "info",
        ),
        "closed": says(
            "The rejection of {since} was to be answered by {latest}; the order may be"
            " closed by now.",
            "Ask whether the order is still open; if not, send a new one.",
            "warning",
        ),
    },
    sources=("VoIP.ms, Port Rejection: reply within 7 days of the rejection",),
    examples=(
        example(
            "the last day",
            "info",
            case="open",
            loa={"previous_rejections": [{"on": "2026-05-25"}]},
            limits={"answer_days": 7},
        ),
        example(
            "a day too late, the younger of two",
            "warning",
            case="closed",
            loa={"previous_rejections": [{"on": "2026-05-24"}, {"on": "2026-05-11"}]},
            limits={"answer_days": 7},
        ),
        example("never refused", "passes", limits={"answer_days": 7}),
        example(
            "refused on an unknown day",
            "unjudged",
            loa={"previous_rejections": [{"code": None}]},
            limits={"answer_days": 7},
        ),
    ),
)
def rejection_to_answer(case: Case) -> Iterator[Outcome]:
    """An earlier rejection must be answered within days, or must have been.

    Platforms close orders that nobody answers; a new one starts the interval anew.
    """
    earlier = case.letter.loa.previous_rejections or ()
    days = [rejection.on for rejection in earlier if rejection.on is not None]
    limit = case.policy.limits.answer_days
    if earlier and not days:
        yield NotJudged("the LOA does not say when the request came back")
    elif days and limit is not None:
        latest = plus(max(days), limit)
        yield Evidence(
            "remark",
            case="closed" if case.as_of > latest else "open",
            loa_path="/previous_rejections",
            words={"since": f"{max(days)}", "latest": f"{latest}"},
        )


@rule(
    "TFN011",
    scope=TOLL_FREE,
    aspect="account",
    reads_csr=False,
    limit="resp_orgs",
    cases=says(
        "The letter names {loa} as the new RespOrg; the platform's is {other}.",
        "Write {other} as the new RespOrg, and have the letter signed with it.",
        "error",
    ),
    sources=(
        "Telnyx support: toll-free letters name the target RespOrg QIT02",
        "Bandwidth 7529 to 7531: RespOrg IDs that are not the platform's",
    ),
    examples=(
        example(
            "another company's RespOrg",
            "error",
            policy="toll-free",
            limits={"resp_orgs": ["QIT02"]},
        ),
        example(
            "one of the platform's, in small letters",
            "passes",
            policy="toll-free",
            loa={"new_resp_org": "qit02"},
            limits={"resp_orgs": ["QIT01", "QIT02"]},
        ),
        example(
            "none",
            "unjudged",
            policy="toll-free",
            loa={"new_resp_org": None},
            also={"TFN009"},
            limits={"resp_orgs": ["QIT02"]},
        ),
    ),
)
def resp_org_of_another_platform(case: Case) -> Iterator[Outcome]:
    """The new RespOrg on the letter is not one of the platform's.

    The registry moves the numbers to whom the letter names, and to nobody else.
    """
    new, own = resp_org(case.letter.loa.new_resp_org), case.policy.limits.resp_orgs
    if new is None or own is None:
        yield NotJudged(LOA_SILENT)
    elif new not in own:
        words = {"other": " or ".join(own)}
        yield Evidence("remark", loa=new, loa_path="/new_resp_org", words=words)
