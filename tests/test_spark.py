"""Orders of a cluster: Arrow batches in, Arrow batches out; on Spark where Java is."""

import json
import os
import shutil
import sys
from importlib.util import find_spec
from typing import Any

import pytest

from frames import Answered, Frame
from lnpcheck import check, specimen
from lnpcheck.policy import PolicyError
from lnpcheck.spark import COLUMNS, check_orders


def _json(paper: Any, **keys: object) -> str:
    return json.dumps({**paper.model_dump(mode="json", exclude_none=True), **keys})


LOA, CSR = specimen.pair("us")
WRONG = specimen.pair("us", loa={"account_number": "1"})[0]
ROWS: list[dict[str, object]] = [
    {"order": 1, "loa": _json(LOA, pin="4711"), "csr": _json(CSR, pin="4711")},
    {"order": 2, "loa": _json(WRONG), "csr": _json(CSR)},
    {"order": 3, "loa": _json(LOA), "csr": None},
    {"order": 4, "loa": _json(LOA, account="1", pin="4711"), "csr": _json(CSR)},
    {"order": 5, "loa": None, "csr": ""},
    {"order": 6, "loa": _json(LOA), "csr": '{"pin": "4711'},
]


def checked(rows: list[dict[str, object]] = ROWS, **options: Any) -> Answered:
    frame: Any = Frame(rows)
    found: Any = check_orders(frame, as_of=specimen.DAY, **options)
    assert isinstance(found, Answered)
    return found


def test_each_order_gets_the_report_of_check() -> None:
    rows = checked().rows
    assert [row["order"] for row in rows] == [1, 2, 3, 4, 5, 6]
    report = check(WRONG, CSR, as_of=specimen.DAY)
    assert rows[1]["report"] == report.model_dump_json()
    assert (rows[1]["verdict"], rows[1]["rules"]) == ("reject", ["ACC002"])
    assert rows[2]["report"] == check(LOA, as_of=specimen.DAY).model_dump_json()


def test_a_paper_that_cannot_be_read_is_refused_in_one_line() -> None:
    rows = checked().rows
    assert [row["refused"] is None for row in rows] == [True] * 3 + [False] * 3
    assert rows[3]["refused"].startswith("LOA/account: expected a known key")
    assert rows[4]["refused"].startswith("LOA: ")
    assert rows[5]["refused"].startswith("CSR: ")
    assert {rows[5][key] for key in ("verdict", "rules", "report")} == {None}
    assert all("\n" not in (row["refused"] or "") for row in rows)


def test_neither_papers_nor_pins_come_along() -> None:
    answered = checked()
    assert answered.schema == (
        "`order` bigint, `verdict` string, `rules` array<string>, `report` string,"
        " `refused` string"
    )
    assert set(answered.rows[0]) == {"order", *COLUMNS}
    assert "4711" not in json.dumps(answered.rows)


def test_several_faults_are_counted() -> None:
    row = checked([{"order": 1, "loa": '{"a": 1, "b": 2}', "csr": None}]).rows[0]
    assert row["refused"].endswith("(and 2 more)")


def test_a_policy_holds_for_all_and_is_refused_at_once() -> None:
    assert '"policy":"ca"' in checked(policy="ca").rows[0]["report"]
    with pytest.raises(PolicyError):
        checked(policy="atlantis")


def test_columns_are_looked_for_at_once() -> None:
    with pytest.raises(ValueError, match="expected a column 'letter', got order"):
        checked(loa="letter")
    taken: Any = Frame([], (("loa", "string"), ("csr", "string"), ("report", "string")))
    with pytest.raises(ValueError, match="column 'report' is added here"):
        check_orders(taken, as_of=specimen.DAY)


@pytest.mark.skipif(
    not (find_spec("pyspark") and find_spec("pandas") and shutil.which("java")),
    reason="Spark and Java are not both here: pip install 'lnpcheck[spark]'",
)
@pytest.mark.filterwarnings("ignore")
def test_local_spark_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyspark.sql import SparkSession

    monkeypatch.setitem(os.environ, "PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    try:
        orders = spark.createDataFrame(
            [(row["order"], row["loa"], row["csr"]) for row in ROWS],
            "order bigint, loa string, csr string",
        ).repartition(2)
        rows = check_orders(orders, as_of=specimen.DAY).orderBy("order").collect()
    finally:
        spark.stop()
    assert [row.asDict() for row in rows] == checked().rows
