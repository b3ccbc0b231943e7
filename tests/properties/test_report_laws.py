"""Laws of the report: how a letter lists its numbers changes nothing but paths."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lnpcheck import Report, check, specimen
from lnpcheck.normalize.number import compact

LINES = [f"404-555-{number:04d}" for number in range(100, 116)]
CSR = {"tns": LINES[:12], "hunt_groups": [{"id": "A", "members": LINES[:4]}]}

NOTATIONS = (
    lambda line: line,
    lambda line: f"({line[:3]}) {line[4:]}",
    lambda line: f"+1{line.replace('-', '')}",
    lambda line: line.replace("-", "."),
)


def judged(tns: list[str]) -> dict[str, Any]:
    loa, csr = specimen.pair(
        "us", loa={"tns": tns, "port_type": "partial", "btn": LINES[0]}, csr=CSR
    )
    return without_paths(check(loa, csr, "us", as_of=specimen.DAY))


def without_paths(report: Report) -> dict[str, Any]:
    told: dict[str, Any] = report.model_dump(mode="json")
    for finding in told["findings"]:
        finding["evidence"]["loa_path"] = None
    return told


@given(lines=st.permutations(LINES), size=st.integers(1, 16), data=st.data())
def test_order_and_notation_of_numbers_never_change_a_report(
    lines: list[str], size: int, data: st.DataObject
) -> None:
    asked = lines[:size]
    written = [data.draw(st.sampled_from(NOTATIONS))(line) for line in asked]
    assert judged(written) == judged(sorted(asked))


@given(lines=st.sets(st.sampled_from(LINES), min_size=1))
def test_a_range_and_its_written_out_list_give_the_same_report(lines: set[str]) -> None:
    e164 = [f"+1{line.replace('-', '')}" for line in lines]
    runs = [run.replace(" to ", " thru ") for run in compact(e164)]
    assert judged(runs) == judged(sorted(lines))
