"""How are the orders of a Spark cluster checked? As a map over their Arrow batches.

Each executor checks its own orders; nothing is collected and nothing is shuffled. Spark
comes with the extra ``lnpcheck[spark]``; this module is imported by nothing else here.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from pydantic import ValidationError

from lnpcheck.batch import expect_policy
from lnpcheck.documents import CSR, LOA
from lnpcheck.engine import check
from lnpcheck.policy import Policy

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame

__all__ = ["COLUMNS", "check_orders"]

COLUMNS: Final = {
    "verdict": "string",
    "rules": "array<string>",
    "report": "string",
    "refused": "string",
}
"""What is added to each order, with Spark's types: the verdict, the ids of the rules
with an error, the whole report as JSON, and, where a paper cannot be read, why; then
the others are null."""

D = TypeVar("D", LOA, CSR)


def check_orders(
    orders: "DataFrame",
    *,
    as_of: date,
    policy: Policy | str | None = None,
    loa: str = "loa",
    csr: str = "csr",
) -> "DataFrame":
    """Check every order of a DataFrame.

    Args:
        orders: One row an order. Both papers are JSON text in a column each; a null or
            empty CSR is none. lnpcheck must be installed on the executors.
        as_of: The day on which the requests would go out.
        policy: As for ``check``, for all of them; None: the numbers of each decide.
        loa: Column of the LOA.
        csr: Column of the CSR.

    Returns:
        The other columns of each order with ``COLUMNS`` behind them. The papers are
        left out: they may hold a PIN, and the report never does.

    Raises:
        ValueError: A column is not there, or has the name of one that is added.
        PolicyError: The policy is not known, or speaks of a rule that is not.
    """
    expect_policy(policy)
    types = dict(orders.dtypes)
    for column in (loa, csr):
        if types.pop(column, None) is None:
            message = f"expected a column {column!r}, got {', '.join(orders.columns)}"
            raise ValueError(message)
    for column in COLUMNS:
        if column in types:
            message = f"column {column!r} is added here: rename it first"
            raise ValueError(message)
    schema = ", ".join(
        f"`{name.replace('`', '``')}` {type_}"
        for name, type_ in (types | COLUMNS).items()
    )
    work = partial(_checked, loa=loa, csr=csr, policy=policy, as_of=as_of)
    return orders.mapInArrow(work, schema)


def _checked(
    batches: "Iterable[RecordBatch]",
    *,
    loa: str,
    csr: str,
    policy: Policy | str | None,
    as_of: date,
) -> "Iterator[RecordBatch]":
    """Check the orders of Arrow batches, on an executor."""
    import pyarrow as pa

    types = (pa.string(), pa.list_(pa.string()), *[pa.string()] * 2)
    for batch in batches:
        papers = batch.column(loa).to_pylist(), batch.column(csr).to_pylist()
        rows = [_row(*pair, policy, as_of) for pair in zip(*papers, strict=True)]
        kept = [name for name in batch.schema.names if name not in {loa, csr}]
        added = [
            pa.array([row[place] for row in rows], type_)
            for place, type_ in enumerate(types)
        ]
        columns = [*(batch.column(name) for name in kept), *added]
        yield pa.RecordBatch.from_arrays(columns, names=[*kept, *COLUMNS])


def _row(
    loa: str | None, csr: str | None, policy: Policy | str | None, as_of: date
) -> tuple[str | None, list[str] | None, str | None, str | None]:
    """Check one order: the values of ``COLUMNS``."""
    letter = _read(LOA, loa or "")
    if isinstance(letter, str):
        return None, None, None, letter
    record = _read(CSR, csr) if csr else None
    if isinstance(record, str):
        return None, None, None, record
    report = check(letter, record, policy, as_of=as_of)
    errors = [found.rule for found in report.findings if found.severity == "error"]
    rules = list(dict.fromkeys(errors))
    return str(report.verdict), rules, report.model_dump_json(), None


def _read(kind: type[D], text: str) -> D | str:
    """Read a paper, or say in one line why it cannot be read; values are not told."""
    try:
        return kind.model_validate_json(text)
    except ValidationError as error:
        first, *others = error.errors(include_input=False, include_url=False)
    place = "".join(f"/{part}" for part in first["loc"])
    more = f" (and {len(others)} more)" if others else ""
    return f"{kind.__name__}{place}: {first['msg']}{more}"
