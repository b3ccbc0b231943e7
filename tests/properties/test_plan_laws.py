"""Laws of the plan: it partitions, and the letter's way of listing is no matter."""

from collections.abc import Sequence
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lnpcheck import CSR, LOA, Plan, plan, specimen
from lnpcheck.normalize.letter import read_requested

LAWS = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)

LOCAL = [f"404-555-01{line:02d}" for line in range(10, 20)]
POOL = [*LOCAL, "416-555-0130", "888-555-0144", "876-926-0123", "900-555-0123"]
ELSEWHERE = "9 Quarry Rd, Marietta, GA 30060"

TNS = st.lists(st.sampled_from(POOL), unique=True, max_size=len(POOL))
WORDS = st.sampled_from(["?", "404-555-01", "", "404-555-0119 thru 0110"])


@st.composite
def lines(draw: st.DrawFn) -> list[Any]:
    """Lines of a CSR, some of them with data of their own."""
    told: list[Any] = []
    for number in draw(TNS):
        own = draw(st.sampled_from(["", "status", "btn", "service_address"]))
        values = {
            "": number,
            "status": {"tn": number, "status": "disconnected"},
            "btn": {"tn": number, "btn": LOCAL[0]},
            "service_address": {"tn": number, "service_address": ELSEWHERE},
        }
        told.append(values[own])
    return told


@st.composite
def records(draw: st.DrawFn) -> list[CSR]:
    """Some CSRs, of one carrier or several, that may share numbers."""
    found = []
    for _ in range(draw(st.integers(0, 3))):
        groups = [{"id": "A", "members": draw(TNS)}]
        changes = {
            "tns": draw(lines()),
            "carrier": draw(st.sampled_from(["Peachtree Telephone", "Magnolia", None])),
            "account_number": draw(st.sampled_from(["1", "2", None])),
            "hunt_groups": groups,
            "services": [{"kind": "fax", "tn": draw(st.sampled_from(LOCAL))}],
        }
        found.append(specimen.pair("us", csr=changes)[1])
    return found


def letter(tns: Sequence[Any]) -> LOA:
    return specimen.pair("us", loa={"tns": list(tns), "reference": "L"})[0]


def placed(made: Plan) -> list[str]:
    ordered = [number for order in made.orders for number in order.tns]
    apart = [one.tn for one in made.unplaced] + [one.tn for one in made.ambiguous]
    return ordered + apart


def told(made: Plan) -> Any:
    """The plan without its paths and without what they count."""
    data = made.model_dump(mode="json")
    data.pop("unread")
    for finding in data["findings"]:
        finding["evidence"].pop("loa_path")
    for order in data["orders"]:
        for finding in order["report"]["findings"]:
            finding["evidence"].pop("loa_path")
    return data


@LAWS
@given(st.lists(st.sampled_from(POOL) | WORDS, max_size=16), records())
def test_no_number_is_lost_and_none_is_in_two_places(
    tns: list[str], csrs: list[CSR]
) -> None:
    loa = letter(tns)
    made = plan(loa, csrs, as_of=specimen.DAY)
    assert sorted(placed(made)) == sorted(read_requested(loa).places)


@LAWS
@given(TNS, records(), st.randoms(use_true_random=False))
def test_the_order_of_numbers_is_no_matter(
    tns: list[str], csrs: list[CSR], random: Any
) -> None:
    shuffled = list(tns)
    random.shuffle(shuffled)
    one = plan(letter(tns), csrs, as_of=specimen.DAY)
    other = plan(letter(shuffled), csrs, as_of=specimen.DAY)
    assert told(one) == told(other)


@LAWS
@given(st.integers(0, 9), st.integers(0, 9), records())
def test_a_range_is_the_list_of_its_numbers(a: int, b: int, csrs: list[CSR]) -> None:
    low, high = sorted((a, b))
    written = LOCAL[low : high + 1]
    ways = (
        [f"(404) 555-01{low + 10} thru 01{high + 10}"],
        [", ".join(written)],
        [{"tn": number} for number in written],
    )
    plain = told(plan(letter(written), csrs, as_of=specimen.DAY))
    for way in ways:
        assert told(plan(letter(way), csrs, as_of=specimen.DAY)) == plain


@LAWS
@given(TNS, records())
def test_a_plan_survives_the_wire(tns: list[str], csrs: list[CSR]) -> None:
    made = plan(letter(tns), csrs, as_of=specimen.DAY)
    assert Plan.model_validate_json(made.model_dump_json()) == made


@LAWS
@given(TNS, records())
def test_orders_come_after_what_they_wait_for(tns: list[str], csrs: list[CSR]) -> None:
    made = plan(letter(tns), csrs, as_of=specimen.DAY)
    for at, order in enumerate(made.orders, 1):
        for before in order.after:
            assert before.order < at
            earlier = made.orders[before.order - 1].target_date
            if earlier is not None and order.target_date is not None:
                assert earlier < order.target_date
