"""A gate in front of Telnyx: a porting order is confirmed only when it would pass.

The order is read from Telnyx as it stands there, and compared with the customer service
record that Telnyx has fetched; nothing is typed twice. What an order has no field for,
such as the day of the signature, comes from the signed letter.
"""

from collections.abc import Mapping
from datetime import date

from telnyx import Telnyx
from telnyx.types.porting_orders import ActionConfirmResponse

from lnpcheck import Report, check
from lnpcheck.readers import csr_from, loa_from

__all__ = ["RefusedError", "confirm"]


class RefusedError(Exception):
    """The order was not confirmed.

    Attributes:
        report: What the losing carrier would reject, and what to do.
    """

    def __init__(self, report: Report) -> None:
        super().__init__("; ".join(found.message for found in report.findings))
        self.report = report


def confirm(
    client: Telnyx,
    order: str,
    record: str | None,
    signed: Mapping[str, object],
    *,
    as_of: date,
) -> ActionConfirmResponse:
    """Confirm a porting order, unless the losing carrier would reject it.

    Args:
        client: The client of the SDK.
        order: Id of the porting order.
        record: Id of the customer service record; None: there is none.
        signed: What only the signed letter says, by the names of an LOA.
        as_of: The day on which the request goes out.

    Raises:
        RefusedError: The verdict is ``reject``.
    """
    asked = loa_from(client.porting_orders.retrieve(order).data).document
    letter = asked.model_copy(update=dict(signed))
    csr = None
    if record is not None:
        csr = csr_from(client.customer_service_records.retrieve(record).data).document
    report = check(letter, csr, as_of=as_of)
    if report.verdict == "reject":
        raise RefusedError(report)
    return client.porting_orders.actions.confirm(order)
