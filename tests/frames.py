"""What ``check_orders`` wants of a DataFrame, without a cluster."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

__all__ = ["Answered", "Frame"]

Batches = Iterable[pa.RecordBatch]


@dataclass(frozen=True)
class Frame:
    """What ``check_orders`` wants of a DataFrame, without a cluster."""

    rows: list[dict[str, object]]
    dtypes: tuple[tuple[str, str], ...] = (
        ("order", "bigint"),
        ("loa", "string"),
        ("csr", "string"),
    )

    @property
    def columns(self) -> list[str]:
        return [name for name, _ in self.dtypes]

    def mapInArrow(  # noqa: N802 - Spark's name
        self, work: Callable[[Batches], Iterator[pa.RecordBatch]], schema: str
    ) -> "Answered":
        batches = [
            pa.RecordBatch.from_pylist(self.rows[at : at + 4])
            for at in range(0, len(self.rows), 4)
        ]
        return Answered(schema, [r for b in work(batches) for r in b.to_pylist()])


@dataclass(frozen=True)
class Answered:
    schema: str
    rows: list[dict[str, Any]]
