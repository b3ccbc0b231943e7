"""The plan: what parts orders, their sequence and days, and what is in none."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from lnpcheck import CSR, LOA, Plan, check, plan, specimen
from lnpcheck.planning import grouping
from lnpcheck.planning.dates import Calendar, _agreed, _day_before
from lnpcheck.policy import Limits, Policy, PolicyFile, find_policy
from lnpcheck.policy.interval import Interval
from lnpcheck.readers import read_csr, read_loa
from lnpcheck.render import render
from lnpcheck.render.plan_text import render_plan

DAY = specimen.DAY
EXAMPLE = Path(__file__).parent.parent / "examples" / "acquisition"
FIRST, SECOND, THIRD = "404-555-0110", "404-555-0111", "404-555-0112"
OTHER = {"carrier": "Magnolia Fiber", "account_number": "MF-1", "btn": THIRD}
MARIETTA = {
    "street": "9 Quarry Rd",
    "city": "Marietta",
    "region": "GA",
    "postal_code": "30060",
}

Changes = Mapping[str, Any]


def letter(**changes: Any) -> LOA:
    return specimen.pair("us", loa=changes)[0]


def record(**changes: Any) -> CSR:
    return specimen.pair("us", csr=changes)[1]


def planned(loa: Changes, *csrs: Changes, policy: Policy | str | None = None) -> Plan:
    return plan(letter(**loa), [record(**csr) for csr in csrs], policy, as_of=DAY)


def numbers(made: Plan) -> list[str]:
    return [", ".join(order.ranges) for order in made.orders]


def parted(made: Plan) -> str:
    return " ".join(reason for order in made.orders for reason in order.because)


def wrong(made: Plan, at: int = 0) -> list[str]:
    findings = made.orders[at].report.findings
    return [f.rule for f in findings if f.severity == "error"]


def test_papers_that_agree_are_one_order() -> None:
    made = planned({}, {})
    (order,) = made.orders
    assert order.tns == ("+14045550110", "+14045550111", "+14045550112")
    assert order.ranges == ("404-555-0110 to 0112",)
    assert (order.country, order.line_type) == ("US", "wireline")
    assert (order.carrier, order.account_number) == (
        "Peachtree Telephone",
        "4045550110883",
    )
    assert order.btn == "+14045550110"
    assert order.port_type == "full"
    assert order.report.verdict == "ready"
    assert order.because == ("All its numbers may be submitted together.",)
    assert made.findings == ()
    assert made.unjudged == ()
    assert made.checked == ("AUT021", "TN008", "TN009", "TN016", "ACC004")


# What parts numbers: changes to the LOA, the CSRs, the orders, words of the reason.
PARTED: dict[str, tuple[Changes, Sequence[Changes], list[str], str]] = {
    "another carrier": (
        {},
        [{"tns": [FIRST, SECOND]}, {"tns": [THIRD], **OTHER}],
        ["404-555-0110 to 0111", THIRD],
        "Magnolia Fiber holds them",
    ),
    "another account of one carrier": (
        {},
        [{"tns": [FIRST]}, {"tns": [SECOND, THIRD], "account_number": "77"}],
        [FIRST, "404-555-0111 to 0112"],
        "account 77",
    ),
    "an account without a number": (
        {},
        [{"tns": [FIRST]}, {"tns": [SECOND, THIRD], "account_number": None}],
        [FIRST, "404-555-0111 to 0112"],
        "an account without a number",
    ),
    "a carrier that is not named": (
        {},
        [{"tns": [FIRST]}, {"tns": [SECOND, THIRD], "carrier": None}],
        [FIRST, "404-555-0111 to 0112"],
        "A carrier that its CSR does not name",
    ),
    "a line with a BTN of its own": (
        {},
        [{"tns": [FIRST, SECOND, {"tn": THIRD, "btn": THIRD}]}],
        [THIRD, "404-555-0110 to 0111"],
        "BTN 404-555-0112",
    ),
    "a line with a BTN that cannot be read": (
        {},
        [{"tns": [FIRST, SECOND, {"tn": THIRD, "btn": "??"}]}],
        ["404-555-0110 to 0112"],
        "together",
    ),
    "a line served elsewhere": (
        {},
        [{"tns": [FIRST, SECOND, {"tn": THIRD, "service_address": MARIETTA}]}],
        [THIRD, "404-555-0110 to 0111"],
        "9 Quarry Rd, Marietta, GA, 30060",
    ),
    "a line served elsewhere, as only the LOA says": (
        {"tns": [FIRST, SECOND, {"tn": THIRD, "service_address": MARIETTA}]},
        [{"service_address": None}],
        [THIRD, "404-555-0110 to 0111"],
        "9 Quarry Rd, Marietta, GA, 30060",
    ),
    "the same street in another town": (
        {},
        [
            {
                "tns": [
                    FIRST,
                    SECOND,
                    {
                        "tn": THIRD,
                        "service_address": "77 Peachtree Center Ave NE Ste 1210,"
                        " Marietta, GA 30060",
                    },
                ]
            }
        ],
        [THIRD, "404-555-0110 to 0111"],
        "Marietta",
    ),
    "an address that cannot be read": (
        {},
        [{"tns": [FIRST, SECOND, {"tn": THIRD, "service_address": "??"}]}],
        [THIRD, "404-555-0110 to 0111"],
        "77 Peachtree Center",
    ),
    "the same address in other letters": (
        {},
        [
            {
                "tns": [
                    FIRST,
                    SECOND,
                    {
                        "tn": THIRD,
                        "service_address": "77 PEACHTREE CENTER AVENUE NE STE 1210,"
                        " ATLANTA, GA 30303",
                    },
                ]
            }
        ],
        ["404-555-0110 to 0112"],
        "together",
    ),
    "a mobile": (
        {"tns": [FIRST, SECOND, {"tn": THIRD, "line_type": "wireless"}]},
        [{}],
        [THIRD, "404-555-0110 to 0111"],
        "Wireless numbers",
    ),
    "a number whose line type nobody names": (
        {"tns": [FIRST, {"tn": THIRD, "line_type": "wireless"}], "line_type": None},
        [{"tns": [FIRST, THIRD]}],
        [THIRD, FIRST],
        "Wireless numbers",
    ),
    "a Canadian number": (
        {"tns": [FIRST, "416-555-0130"]},
        [{"tns": [FIRST, "416-555-0130"]}],
        ["416-555-0130", FIRST],
        "Numbers of Canada",
    ),
    "a toll-free number": (
        {"tns": [FIRST, "888-555-0144"]},
        [{"tns": [FIRST, "888-555-0144"]}],
        ["888-555-0144", FIRST],
        "Toll-free numbers move",
    ),
    "another RespOrg": (
        {"tns": ["888-555-0144", "888-555-0145"]},
        [
            {"tns": ["888-555-0144"], "resp_org": "PTX01", "btn": None},
            {"tns": ["888-555-0145"], "resp_org": "qqx02", "btn": None},
        ],
        ["888-555-0144", "888-555-0145"],
        "RespOrg QQX02",
    ),
    "other persons who may sign": (
        {},
        [
            {"tns": [FIRST, SECOND]},
            {"tns": [THIRD], **OTHER, "authorized_contacts": ["Luc Tremblay"]},
        ],
        ["404-555-0110 to 0111", THIRD],
        "Luc Tremblay",
    ),
    "nobody named who may sign": (
        {},
        [
            {"tns": [FIRST, SECOND]},
            {"tns": [THIRD], **OTHER, "authorized_contacts": None},
        ],
        ["404-555-0110 to 0111", THIRD],
        "Dana Whitfield",
    ),
}


@pytest.mark.parametrize(
    ("loa", "csrs", "orders", "words"), PARTED.values(), ids=PARTED.keys()
)
def test_numbers_part_by_what_an_order_names(
    loa: Changes, csrs: Sequence[Changes], orders: list[str], words: str
) -> None:
    made = planned(loa, *csrs)
    assert numbers(made) == orders
    assert words in parted(made)


def test_a_hunt_group_is_kept_whole_where_only_the_address_parts_it() -> None:
    lines = [FIRST, SECOND, {"tn": THIRD, "service_address": MARIETTA}]
    hunting = [
        {"id": "A", "members": [SECOND, THIRD]},
        {"id": "B", "members": [FIRST, SECOND]},
    ]
    made = planned({}, {"tns": lines, "hunt_groups": hunting})
    assert numbers(made) == ["404-555-0110 to 0112"]
    assert "Hunt group A is kept whole" in parted(made)
    assert [group.whole for group in made.orders[0].hunt_groups] == [True, True]


def test_a_hunt_group_that_is_split_is_named() -> None:
    hunting = [{"id": "A", "members": [FIRST, SECOND, THIRD]}]
    changes = {"tns": [FIRST], "port_type": "partial"}
    made = planned(changes, {"hunt_groups": hunting})
    (group,) = made.orders[0].hunt_groups
    assert group.leaving == ("+14045550110",)
    assert group.staying == ("+14045550111", "+14045550112")
    assert not group.whole
    assert "Group A is split" in render_plan(made)


def test_a_hunt_group_of_others_is_no_concern_of_the_order() -> None:
    hunting = [{"id": "A", "members": [SECOND, THIRD]}]
    made = planned({"tns": [FIRST]}, {"hunt_groups": hunting})
    assert made.orders[0].hunt_groups == ()


def test_a_hunt_group_with_an_unreadable_member_is_not_whole() -> None:
    hunting = [{"id": "A", "members": [FIRST, "??"]}]
    made = planned({}, {"hunt_groups": hunting})
    assert not made.orders[0].hunt_groups[0].whole
    assert "members that cannot be read" in " ".join(render_plan(made).split())


def test_a_number_on_no_csr_is_apart_with_whom_to_ask() -> None:
    made = planned({}, {"tns": [FIRST, SECOND]})
    assert numbers(made) == ["404-555-0110 to 0111"]
    assert [one.tn for one in made.unplaced] == ["+14045550112"]
    (ask,) = made.ask_for
    assert ask.tns == ("+14045550112",)
    assert "Ask Peachtree Telephone for a whole CSR of BTN 404-555-0110" in ask.because
    assert {rule for entry in made.unjudged for rule in entry.rules} == {
        "AUT021",
        "TN008",
        "TN009",
        "ACC004",
    }


ASKED: dict[str, tuple[Changes, Changes, str, str]] = {
    "the LOA's own account": (
        {},
        {},
        "not on the CSR of BTN 404-555-0110",
        "whole CSR",
    ),
    "an account whose CSR is cut short": (
        {"btn": None},
        {"complete": False},
        "not on the CSR of account 4045550110883, which the LOA names; the CSR's list",
        "whole CSR of account 4045550110883",
    ),
    "a line's own account": (
        {"tns": [FIRST, {"tn": THIRD, "account_number": "88-1"}]},
        {},
        "on none of the CSRs",
        "Ask Peachtree Telephone for the CSR of account 88-1, which the LOA gives for"
        " 404-555-0112.",
    ),
    "nothing but the number": (
        {"btn": None, "account_number": None, "losing_carrier": None},
        {},
        "on none of the CSRs",
        "Ask the losing carrier for the CSR of 404-555-0112.",
    ),
    "another account for all numbers": (
        {"btn": "404-555-0119", "account_number": None},
        {},
        "on none of the CSRs",
        "for the CSR of 404-555-0112.",
    ),
}


@pytest.mark.parametrize(("loa", "csr", "why", "ask"), ASKED.values(), ids=ASKED.keys())
def test_what_to_ask_for(loa: Changes, csr: Changes, why: str, ask: str) -> None:
    wanted = {"tns": [FIRST, THIRD], **loa}
    made = planned(wanted, {"tns": [FIRST], **csr})
    assert [one.tn for one in made.unplaced] == ["+14045550112"]
    assert why in made.unplaced[0].because
    assert ask in made.ask_for[0].because


def test_a_number_that_a_csr_shows_as_a_third_carriers_is_in_no_order() -> None:
    mine = [{"tn": f"{FIRST}, {SECOND}"}, {"tn": THIRD, "off_network": True}]
    made = plan(letter(), [record(tns=mine)], as_of=DAY)
    assert [order.tns for order in made.orders] == [("+14045550110", "+14045550111")]
    assert made.unplaced[0].because == "a third carrier's, as the CSR shows"
    assert made.ask_for[0].because.endswith(f"which carrier has {THIRD}.")
    told = plan(letter(), [record(tns=mine), record(tns=[THIRD])], as_of=DAY)
    assert told.unplaced == ()


def test_a_wanted_csr_names_its_first_numbers_only() -> None:
    scattered = [f"404-600-01{n:02d}" for n in range(0, 40, 2)]
    made = planned({"tns": scattered}, {})
    assert "404-600-0110 and 14 more" in made.ask_for[0].because


def test_without_csrs_nothing_is_placed() -> None:
    made = plan(letter(), [], as_of=DAY)
    assert made.orders == ()
    assert len(made.unplaced) == 3
    assert {entry.because for entry in made.unjudged} == {"there is no CSR"}
    assert made.date_because == ""
    assert render_plan(made).startswith("PLAN  No order; 3 numbers in no order.")


def test_a_number_on_two_csrs_is_apart() -> None:
    made = planned({}, {}, {"tns": [THIRD], **OTHER})
    (both,) = made.ambiguous
    assert (both.tn, both.csrs) == ("+14045550112", (0, 1))
    assert "Magnolia Fiber, account MF-1" in both.because
    assert [f.case for f in made.findings] == ["carriers", "one-number"]
    assert "On several CSRs" in render_plan(made)


@pytest.mark.parametrize(
    ("csr", "named"),
    [
        ({"account_number": None}, "BTN 404-555-0110"),
        ({"account_number": None, "btn": None}, "Peachtree Telephone. Ask"),
        ({"account_number": None, "btn": None, "carrier": None}, "CSR 2. Ask"),
    ],
)
def test_a_csr_is_named_by_what_it_has(csr: Changes, named: str) -> None:
    made = planned({"tns": [THIRD]}, {}, {"tns": [THIRD], **csr})
    assert named in made.ambiguous[0].because


def test_a_number_disconnected_on_one_csr_is_on_the_other() -> None:
    made = planned({}, {}, {"tns": [THIRD], **OTHER, "status": "disconnected"})
    assert made.ambiguous == ()
    assert numbers(made) == ["404-555-0110 to 0112"]


def test_the_same_csr_twice_counts_once() -> None:
    made = planned({}, {}, {}, {"tns": ["404-600-0100"], **OTHER})
    assert made.ambiguous == ()
    assert [order.csr for order in made.orders] == [0]


def test_what_cannot_be_read_is_named() -> None:
    made = planned({"tns": [FIRST, SECOND, "404-555-01", THIRD]}, {})
    assert [(bad.text, bad.path) for bad in made.unread] == [("404-555-01", "/tns/2")]
    assert "Cannot be read" in render_plan(made)
    assert wrong(made) == []


def test_an_empty_letter_has_an_empty_plan() -> None:
    made = plan(LOA(tns=()), [record()], as_of=DAY)
    assert (made.orders, made.unplaced) == ((), ())
    assert render_plan(made).startswith("PLAN  No order.")


# Full or partial -------------------------------------------------------------------


def test_full_or_partial_is_what_the_csr_shows() -> None:
    full = planned({"port_type": "partial"}, {})
    assert (full.orders[0].port_type, wrong(full)) == ("full", [])
    partial = planned({"tns": [FIRST]}, {})
    assert partial.orders[0].port_type == "partial"
    assert partial.orders[0].staying == ("+14045550111", "+14045550112")
    assert "0111 to 0112 stay on the account" in partial.orders[0].port_type_because
    served = planned({}, {"services": [{"kind": "voicemail"}]})
    assert served.orders[0].port_type_because == "A service stays: voice mail."


def test_many_numbers_that_stay_are_counted() -> None:
    scattered = [f"404-600-01{n:02d}" for n in range(0, 20, 2)]
    made = planned({"tns": [FIRST]}, {"tns": [FIRST, *scattered]})
    assert made.orders[0].port_type_because == "10 numbers stay on the account."


def test_a_list_that_may_be_cut_short_shows_neither() -> None:
    made = planned({}, {"complete": False})
    assert made.orders[0].port_type is None
    assert "may be cut short; ask for all of it" in made.orders[0].port_type_because


def test_new_btns_are_proposed_when_the_btn_leaves() -> None:
    loa = {"tns": [FIRST], "remaining_tns": [{"tn": SECOND, "action": "disconnect"}]}
    lines = [FIRST, SECOND, THIRD, {"tn": "404-555-0113", "status": "suspended"}]
    made = planned(loa, {"tns": lines})
    assert made.orders[0].new_btn_candidates == ("+14045550112",)
    assert planned({"tns": [SECOND]}, {}).orders[0].new_btn_candidates == ()


# The cut letter ----------------------------------------------------------------------


def test_what_all_lines_say_counts_for_the_order() -> None:
    lines = [
        {"tn": FIRST, "account_number": "4045550110883", "btn": FIRST},
        {"tn": SECOND, "account_number": "4045550110883", "btn": FIRST},
        {"tn": THIRD, "account_number": "MF-2", "btn": THIRD},
    ]
    made = planned(
        {"tns": lines, "account_number": None, "btn": None},
        {"tns": [FIRST, SECOND]},
        {"tns": [THIRD], **OTHER},
    )
    assert [wrong(made, at) for at in (0, 1)] == [[], ["ACC002"]]
    (finding,) = (f for f in made.orders[1].report.findings if f.rule == "ACC002")
    assert finding.evidence.loa_path == "/tns/2/account_number"


def test_findings_point_into_the_letter_as_given() -> None:
    loa = {"tns": [THIRD, f"{FIRST}, {FIRST}, {THIRD}"]}
    made = planned(loa, {"tns": [FIRST]}, {"tns": [THIRD], **OTHER})
    first, second = made.orders
    (twice,) = (f for f in first.report.findings if f.rule == "TN002")
    assert twice.evidence.loa_path == "/tns/1"
    (again,) = (f for f in second.report.findings if f.rule == "TN002")
    assert again.evidence.loa_path == "/tns/1"


def test_an_order_reads_only_its_own_remaining_numbers() -> None:
    loa = {
        "tns": [FIRST, THIRD],
        "remaining_tns": [
            {"tn": "404-600-0100", "action": "keep"},
            {"tn": SECOND, "action": "keep"},
        ],
        "new_btn": SECOND,
    }
    second = {"tns": [THIRD, "404-600-0100"], **OTHER}
    made = planned(loa, {"tns": [FIRST, SECOND]}, second)
    assert wrong(made, 0) == []
    assert wrong(made, 1) == ["ACC002", "BTN002", "BTN004"]


def test_a_new_btn_of_no_account_is_held_against_the_leaving_btn() -> None:
    loa = {"tns": [FIRST], "new_btn": "404-600-0100"}
    assert "BTN005" in wrong(planned(loa, {}))


def test_the_gaining_line_of_a_toll_free_order_is_toll_free() -> None:
    tns = [FIRST, "888-555-0144"]
    for gaining in ("wireline", None):
        made = planned({"tns": tns, "gaining_line_type": gaining}, {"tns": tns})
        assert made.orders[0].report.port_class == "toll-free"
        assert made.orders[0].report.policy == "toll-free"


def test_a_named_policy_judges_every_order() -> None:
    tns = [FIRST, "888-555-0144"]
    made = planned({"tns": tns}, {"tns": tns}, policy="us-simple")
    assert {order.report.policy for order in made.orders} == {"us-simple"}


# Sequence and days -----------------------------------------------------------------


def test_a_toll_free_number_goes_before_the_number_it_rings_to() -> None:
    ring = {"tn": "888-555-0144", "ring_to": f"{FIRST}, 404-600-0100"}
    other = {"tn": "888-555-0145", "ring_to": FIRST}
    tns = [FIRST, "888-555-0144", "888-555-0145"]
    made = planned({"tns": [FIRST, ring, other]}, {"tns": tns})
    free, local = made.orders
    assert free.line_type == "toll-free"
    (before,) = local.after
    assert (before.order, before.until) == (1, "dated")
    assert "Toll-free 888-555-0144 to 0145 ring to 404-555-0110" in before.because
    assert free.target_date is not None
    assert local.target_date is not None
    assert free.target_date < local.target_date
    alone = planned({"tns": [FIRST, "888-555-0144"]}, {"tns": tns[:2]})
    assert [order.after for order in alone.orders] == [(), ()]


def test_an_account_has_one_order_at_a_time_voice_before_fax() -> None:
    fax = {"tn": FIRST, "service_address": MARIETTA}
    made = planned(
        {},
        {
            "tns": [fax, SECOND, THIRD],
            "services": [{"kind": "fax", "tn": FIRST}],
            "btn": SECOND,
        },
    )
    assert numbers(made) == ["404-555-0111 to 0112", FIRST]
    (before,) = made.orders[1].after
    assert (before.order, before.until) == (1, "done")
    assert "Voice goes before fax" in before.because
    first, second = (order.target_date for order in made.orders)
    assert first is not None
    assert second is not None
    assert first < second
    assert "Order 1 is done before" in render_plan(made)


def test_three_orders_of_an_account_wait_for_each_other() -> None:
    lines = [
        FIRST,
        {"tn": SECOND, "service_address": MARIETTA},
        {"tn": THIRD, "service_address": "4 Elm St, Salem, GA 30060"},
    ]
    made = planned({}, {"tns": lines})
    assert numbers(made) == [SECOND, THIRD, FIRST]
    assert [[b.order for b in o.after] for o in made.orders] == [[], [1], [2]]
    assert [order.port_type for order in made.orders] == ["partial", "partial", "full"]
    assert [order.report.verdict for order in made.orders[:2]] == ["reject", "reject"]


KINDS = {
    "a major ILEC": (
        "AT&T Southeast",
        "major-ilec",
        date(2026, 6, 23),
        date(2026, 6, 30),
    ),
    "a major CLEC": ("Cox", "major-clec", date(2026, 6, 15), date(2026, 6, 23)),
    "any other": (
        "Magnolia",
        "small-or-regional",
        date(2026, 6, 30),
        date(2026, 7, 15),
    ),
    "none named": (None, "small-or-regional", date(2026, 6, 30), date(2026, 7, 15)),
}


@pytest.mark.parametrize(
    ("carrier", "kind", "earliest", "likely"), KINDS.values(), ids=KINDS.keys()
)
def test_days_are_counted_by_kind_of_carrier(
    carrier: str | None, kind: str, earliest: date, likely: date
) -> None:
    (order,) = planned({}, {"carrier": carrier}).orders
    assert order.kind_of_carrier == kind
    assert (order.earliest_date, order.likely_by) == (earliest, likely)
    assert order.date_source is not None


def test_where_nobody_tells_how_long_there_is_the_least() -> None:
    order = planned({}, {}, policy="us-simple").orders[0]
    assert (order.earliest_date, order.likely_by) == (date(2026, 6, 2), None)
    assert "1 business day from 2026-06-01 at the least" in order.date_because


@pytest.mark.parametrize(
    ("gaining", "listed", "kind", "due", "early"),
    [
        ("wireless", ["303-555-0142"], None, "2026-06-01", False),
        ("wireline", ["303-555-0142"], "national-wireless", "2026-06-02", False),
        ("wireline", ["303-555-0142"], "national-wireless", "2026-06-01", True),
        ("wireline", ["303-555-0142 thru 0143"], "national-wireless", "2026-06-05",
         False),
        ("wireline", ["303-555-0142 thru 0143"], "national-wireless", "2026-06-04",
         True),
    ],
)  # fmt: skip
def test_a_mobile_is_early_only_before_its_interval(
    gaining: str,
    listed: list[str],
    kind: str | None,
    due: str,
    early: bool,  # noqa: FBT001
) -> None:
    loa, csr = specimen.pair(
        "us-wireless",
        loa={"gaining_line_type": gaining, "desired_due_date": due},
        csr={"carrier": "Verizon Wireless", "tns": listed},
    )
    made = plan(loa, [csr], as_of=DAY)
    assert made.orders[0].kind_of_carrier == kind
    assert ("too early" in made.date_because) is early
    told = {finding.rule for finding in made.orders[0].report.findings}
    assert ("DAT003" in told) is early


def test_where_nothing_tells_there_are_no_days() -> None:
    policy = find_policy("us-simple").model_copy(update={"limits": Limits()})
    made = planned({}, {}, policy=policy)
    assert made.orders[0].target_date is None
    assert made.target_date is None
    assert "no day: no source tells" in render_plan(made)
    lines = [FIRST, {"tn": SECOND, "service_address": MARIETTA}]
    later = planned({}, {"tns": lines}, policy=policy)
    assert [order.target_date for order in later.orders] == [None, None]


WANTED = {
    "none": (None, date(2026, 7, 15), "first day on which every order"),
    "too early": ("2026-06-04", date(2026, 6, 5), "2026-06-04 (desired) is too early"),
    "as early as the interval allows": (
        "2026-06-05",
        date(2026, 6, 5),
        "the day that the LOA desires; such carriers have usually taken until"
        " 2026-07-15",
    ),
    "a Saturday before the usual day": (
        "2026-06-13",
        date(2026, 6, 15),
        "first business day from the LOA's 2026-06-13 on; such carriers",
    ),
    "a Saturday": ("2026-08-01", date(2026, 8, 3), "first business day from the LOA's"),
    "a Tuesday": ("2026-08-04", date(2026, 8, 4), "the day that the LOA desires"),
}


@pytest.mark.parametrize(("wanted", "day", "words"), WANTED.values(), ids=WANTED.keys())
def test_one_day_is_asked_for(wanted: str | None, day: date, words: str) -> None:
    made = planned({"desired_due_date": wanted}, {})
    assert made.target_date == day
    assert words in made.date_because


def test_one_day_is_spread_over_several_orders() -> None:
    csrs = {"tns": [FIRST, SECOND]}, {"tns": [THIRD], **OTHER}
    made = planned({"desired_due_date": "2026-07-20"}, *csrs)
    assert {order.target_date for order in made.orders} == {date(2026, 7, 20)}
    assert made.stagger_until == date(2026, 7, 23)
    soon = planned({"desired_due_date": "2026-06-15"}, *csrs)
    assert {order.target_date for order in soon.orders} == {date(2026, 6, 15)}
    assert soon.stagger_until == date(2026, 7, 15)
    assert planned({}, {}).stagger_until is None


def test_a_carrier_that_never_works_ends_the_search_for_a_day() -> None:
    closed = tuple(date.fromordinal(DAY.toordinal() + n) for n in range(-90, 90))
    calendar = Calendar("US", None, closed)
    assert not calendar.works(_agreed(DAY, [calendar]))
    assert not calendar.works(_day_before(DAY, calendar))
    assert _agreed(date.max, [calendar]) == date.max


def test_the_calendar_is_that_of_the_orders_place() -> None:
    loa, csr = specimen.pair("ca")
    made = plan(loa, [csr], as_of=date(2026, 6, 30))
    assert made.orders[0].country == "CA"
    assert made.orders[0].earliest_date == date(2026, 7, 3)
    foreign = planned({"tns": ["876-926-0123"]}, {"tns": ["876-926-0123"]})
    assert foreign.orders[0].country == "other"


def test_more_addresses_than_an_account_has_are_not_told_apart() -> None:
    lines = [
        {
            "tn": f"404-600-{line:04d}",
            "service_address": {**MARIETTA, "street": f"{line} Elm St"},
        }
        for line in range(100, 203)
    ]
    made = planned({"tns": ["404-600-0100 thru 0202"]}, {"tns": lines})
    assert len(made.orders) == grouping.MOST_PLACES
    assert made.orders[-1].tns == ("+14046000199",)
    assert "404-600-0200 to 0202" in numbers(made)[0]


# Sizes -----------------------------------------------------------------------------


def test_projects_and_large_orders_are_warned_of() -> None:
    for last, words in (("0149", ()), ("0150", ("51 numbers",))):
        papers = {"tns": [f"404-600-0100 thru {last}"]}
        told = planned(papers, papers).orders[0].warnings
        assert tuple(text[:10] for text in told) == words
    limits = Limits(order_numbers=2)
    policy = find_policy("us").stacked(PolicyFile(id="small", limits=limits))
    made = planned({}, {}, policy=policy)
    assert made.orders[0].warnings == (
        "3 numbers: one order holds at most 2; send 2, one after the other.",
    )
    assert "Mind" in render_plan(made)
    limits = Limits(order_numbers=3)
    policy = find_policy("us").stacked(PolicyFile(id="fits", limits=limits))
    assert planned({}, {}, policy=policy).orders[0].warnings == ()


def test_an_interval_runs_forward() -> None:
    with pytest.raises(ValueError, match="smaller number of days first"):
        Interval(days=(5, 3), source="…")


# The whole ---------------------------------------------------------------------------


def acquisition() -> Plan:
    loa = read_loa(EXAMPLE / "request.json").document
    csrs = [read_csr(path).document for path in sorted(EXAMPLE.glob("csr-*.json"))]
    return plan(loa, csrs, as_of=DAY)


def test_the_acquisition_is_planned() -> None:
    made = acquisition()
    placed = sum(len(order.tns) for order in made.orders)
    assert (placed, len(made.unplaced), len(made.ambiguous)) == (398, 2, 0)
    assert [(order.carrier, order.report.verdict) for order in made.orders] == [
        ("Tollway Services", "ready"),
        ("Peachtree Telephone", "review"),
        ("Lakeshore Telephone", "reject"),
        ("Chattahoochee Wireless", "ready"),
        ("Magnolia Fiber", "ready"),
        ("Magnolia Fiber", "review"),
    ]
    days = [order.target_date for order in made.orders if not order.after]
    assert all(early <= late for early, late in pairwise(filter(None, days)))


def test_a_plan_survives_the_wire_and_shows_no_pin() -> None:
    made = acquisition()
    text = made.model_dump_json()
    assert Plan.model_validate_json(text) == made
    assert "604418" not in text + repr(made) + render_plan(made)


def test_no_line_of_a_plan_is_too_wide() -> None:
    for made in (acquisition(), planned({"reference": "R" * 50}, {})):
        assert max(map(len, render_plan(made).splitlines())) <= 80


def test_check_leaves_the_rules_of_a_request_to_the_plan() -> None:
    report = check(letter(), record(), as_of=DAY)
    open_ = {e.because: e.rules for e in report.unjudged}
    assert set(open_) == {"only a plan with all CSRs can tell"}


def test_a_report_that_judged_all_lists_nothing_as_not_judged() -> None:
    report = check(letter(), record(), as_of=DAY)
    assert "4 rules about the request as one" in render(report)
    whole = report.model_copy(update={"unjudged": ()})
    assert "Not judged" not in render(whole)


WRONG_TYPES: dict[str, tuple[Any, Any, Any, str]] = {
    "a dict for the LOA": ({}, [], DAY, "loa: expected a document LOA, got dict"),
    "one CSR for the list": (letter(), record(), DAY, "csrs: expected a list of CSRs"),
    "text for the list": (letter(), "csr", DAY, "csrs: expected a list of CSRs"),
    "a dict in the list": (letter(), [{}], DAY, r"csrs\[0\]: expected a document CSR"),
    "text for the day": (letter(), [], "2026-06-01", "as_of: expected a datetime.date"),
}


@pytest.mark.parametrize(
    ("loa", "csrs", "as_of", "message"), WRONG_TYPES.values(), ids=WRONG_TYPES.keys()
)
def test_a_wrong_type_is_a_type_error(
    loa: Any, csrs: Any, as_of: Any, message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        plan(loa, csrs, as_of=as_of)


FREE = {
    "carrier": "Old Bell TF",
    "account_number": None,
    "btn": None,
    "tns": ["800-555-0142"],
    "resp_org": "TCU01",
}


def test_an_account_is_not_lent_to_another_carriers_order() -> None:
    made = planned({"tns": [FIRST, "800-555-0142"]}, {"tns": [FIRST]}, FREE)
    free = next(order for order in made.orders if order.line_type == "toll-free")
    assert (free.account_number, free.btn) == (None, None)
    assert free.warnings == (
        "No paper gives the account number at Old Bell TF; ask for it.",
    )
    told = {finding.rule for order in made.orders for finding in order.report.findings}
    assert "TN018" not in told
    bare = {"account_number": None, "btn": None, "tns": [SECOND]}
    local = planned({"tns": [FIRST, SECOND]}, {"tns": [FIRST]}, {**OTHER, **bare})
    assert [order.warnings for order in local.orders if order.btn is None] == [
        (
            "No paper gives the account number at Magnolia Fiber; ask for it.",
            "No paper gives the BTN at Magnolia Fiber; ask for it.",
        )
    ]


def test_an_account_that_a_line_gives_stands() -> None:
    lines = [FIRST, {"tn": "800-555-0142", "account_number": "TF-9"}]
    made = planned({"tns": lines}, {"tns": [FIRST]}, FREE)
    free = next(order for order in made.orders if order.line_type == "toll-free")
    assert (free.account_number, free.btn) == ("TF-9", None)


def test_one_csr_that_is_silent_has_the_letters_account() -> None:
    made = planned({}, {"account_number": None, "btn": None})
    assert made.orders[0].account_number == letter().account_number
    assert made.orders[0].warnings == ()


def test_a_carrier_that_no_csr_names_is_still_another() -> None:
    asked = {"tns": [FIRST, THIRD], "losing_carrier": "Kestrel Voice"}
    made = planned(asked, {"tns": [FIRST]}, {"tns": [THIRD], **OTHER})
    told = [{f.rule for f in order.report.findings} for order in made.orders]
    assert all("TN018" in rules for rules in told)


def test_numbers_of_two_countries_are_told_of_and_asked_for_apart() -> None:
    made = planned({"tns": [FIRST, "416-555-0188", "404-555-0199"]}, {"tns": [FIRST]})
    assert [f.numbers for f in made.findings if f.rule == "TN016"] == [
        ("+14165550188",)
    ]
    assert {ask.tns: ask.carrier for ask in made.ask_for} == {
        ("+14165550188",): None,
        ("+14045550199",): "Peachtree Telephone",
    }
    assert "Ask the losing carrier for the CSR of 416-555-0188." in render_plan(made)


def test_a_letter_without_csrs_is_judged_for_its_countries_all_the_same() -> None:
    made = planned({"tns": [FIRST, "416-555-0188"]})
    assert [f.rule for f in made.findings] == ["TN016"]


def test_an_account_is_that_of_the_csr_that_gives_it() -> None:
    silent = {"account_number": None, "btn": None}
    asked = {"tns": [FIRST, SECOND]}
    made = planned(asked, {"tns": [FIRST]}, {**silent, "tns": [SECOND]})
    told = {numbers: order.account_number for order in made.orders
            for numbers in order.ranges}  # fmt: skip
    assert told == {FIRST: letter().account_number, SECOND: None}
    made = planned(asked, {**silent, "tns": [FIRST]}, {**silent, "tns": [SECOND]})
    whole = {order.account_number for order in made.orders}
    assert whole == {letter().account_number}
